import type { FileRole } from "../content/file-role.ts";
import { schemaOf } from "../content/schema-of.ts";
import { isList, unwrap } from "../schema/walk-schema.ts";
import { addRemarks } from "./add-remarks.ts";
import { moveRemarks, type Draft, type Remark } from "./draft.ts";
import { isSame } from "./edit-data.ts";
import { editFile, readData, type EditableFile } from "./edit-file.ts";
import type { Edit, Edited, EditPath } from "./edit.ts";
import { writeAll } from "./write-value.ts";

/** A file that is to be made. */
interface NewFile {
  readonly path: string;
  readonly role: FileRole;
  /** Lines above all else, without their sign. */
  readonly heading: readonly string[];
  readonly draft: Draft;
}

/** The text of a new YAML file, with its remarks. What was written is read back, and means just that. */
export function writeDraft({ path, role, heading, draft }: NewFile): string {
  const schema = schemaOf(role);
  if (schema === null) throw new Error(`No YAML file: ${path}`);
  const above = heading.map((line) => `${`# ${line}`.trimEnd()}\n`).join("");
  for (const isCareful of [false, true]) {
    const lines = writeAll(draft.value, unwrap(schema), { step: 2, listStep: 2, isCareful });
    const text = `${above}${above === "" ? "" : "\n"}${lines.join("\n")}\n`;
    const file = { path, isList: isList(schema), remarks: draft.remarks, apartFrom: 1 };
    const remarked = addRemarks({ ...file, text });
    if (isSame(readData(path, remarked, isList(schema))?.data, draft.value)) return remarked;
  }
  throw new Error(`A new ${path} says something else than it should`);
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
