import { join } from "node:path";

import { expect, test } from "vitest";

import { composeOpenPoints } from "../../../src/compose/compose-open-points.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { linesOf } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { toBytes, toText } from "../../helpers/memory-effects.ts";
import { checkTree } from "../../helpers/report-text.ts";

const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const DEAL = "deal/deal.yaml";
/** A theme without a number, name or coordinator is asked under its id. */
const BARE = toText(BASE.get(DEAL)).replace(/\{id: werk,[^}]*\}/u, "{id: werk}");

const RANGE = { start: { line: 2, column: 3, offset: 0 }, end: { line: 2, column: 9, offset: 6 } };

function point(file: string | null, severity: Diagnostic["severity"], range: Diagnostic["range"] = null): Diagnostic {
  const words = { ruleId: "proef/proef", message: "Zo is het.", hint: null, edit: null, actual: null, expected: null };
  return { ...words, severity, file, range, related: [], about: [], needs: [] };
}

test("open points stand by who is asked, the report first and the deal last, with the lines around their place", async () => {
  const checked = await checkTree(overlay(BASE, new Map([[DEAL, toBytes(BARE)]])));
  const assessment = checked.assessments.at(-1);
  if (assessment === undefined) throw new Error("There is no report.");
  const { counts, groups } = composeOpenPoints({
    assessment,
    edition: { version: "concept", edition: "partijen" },
    diagnostics: [
      point("deal/planning.yaml", "info"),
      point("2026/werk/resultaten.yaml", "warning"),
      point("2026/groen/resultaten.yaml", "error", RANGE),
      point("2026/rapport.yaml", "warning"),
      point("2026/weg.yaml", "warning", RANGE),
      point(null, "error"),
    ],
    linesOf: linesOf(checked),
  });
  expect(counts).toEqual({ errors: 2, warnings: 3, infos: 1 });
  expect(groups.map(({ id, title, role, points }) => [id, title, role, points.length])).toEqual([
    ["punten-rapport", "Hele rapport", "programmabureau", 3],
    ["punten-werk", "Thema · werk", "programmabureau", 1],
    ["punten-groen", "Thema 1 · Groen", "themacoördinator Groen", 1],
    ["punten-deal", "De deal", "programmabureau", 1],
  ]);
  const frames = groups.map(({ points }) =>
    points.map(({ frame }) => frame.split("\n").find((one) => /^>/u.test(one))),
  );
  const nothing = {
    assessment,
    edition: { version: "concept", edition: "partijen" },
    linesOf: linesOf(checked),
  } as const;
  expect(composeOpenPoints({ ...nothing, diagnostics: [] }).groups).toEqual([]);
  expect(frames).toEqual([[undefined, undefined, undefined], [undefined], ["> 2 |   realisatie:"], [undefined]]);
});
