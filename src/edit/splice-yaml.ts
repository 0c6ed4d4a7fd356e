import type { Bare } from "../schema/walk-schema.ts";
import type { DataPath } from "../source/spot.ts";
import type { Edit, EditValue } from "./edit.ts";
import { endOfLine, lineEndOf, startOfLine, type Splice } from "./splice.ts";
import {
  below,
  writeBlock,
  writeFlow,
  writeItem,
  writeKey,
  type Frame,
  type Manner,
  type Style,
  type Written,
} from "./write-value.ts";
import { endOfSlot, slotAt, type Field, type ListNode, type MapNode, type Slot, type TreeNode } from "./yaml-tree.ts";

/** A YAML text to edit, with what is known of it. */
export interface YamlText {
  readonly text: string;
  readonly tree: TreeNode | null;
  /** What the schema says of the file as a whole. */
  readonly schema: Bare | null;
  readonly isCareful: boolean;
}

/** The places of a text that an edit changes; null where the text has no such place. */
export function spliceYaml(yaml: YamlText, path: DataPath, edit: Exclude<Edit, { kind: "text" }>): Splice[] | null {
  switch (edit.kind) {
    case "set":
      return splicesOfSet(yaml, path, edit.value);
    case "add":
      return splicesOfAdd(yaml, path, edit.items);
    case "remove":
      return splicesOfRemove(yaml, path);
    case "move":
      return splicesOfMove(yaml, path, edit.to);
  }
}

/** What a path leads to in a text: the value, the place where it stands, and the group or list around it. */
interface Found {
  readonly node: TreeNode | null;
  readonly slot: Slot | Field | null;
  readonly parent: MapNode | ListNode | null;
  readonly field: Bare | null;
}

function find({ tree, schema }: YamlText, path: DataPath): Found {
  let found: Found = { node: tree, slot: null, parent: null, field: schema };
  for (const step of path) {
    // One item may stand without its dash, and is then the list
    if (typeof step === "number" && found.node?.kind !== "list") {
      found = { ...found, field: below(found.field, step) };
      continue;
    }
    const parent = found.node?.kind === "scalar" ? null : found.node;
    const slot = slotAt(found.node, step);
    found = { node: slot?.node ?? null, slot, parent, field: below(found.field, step) };
  }
  return found;
}

function mannerOf({ text, tree, isCareful }: YamlText): Manner {
  const steps = { step: 2, listStep: 2 };
  const found = tree === null ? {} : findSteps(text, tree);
  return { ...steps, ...found, isCareful };
}

/** By how much the first group in a group, and the first list in one, lie further to the right. */
function findSteps(text: string, node: TreeNode): Partial<Manner> {
  if (node.kind === "scalar" || node.isFlow) return {};
  const slots: readonly (Slot | Field)[] = node.kind === "map" ? node.fields : node.items;
  let found: Partial<Manner> = {};
  for (const { start, node: inner } of slots) {
    if (inner === null || inner.kind === "scalar" || inner.isFlow) continue;
    const deeper = columnOf(text, inner.start) - columnOf(text, start);
    const own = node.kind === "list" ? {} : inner.kind === "map" ? { step: deeper } : { listStep: deeper };
    found = { ...own, ...findSteps(text, inner), ...found };
    if ("step" in found && "listStep" in found) break;
  }
  return found;
}

function columnOf(text: string, offset: number): number {
  return offset - startOfLine(text, offset);
}

function styleOf(node: TreeNode | null): Style | null {
  if (node === null) return null;
  if (node.kind === "scalar") return node.style;
  return node.isFlow ? "flow" : "block";
}

function splicesOfSet(yaml: YamlText, path: DataPath, value: EditValue): Splice[] | null {
  const { slot, parent, field } = find(yaml, path);
  if (slot !== null && parent !== null) return replaceValue(yaml, slot, { parent, field, value });
  const key = path.at(-1);
  if (typeof key !== "string") return null;
  if (yaml.tree === null && path.length === 1) return writeFirst(yaml, key, value);
  const { node, field: group } = find(yaml, path.slice(0, -1));
  return node?.kind === "map" ? insertField(yaml, node, { key, group, value }) : null;
}

/** The first field of a file without any. */
function writeFirst(yaml: YamlText, key: string, value: EditValue): Splice[] {
  const manner = mannerOf(yaml);
  const frame = { column: 0, isItem: false, field: below(yaml.schema, key), style: null };
  const { head, body } = writeBlock(value, frame, manner);
  return putAtEnd(yaml.text, [`${writeKey(key, manner)}:${head}`, ...body]);
}

/** The first items of a file that is a list. */
function writeFirstItems(yaml: YamlText, items: readonly EditValue[]): Splice[] {
  const frame: Frame = { column: 0, isItem: true, field: yaml.schema, style: null };
  const manner = mannerOf(yaml);
  return putAtEnd(
    yaml.text,
    items.flatMap((item) => writeItem(item, frame, manner)),
  );
}

/** Lines in a file that says nothing yet: behind its comments. */
function putAtEnd(text: string, lines: readonly string[]): Splice[] {
  const eol = lineEndOf(text);
  const before = text === "" || /[\r\n]$/u.test(text) ? "" : eol;
  return [{ start: text.length, end: text.length, text: before + lines.join(eol) + eol }];
}

interface NewValue {
  readonly parent: MapNode | ListNode;
  readonly field: Bare | null;
  readonly value: EditValue;
}

function replaceValue(yaml: YamlText, slot: Slot | Field, { parent, field, value }: NewValue): Splice[] {
  const { node, after } = slot;
  if (parent.isFlow) {
    const flow = writeFlow(value, field, mannerOf(yaml));
    if (node !== null) {
      const start = value === null && after !== null ? after : node.start;
      return [{ start, end: node.end, text: value === null && parent.kind === "list" ? "~" : flow }];
    }
    const at = after ?? endOfSlot(slot);
    return value === null ? [] : [{ start: at, end: at, text: after === null ? `: ${flow}` : ` ${flow}` }];
  }
  const isItem = parent.kind === "list";
  const column = columnOf(yaml.text, slot.start);
  const written = writeBlock(value, { column, isItem, field, style: styleOf(node) }, mannerOf(yaml));
  return putValue(yaml.text, slot, written);
}

/** Puts lines in the place of a value, or behind a colon or dash behind which nothing stands. */
function putValue(text: string, { node, after }: Slot, { head, body }: Written): Splice[] {
  const eol = lineEndOf(text);
  const from = after ?? 0;
  const below = body.map((line) => eol + line).join("");
  if (node === null) {
    const end = endOfLine(text, from);
    return [
      { start: from, end: from, text: head },
      { start: end, end, text: below },
    ];
  }
  const comment = node.kind === "scalar" ? node.comment : "";
  const isBeside = !/[\r\n]/u.test(text.slice(from, node.start));
  const end = endOfLine(text, node.end);
  if (isBeside) {
    // The white space before a value stays as it is, unless nothing comes behind it
    const put =
      head === ""
        ? { start: from, end: node.end, text: comment }
        : { start: node.start, end: node.end, text: head.trimStart() + comment };
    return [put, { start: end, end, text: below }];
  }
  const before = startOfLine(text, node.start);
  const place = endOfLineBefore(text, before);
  return [
    { start: from, end: from, text: head },
    { start: place, end, text: below },
  ];
}

interface NewField {
  readonly key: string;
  /** What the schema says of the group. */
  readonly group: Bare | null;
  readonly value: EditValue;
}

/** Puts a field that is not there behind the last one that the schema has before it. */
function insertField(yaml: YamlText, map: MapNode, { key, group, value }: NewField): Splice[] {
  const { text } = yaml;
  const manner = mannerOf(yaml);
  const field = below(group, key);
  const order = [...(group?.fields?.keys() ?? [])];
  const isBefore = (other: string): boolean => order.indexOf(other) < order.indexOf(key) || !order.includes(key);
  const previous = map.fields.findLast((one) => isBefore(one.key)) ?? null;
  if (map.isFlow) {
    const flow = `${writeKey(key, manner)}: ${writeFlow(value, field, manner)}`.trimEnd();
    return insertFlow(text, map, { slots: map.fields, previous, flow });
  }
  const eol = lineEndOf(text);
  const first = map.fields[0];
  const column = columnOf(text, first?.start ?? map.start);
  const { head, body } = writeBlock(value, { column, isItem: false, field, style: null }, manner);
  const lines = [`${writeKey(key, manner)}:${head}`, ...body].join(eol);
  const indent = " ".repeat(column);
  if (previous === null) {
    const at = first?.start ?? map.start;
    return [{ start: at, end: at, text: lines + eol + indent }];
  }
  const at = endOfLine(text, endOfSlot(previous));
  return [{ start: at, end: at, text: eol + indent + lines }];
}

interface NewFlow {
  readonly slots: readonly (Slot | Field)[];
  readonly previous: Slot | Field | null;
  readonly flow: string;
}

/** Puts an entry between braces or brackets, on a line of its own where the others have one. */
function insertFlow(text: string, { start }: MapNode | ListNode, { slots, previous, flow }: NewFlow): Splice[] {
  const first = slots[0];
  if (first === undefined) return [{ start: start + 1, end: start + 1, text: flow }];
  if (previous === null) return [{ start: first.start, end: first.start, text: `${flow}, ` }];
  const end = endOfSlot(previous);
  const begin = startOfLine(text, previous.start);
  const ownLine = begin > start && text.slice(begin, previous.start).trim() === "";
  if (!ownLine) return [{ start: end, end, text: `, ${flow}` }];
  const gap = lineEndOf(text) + text.slice(begin, previous.start);
  const comma = /^\s*,/u.exec(text.slice(end))?.[0].length ?? 0;
  const line = endOfLine(text, end + comma);
  // A comment behind it stays on its line
  return text
    .slice(end + comma, line)
    .trim()
    .startsWith("#")
    ? [
        { start: end, end, text: comma > 0 ? "" : "," },
        { start: line, end: line, text: `${gap}${flow}${comma > 0 ? "," : ""}` },
      ]
    : [{ start: end, end, text: `,${gap}${flow}` }];
}

function splicesOfAdd(yaml: YamlText, path: DataPath, items: readonly EditValue[]): Splice[] | null {
  const { node, slot, parent, field } = find(yaml, path);
  if (items.length === 0) return [];
  if (yaml.tree === null && path.length === 0) return writeFirstItems(yaml, items);
  if (node === null || (node.kind !== "scalar" && isWithout(node))) {
    return slot === null || parent === null
      ? splicesOfSet(yaml, path, items)
      : replaceValue(yaml, slot, { parent, field, value: items });
  }
  if (node.kind !== "list") return addToSingle(yaml, { node, parent, field }, items);
  const manner = mannerOf(yaml);
  const last = node.items.at(-1) ?? null;
  if (node.isFlow) {
    const flow = items.map((item) => writeFlow(item, below(field, 0), manner)).join(", ");
    return insertFlow(yaml.text, node, { slots: node.items, previous: last, flow });
  }
  const style = styleOf(last?.node ?? null);
  const frame: Frame = { column: columnOf(yaml.text, node.start), isItem: true, field, style };
  return last === null
    ? null
    : [
        linesBehind(
          yaml.text,
          last,
          items.flatMap((item) => writeItem(item, frame, manner)),
        ),
      ];
}

function isWithout(node: MapNode | ListNode): boolean {
  return (node.kind === "map" ? node.fields : node.items).length === 0;
}

function linesBehind(text: string, slot: Slot, lines: readonly string[]): Splice {
  const at = endOfLine(text, endOfSlot(slot));
  const eol = lineEndOf(text);
  return { start: at, end: at, text: lines.map((line) => eol + line).join("") };
}

type Single = Pick<Found, "parent" | "field"> & { readonly node: TreeNode };

/** Makes a list of the one item that stands without its dash, and puts others behind it. */
function addToSingle(yaml: YamlText, { node, parent, field }: Single, items: readonly EditValue[]): Splice[] | null {
  const { text } = yaml;
  const manner = mannerOf(yaml);
  const written = text.slice(node.start, node.end);
  const canStand = node.kind === "scalar" ? !/[,[\]{}\n]/u.test(written) || node.style === "double" : node.isFlow;
  if (canStand && (node.kind !== "scalar" || node.style !== "literal")) {
    const flow = items.map((item) => writeFlow(item, below(field, 0), manner));
    return [
      { start: node.start, end: node.start, text: "[" },
      { start: node.end, end: node.end, text: `${flow.map((one) => `, ${one}`).join("")}]` },
    ];
  }
  if (node.kind !== "map" || node.isFlow || parent === null) return null;
  const column = columnOf(text, node.start);
  const frame: Frame = { column, isItem: true, field, style: "block" };
  const deeper = pushRight(text, node);
  return [
    ...deeper,
    linesBehind(
      text,
      { ...node, after: null, node },
      items.flatMap((item) => writeItem(item, frame, manner)),
    ),
  ];
}

/** Puts a dash before a group, and all its other lines as much to the right. */
function pushRight(text: string, { start, end }: TreeNode): Splice[] {
  const splices = [{ start, end: start, text: "- " }];
  for (let line = endOfLine(text, start); line < end; line = endOfLine(text, nextLine(text, line))) {
    const next = nextLine(text, line);
    if (next < end && text.slice(next, endOfLine(text, next)).trim() !== "")
      splices.push({ start: next, end: next, text: "  " });
  }
  return splices;
}

/** Where the line before the start of one ends; 0 for the first. */
function endOfLineBefore(text: string, start: number): number {
  return Math.max(0, start - (text.startsWith("\r\n", start - 2) ? 2 : 1));
}

/** Where the line behind the end of one starts. */
function nextLine(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : end + 1;
}

function splicesOfRemove(yaml: YamlText, path: DataPath): Splice[] | null {
  const { slot, parent } = find(yaml, path);
  const { text } = yaml;
  if (parent === null) {
    // The one item of a list that stands without its dash
    return typeof path.at(-1) === "number" && path.length > 1 ? splicesOfSet(yaml, path.slice(0, -1), null) : null;
  }
  if (slot === null) return typeof path.at(-1) === "string" ? [] : null;
  const slots: readonly (Slot | Field)[] = parent.kind === "map" ? parent.fields : parent.items;
  if (parent.isFlow) return removeFlow(text, slots, slots.indexOf(slot));
  const begin = startOfLine(text, slot.start);
  if (text.slice(begin, slot.start).trim() === "") {
    const lines = wholeLines(text, begin, endOfSlot(slot));
    return yaml.isCareful ? [lines, ...pullLeft(text, lines.end, slot.start - begin)] : [lines];
  }
  return removeBehindDash(text, slots, slot);
}

/** Puts comments that stand further to the right in a column: behind a text block they would become its text. */
function pullLeft(text: string, from: number, column: number): Splice[] {
  const splices: Splice[] = [];
  for (let line = from; line < text.length; line = nextLine(text, endOfLine(text, line))) {
    const indent = /^ *(?=#|$)/u.exec(restOfLine(text, line))?.[0];
    if (indent === undefined) break;
    if (indent.length > column) splices.push({ start: line + column, end: line + indent.length, text: "" });
  }
  return splices;
}

/** Whole lines, with the end of the last; without one behind it, that of the line before. */
function wholeLines(text: string, start: number, end: number): Splice {
  const last = endOfLine(text, end);
  if (last < text.length) return { start, end: nextLine(text, last), text: "" };
  return { start: endOfLineBefore(text, start), end: last, text: "" };
}

/** The first field of an item stands on the line of its dash, which stays; the next field may come there. */
function removeBehindDash(text: string, slots: readonly (Slot | Field)[], slot: Slot | Field): Splice[] {
  const next = slots[slots.indexOf(slot) + 1];
  const end = endOfSlot(slot);
  if (next !== undefined && text.slice(end, next.start).trim() === "") {
    return [{ start: slot.start, end: next.start, text: "" }];
  }
  return [{ start: slot.start, end, text: "" }];
}

function removeFlow(text: string, slots: readonly (Slot | Field)[], index: number): Splice[] {
  const [previous, slot, next] = [slots[index - 1], slots[index], slots[index + 1]];
  if (slot === undefined) return [];
  const end = endOfSlot(slot);
  const begin = startOfLine(text, slot.start);
  const isAlone = text.slice(begin, slot.start).trim() === "" && /^\s*,?\s*(?:#.*)?$/u.test(restOfLine(text, end));
  // On lines of its own it leaves the comma of the line before, that may stay
  if (isAlone) return [wholeLines(text, begin, end)];
  if (next !== undefined) {
    const isBare = !text.slice(end, next.start).includes("#");
    const comma = text.indexOf(",", end) + 1;
    return [{ start: slot.start, end: isBare ? next.start : comma, text: "" }];
  }
  if (previous === undefined) {
    const comma = /^\s*,/u.exec(text.slice(end))?.[0].length ?? 0;
    return [{ start: slot.start, end: end + comma, text: "" }];
  }
  const before = endOfSlot(previous);
  const between = text.slice(before, slot.start);
  if (!between.includes("#")) return [{ start: before, end, text: "" }];
  // The comma goes, the comment behind it stays
  const comma = before + between.indexOf(",");
  return [
    { start: comma, end: comma + 1, text: "" },
    { start: slot.start, end, text: "" },
  ];
}

function restOfLine(text: string, offset: number): string {
  return text.slice(offset, endOfLine(text, offset));
}

function splicesOfMove(yaml: YamlText, path: DataPath, to: number): Splice[] | null {
  const { parent } = find(yaml, path);
  const from = path.at(-1);
  if (typeof from !== "number") return null;
  // The one item of a list that stands without its dash can go nowhere else
  if (parent?.kind !== "list") return to === 0 ? [] : null;
  const { text } = yaml;
  const { items, isFlow } = parent;
  const places = items.map((item, index) => placeOf(text, item, { isFlow, isFirst: index === 0 }));
  const others = places.filter((_, index) => index !== from);
  const moved = places[from];
  if (moved === undefined || to < 0 || to >= places.length) return null;
  const order = [...others.slice(0, to), moved, ...others.slice(to)];
  return places.flatMap(({ start, end }, index) => {
    const put = order[index];
    return put === undefined || put.start === start ? [] : [{ start, end, text: text.slice(put.start, put.end) }];
  });
}

/** What of a text moves with an item: it, what stands behind it on its line, and the comment right above it. */
function placeOf(
  text: string,
  item: Slot,
  { isFlow, isFirst }: { isFlow: boolean; isFirst: boolean },
): Omit<Splice, "text"> {
  if (isFlow) return { start: item.start, end: endOfSlot(item) };
  let start = item.start;
  const indent = text.slice(startOfLine(text, start), start);
  // What stands above the first is about the list as a whole
  for (let line = startOfLine(text, start); !isFirst && line > 0;) {
    const above = startOfLine(text, endOfLineBefore(text, line));
    const words = text.slice(above, endOfLine(text, above));
    if (!words.startsWith(`${indent}#`)) break;
    start = above + indent.length;
    line = above;
  }
  return { start, end: endOfLine(text, endOfSlot(item)) };
}
