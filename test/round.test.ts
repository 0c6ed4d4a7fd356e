import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";

import { main } from "../src/main.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { buildWorkbook } from "./helpers/build-workbook.ts";
import { overlay, readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";
import { around, comment, part, run } from "./helpers/write-docx.ts";

/** The whole round of a year over the shipped content, by the commands of docs/ronde.md, each after the one before it. */

const PROGRAM = await readProgram();
/** A day after all that is done. */
const TODAY = "2026-07-20";

/** What stands on the disk, and what was typed and said. */
interface Desk {
  content: FileTree;
  output: Readonly<Record<string, FileTree>>;
  readonly typed: string[];
}

const desk: Desk = { content: new Map(), output: {}, typed: [] };

async function type(words: readonly string[], files: FileTree = new Map()): Promise<string> {
  const memory = createMemory({ roots: { ...PROGRAM, ...desk.output, content: desk.content, "": files } });
  const exitCode = await main(words, { ...memory.effects, today: () => TODAY });
  expect(exitCode, memory.stdout() + memory.stderr()).toBe(0);
  desk.content = memory.filesOf("content");
  desk.output = { ...desk.output, ...Object.fromEntries(memory.published) };
  desk.typed.push(words.join(" "));
  return memory.stdout() + memory.stderr();
}

function edit(path: string, was: string, wordt: string): void {
  const text = toText(desk.content.get(path));
  expect(text, path).toContain(was);
  desk.content = overlay(desk.content, new Map([[path, toBytes(text.replace(was, () => wordt))]]));
}

const below = (folder: string): string[] => [...desk.content.keys()].filter((path) => path.startsWith(`${folder}/`));

function readMade(folder: string): { readonly data: DataFile; readonly page: string } {
  const files = desk.output[folder] ?? new Map<string, Uint8Array>();
  const page = [...files.keys()].find((path) => /partijen\.html$/u.test(path)) ?? "";
  const data = JSON.parse(toText(files.get("data.json"))) as DataFile;
  return { data, page: spellPage(toText(files.get(page))).replaceAll("\u00a0", " ") };
}

/** Words of the pages, as somebody types them. */
const BUREAU = ["--door", "het programmabureau"];
const RESULTS = "2026/veiligheid/resultaten.yaml";
const REPORT = "2026/rapport.yaml";
const LEDGER = "2026/financien.yaml";
const THEMES = ["sociaaleconomisch", "veiligheid", "wonen", "retail", "duurzaamheid", "economie", "gros"];
const CONCEPT = "output/2026/concept/partijen";
const DEFINITIVE = "output/2026/definitief/partijen";
const SECOND = "output-2/2026/definitief/partijen";

/** What the financial system of the deal exports, and how. */
const BOOKS = `exports:
  - id: kas
    naam: mutaties van de kassier
    sleutel: [Boekstuk]
    velden:
      project: {kolom: Projectcode, vertaal: {P-31: voorzieningenwijzer}}
      bijdrager: {kolom: Dekking, vertaal: {Rijk: Rijk (BZK)}}
      soort: {kolom: Dekking, vertaal: {Rijk: rijk}}
      fase: {kolom: Fase}
      bedrag: {kolom: Bedrag}
`;
/** Two lines of the shipped ledger, which come from the export instead. */
const BOOKED = [
  ["wonen-voorzieningenwijzer-rijk-toegezegd-2026", "B-1", "toegezegd", 457_000],
  ["wonen-voorzieningenwijzer-rijk-besteed-2026", "B-2", "besteed", 506_605],
] as const;

const REACTIONS = "2026/reacties.yaml";
const CONCEPT_SENT = "2026/verstuurd/concept-verstuurd-2026-06-12";
const NAME = "voortgangsrapportage-2026-concept-partijen";
const SAID = "Kan hier ook het jaar ervoor bij?";

/** The document with a comment at its first numbered place, as Word writes one. */
function commentOn(document: Uint8Array, words: string): Uint8Array {
  const parts = unzipSync(document);
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const at = body.indexOf("</w:r>", body.indexOf('w:name="plaats_1"')) + "</w:r>".length;
  const changed = body.slice(0, at) + around(1, run("hier")) + body.slice(at);
  return zipSync({
    ...parts,
    "word/document.xml": strToU8(changed),
    "word/comments.xml": strToU8(part("comments", comment(1, [words]))),
  });
}

/** Why a number of the year before was wrong. */
const RESTATED = "Vijf gezinnen stonden dubbel in de registratie";
/** What the parties agreed since. */
const ADDENDUM = `addenda:
  - id: meer-gezinnen
    titel: Meer gezinnen
    ingaand: 2026-09-01
    reden: Er is meer vraag dan gedacht.
    verzoek: {datum: 2026-05-04, door: Regio}
    gesprek: 2026-06-01
    instemming: {datum: 2026-07-06, partijen: [BZK, Regio]}
    verslag: 2026-07-06
    ondertekend: {datum: 2026-08-03, door: de minister van BZK}
    staatscourant: Stcrt. 2026, 1
    wijzigingen:
      - {resultaat: "3.1", onderdeel: ondersteund, was: 1000, wordt: 1100}
`;

const shipped = await readTree(SHIPPED);

beforeAll(() => {
  const earlier = new Map([...shipped].filter(([path]) => !path.startsWith("2026/")));
  desk.content = new Map([...earlier, ["deal/boekhouding.yaml", toBytes(BOOKS)]]);
});

/** The coordinators write what the shipped year says, without the two mistakes that it shows on purpose. */
function fillIn(): void {
  const own = [...shipped].filter(([path]) => path.startsWith("2026/"));
  desk.content = overlay(desk.content, new Map(own));
  edit(
    RESULTS,
    "    - {id: een-begeleider-per-gezin, vervolg: loopt door}",
    "    - {id: een-begeleider-per-gezin, vervolg: loopt door}\n  afgehandeld:\n    - {id: terugkoppeling-jongeren, jaar: 2025, uitkomst: nagekomen}",
  );
  edit(
    "2026/economie/resultaten.yaml",
    "    - id: vragen-zonder-overzicht\n",
    "    - {id: mkb-liever-gesprek, vervolg: loopt door}\n    - id: vragen-zonder-overzicht\n",
  );
  edit(RESULTS, "onderdeel: rapportages\n      waarde: 2", "onderdeel: rapportages\n      waarde: 3");
  edit(
    RESULTS,
    "{focusgebied: heerlen-noord, waarde: 1}\n  oordeel: aandacht",
    "{focusgebied: heerlen-noord, waarde: 2}\n  oordeel: aandacht",
  );
  for (const [id] of BOOKED) {
    const text = toText(desk.content.get(LEDGER));
    const line = text.split("\n").find((one) => one.includes(`{id: ${id},`)) ?? "";
    edit(LEDGER, `${line}\n`, "");
  }
}

describe("the round of a year", () => {
  it("begins with the forms of a new report, of which the concept can be made", async () => {
    const said = await type(["nieuw", "jaar", "2026"]);
    expect(said).toContain("2026");
    expect(below("2026").length).toBeGreaterThan(40);
    await type(["maak"]);
    const { page } = readMade(CONCEPT);
    expect(page).toContain("volgt");
    // Last year's words stand beside what is to be filled in, and no reader sees them
    expect(toText(desk.content.get("2026/samenvatting.md"))).toContain("In het tweede verslagjaar");
    expect(page).not.toContain("In het tweede verslagjaar");
  });

  it("asks contributors, and takes in what the books say", async () => {
    fillIn();
    await type(["uitvraag", "geld", "gemeente Heerlen"]);
    const rows = BOOKED.map(([, piece, phase, amount]) => [piece, "P-31", "Rijk", phase, amount]);
    const book = buildWorkbook({ rows: [["Boekstuk", "Projectcode", "Dekking", "Fase", "Bedrag"], ...rows] });
    await type(["ontvang", "export.xlsx"], new Map([["export.xlsx", book]]));
    const again = await type(["ontvang", "export.xlsx"], new Map([["export.xlsx", book]]));
    expect(again).toContain("2 regels stonden er al zo in.");
    expect(toText(desk.content.get(LEDGER)).match(/sleutel:/gu)).toHaveLength(BOOKED.length);
  });

  it("chases, until every theme is ready", async () => {
    await type(["controleer"]);
    for (const thema of THEMES) await type(["zet", "klaar", thema, "--door", "programmabureau"]);
    const said = await type(["status"]);
    expect(said).toContain("Alle thema's zijn klaar gemeld.");
  });

  it("sends the concept, with a document for Word", async () => {
    await type(["maak", "--woord"]);
    await type(["zet", "concept-verstuurd", "--datum", "2026-06-12", ...BUREAU]);
    const kept = below("2026/verstuurd/concept-verstuurd-2026-06-12");
    expect(kept.filter((path) => /\.(?:pdf|docx|html)$|plaatsen\.json$/u.test(path))).toHaveLength(4);
    expect(await type(["vergelijk"])).toContain("is er niets veranderd.");
  });

  it("takes what a ministry says in Word, and answers it in the note", async () => {
    const sent = desk.content.get(`${CONCEPT_SENT}/${NAME}.docx`) ?? new Uint8Array();
    const heard = new Map([["reacties.docx", commentOn(sent, SAID)]]);
    await type(["uitvraag", "reacties"]);
    expect(await type(["ontvang", "reacties.docx", "--van", "bzk"], heard)).toContain(SAID);
    expect(await type(["ontvang", "reacties.docx", "--van", "bzk"], heard)).toContain("Er was niets te schrijven.");
    expect(await type(["controleer"])).toContain("reaction/unanswered");
    edit(REACTIONS, `    reactie: ${SAID}\n`, `    reactie: ${SAID}\n    antwoord: Dat staat er nu bij.\n`);
    expect(await type(["controleer"])).not.toContain("reaction/unanswered");
    await type(["maak", "--nota"]);
    const note = [...(desk.output[CONCEPT] ?? new Map<string, Uint8Array>())].find(([path]) =>
      /^nota.*html$/u.test(path),
    );
    expect(spellPage(toText(note?.[1]))).toContain("Dat staat er nu bij.");
  });

  it("adopts and hands in the definitive version, which says what changed", async () => {
    edit(
      RESULTS,
      "Het extra jongerenwerk begon drie weken eerder dan gepland",
      "Het extra jongerenwerk begon een maand eerder dan gepland",
    );
    expect(await type(["vergelijk"])).toContain("een maand eerder dan gepland");
    await type(["zet", "vastgesteld", "--datum", "2026-07-06", "--door", "het Dagelijks Bestuur"]);
    await type(["maak", "--versie", "definitief"]);
    await type(["zet", "ingediend", "--datum", "2026-07-10", ...BUREAU]);
    const { data, page } = readMade(DEFINITIVE);
    expect(data.veranderd?.vergelijking.veranderingen).toHaveLength(1);
    expect(page).toContain("Wat is veranderd");
    expect(page).not.toContain("kunnen reageren");
    expect(below("2026/verstuurd/ingediend-2026-07-10").length).toBeGreaterThan(5);
  });

  it("takes it back, and hands in version 2 beside version 1", async () => {
    const first = new Map(
      [...desk.content].filter(([path]) => path.startsWith("2026/verstuurd/ingediend-2026-07-10/")),
    );
    await type([
      "zet",
      "teruggegeven",
      "--datum",
      "2026-07-12",
      "--door",
      "het ministerie",
      "--om",
      "Leg de start van het jongerenwerk uit",
    ]);
    edit(RESULTS, "alle zeven gemeenten blijven meedoen", "alle zeven gemeenten doen mee, want het geld was er eerder");
    await type(["maak", "--versie", "definitief", "--output", "output-2"]);
    await type(["zet", "ingediend", "--datum", "2026-07-14", ...BUREAU, "--output", "output-2"]);
    const { data, page } = readMade(SECOND);
    expect([data.versienummer, data.veranderd?.sinds.versienummer]).toEqual([2, 1]);
    expect(page).toContain("Leg de start van het jongerenwerk uit");
    for (const [path, bytes] of first) expect(desk.content.get(path)).toEqual(bytes);
  });

  it("ends, and the next year restates a figure and follows an addendum", async () => {
    await type(["zet", "besproken", "--datum", "2026-07-20", "--door", "het Rijk-Regio-overleg"]);
    const before = new Map([...desk.content].filter(([path]) => path.startsWith("2026/")));
    await type(["nieuw", "jaar", "2027"]);
    // What is kept below the report that ended is part of it
    for (const [path, bytes] of before) expect(toText(desk.content.get(path)), path).toBe(toText(bytes));
    expect(toText(desk.content.get(REPORT))).toContain("status: besproken");
    edit(
      "2027/sociaaleconomisch/resultaten.yaml",
      '- resultaat: "1.1"\n',
      `- resultaat: "1.1"\n  correctie: {onderdeel: gezinnen, jaar: 2026, was: 310, wordt: 305, reden: ${RESTATED}}\n`,
    );
    desk.content = overlay(desk.content, new Map([["deal/addenda.yaml", toBytes(ADDENDUM)]]));
    const said = await type(["vergelijk", "2026", "2027"]);
    expect(said).toContain(RESTATED);
    expect(said).toContain("is nu: 1.100 gezinnen\n      omdat: addendum Meer gezinnen");
    await type(["maak"]);
    const { page } = readMade("output/2027/concept/partijen");
    expect(page).toContain(RESTATED);
    expect(page).toContain("1.100");
    expect((await type(["status", "--beloften"])).length).toBeGreaterThan(1000);
  });

  it("is what docs/ronde.md tells", async () => {
    const text = await readFile(join(SHIPPED, "..", "docs", "ronde.md"), "utf8");
    const told = [...text.matchAll(/^npm run rapport -- (.+)$/gmu)].map(([, words = ""]) => words);
    expect(told.length).toBeGreaterThan(15);
    const begin = (words: string): string => words.replace(/ ["-].*| \S+\.\w+.*/gu, "").trim();
    const typed = new Set(desk.typed.map(begin));
    const alike = (words: string): boolean => [...typed].some((one) => one.startsWith(begin(words)));
    expect(told.filter((words) => !alike(words))).toEqual([]);
  });
});
