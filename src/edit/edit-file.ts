import type { FileRole } from "../content/file-role.ts";
import { schemaOf } from "../content/schema-of.ts";
import { createSink } from "../diagnostics/create-diagnostic.ts";
import { keepCommas } from "../read/keep-commas.ts";
import { parseYaml } from "../read/parse-yaml.ts";
import { isList, unwrap, type Bare } from "../schema/walk-schema.ts";
import { createLineMap } from "../source/line-map.ts";
import type { DataPath } from "../source/spot.ts";
import { editData, findPath, isSame, valueAt, wrapMissing } from "./edit-data.ts";
import { editProse } from "./edit-prose.ts";
import type { Edit, Edited, Refusal } from "./edit.ts";
import { applySplices } from "./splice.ts";
import { spliceYaml } from "./splice-yaml.ts";
import { below } from "./write-value.ts";
import { readTree } from "./yaml-tree.ts";

/** A content file to edit: its text without a byte order mark. */
export interface EditableFile {
  readonly path: string;
  readonly role: FileRole;
  readonly text: string;
}

/**
 * The one writer of content: makes of a text the text after some edits, one by one. Only the places that the edits name
 * differ; comments, order, quotation marks, empty lines, ends of lines and indentation stay. Each outcome is read back, and
 * means the edit and nothing else, or all of them are refused.
 */
export function editFile(file: EditableFile, edits: readonly Edit[]): Edited {
  let { text } = file;
  for (const edit of edits) {
    const edited = edit.kind === "text" ? editProse(file, text, edit) : editYaml({ ...file, text }, edit);
    if ("refusal" in edited) return edited;
    text = edited.text;
  }
  return { text };
}

type YamlEdit = Exclude<Edit, { kind: "text" }>;

function editYaml(file: EditableFile, asked: YamlEdit): Edited {
  const schema = file.path.endsWith(".yaml") ? schemaOf(file.role) : null;
  if (schema === null) return refuse({ kind: "no-place", edit: asked });
  const data = readData(file.path, file.text, isList(schema));
  if (data === null) return refuse({ kind: "unreadable" });
  const known = unwrap(schema);
  const path = findPath(data.data, asked.at);
  if (path === null || !isKnown(known, path) || !canMove(data.data, path, asked))
    return refuse({ kind: "no-place", edit: asked });
  const expected = editData(data.data, path, asked);
  if (isSame(expected, data.data)) return { text: file.text };
  const target = fieldAt(known, path);
  if (asked.kind === "add" && target !== null && target.element === null)
    return refuse({ kind: "other-kind", edit: asked });
  const { edit, path: at } = prepare(asked, path, data.data);
  for (const isCareful of [false, true]) {
    const commas = keepCommas(file.text);
    const tree = readTree(commas.text, commas.restore);
    const splices = spliceYaml({ text: file.text, tree, schema: known, isCareful }, at, edit);
    if (splices === null) return refuse({ kind: "no-place", edit: asked });
    const text = applySplices(file.text, splices);
    const read = readData(file.path, text, isList(schema));
    if (read !== null && isSame(read.data, expected)) return { text };
  }
  return refuse({ kind: "not-exact", edit: asked });
}

function refuse(refusal: Refusal): Edited {
  return { refusal };
}

/** An edit in groups that are not there yet brings these with it. */
function prepare(edit: YamlEdit, path: DataPath, data: unknown): { readonly edit: YamlEdit; readonly path: DataPath } {
  if (edit.kind !== "set" && edit.kind !== "add") return { edit, path };
  const value = edit.kind === "set" ? edit.value : edit.items;
  const wrapped = wrapMissing(data, path, value);
  if (wrapped.path.length === path.length) return { edit, path };
  return { edit: { kind: "set", at: wrapped.path, value: wrapped.value }, path: wrapped.path };
}

/** An item moves to the place of another, or stays. */
function canMove(data: unknown, path: DataPath, edit: YamlEdit): boolean {
  if (edit.kind !== "move") return true;
  const list = valueAt(data, path.slice(0, -1));
  return typeof path.at(-1) === "number" && edit.to >= 0 && edit.to < (Array.isArray(list) ? list.length : 1);
}

function isKnown(schema: Bare, path: DataPath): boolean {
  return path.length === 0 || fieldAt(schema, path) !== null;
}

function fieldAt(schema: Bare, path: DataPath): Bare | null {
  return path.reduce<Bare | null>((field, step) => below(field, step), schema);
}

/** The data of a text; null where something is wrong with its writing. */
export function readData(path: string, text: string, isList: boolean): { readonly data: unknown } | null {
  const { report, diagnostics } = createSink();
  const { source, isSound } = parseYaml({ path, text, lines: createLineMap(text) }, isList, report);
  return isSound && diagnostics.length === 0 ? { data: source?.data ?? null } : null;
}
