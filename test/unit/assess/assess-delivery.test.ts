import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { assessDelivery } from "../../../src/assess/assess-delivery.ts";
import type { Gevraagd, Inlevering, Inlevergroep, Levertelling } from "../../../src/assess/delivery.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { findingsFor } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "../../helpers/memory-effects.ts";
import { checkTree } from "../../helpers/report-text.ts";

/** Two report years of a small deal with the themes Groen and Werk. */
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));

const RESULTS = "2026/groen/resultaten.yaml";
const PROSE = "2026/groen/voortgang.md";
const LANE = "2026/groen/projecten/laan.yaml";

/** Some files with one piece of text changed, or as they are given whole. */
function change(path: string, from: string | RegExp, to: string): FileTree {
  const text = toText(BASE.get(path));
  expect(text).toMatch(from);
  return new Map([[path, toBytes(text.replace(from, to))]]);
}

const write = (path: string, text: string): FileTree => new Map([[path, toBytes(text)]]);

/** Where the newest report of the small deal stands with some files changed and some left out. */
function stand(over: FileTree = new Map(), without: readonly string[] = []): Promise<Inlevering> {
  return standOf(overlay(BASE, over, without));
}

/** The same of whole content; with `told` as if that was found in it. */
async function standOf(content: FileTree, told: readonly Diagnostic[] | null = null): Promise<Inlevering> {
  const checked = await checkTree(content);
  const assessment = checked.assessments.at(-1);
  if (assessment === undefined) throw new Error("There is no report.");
  const found = told === null ? findingsFor(checked, assessment.jaar.naam) : { diagnostics: told, waiting: [] };
  return assessDelivery(assessment, { sources: checked.sources, ...found });
}

const RANGE = { start: { line: 2, column: 3, offset: 14 }, end: { line: 2, column: 9, offset: 20 } };

function finding(fields: Partial<Diagnostic>): Diagnostic {
  const words = { message: "Zo is het.", hint: null, edit: null, actual: null, expected: null };
  const place = { file: RESULTS, range: null, related: [], about: [], needs: [] };
  return { ruleId: "proef/proef", severity: "error", ...words, ...place, ...fields };
}

function groupOf({ groepen }: Inlevering, id: string): Inlevergroep {
  const found = groepen.find(({ van }) => (van.kind === "thema" ? van.thema.id : van.kind) === id);
  if (found === undefined) throw new Error(`There is no group ${id}.`);
  return found;
}

function markOf(gevraagd: Gevraagd): string {
  switch (gevraagd.kind) {
    case "resultaat":
      return gevraagd.resultaat.id;
    case "tekst":
      return gevraagd.kop;
    case "project":
      return `project ${gevraagd.id}`;
    case "bestand":
      return gevraagd.file;
  }
}

/** What of a group is not in order, by what is asked. */
function listStates({ stukken }: Inlevergroep): Record<string, string> {
  return Object.fromEntries(
    stukken.filter(({ staat }) => staat !== "geleverd").map(({ gevraagd, staat }) => [markOf(gevraagd), staat]),
  );
}

function rulesOf(groep: Inlevergroep, mark: string): string[] {
  const found = groep.stukken.find(({ gevraagd }) => markOf(gevraagd) === mark);
  return (found?.bevindingen ?? []).map(({ ruleId }) => ruleId);
}

const looseOf = ({ los }: Inlevergroep): (readonly [string | null, ...string[]])[] =>
  los.map(({ file, bevindingen }) => [file, ...bevindingen.map(({ ruleId }) => ruleId)] as const);

const todo = ({ nogTeDoen, gevraagd }: Levertelling): readonly [number, number] => [nogTeDoen, gevraagd];

/** What each group has when all is well. */
const WHOLE = { geleverd: 0, ontbreekt: 0, fout: 0, wacht: 0, nogTeDoen: 0, letOp: 0 };
const GREEN = 6;

describe("what is asked", () => {
  test("is each result, each text that has to be there and each project, and the files that are needed", async () => {
    const { groepen, telling } = await stand();
    const asked = groepen.map(({ rol, stukken }) => [rol, stukken.map(({ gevraagd }) => markOf(gevraagd))]);
    expect(asked).toEqual([
      [null, ["2026/rapport.yaml", "Kern", "2026/financien.yaml"]],
      ["themacoördinator Groen", ["G1", "G2", "G3", "Kern", "Wat hebben we bereikt", "project laan"]],
      ["themacoördinator Werk", ["W1", "W2", "W3", "W4", "Kern", "Wat hebben we bereikt", "project loket"]],
      [
        null,
        [
          ...["deal", "resultaten", "financien", "kalender", "beginsituatie", "planning"].map(
            (name) => `deal/${name}.yaml`,
          ),
          "deal/convenant.txt",
        ],
      ],
    ]);
    expect(groepen.map(listStates)).toEqual([{}, {}, {}, {}]);
    expect(telling).toEqual({ ...WHOLE, gevraagd: 23, geleverd: 23 });
  });

  test("is the same of who delivered nothing", async () => {
    const groen = groupOf(await stand(new Map(), ["2026/groen/"]), "groen");
    expect(groen.telling).toEqual({ ...WHOLE, gevraagd: GREEN, ontbreekt: GREEN, nogTeDoen: GREEN });
    expect(new Set(groen.stukken.flatMap(({ bevindingen }) => bevindingen)).size).toBe(1);
    expect(looseOf(groen)).toEqual([]);
  });
});

describe("what is not there", () => {
  test("counts one by one: a folder that is missing is more than half of it", async () => {
    const nothing = groupOf(await stand(new Map(), ["2026/groen/"]), "groen");
    const half = groupOf(await stand(change(RESULTS, /- resultaat: G2[^]*$/u, ""), [LANE]), "groen");
    expect(listStates(half)).toEqual({ G2: "ontbreekt", G3: "ontbreekt", "project laan": "ontbreekt" });
    expect(todo(half.telling)).toEqual([3, GREEN]);
    expect(todo(nothing.telling)).toEqual([GREEN, GREEN]);
  });

  test.each([
    [RESULTS, ["G1", "G2", "G3"]],
    [PROSE, ["Kern", "Wat hebben we bereikt"]],
  ])("is all that should stand in %s", async (path, marks) => {
    const groen = groupOf(await stand(new Map(), [path]), "groen");
    expect(listStates(groen)).toEqual(Object.fromEntries(marks.map((mark) => [mark, "ontbreekt"])));
    expect(marks.flatMap((mark) => rulesOf(groen, mark))).toEqual(marks.map(() => "load/missing-file"));
    expect(looseOf(groen)).toEqual([]);
  });

  test("is what a file has that says nothing", async () => {
    const empty = new Map([...write(LANE, ""), ...write(RESULTS, "# later\n"), ...write(PROSE, "\n")]);
    const groen = groupOf(await stand(empty), "groen");
    expect(groen.telling).toMatchObject({ ontbreekt: GREEN, fout: 0, wacht: 0 });
    expect(rulesOf(groen, "project laan")).toEqual(["schema/empty-file"]);
  });

  test("is a project of the report before: its theme is asked, and the report's own file is not blamed", async () => {
    const all = await stand(new Map(), [LANE]);
    expect(listStates(groupOf(all, "groen"))).toEqual({ "project laan": "ontbreekt" });
    expect(rulesOf(groupOf(all, "groen"), "project laan")).toEqual(["project/vanished"]);
    expect(rulesOf(groupOf(all, "rapport"), "2026/rapport.yaml")).not.toContain("project/vanished");
    const { gevraagd } = groupOf(all, "groen").stukken.at(-1) ?? {};
    expect(gevraagd).toMatchObject({ file: LANE, naam: expect.stringMatching(/\S/u) as string });
  });

  test("is a text of which only the heading is there, or not even that", async () => {
    const over = change(PROSE, /## Kern\n[^#]*/u, "## Kern\n\n");
    const empty = groupOf(await stand(over), "groen");
    expect(listStates(empty)).toEqual({ Kern: "ontbreekt" });
    expect(rulesOf(empty, "Kern")).toEqual(["markdown/empty-section"]);
    const gone = groupOf(await stand(change(PROSE, /## Kern\n[^#]*/u, "")), "groen");
    expect(listStates(gone)).toEqual({ Kern: "ontbreekt" });
    expect(rulesOf(gone, "Kern")).toContain("markdown/missing-heading");
  });

  test("is not made wrong by what stands elsewhere in its file and names it", async () => {
    const left = overlay(BASE, change(RESULTS, /- resultaat: G2[^]*?(?=- resultaat: G3)/u, ""));
    const lacks = finding({ about: ["G2"] });
    const names = finding({ about: ["G2"], range: RANGE });
    const groen = groupOf(await standOf(left, [lacks, names]), "groen");
    expect(listStates(groen)).toEqual({ G1: "fout", G2: "ontbreekt" });
    expect(groen.stukken.map(({ bevindingen }) => bevindingen.length)).toEqual([1, 1, 0, 0, 0, 0]);
  });

  test("is not counted as there with a warning where only a warning says so", async () => {
    const left = overlay(BASE, new Map(), [LANE]);
    const groen = groupOf(await standOf(left, [finding({ file: LANE, severity: "warning" })]), "groen");
    expect(listStates(groen)).toEqual({ "project laan": "ontbreekt" });
    expect(groen.telling).toMatchObject({ ontbreekt: 1, letOp: 0, nogTeDoen: 1 });
  });

  test("is a file that the report or the deal needs", async () => {
    const all = await stand(new Map(), ["2026/financien.yaml", "2026/samenvatting.md", "deal/kalender.yaml"]);
    expect(listStates(groupOf(all, "rapport"))).toMatchObject({
      Kern: "ontbreekt",
      "2026/financien.yaml": "ontbreekt",
    });
    expect(listStates(groupOf(all, "deal"))).toMatchObject({ "deal/kalender.yaml": "ontbreekt" });
  });
});

describe("what is there", () => {
  test("is wrong where an error stands in it, and only there", async () => {
    const groen = groupOf(await stand(change(RESULTS, "waarde: 140", "waarde: 1.412")), "groen");
    expect(listStates(groen)).toEqual({ G3: "fout" });
    expect(rulesOf(groen, "G3")).toEqual(["schema/dutch-number"]);
    expect(groen.telling).toEqual({ ...WHOLE, gevraagd: GREEN, geleverd: GREEN - 1, fout: 1, nogTeDoen: 1 });
  });

  test("counts as delivered with a warning, which is counted apart", async () => {
    const groen = groupOf(await stand(change(RESULTS, /\n {2}toelichting: Het planten[^\n]*/u, "")), "groen");
    expect(listStates(groen)).toEqual({ G1: "let op" });
    expect(groen.telling).toEqual({ ...WHOLE, gevraagd: GREEN, geleverd: GREEN, letOp: 1 });
  });

  test("is wrong under a heading that is misspelt", async () => {
    const groen = groupOf(await stand(change(PROSE, "## Kern", "## Kren")), "groen");
    expect(listStates(groen)).toEqual({ Kern: "fout" });
    expect(rulesOf(groen, "Kern")).toEqual(["markdown/unknown-heading"]);
  });

  test("is wrong with a project whose file does not parse", async () => {
    const over = new Map([...write(LANE, "naam: [\n"), ...write("2026/groen/projecten/nieuw.yaml", "naam: [\n")]);
    const groen = groupOf(await stand(over), "groen");
    expect(listStates(groen)).toEqual({ "project laan": "fout", "project nieuw": "fout" });
    expect(looseOf(groen)).toEqual([]);
  });

  test("is judged by where an entry stands, also in the folder of another theme", async () => {
    const entry = /- resultaat: G2[^]*?(?=- resultaat: G3)/u.exec(toText(BASE.get(RESULTS)))?.[0] ?? "";
    const work = "2026/werk/resultaten.yaml";
    const over = new Map([
      ...change(RESULTS, entry, ""),
      ...write(work, `${toText(BASE.get(work)).trimEnd()}\n${entry}`),
    ]);
    const all = await stand(over);
    expect(listStates(groupOf(all, "groen"))).toEqual({ G2: "fout" });
    expect(listStates(groupOf(all, "werk"))).toEqual({});
    expect(looseOf(groupOf(all, "werk"))).toEqual([]);
  });
});

describe("what waits", () => {
  test("is all of a file that cannot be read, for the fault in it, which is a loose point", async () => {
    const groen = groupOf(await stand(write(RESULTS, "- resultaat: [\n")), "groen");
    expect(listStates(groen)).toEqual({ G1: "wacht", G2: "wacht", G3: "wacht" });
    expect(looseOf(groen)).toEqual([[RESULTS, "yaml/unclosed-bracket"]]);
    expect(groen.stukken[0]?.oorzaken.map(({ ruleId }) => ruleId)).toEqual(["yaml/unclosed-bracket"]);
    expect(groen.telling).toMatchObject({ wacht: 3, fout: 1, nogTeDoen: 4, geleverd: GREEN - 3 });
  });

  test("is what names something of a theme that is not there, for that theme", async () => {
    const rapport = groupOf(await stand(new Map(), ["2026/groen/"]), "rapport");
    expect(listStates(rapport)).toMatchObject({ "2026/financien.yaml": "wacht" });
    const ledger = rapport.stukken.find(({ gevraagd }) => gevraagd.file === "2026/financien.yaml");
    expect(ledger?.bevindingen).toEqual([]);
    expect(ledger?.oorzaken.map(({ file }) => file)).toEqual(["2026/groen"]);
  });

  test("is not what only reads volgt for a value that is wrong elsewhere", async () => {
    const over = new Map([
      ...change(RESULTS, "waarde: 140", "waarde: 1.412"),
      ...write("2026/samenvatting.md", "## Kern\n\nEr zijn {{G3.geholpen}} gezinnen geholpen.\n"),
    ]);
    const rapport = groupOf(await stand(over), "rapport");
    expect(listStates(rapport)).toEqual({});
    const summary = rapport.stukken.find(({ gevraagd }) => markOf(gevraagd) === "Kern");
    expect(summary?.oorzaken.map(({ file }) => file)).toEqual([RESULTS]);
  });

  test("is a project that may be there under another name", async () => {
    const renamed = write("2026/groen/projecten/groene-laan.yaml", toText(BASE.get(LANE)));
    const groen = groupOf(await stand(renamed, [LANE]), "groen");
    expect(listStates(groen)).toMatchObject({ "project laan": "wacht" });
    expect(rulesOf(groen, "project groene-laan")).toContain("load/renamed-project");
  });

  test("is a theme whose folder has a name that is nearly its own, apart from what was read in it", async () => {
    const moved = new Map(
      [...BASE].flatMap(([path, bytes]) =>
        path.startsWith("2026/groen/") ? [[path.replace("groen", "groem"), bytes] as const] : [],
      ),
    );
    const all = await stand(moved, ["2026/groen/"]);
    const groen = groupOf(all, "groen");
    expect(listStates(groen)).toMatchObject({ Kern: "wacht", "Wat hebben we bereikt": "wacht" });
    expect(groen.stukken.map(({ gevraagd }) => markOf(gevraagd))).toContain("project laan");
    expect(looseOf(groupOf(all, "rapport")).flat()).toContain("reference/unknown-theme");
  });
});

describe("a loose point", () => {
  test("is a file with what belongs to nothing that is asked; with an error it is something to do", async () => {
    const over = new Map([
      ...write("2026/groen/kladblok.docx", "x"),
      ...change("2025/groen/resultaten.yaml", /oordeel: \S[^\n]*/u, "oordeel: mooi"),
      ...change(PROSE, /$/u, "\n## Wat leerden we\n\n"),
    ]);
    const groen = groupOf(await stand(over), "groen");
    expect(looseOf(groen)).toEqual([
      ["2025/groen/resultaten.yaml", "schema/wrong-word"],
      ["2026/groen/kladblok.docx", "load/unknown-file"],
      [PROSE, "markdown/empty-section"],
    ]);
    expect(listStates(groen)).toEqual({});
    expect(groen.telling).toEqual({ ...WHOLE, gevraagd: GREEN, geleverd: GREEN, fout: 2, nogTeDoen: 2, letOp: 1 });
  });

  test("of the deal or of no file is asked of the bureau", async () => {
    const all = await stand(write("deal/kladblok.txt", "x"));
    expect(looseOf(groupOf(all, "deal"))).toEqual([["deal/kladblok.txt", "load/unknown-file"]]);
  });
});

describe("all of it together", () => {
  test("is the sum of the groups", async () => {
    const { groepen, telling } = await stand(change(RESULTS, "waarde: 140", "waarde: 1.412"), ["2026/werk/"]);
    for (const key of Object.keys(telling) as (keyof Levertelling)[])
      expect([key, telling[key]]).toEqual([key, groepen.reduce((sum, one) => sum + one.telling[key], 0)]);
    expect(telling.nogTeDoen).toBeGreaterThan(5);
  });

  test("never looks better when something of a theme is lost or broken", async () => {
    const own = [...BASE.keys()].filter((path) => path.startsWith("2026/groen/"));
    expect(own.length).toBeGreaterThan(2);
    for (const broken of [null, "- naam: [\n"]) {
      let before = 0;
      for (const [index] of own.entries()) {
        const hit = own.slice(0, index + 1);
        const over = new Map(broken === null ? [] : hit.map((path) => [path, toBytes(broken)] as const));
        const { telling } = groupOf(await stand(over, broken === null ? hit : []), "groen");
        expect(telling.nogTeDoen).toBeGreaterThan(before);
        expect(telling.gevraagd).toBe(GREEN);
        before = telling.nogTeDoen;
      }
      expect(before).toBeGreaterThanOrEqual(GREEN);
    }
  });
});
