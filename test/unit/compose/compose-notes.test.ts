import { join } from "node:path";
import { expect, test } from "vitest";

import { bodyWithNotes, composeNotes } from "../../../src/compose/compose-notes.ts";
import { checkContent } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes } from "../../helpers/memory-effects.ts";

const PROSE = `## Kern

De rij staat[^rij].

[^rij]: Geteld in april.

## Wat hebben we bereikt

Het gaat goed[^rij] en snel[^snel].

[^rij]: Geteld in mei.

[^snel]: Sneller dan gepland.
`;

test("of a note that is written twice the first text counts, also behind a later heading", async () => {
  const base = await readTree(join(FIXTURES, "basis", "content"));
  const content = overlay(base, new Map([["2026/groen/voortgang.md", toBytes(PROSE)]]));
  const { assessments } = await checkContent("content", createMemory({ roots: { content } }).effects);
  const assessment = assessments.at(-1);
  if (assessment === undefined) throw new Error("the content has no report");
  const text = assessment.jaar.voortgangsteksten.get("groen") ?? null;
  const said = JSON.stringify(composeNotes(text, assessment));
  expect(said).toContain("Geteld in april.");
  expect(said).not.toContain("Geteld in mei.");
  expect(bodyWithNotes(text, "Wat hebben we bereikt")).toMatch(/^Het gaat goed\[1\].* en snel\[2\].*\.$/u);
});
