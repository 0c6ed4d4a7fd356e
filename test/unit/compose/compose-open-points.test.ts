import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { assessDelivery } from "../../../src/assess/assess-delivery.ts";
import { composeOpenPoints } from "../../../src/compose/compose-open-points.ts";
import type { OpenPointsModel, PointsOfOne } from "../../../src/compose/open-points-model.ts";
import type { Inline } from "../../../src/compose/report-model.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Waiting } from "../../../src/diagnostics/settle.ts";
import { linesOf } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, overlay, readTree } from "../../helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "../../helpers/memory-effects.ts";
import { checkTree } from "../../helpers/report-text.ts";

const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const DEAL = "deal/deal.yaml";
const DEAL_RESULTS = "deal/resultaten.yaml";

function change(path: string, from: RegExp, to: string): FileTree {
  const text = toText(BASE.get(path));
  expect(text).toMatch(from);
  return new Map([[path, toBytes(text.replace(from, to))]]);
}

/** A theme without a number, name or coordinator is asked under its id. */
const BARE = change(DEAL, /\{id: werk,[^}]*\}/u, "{id: werk}");

const RANGE = { start: { line: 2, column: 3, offset: 14 }, end: { line: 2, column: 9, offset: 20 } };

function point(file: string | null, severity: Diagnostic["severity"], range: Diagnostic["range"] = null): Diagnostic {
  const words = { ruleId: "proef/proef", message: "Zo is het.", hint: null, edit: null, actual: null, expected: null };
  return { ...words, severity, file, range, related: [], about: [], needs: [] };
}

interface Found {
  readonly diagnostics?: readonly Diagnostic[];
  readonly waiting?: readonly Waiting[];
}

/** The page of some content, as if this were found in it. */
async function compose(content: FileTree, { diagnostics = [], waiting = [] }: Found = {}): Promise<OpenPointsModel> {
  const checked = await checkTree(content);
  const assessment = checked.assessments.at(-1);
  if (assessment === undefined) throw new Error("There is no report.");
  return composeOpenPoints({
    assessment,
    inlevering: assessDelivery(assessment, { sources: checked.sources, diagnostics, waiting }),
    edition: { version: "concept", edition: "partijen" },
    linesOf: linesOf(checked),
  });
}

const listPoints = (list: readonly PointsOfOne[]): (string | number)[][] =>
  list.map(({ name, points }) => [name, points.length]);

/** A cell of a table as it is read. */
function spell(cell: readonly Inline[]): string {
  return cell
    .map((one) => {
      if (typeof one === "string") return one;
      if (one.kind === "link") return `${one.text} (${one.href})`;
      if (one.kind === "strong") return spell(one.text);
      return one.kind === "line-break" ? " / " : "?";
    })
    .join("");
}

describe("the overview", () => {
  test("has a row for the report, each theme and the deal, with what each is asked and the sum of it", async () => {
    const { overview, groups, figures, lead } = await compose(overlay(BASE, BARE), {
      diagnostics: [
        point("2026/groen/resultaten.yaml", "error", RANGE),
        point("2026/werk/projecten/loket.yaml", "warning", RANGE),
        point("deal/planning.yaml", "info"),
      ],
    });
    expect(overview.columns.map(({ title }) => title)).toEqual([
      ...["Gevraagd aan", "Nog te doen", "Ontbreekt", "Fout", "Wacht", "Geleverd", "Te leveren", "Let op"],
    ]);
    expect(overview.rows.map(({ cells }) => cells.map(spell))).toEqual([
      ["Hele rapport / programmabureau", "0", "0", "0", "0", "3", "3", "0"],
      ["Thema · werk (#punten-thema-werk) / programmabureau", "0", "0", "0", "0", "7", "7", "1"],
      ["Thema 1 · Groen (#punten-thema-groen) / themacoördinator Groen", "1", "0", "1", "0", "5", "6", "0"],
      ["De deal / programmabureau", "0", "0", "0", "0", "7", "7", "0"],
      ["Samen", "1", "0", "1", "0", "22", "23", "1"],
    ]);
    expect(overview.rows.map(({ kind }) => kind)).toEqual(["gewoon", "gewoon", "gewoon", "gewoon", "totaal"]);
    expect(groups.map(({ id, title, role }) => [id, title, role])).toEqual([
      ["punten-thema-werk", "Thema · werk", "programmabureau"],
      ["punten-thema-groen", "Thema 1 · Groen", "themacoördinator Groen"],
    ]);
    expect(figures).toEqual([
      { value: "1", label: "nog te doen" },
      { value: "22 van 23", label: "geleverd" },
      { value: "1", label: "let op" },
    ]);
    expect(lead).toBe("1 van de 2 thema's is klaar.");
  });

  test.each<[string, readonly string[], string]>([
    ["all themes are done", [], "Alle thema's zijn klaar."],
    ["one delivered nothing", ["2026/groen/"], "1 van de 2 thema's is klaar. Groen heeft nog niets geleverd."],
    [
      "none delivered anything",
      ["2026/groen/", "2026/werk/"],
      "Nog geen enkel thema is klaar. Groen en Werk hebben nog niets geleverd.",
    ],
    ["there are no themes", [DEAL], "De deal noemt nog geen thema's."],
  ])("begins with how far the themes are: %s", async (_, without, lead) => {
    expect((await compose(overlay(BASE, new Map(), without))).lead).toBe(lead);
  });

  test("says of more themes that they are done", async () => {
    const third = change(DEAL, /( {2}- \{id: werk,[^}]*\}\n)/u, "$1  - {id: zorg, nummer: 3, naam: Zorg, spoor: A}\n");
    const { lead } = await compose(overlay(BASE, third));
    expect(lead).toBe("2 van de 3 thema's zijn klaar. Zorg heeft nog niets geleverd.");
  });
});

describe("what is told of a group", () => {
  test("is apart what lacks, what is wrong, what is to be looked at and what waits", async () => {
    const results = "2026/groen/resultaten.yaml";
    const cause = point("2026/werk/resultaten.yaml", "error", RANGE);
    const { groups, infos } = await compose(overlay(BASE, new Map(), ["2026/groen/projecten/laan.yaml"]), {
      diagnostics: [
        point("2026/groen/projecten/laan.yaml", "error"),
        point("2026/groen/projecten/laan.yaml", "info"),
        point(results, "error", RANGE),
        point(results, "warning", RANGE),
        point("2026/groen/kladblok.txt", "warning"),
        point("2026/groen/kladblok.txt", "info"),
        point(null, "error"),
      ],
      waiting: [
        { diagnostic: point("2026/groen/voortgang.md", "error", RANGE), cause },
        { diagnostic: point("2026/rapport.yaml", "error"), cause: point(null, "error") },
      ],
    });
    const [rapport, groen] = groups;
    expect(rapport?.title).toBe("Hele rapport");
    expect(listPoints(rapport?.errors ?? [])).toEqual([["De inhoud als geheel", 1]]);
    expect(rapport?.waiting.map(({ name, places }) => [name, places.length])).toEqual([
      ["Bestand 2026/rapport.yaml", 1],
    ]);
    expect(groen?.summary).toBe("3 van de 6 stukken zijn geleverd. Nog te doen: 3.");
    expect(groen?.missing.names).toEqual(["Project Een groene laan"]);
    expect(groen?.missing.points.map(({ diagnostic }) => diagnostic.severity)).toEqual(["error"]);
    expect(listPoints(groen?.errors ?? [])).toEqual([["Resultaat G1 · Nieuwe bomen", 1]]);
    expect(listPoints(groen?.warnings ?? [])).toEqual([
      ["Resultaat G1 · Nieuwe bomen", 1],
      ["2026/groen/kladblok.txt", 1],
    ]);
    expect(groen?.waiting).toEqual([{ name: 'Tekst "Kern" in voortgang.md', places: [cause] }]);
    expect(infos.map(({ diagnostic }) => diagnostic.file)).toEqual([
      "2026/groen/projecten/laan.yaml",
      "2026/groen/kladblok.txt",
    ]);
  });

  test("is nothing where nothing is to be done", async () => {
    const { groups, infos } = await compose(BASE);
    expect([groups, infos]).toEqual([[], []]);
  });

  test("shows the line of a place alone, and none of a file that is not there", async () => {
    const { groups } = await compose(BASE, {
      diagnostics: [
        point("2026/groen/resultaten.yaml", "error", RANGE),
        point("2026/weg.yaml", "warning", RANGE),
        point("2026/rapport.yaml", "warning"),
      ],
    });
    const frames = groups.flatMap(({ errors, warnings }) =>
      [...errors, ...warnings].flatMap(({ points }) => points.map(({ frame }) => frame)),
    );
    expect(frames).toEqual(["", "", "> 2 |   realisatie:\n    |   ^^^^^^"]);
  });

  test("is said once for places of which the same is said", async () => {
    const file = "2026/groen/projecten/laan.yaml";
    const later = { ...RANGE, start: { ...RANGE.start, line: 3 } };
    const { groups } = await compose(BASE, {
      diagnostics: [
        point(file, "error", RANGE),
        point(file, "error", later),
        { ...point(file, "error", later), hint: "Doe iets." },
        { ...point(file, "error", later), message: "Zo is het niet." },
        { ...point(file, "error", later), ruleId: "proef/andere" },
      ],
    });
    const points = groups[0]?.errors[0]?.points ?? [];
    expect(points.map(({ others }) => others.map(({ range }) => range?.start.line))).toEqual([[3], [], [], []]);
  });

  test("calls a result without a title, and a project that nobody named, by what they are known by", async () => {
    const over = new Map([
      ...change(DEAL_RESULTS, /(id: G1\n(?: {2,}.*\n)*?) {2,4}titel: .*\n/u, "$1"),
      ["2026/groen/projecten/nieuw.yaml", toBytes("")] as const,
    ]);
    const { groups } = await compose(overlay(BASE, over), {
      diagnostics: [point("2026/groen/resultaten.yaml", "error", RANGE)],
    });
    expect(groups[0]?.errors[0]?.name).toBe("Resultaat G1");
    expect(groups[0]?.missing.names).toEqual(["Project nieuw"]);
    expect(groups[0]?.summary).toBe("5 van de 7 stukken zijn geleverd. Nog te doen: 2.");
  });

  test("counts what is there, in words for one and for more", async () => {
    const lane = "2026/groen/projecten/laan.yaml";
    const left = new Map([[lane, BASE.get(lane) ?? toBytes("")]]);
    const { groups } = await compose(overlay(overlay(BASE, new Map(), ["2026/groen/"]), left), {
      diagnostics: [point("2026/werk/projecten/loket.yaml", "warning")],
    });
    expect(groups.map(({ summary }) => summary)).toEqual([
      "1 van de 6 stukken is geleverd. Nog te doen: 5.",
      "7 van de 7 stukken zijn geleverd.",
    ]);
  });
});
