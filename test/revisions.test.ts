import { describe, expect, it } from "vitest";

import type { DataFile } from "../src/publish/data-schema.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { overlay } from "./helpers/fixtures.ts";
import { spellPage } from "./helpers/page-text.ts";
import {
  BASE,
  edit,
  giveBack,
  handIn,
  HANDED_IN,
  make,
  PROSE,
  run,
  runAll,
  SENT,
  set,
  START,
  type Disk,
} from "./helpers/round.ts";

const RESULTS = "2026/groen/resultaten.yaml";
const PROJECT = "2026/groen/projecten/laan.yaml";
const DEFINITIVE = "output/2026/definitief/partijen";
const CONCEPT = "output/2026/concept/partijen";

const change = (disk: Disk, path: string, was: string, wordt: string): Disk => ({
  ...disk,
  content: edit(disk.content, path, (text) => {
    expect(text).toContain(was);
    return text.replace(was, wordt);
  }),
});

function read(disk: Disk, folder: string): { readonly data: DataFile; readonly page: string } {
  const files: FileTree = disk.output[folder] ?? new Map();
  const page = [...files.keys()].find((path) => /partijen\.html$/u.test(path)) ?? "";
  return {
    data: JSON.parse(toText(files.get("data.json"))) as DataFile,
    page: spellPage(toText(files.get(page))).replaceAll("\u00a0", " "),
  };
}

/** The chapter on the page, from its title on; empty without one. */
const chapterOf = (page: string): string =>
  /Wat is veranderd\n?(?:(?!Toegankelijkheid).)*/su.exec(page.slice(page.lastIndexOf("Wat is veranderd")))?.[0] ?? "";

describe("the chapter of what changed", () => {
  it("is not there where nothing was sent, nor in a concept that is what was sent", async () => {
    expect(read(await runAll(START, make("concept")), CONCEPT).page).not.toContain("Wat is veranderd");
    const again = read(await runAll(SENT, make("concept")), CONCEPT);
    expect(again.page).not.toContain("Wat is veranderd");
    expect(again.data.veranderd).toBeNull();
  });

  it("says in a definitive version that nothing changed", () => {
    const { page, data } = read(HANDED_IN, DEFINITIVE);
    expect(chapterOf(page)).toContain("Van het concept van 10 mei 2026 naar dit rapport is er niets veranderd.");
    expect(data.veranderd).toMatchObject({
      sinds: { stap: "concept-verstuurd", datum: "2026-05-10", versienummer: 1 },
      vergelijking: { veranderingen: [] },
    });
  });

  it("tells of figures what they were and are, and of texts how they read now", async () => {
    const values = change(
      change(SENT, RESULTS, "oordeel: aandacht", "oordeel: vertraagd"),
      PROSE,
      "eerste rij",
      "tweede rij",
    );
    const changed = change(values, RESULTS, "waarde: 1050", "waarde: 1100");
    const { page, data } = read(await runAll(changed, make("definitief")), DEFINITIVE);
    const chapter = chapterOf(page);
    expect(chapter).toContain("3 gewijzigd");
    expect(chapter).toMatch(/was\s+1\.050 bomen, is nu 1\.100 bomen/u);
    expect(chapter).toMatch(/was\s+.*aandacht.*, is nu\s+.*vertraagd/u);
    expect(chapter).toContain("Langs de laan staat een tweede rij.");
    const old = "Langs de laan staat een eerste rij";
    expect(page).not.toContain(old);
    expect(JSON.stringify(data)).not.toContain(old);
  });

  it("does not tell again what was taken out", async () => {
    const secret = "Wethouder Zandstra belooft een tweede laan.";
    const before = change(
      START,
      PROSE,
      "Langs de laan staat een eerste rij.",
      `Langs de laan staat een eerste rij. ${secret}`,
    );
    const sent = await runAll(before, make("concept"), (disk) => set("concept-verstuurd 10 programmabureau", disk));
    const after = await runAll(change(sent, PROSE, ` ${secret}`, ""), make("definitief"));
    const { page, data } = read(after, DEFINITIVE);
    expect(chapterOf(page)).toContain("− vervallen");
    for (const word of ["Zandstra", "tweede laan"]) {
      expect(page).not.toContain(word);
      expect(JSON.stringify(data)).not.toContain(word);
    }
  });

  it("says nothing of a project that these readers get no longer, not even that it went", async () => {
    const hidden = change(
      SENT,
      PROJECT,
      "naam: Een groene laan",
      "vertrouwelijk: {reden: verzoek, tot: 2027-01-01}\nnaam: Een groene laan",
    );
    const made = await runAll(hidden, make("concept"));
    const { page, data } = read(made, CONCEPT);
    const told = data.veranderd?.vergelijking.veranderingen ?? [];
    expect(JSON.stringify(told)).not.toMatch(/laan|gemeente Dorp/u);
    expect(chapterOf(page)).not.toMatch(/groene laan|bewonersclub/u);
    expect(
      told.filter(({ nu }) => nu?.soort === "cijfer" && nu.status === "vertrouwelijk").every(({ was }) => was === null),
    ).toBe(true);
  });

  it("is in version 2 about version 1, with who asked for what", async () => {
    const back = await runAll(HANDED_IN, giveBack);
    const second = await runAll(change(back, RESULTS, "waarde: 1050", "waarde: 1100"), make("definitief"));
    const { page, data } = read(second, DEFINITIVE);
    const chapter = chapterOf(page);
    expect(data.veranderd?.sinds).toEqual({ stap: "ingediend", datum: "2026-05-20", versienummer: 1 });
    expect(chapter).toContain("Van versie 1 van 20 mei 2026 naar dit rapport: 1 gewijzigd.");
    expect(chapter).toContain("teruggegeven door het ministerie. De vraag was: De bedragen ontbreken.");
  });

  it("stays what it was when the report is made again after it was handed in", async () => {
    const changed = change(SENT, RESULTS, "waarde: 1050", "waarde: 1100");
    const handed = await runAll(changed, make("definitief"), handIn);
    const again = await runAll({ ...handed, output: {} }, make("definitief"));
    expect(read(again, DEFINITIVE).data.veranderd).toEqual(read(handed, DEFINITIVE).data.veranderd);
  });

  it("is left out, and stops nothing, where what was sent is damaged", async () => {
    const path = "2026/verstuurd/concept-verstuurd-2026-05-10/data.json";
    for (const text of ["", "{", '{"formaat": 3}']) {
      const damaged = { ...SENT, content: overlay(SENT.content, new Map([[path, toBytes(text)]])) };
      const { data } = read(await runAll(damaged, make("definitief")), DEFINITIVE);
      expect(data.veranderd).toBeNull();
    }
  });
});

describe("rapport vergelijk", () => {
  const lines = (text: string): string[] => text.split("\n");

  it("holds the content against what was sent last", async () => {
    const { said } = await run(["vergelijk"], change(SENT, RESULTS, "waarde: 1050", "waarde: 1100"));
    expect(said[0]).toBe(0);
    expect(lines(said[1])[1]).toBe(
      "Van 2026 zoals het op 10 mei 2026 is verstuurd als concept naar 2026 zoals het nu in de inhoud staat: 1 gewijzigd.",
    );
    expect(said[1]).toContain("  → gewijzigd · Prognose\n      was: 1.050 bomen\n      is nu: 1.100 bomen\n");
  });

  it("holds it against the report before where nothing was sent, and two reports against each other", async () => {
    const first = await run(["vergelijk"], START);
    const named = await run(["vergelijk", "2025", "2026"], START);
    expect(lines(first.said[1])[1]).toContain("Van 2025 zoals het nu in de inhoud staat naar 2026");
    expect(named.said).toEqual(first.said);
    const itself = await run(["vergelijk", "2025", "2025"], START);
    expect(itself.said[1]).toContain("is er niets veranderd.");
  });

  it("is data, a page and a sheet where that is asked for", async () => {
    const changed = change(SENT, RESULTS, "waarde: 1050", "waarde: 1100");
    const json = JSON.parse((await run(["vergelijk", "concept", "--formaat", "json"], changed)).said[1]) as object;
    expect(json).toMatchObject({
      formaat: 1,
      van: { rapport: "2026", versie: "concept" },
      veranderingen: [
        { soort: "resultaat", wat: "prognose", aard: "gewijzigd", was: { waarde: 1050 }, nu: { waarde: 1100 } },
      ],
    });
    const { output, said } = await run(["vergelijk", "--naar", "verschil"], changed);
    expect(said[1]).toBe("Geschreven in verschil: vergelijking.html, vergelijking.csv en vergelijking.json.\n");
    const files = output["verschil"] ?? new Map<string, Uint8Array>();
    expect(JSON.parse(toText(files.get("vergelijking.json")))).toEqual(json);
    expect(toText(files.get("vergelijking.csv"))).toBe(
      "groep;aard;waarover;wat;was;is_nu;reden\r\nResultaten en doelen;gewijzigd;G1 Nieuwe bomen;Prognose;1.050 bomen;1.100 bomen;\r\n",
    );
    const page = spellPage(toText(files.get("vergelijking.html"))).replaceAll("\u00a0", " ");
    for (const words of ["Wat is veranderd", "G1 Nieuwe bomen", "→ gewijzigd", "1.050 bomen", "1.100 bomen"])
      expect(page).toContain(words);
  });

  it("says what is wrong with what it is given", async () => {
    const refusal = async (words: readonly string[], files: FileTree = new Map()): Promise<string> => {
      const { said } = await run(["vergelijk", ...words], { ...START, output: { "": files } });
      expect(said[0]).toBe(2);
      return said[2];
    };
    expect(await refusal(["concept"])).toContain("Van 2026 is niets bewaard dat zo is verstuurd.");
    expect(await refusal(["2031"])).toContain("Er is geen verslagjaar 2031.");
    expect(await refusal(["weg.pdf"])).toContain('"weg.pdf" is er niet, of is een map.');
    expect(await refusal(["vreemd.json"], new Map([["vreemd.json", toBytes("{}")]]))).toContain(
      '"vreemd.json" is geen data.json van een rapport.',
    );
    const only = { ...START, content: overlay(BASE, new Map(), ["2025/"]) };
    const { said } = await run(["vergelijk"], only);
    expect([said[0], said[2]]).toEqual([
      2,
      'Er is niets om 2026 mee te vergelijken: er is niets verstuurd, en geen eerder rapport.\nNoem wat u wilt vergelijken, zoals "rapport vergelijk vorig.pdf".\n',
    ]);
  });

  it("compares two files without any content, and not those of two deals", async () => {
    const own = SENT.output[CONCEPT]?.get("data.json") ?? toBytes("");
    const other = toBytes(toText(own).replace('"id": "testland"', '"id": "ander"'));
    const older = toBytes(toText(own).replace('"formaat": 3', '"formaat": 2'));
    const files = new Map([
      ["een.json", own],
      ["ander.json", other],
      ["ouder.json", older],
    ]);
    const disk = { content: new Map(), output: { "": files } };
    expect((await run(["vergelijk", "een.json", "een.json"], disk)).said[1]).toContain("is er niets veranderd.");
    const deals = await run(["vergelijk", "een.json", "ander.json"], disk);
    expect(deals.said[2]).toContain("Dit zijn rapporten van twee deals");
    const formats = await run(["vergelijk", "ouder.json", "een.json"], disk);
    expect(formats.said[1]).toContain(
      "Niet vergeleken: hoogtepunten, besluiten, beloften, agenda en teksten. Die staan niet in het oudste van de twee bestanden.",
    );
  });
});
