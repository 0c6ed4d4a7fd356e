import { isSheet } from "../content/ledger-path.ts";
import { editFile } from "../edit/edit-file.ts";
import { createSheet, editSheet } from "../edit/edit-sheet.ts";
import type { Edit } from "../edit/edit.ts";
import { classifyPath } from "../read/classify-path.ts";
import { YEAR_SCHEMAS } from "../schema/content-schemas.ts";
import { listColumns } from "../schema/ledger-columns.ts";
import type { ChangedField, NewLine } from "./compare-lines.ts";

const COLUMNS = listColumns(YEAR_SCHEMAS.financien);

/** What is to be written in a ledger. */
export interface LedgerChange {
  readonly added: readonly NewLine[];
  readonly changed: readonly ChangedField[];
}

/** A ledger that is written in, as it is. */
export interface LedgerText {
  readonly path: string;
  /** Null where there is none yet. */
  readonly text: string | null;
}

/**
 * Puts lines in a ledger, and other values in lines that are there; all else stays as it is.
 *
 * @returns the new text; null where the ledger cannot be edited as it is written
 */
export function writeLedger({ path, text }: LedgerText, { added, changed }: LedgerChange): string | null {
  if (!isSheet(path)) return editYaml({ path, text: text ?? "" }, { added, changed });
  const sheet = text ?? createSheet(COLUMNS.filter(({ group }) => group === null));
  const decimals = (fields: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, writeCell(field, value)]));
  return editSheet(sheet, COLUMNS, {
    add: added.map(({ fields }) => decimals(fields)),
    set: changed.map(({ id, field, value }) => ({ id, field, value: writeCell(field, value) })),
  });
}

/** An amount of a sheet has a comma before its cents, so that Excel in Dutch sees a number. */
function writeCell(field: string, value: string): string {
  return field === "bedrag" && /^-?\d+\.\d+$/u.test(value) ? value.replace(".", ",") : value;
}

function editYaml(
  { path, text }: { readonly path: string; readonly text: string },
  change: LedgerChange,
): string | null {
  const edits: Edit[] = change.changed.map(({ id, field, value }) => ({
    kind: "set",
    at: ["regels", { field: "id", is: id }, field],
    value,
  }));
  const items = change.added.map(({ fields }) => ordered(fields));
  if (items.length > 0) edits.push({ kind: "add", at: ["regels"], items });
  const edited = editFile({ path, role: classifyPath(path), text }, edits);
  return "text" in edited ? edited.text : null;
}

/** The fields of a line in the order of the schema. */
function ordered(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    COLUMNS.flatMap(({ group, field }) => {
      const value = fields[field];
      return group !== null || value === undefined ? [] : [[field, value]];
    }),
  );
}
