import { CST, Parser } from "yaml";

/**
 * A YAML text as ranges: of each value, key and dash where it starts and ends, so that something else can be put exactly
 * there. The parser's own tree joins comments and white space to values, and writes them its own way; this one only
 * points into the text.
 */
export type TreeNode = ScalarNode | MapNode | ListNode;

interface Span {
  readonly start: number;
  /** Behind its last sign: no comment behind it, nor the end of its line, belongs to it. */
  readonly end: number;
}

interface ScalarNode extends Span {
  readonly kind: "scalar";
  readonly style: "plain" | "single" | "double" | "literal" | "folded";
  /** The comment behind the sign that opens a text block, with the white space before it. */
  readonly comment: string;
}

/** Where a value stands, or is to stand. */
export interface Slot {
  /** Where what belongs to it starts: its key or dash; in a flow list its value. */
  readonly start: number;
  /** Behind the colon or dash; null for a key between braces without colon. */
  readonly after: number | null;
  readonly node: TreeNode | null;
}

export interface Field extends Slot {
  readonly key: string;
  readonly keyEnd: number;
}

interface Collection extends Span {
  /** Between braces or brackets. */
  readonly isFlow: boolean;
}

export interface MapNode extends Collection {
  readonly kind: "map";
  readonly fields: readonly Field[];
}

export interface ListNode extends Collection {
  readonly kind: "list";
  readonly items: readonly Slot[];
}

/** The tree of a sound text; null for a text without content, and for one with what this does not know. */
export function readTree(text: string, restore: (value: string) => string): TreeNode | null {
  for (const token of new Parser().parse(text)) {
    if (token.type === "document") return token.value === undefined ? null : toNode(token.value, restore);
  }
  return null;
}

type Restore = (value: string) => string;

function toNode(token: CST.Token, restore: Restore): TreeNode | null {
  switch (token.type) {
    case "scalar":
      return token.source === "" ? null : scalar(token, "plain");
    case "single-quoted-scalar":
      return scalar(token, "single");
    case "double-quoted-scalar":
      return scalar(token, "double");
    case "block-scalar":
      return blockScalar(token);
    case "block-map":
      return blockMap(token, restore);
    case "block-seq":
      return blockList(token, restore);
    case "flow-collection":
      return flowCollection(token, restore);
    default:
      return null;
  }
}

function scalar({ offset, source }: CST.FlowScalar, style: "plain" | "single" | "double"): ScalarNode {
  return { kind: "scalar", start: offset, end: offset + source.length, style, comment: "" };
}

function blockScalar({ props, source }: CST.BlockScalar): ScalarNode {
  const signs = props.filter((one): one is CST.SourceToken => "source" in one);
  const header = signs.find(({ type }) => type === "block-scalar-header");
  const start = header?.offset ?? 0;
  const last = signs.at(-1);
  const body = last === undefined ? start : last.offset + last.source.length;
  const sign = header?.source ?? "|";
  // With a plus the empty lines at the end belong to the text
  const kept = sign.includes("+") ? source.replace(/\r?\n$/u, "") : source.trimEnd();
  const comment = signs.find(({ type }) => type === "comment");
  return {
    kind: "scalar",
    start,
    end: kept === "" ? start + sign.length : body + kept.length,
    style: sign.startsWith(">") ? "folded" : "literal",
    comment: comment === undefined ? "" : ` ${comment.source}`,
  };
}

function blockMap({ offset, items }: CST.BlockMap, restore: Restore): MapNode {
  const fields = items.flatMap((item) => toField(item, restore));
  return { kind: "map", isFlow: false, start: offset, end: endOf(fields, offset), fields };
}

function blockList({ offset, items: tokens }: CST.BlockSequence, restore: Restore): ListNode {
  const items = tokens.flatMap(({ start, value }): Slot[] => {
    const dash = start.find(({ type }) => type === "seq-item-ind");
    if (dash === undefined) return [];
    const node = value === undefined ? null : toNode(value, restore);
    return [{ start: dash.offset, after: dash.offset + 1, node }];
  });
  return { kind: "list", isFlow: false, start: offset, end: endOf(items, offset), items };
}

function flowCollection(token: CST.FlowCollection, restore: Restore): TreeNode {
  const close = token.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end");
  const start = token.start.offset;
  const span = { start, end: (close?.offset ?? start) + 1, isFlow: true };
  if (token.start.type === "flow-map-start") {
    return { kind: "map", ...span, fields: token.items.flatMap((item) => toField(item, restore)) };
  }
  const items = token.items.flatMap(({ value }): Slot[] => {
    const node = value === undefined ? null : toNode(value, restore);
    return node === null ? [] : [{ start: node.start, after: node.start, node }];
  });
  return { kind: "list", ...span, items };
}

function toField({ key, sep = [], value }: CST.CollectionItem, restore: Restore): Field[] {
  if (key === undefined || key === null) return [];
  const name = CST.resolveAsScalar(key, false);
  if (name === null || !("source" in key)) return [];
  const colon = sep.find(({ type }) => type === "map-value-ind");
  const keyEnd = key.offset + key.source.length;
  const node = value === undefined ? null : toNode(value, restore);
  return [
    {
      key: restore(name.value),
      start: key.offset,
      keyEnd,
      after: colon === undefined ? null : colon.offset + 1,
      node,
    },
  ];
}

function endOf(slots: readonly (Slot | Field)[], start: number): number {
  const last = slots.at(-1);
  if (last === undefined) return start;
  return endOfSlot(last);
}

/** Where a field or an item ends: its value, or where nothing stands its colon, key or dash. */
export function endOfSlot(slot: Slot | Field): number {
  return slot.node?.end ?? slot.after ?? ("keyEnd" in slot ? slot.keyEnd : slot.start);
}

/** The slots of a group or list, by the step that leads to each. */
export function slotAt(node: TreeNode | null, step: string | number): Slot | Field | null {
  if (node?.kind === "map") return node.fields.find(({ key }) => key === step) ?? null;
  if (node?.kind === "list" && typeof step === "number") return node.items[step] ?? null;
  return null;
}
