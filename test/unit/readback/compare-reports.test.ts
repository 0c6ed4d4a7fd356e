import { describe, expect, it } from "vitest";

import { compareReports, listCircumstances } from "../../../src/readback/compare-reports.ts";
import type { ReportFiles } from "../../../src/readback/read-report.ts";
import { EMPTY_DATA } from "../../helpers/empty-data.ts";
import { toBytes } from "../../helpers/memory-effects.ts";

const MADE_WITH = { versie: "1", bouw: "b", node: "20", browser: "geen", systeem: "geheugen" };

interface Said {
  readonly files?: Readonly<Record<string, string>>;
  readonly others?: readonly string[];
  readonly jaar?: string;
  readonly unread?: readonly string[];
}

/** A report as it was taken out of a PDF; what is not said is as in the others. */
function toReport({ files = {}, others = [], jaar = "2026", unread = [] }: Said = {}): ReportFiles {
  const data = { ...EMPTY_DATA, verslagjaar: jaar };
  const all = { "data.json": JSON.stringify(data), "geld.csv": "id;bedrag\na;1\nb;2", "bijlagen.json": "{}", ...files };
  const { deal, versie, editie, voorbeeld } = data;
  return {
    data,
    format: 3,
    others,
    fingerprint: null,
    files: new Map(Object.entries(all).map(([path, text]) => [path, toBytes(text)])),
    list: {
      ...{ formaat: 3, deal, verslagjaar: jaar, versie, editie, voorbeeld, gemaakt_met: MADE_WITH },
      ...{ ongelezen: [...unread], achtergehouden: [], bijlagen: [] },
    },
  };
}

function compare(given: Said, rebuilt: Said = {}): string[] {
  const { differences } = compareReports(toReport(given), toReport(rebuilt));
  return differences.map((one) => `${one.place}: ${one.given ?? "-"} / ${one.rebuilt ?? "-"}`);
}

describe("what travels in a PDF beside what its sources give", () => {
  it("is the same", () => {
    expect(compare({})).toEqual([]);
  });

  it.each<readonly [string, readonly [given: Said, rebuilt: Said], string[]]>([
    ["has what somebody added", [{ others: ["brief.txt"] }, {}], ["bijlage brief.txt: aanwezig / -"]],
    ["has one more", [{ files: { "extra.csv": "x" } }, {}], ["bijlage extra.csv: aanwezig / -"]],
    ["lacks one", [{}, { files: { "extra.csv": "x" } }], ["bijlage extra.csv: - / aanwezig"]],
    ["has another line", [{ files: { "geld.csv": "id;bedrag\na;9\nb;2" } }, {}], ["geld.csv, regel 2: a;9 / a;1"]],
    ["lists other files", [{ unread: ["a.md"] }, {}], ['bijlagen.json.ongelezen[0]: "a.md" / -']],
    [
      "has other figures",
      [{ jaar: "2025" }, {}],
      ['data.json.verslagjaar: "2025" / "2026"', 'bijlagen.json.verslagjaar: "2025" / "2026"'],
    ],
  ])("%s", (_what, [given, rebuilt], expected) => {
    expect(compare(given, rebuilt)).toEqual(expected);
  });

  it("was made in other circumstances, each by its name", () => {
    expect(listCircumstances(MADE_WITH, MADE_WITH)).toEqual([]);
    expect(listCircumstances(MADE_WITH, { ...MADE_WITH, node: "22", bouw: "c" })).toEqual([
      { name: "het programma zelf", there: "b", here: "c" },
      { name: "Node", there: "20", here: "22" },
    ]);
  });
});
