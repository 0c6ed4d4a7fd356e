import type { z } from "zod";
import { splitCsv } from "../value/split-csv.ts";
import { groupOf } from "./describe-field.ts";
import { unwrap } from "./walk-schema.ts";

/** A column of a ledger that is a sheet: one field of its lines. */
export interface Column {
  /** As it stands on the first line: "stand per", "vertrouwelijk grond". */
  readonly heading: string;
  /** The group of fields that the field stands in; null for one of the line itself. */
  readonly group: string | null;
  readonly field: string;
  /** Whether each line needs it. */
  readonly isRequired: boolean;
}

/**
 * The columns that a ledger may have as a sheet, in the order of its schema: each field of a line, and of a group of
 * fields in it each of those.
 */
export function listColumns(ledger: z.ZodType): Column[] {
  const lines = unwrap(ledger).fields?.get("regels");
  const line = lines === undefined ? null : groupOf(unwrap(lines));
  return [...(line?.fields ?? [])].flatMap(([field, schema]): Column[] => {
    const bare = unwrap(schema);
    const group = groupOf(bare);
    const isRequired = bare.info.isRequired === true;
    if (group === null) return [{ heading: toHeading(field), group: null, field, isRequired }];
    const fields = [...(group.fields ?? new Map<string, unknown>()).keys()];
    return fields.map((one) => ({
      heading: `${toHeading(field)} ${toHeading(one)}`,
      group: field,
      field: one,
      isRequired: false,
    }));
  });
}

/** A field as the heading of a column. */
export function toHeading(field: string): string {
  return field.replaceAll("_", " ");
}

/** A heading whatever its capitals, accents, and the spaces, hyphens, underscores or points between its words. */
export function foldHeading(heading: string): string {
  return heading
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/[\s_.:-]+/gu, " ")
    .trim();
}

/** The column with this heading; null for none. */
export function findColumn(heading: string, columns: readonly Column[]): Column | null {
  const folded = foldHeading(heading);
  return columns.find((one) => one.heading === folded) ?? null;
}

const SEPARATORS = [";", ",", "\t"] as const;
/** Excel takes the separator from such a first line, and does not show it. */
const TOLD = /^sep=([;,\t])\r?\n?/iu;

/** The separator of a sheet and where its headings begin: the one that leaves most headings that are known. */
export function findSeparator(
  text: string,
  columns: readonly Column[],
): { readonly separator: string; readonly from: number } {
  const told = TOLD.exec(text);
  if (told?.[1] !== undefined) return { separator: told[1], from: told[0].length };
  const end = /\r|\n/u.exec(text)?.index ?? text.length;
  const header = text.slice(0, end);
  const known = (separator: string): number =>
    splitCsv(header, separator).rows[0]?.cells.filter(({ value }) => findColumn(value, columns) !== null).length ?? 0;
  const [first] = SEPARATORS.map((separator) => ({ separator, count: known(separator) })).sort(
    (a, b) => b.count - a.count,
  );
  return { separator: first?.separator ?? ";", from: 0 };
}
