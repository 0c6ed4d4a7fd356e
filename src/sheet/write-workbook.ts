import { writeXlsx } from "hucre/xlsx";

/** A sheet to write: its name, how wide its columns are, and its rows of texts, numbers and empty places. */
export interface WrittenSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Index of the row with headings, which stays in sight; null for a sheet without. */
  readonly heading: number | null;
}

/**
 * Writes an .xlsx file. The same sheets and day give the same bytes, whenever and wherever: the times in it are those of
 * the day that is given, and of the zip file the earliest there are.
 *
 * @param day ISO date for the properties of the file
 * @param author who it is of: a role or an organisation
 */
export async function writeWorkbook(
  sheets: readonly WrittenSheet[],
  { day, author }: { readonly day: string; readonly author: string },
): Promise<Uint8Array> {
  const moment = new Date(`${day}T00:00:00Z`);
  return writeXlsx({
    properties: { created: moment, modified: moment, creator: author },
    sheets: sheets.map(({ name, widths, rows, heading }) => ({
      name,
      columns: widths.map((width) => ({ width })),
      rows: rows.map((row) => [...row]),
      cells: new Map(
        rows.flatMap((row, index) =>
          row.map(
            (value, column) =>
              [
                `${String(index)},${String(column)}`,
                {
                  value,
                  style: {
                    font: { bold: index === heading },
                    alignment: { wrapText: true, vertical: "top" as const },
                    ...(typeof value === "number" ? { numFmt: "#,##0.00" } : {}),
                  },
                },
              ] as const,
          ),
        ),
      ),
      ...(heading === null ? {} : { freezePane: { rows: heading + 1 } }),
    })),
  });
}
