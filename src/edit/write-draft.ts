import type { FileRole } from "../content/file-role.ts";
import { schemaOf } from "../content/schema-of.ts";
import { isList, isRecord } from "../schema/walk-schema.ts";
import { addRemarks } from "./add-remarks.ts";
import { moveRemarks, type Draft, type Remark } from "./draft.ts";
import { editFile, type EditableFile } from "./edit-file.ts";
import type { Edit, Edited, EditPath, EditValue } from "./edit.ts";

/** A file that is to be made. */
interface NewFile {
  readonly path: string;
  readonly role: FileRole;
  /** Lines above all else, without their sign. */
  readonly heading: readonly string[];
  readonly draft: Draft;
}

/** The text of a new YAML file, with its remarks. */
export function writeDraft({ path, role, heading, draft }: NewFile): string {
  const text = heading.map((line) => `# ${line}`.trimEnd() + "\n").join("");
  const edited = editFile({ path, role, text: heading.length === 0 ? "" : `${text}\n` }, listEdits(draft.value));
  if ("refusal" in edited) throw new Error(`A new ${path} was refused: ${edited.refusal.kind}`);
  return addRemarks({ path, text: edited.text, isList: isListFile(role), remarks: draft.remarks, apartFrom: 1 });
}

function listEdits(value: EditValue): Edit[] {
  if (Array.isArray(value)) return [{ kind: "add", at: [], items: value as readonly EditValue[] }];
  if (!isRecord(value)) throw new Error("A file is a list or a group of fields");
  return Object.entries(value).map(([key, one]) => ({ kind: "set", at: [key], value: one as EditValue }));
}

/** Items that come behind those of a list in a file. */
export interface Addition {
  readonly at: EditPath;
  /** The same, by the place of each item in its list. */
  readonly list: readonly (string | number)[];
  /** How many items the list has. */
  readonly count: number;
  readonly items: readonly Draft[];
}

/** The text of a file with items that it lacked, and their remarks; all else stays as it is. */
export function addDrafts(file: EditableFile, additions: readonly Addition[]): Edited {
  const edits = additions.map(({ at, items }): Edit => ({ kind: "add", at, items: items.map(({ value }) => value) }));
  const edited = editFile(file, edits);
  if ("refusal" in edited) return edited;
  const remarks = additions.flatMap(({ list, count, items }): Remark[] =>
    items.flatMap((item, index) => moveRemarks(item.remarks, [...list, count + index])),
  );
  const own = additions.find(({ list }) => list.length === 0);
  const apartFrom = own?.count ?? Number.POSITIVE_INFINITY;
  const { path, role } = file;
  return { text: addRemarks({ path, text: edited.text, isList: isListFile(role), remarks, apartFrom }) };
}

function isListFile(role: FileRole): boolean {
  const schema = schemaOf(role);
  return schema !== null && isList(schema);
}
