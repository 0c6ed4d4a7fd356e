import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { editSheet, type SheetEdit } from "../../src/edit/edit-sheet.ts";
import { YEAR_SCHEMAS } from "../../src/schema/content-schemas.ts";
import { listColumns, type Column } from "../../src/schema/ledger-columns.ts";
import { unguardCell } from "../../src/value/formula.ts";
import { splitCsv } from "../../src/value/split-csv.ts";

/**
 * Any edit of any sheet changes the cells that it names and no others, byte for byte, adds its lines at the end, and means
 * what it says.
 */

const COLUMNS = listColumns(YEAR_SCHEMAS.financien).filter(({ heading }) => heading !== "id");
const FIELDS = COLUMNS.filter(({ group }) => group === null);
const ID: Column = { heading: "id", group: null, field: "id", isRequired: true };

const VALUE = fc.oneof(
  fc.constantFrom(
    "",
    "1500.50",
    "-250",
    "=1+1",
    "@naam",
    "a;b",
    "a,b",
    "a\tb",
    'zegt "nee"',
    '"',
    " rand ",
    "twee\nregels",
    "'",
    "'-x",
    "é",
  ),
  fc.string({ maxLength: 8 }).map((text) => text.replaceAll("\r", " ").trim()),
);

interface Sheet {
  readonly separator: string;
  readonly eol: string;
  readonly columns: readonly Column[];
  readonly isQuoted: boolean;
  readonly isOpen: boolean;
  readonly rows: readonly (readonly string[])[];
}

const SHEET: fc.Arbitrary<Sheet> = fc
  .record({
    separator: fc.constantFrom(";", ",", "\t"),
    eol: fc.constantFrom("\n", "\r\n"),
    columns: fc.shuffledSubarray(COLUMNS, { minLength: 2 }),
    at: fc.nat(),
    isQuoted: fc.boolean(),
    isOpen: fc.boolean(),
    count: fc.integer({ min: 1, max: 6 }),
    values: fc.array(VALUE, { minLength: 8, maxLength: 60 }),
  })
  .map(({ columns, at, count, values, ...rest }) => {
    const all = columns.toSpliced(at % (columns.length + 1), 0, ID);
    const rows = Array.from({ length: count }, (_, row) =>
      all.map((column, index) =>
        column === ID ? `regel-${String(row)}` : (values[(row * all.length + index) % values.length] ?? ""),
      ),
    );
    return { ...rest, columns: all, rows };
  });

function write({ separator, eol, columns, isQuoted, isOpen, rows }: Sheet): string {
  const cell = (value: string): string =>
    isQuoted || value.includes(separator) || /["\n]/u.test(value) || value.trim() !== value
      ? `"${value.replaceAll('"', '""')}"`
      : value;
  const lines = [columns.map(({ heading }) => heading), ...rows].map((row) => row.map(cell).join(separator));
  return lines.join(eol) + (isOpen ? "" : eol);
}

const EDIT = fc.record({
  set: fc.array(fc.record({ row: fc.nat(), column: fc.nat(), value: VALUE }), { maxLength: 4 }),
  add: fc.array(fc.dictionary(fc.constantFrom(...FIELDS.map(({ field }) => field)), VALUE, { maxKeys: 5 }), {
    maxLength: 3,
  }),
});

/** The edit in the words of the program, each cell once. */
function toEdit(
  { rows }: Sheet,
  {
    set,
    add,
  }: {
    readonly set: readonly { readonly row: number; readonly column: number; readonly value: string }[];
    readonly add: readonly Readonly<Record<string, string>>[];
  },
): SheetEdit {
  const cells = new Map(
    set.map(({ row, column, value }) => {
      const [id, field] = [`regel-${String(row % rows.length)}`, FIELDS[column % FIELDS.length]?.field ?? ""];
      return [`${id} ${field}`, { id, field, value }] as const;
    }),
  );
  return { set: [...cells.values()], add: add.map((line, index) => ({ ...line, id: `nieuw-${String(index)}` })) };
}

interface Cell {
  readonly value: string;
  readonly raw: string;
}

/** Each cell by the id of its line and its heading. */
function readCells(
  text: string,
  separator: string,
): { readonly cells: ReadonlyMap<string, Cell>; readonly ids: readonly string[] } {
  const { rows, faults } = splitCsv(text, separator);
  expect(faults).toEqual([]);
  const [header, ...lines] = rows;
  const headings = (header?.cells ?? []).map(({ value }) => value);
  const ids = lines.map(({ cells }) => cells[headings.indexOf("id")]?.value ?? "");
  const cells = lines.flatMap((line, row) =>
    headings.map((heading, index): [string, Cell] => {
      const cell = line.cells[index];
      const raw = cell === undefined ? "" : text.slice(cell.start, cell.end);
      return [`${ids[row] ?? ""} ${heading}`, { value: unguardCell(cell?.value ?? ""), raw }];
    }),
  );
  return { cells: new Map(cells), ids };
}

const headingOf = (field: string): string => [...FIELDS, ID].find((one) => one.field === field)?.heading ?? "";

describe("an edit of a sheet", () => {
  test("changes what it names and nothing else, and is read as what it says", () => {
    fc.assert(
      fc.property(SHEET, EDIT, (sheet, drawn) => {
        const text = write(sheet);
        const edit = toEdit(sheet, drawn);
        const edited = editSheet(text, [ID, ...COLUMNS], edit);
        expect(edited).not.toBeNull();
        const [before, after] = [readCells(text, sheet.separator), readCells(edited ?? "", sheet.separator)];
        expect(after.ids).toEqual([...before.ids, ...edit.add.map(({ id }) => id)]);
        const wanted = new Map<string, string>([
          ...edit.set.map(({ id, field, value }) => [`${id} ${headingOf(field)}`, value] as [string, string]),
          ...edit.add.flatMap((line) =>
            Object.entries(line).map(([field, value]) => [`${line["id"] ?? ""} ${headingOf(field)}`, value] as const),
          ),
        ]);
        // Spaces around a cell are no part of what it says
        for (const [place, value] of wanted)
          expect([place, after.cells.get(place)?.value]).toEqual([place, value.trim()]);
        for (const [place, { raw }] of before.cells)
          if (!wanted.has(place)) expect([place, after.cells.get(place)?.raw]).toEqual([place, raw]);
        // What nobody named is nowhere: a new cell is empty
        for (const [place, { value }] of after.cells)
          if (!wanted.has(place) && !before.cells.has(place)) expect([place, value]).toEqual([place, ""]);
      }),
      { numRuns: 500 },
    );
  });
});
