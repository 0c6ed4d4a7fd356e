import { describe, expect, it } from "vitest";

import { createTable, formatTable, type TableValue } from "../../../src/publish/table.ts";

const FRAME = { file: "proef.csv", meaning: "Een rij.", key: [] };
const COLUMN = { name: "kolom", kind: "cijfer", meaning: "Een kolom.", unit: null } as const;

/** A cell as it is written. */
function write(value: TableValue): string {
  const table = createTable(FRAME, [{ ...COLUMN, read: (row: TableValue) => row }], [value]);
  return formatTable(table).split("\r\n")[1] ?? "";
}

const NOWHERE = { rekenregel: "ontbreekt", uit: [] };
const figure = (waarde: number | null, eenheid: "aantal" | "procent" | "eurocent"): TableValue => ({
  ...{ status: waarde === null ? "vertrouwelijk" : "bekend", waarde, eenheid, herkomst: NOWHERE },
});

describe("a cell of a table", () => {
  it.each([
    [figure(100 / 3, "procent"), "33,333333"],
    [figure(1500, "aantal"), "1500"],
    [figure(150_050, "eurocent"), "1500,50"],
    [figure(-100, "eurocent"), "-1,00"],
    [figure(null, "eurocent"), "vertrouwelijk"],
    [true, "ja"],
    [false, "nee"],
    [null, ""],
  ])("says %j as %s", (value, expected) => {
    expect(write(value)).toBe(expected);
  });
});
