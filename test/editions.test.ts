import { describe, expect, it } from "vitest";

import type { DataFile } from "../src/publish/data-schema.ts";
import { overlay } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";
import { BARE, run, type Run } from "./helpers/round.ts";

/** A promise that was let pass: the Parties read of it, nobody else does. */
const LET_PASS = `- regel: text/long-sentence
  bestand: 2026/groen/voortgang.md
  reden: De zin is van de wethouder zelf.
  rol: programmabureau
  tot: 2026-12-31
`;
const LONG = `Op schema en toch ook weer niet, ${"want er komt nog wel iets bij dat tijd vraagt, ".repeat(6)}zegt de regio.`;
const CONTENT = overlay(
  BARE,
  new Map([
    ["2026/uitzonderingen.yaml", toBytes(LET_PASS)],
    ["2026/groen/voortgang.md", toBytes(`${toText(BARE.get("2026/groen/voortgang.md"))}\n${LONG}\n`)],
  ]),
);

const make = (...words: readonly string[]): Promise<Run> =>
  run(["maak", "--versie", "definitief", ...words], { content: CONTENT, output: {} });

function filesOf({ output }: Run, edition: string): FileTree {
  return output[`output/2026/definitief/${edition}`] ?? new Map<string, Uint8Array>();
}

function readPage(files: FileTree): string {
  const name = [...files.keys()].find((path) => path.startsWith("voortgangsrapportage-") && path.endsWith(".html"));
  return spellPage(toText(files.get(name ?? "")));
}

const readData = (files: FileTree): DataFile => JSON.parse(toText(files.get("data.json"))) as DataFile;

const all = await make("--alle");
const [parties, open] = [filesOf(all, "partijen"), filesOf(all, "openbaar")];

describe("the editions of a report", () => {
  it("are made in one run, each in its own folder", () => {
    expect(all.said[0]).toBe(0);
    expect(Object.keys(all.output).sort()).toEqual([
      "output/2026/definitief/openbaar",
      "output/2026/definitief/partijen",
    ]);
  });

  it("are the same bytes as when each is made by itself", async () => {
    for (const edition of ["partijen", "openbaar"])
      expect(filesOf(await make("--editie", edition), edition), edition).toEqual(filesOf(all, edition));
  });

  it("say whose they are, on the page and in the data", () => {
    expect(readPage(parties)).toContain("Definitieve versie voor Partijen");
    expect(readPage(open)).toContain("Openbare versie");
    expect(readPage(open)).not.toMatch(/voor Partijen|Aan de minister/u);
    // On the cover, before anything else
    expect(readPage(open).indexOf("Openbare versie")).toBeLessThan(readPage(open).indexOf("Verslagperiode"));
    expect([readData(parties).editie, readData(open).editie]).toEqual(["partijen", "openbaar"]);
  });

  it("tell the Parties alone what was let pass, and lay the lists of the house beside theirs alone", () => {
    const told = "De zin is van de wethouder zelf";
    expect(readPage(parties)).toContain(told);
    for (const [name, bytes] of open) expect(toText(bytes), name).not.toContain(told);
    expect([...parties.keys()]).toEqual(expect.arrayContaining(["openstaande-punten.html", "sisa-aansluiting.csv"]));
    expect([...open.keys()].filter((name) => /openstaande|sisa/u.test(name))).toEqual([]);
  });

  it("describe the public one by law, and relate it to the one that is handed in", () => {
    expect([parties.has("diwoo.xml"), open.has("diwoo.xml")]).toEqual([false, true]);
    expect(toText(parties.get("mdto.xml"))).not.toContain("gerelateerd");
    expect(toText(open.get("mdto.xml"))).toContain("voortgangsrapportage-2026-definitief-partijen");
  });

  it("have one total of everything", () => {
    const { resultaten, doelen, geld, oordelen } = readData(parties);
    expect(readData(open)).toMatchObject({ resultaten, doelen, geld, oordelen });
  });

  it("are asked for one by one or all together", async () => {
    const [code, , stderr] = (await make("--alle", "--editie", "openbaar")).said;
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("--alle") as string });
    const other = (await make("--editie", "iedereen")).said;
    expect({ code: other[0], stderr: other[2] }).toEqual({
      code: 2,
      stderr: expect.stringContaining("partijen, openbaar") as string,
    });
  });
});
