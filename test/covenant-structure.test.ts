import { join } from "node:path";
import { describe, expect, it, test } from "vitest";

import { createSource, SHIPPED_COVENANT } from "./helpers/covenant.ts";
import { readStructure } from "../src/rules/quotations/covenant-structure.ts";
import { describePlace, findPlace } from "../src/rules/quotations/find-place.ts";
import { FIXTURES } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";

/** Each piece with its place and its first words, so that a person can hold it against the text. */
test.each([
  ["parkstad", SHIPPED_COVENANT],
  ["tweede-deal", join(FIXTURES, "tweede-deal", "content", "deal", "convenant.txt")],
  ["testland", join(FIXTURES, "regels", "basis", "content", "deal", "convenant.txt")],
])("the text of a deal is read as structure: %s", async (name, path) => {
  const structure = readStructure(await createSource(path));
  const lines = structure.pieces.map(({ start, end }) => {
    const words = structure.text.slice(start, end).replace(/\s+/gu, " ").trim();
    return `${describePlace(structure, start)} | ${words.slice(0, 50)} … ${words.slice(-30)}`;
  });
  await expectGolden(`opbouw/${name}.txt`, `${lines.join("\n")}\n`);
});

describe("a source leads to its place in the deal", async () => {
  const structure = readStructure(await createSource(SHIPPED_COVENANT));
  const NOWHERE = { artikel: null, lid: null, onderdeel: null, plaats: null };

  it.each([
    [{ artikel: "4", lid: "3", onderdeel: "eerste streepje" }, "Het voortzetten en intensiveren", "te ondersteunen."],
    [{ artikel: "4", lid: "3", onderdeel: "1e streepje" }, "Het voortzetten en intensiveren", "te ondersteunen."],
    [{ artikel: "3", lid: "2", onderdeel: "f" }, "Gemeenten zijn gedwongen", "in deze regio."],
    [{ artikel: "8", lid: "2", onderdeel: "onder b" }, "in hoeverre partijen", "te behalen."],
    [{ artikel: "3", onderdeel: "A" }, "het versterken van de integrale", "4. Retail."],
    [{ artikel: "4", onderdeel: "tweede alinea, onder 5" }, "er sprake moet zijn", "Rijksbijdrage."],
    [{ artikel: "8", onderdeel: "toelichting" }, "Evalutie en voortgang", "worden aangepakt."],
    [{ plaats: "voetnoot 2" }, "Het betreft de gebieden", "Voerendaal)"],
    [{ plaats: "algemene overweging 8" }, "De bijdragen uit de Regio Envelop", "moeten zijn."],
    [{ plaats: "partijen, onder 3" }, "De minister van Sociale Zaken", "SZW;"],
    [{ artikel: "7", lid: "8" }, "Ten behoeve van de uitvoering", ""],
  ])("%j", (bron, first, last) => {
    const place = findPlace({ ...NOWHERE, ...bron }, structure);
    const [stretch] = place.kind === "found" ? place.stretches : [];
    const words = structure.text.slice(stretch?.start, stretch?.end).replace(/\s+/gu, " ").trim();
    expect(words).toContain(first);
    expect(words.indexOf(first)).toBeLessThan(30);
    expect(words.endsWith(last) || last === "", words.slice(-60)).toBe(true);
  });

  it.each([
    [{ artikel: "23" }, "artikel 23"],
    [{ artikel: "4", lid: "8" }, "lid 8"],
    [{ artikel: "4", lid: "3", onderdeel: "vierde streepje" }, "vierde streepje"],
    [{ artikel: "4", lid: "3", onderdeel: "0e streepje" }, "0e streepje"],
    [{ artikel: "4", lid: "3", onderdeel: "46e streepje" }, "46e streepje"],
    [{ artikel: "3", lid: "2", onderdeel: "z" }, "z"],
    [{ artikel: "5", lid: "2 en 9" }, "lid 2 en 9"],
    [{ artikel: "4", onderdeel: "ergens" }, "ergens"],
    [{ plaats: "partijen, onder 9" }, "onder 9"],
    [{ plaats: "slotwoord" }, "slotwoord"],
    [{ artikel: "4", lid: "1 tot en met 999999999" }, "lid 1 tot en met 999999999"],
  ])("%j leads nowhere", (bron, missing) => {
    expect(findPlace({ ...NOWHERE, ...bron }, structure)).toEqual({ kind: "missing", missing });
  });
});
