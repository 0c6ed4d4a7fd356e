import { describe, expect, test } from "vitest";

import type { Chapter, Table } from "../../../src/compose/report-model.ts";
import { splitWideTables } from "../../../src/compose/split-wide-tables.ts";
import { createTable, numberColumn, row, textColumn } from "../../../src/compose/tables.ts";

/** A table of rows by name and columns with heads of this many letters. */
function createWide(columnCount: number, letters = 9): Table {
  const names = Array.from({ length: columnCount - 1 }, (_, index) => `${String(index + 1)}${"x".repeat(letters)}`);
  return createTable({
    id: "wijken",
    caption: "Bomen per wijk",
    columns: [textColumn("Wijk", 0.4), ...names.map((name) => numberColumn(name, 0.1))],
    rows: [
      row(["Oude wijken"], "groep"),
      row(["Noord", ...names], "gewoon", "rij-noord"),
      row(["Samen", ...names], "totaal"),
    ],
    note: ["Geteld in april."],
  });
}

function split(table: Table, orientation: Chapter["orientation"] = "staand"): Table[] {
  const section = { kind: "section" as const, id: "deel", number: "", title: "Deel", blocks: [table] };
  const chapter = {
    id: "h",
    number: "1",
    kicker: "",
    title: "H",
    running: "H",
    lead: [],
    blocks: [section],
    contents: [],
  };
  const [found] = splitWideTables([{ ...chapter, orientation }])[0]?.blocks ?? [];
  return found?.kind === "section" ? found.blocks.filter((block) => block.kind === "table") : [];
}

describe("a table that is wider than the page", () => {
  test("stays what it is when it fits", () => {
    expect(split(createWide(6))).toEqual([createWide(6)]);
    expect(split(createWide(9), "liggend")).toEqual([createWide(9)]);
  });

  test.each([14, 72, 171])(
    "of %i columns is cut into parts with the heads of the rows, and loses no column",
    (count) => {
      const table = createWide(count);
      const parts = split(table);
      expect(parts.every(({ columns }) => columns[0]?.title === "Wijk" && columns.length > 2)).toBe(true);
      expect(parts.flatMap(({ columns }) => columns.slice(1).map(({ title }) => title))).toEqual(
        table.columns.slice(1).map(({ title }) => title),
      );
      for (const { columns, rows } of parts) {
        expect(rows.map(({ kind, cells }) => (kind === "groep" ? 1 : cells.length - columns.length))).toEqual([
          1, 0, 0,
        ]);
        expect(rows[1]?.cells.slice(1)).toEqual(columns.slice(1).map(({ title }) => [title]));
      }
      const widths = parts.map(({ columns }) => columns.length);
      expect(Math.max(...widths) - Math.min(...widths)).toBeLessThan(4);
    },
  );

  test("keeps every anchor once, and its note at the end", () => {
    const parts = split(createWide(14));
    expect(parts.map(({ id }) => id)).toEqual(["wijken", "wijken-2"]);
    expect(parts.map(({ caption }) => caption)).toEqual([
      "Bomen per wijk, deel 1 van 2",
      "Bomen per wijk, deel 2 van 2",
    ]);
    expect(parts.map(({ rows }) => rows[1]?.id)).toEqual(["rij-noord", ""]);
    expect(parts.map(({ note }) => note)).toEqual([[], ["Geteld in april."]]);
  });

  test("is cut where the longest words ask for it, and a word longer than that may break", () => {
    expect(split(createWide(6, 18))).toHaveLength(2);
    expect(split(createWide(4, 90))).toHaveLength(1);
  });

  test("is measured by what is printed: a sign without its word takes no room, and a row may be short", () => {
    const sign = (showsWord: boolean): Table => ({
      ...createTable({
        id: "tekens",
        caption: "Tekens",
        columns: Array.from({ length: 12 }, (_, index) => textColumn(`T${String(index)}`)),
        rows: [
          row([
            ["Noord"],
            ...Array.from({ length: 11 }, () => ({ kind: "oordeel", oordeel: "volgt", showsWord }) as const),
          ]),
          row(["Zuid"]),
        ],
      }),
    });
    expect(split(sign(false))).toHaveLength(1);
    const judged = sign(true);
    const long = judged.rows.map((one) => ({
      ...one,
      cells: one.cells.map((cell) =>
        cell.map((inline) =>
          typeof inline !== "string" && inline.kind === "oordeel"
            ? { ...inline, oordeel: "op schema" as const }
            : inline,
        ),
      ),
    }));
    expect(split(judged)).toHaveLength(1);
    const parts = split({ ...judged, rows: long });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.map(({ rows }) => rows[1]?.cells.slice(0, 2))).toEqual(parts.map(() => [["Zuid"], []]));
  });
});
