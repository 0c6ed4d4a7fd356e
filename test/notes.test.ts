import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { main } from "../src/main.ts";
import { scanElements } from "./helpers/audit/scan-elements.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toText } from "./helpers/memory-effects.ts";

const NOTES = 400;
/** Two notes are pointed at twice. */
const REFERENCES = 402;

describe("a theme with four hundred notes", () => {
  let html = "";

  beforeAll(async () => {
    const over = await readTree(join(FIXTURES, "vijandig", "vierhonderd-noten", "content"));
    const content = overlay(await readTree(join(FIXTURES, "basis", "content")), over);
    const memory = createMemory({ roots: { content, ...(await readProgram()) } });
    expect(await main(["maak", "--content", "content"], memory.effects)).toBe(0);
    const [files] = memory.published.values();
    html = toText([...(files ?? [])].find(([name]) => /^voortgangsrapportage.*\.html$/u.test(name))?.[1]);
  });

  test("leads from each reference to its note, and from each note to all its references", () => {
    const elements = scanElements(html);
    const links = elements.filter(({ attributes }) => attributes.get("class") === "nootverwijzing");
    expect(links).toHaveLength(REFERENCES);
    const there = links.map(({ attributes }) => `${attributes.get("id") ?? ""} ${attributes.get("href") ?? ""}`);
    const notes = elements.filter(({ attributes }) => attributes.get("class") === "noot");
    expect(notes).toHaveLength(NOTES);
    const back = notes.flatMap(({ attributes, inner }) =>
      scanElements(inner)
        .filter(({ attributes: own }) => own.get("href")?.startsWith("#verwijzing-") === true)
        .map(({ attributes: own }) => `${own.get("href")?.slice(1) ?? ""} #${attributes.get("id") ?? ""}`),
    );
    expect(back.sort()).toEqual(there.sort());
    expect(new Set(back).size).toBe(REFERENCES);
  });

  test("numbers them in the order of the text, with the words and figures of each", () => {
    const notes = scanElements(html).filter(({ attributes }) => attributes.get("class") === "noot");
    const words = notes.map(({ inner }) => inner.replace(/<[^>]*>/gu, "").trim());
    expect(words[1]).toBe("2, terug naar de tekst Geteld in de Eikenstraat in april, bij nummer 2.");
    expect(words[49]).toMatch(
      /^50, terug naar de tekst De teller staat op 412 bomen\. Zie ook het register van de bomen/u,
    );
    expect(html).not.toContain("[^");
  });
});
