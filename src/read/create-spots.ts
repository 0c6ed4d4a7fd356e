import { isMap, isScalar, isSeq, type Document, type Node, type Pair, type YAMLMap } from "yaml";
import type { LineMap } from "../source/line-map.ts";
import type { Span, Spot } from "../source/spot.ts";

/** Where everything in a parsed YAML file stands, apart from the parser's tree. */
export function createSpots({ contents }: Document, lines: LineMap): Spot {
  return createSpot(contents, null, lines);
}

type YamlPair = Pair<Node, Node | null>;

function createSpot(node: Node | null, pair: YamlPair | null, lines: LineMap): Spot {
  const isEmpty = pair !== null && (node === null || (isScalar(node) && node.source === ""));
  const own = isEmpty ? pair.key : node;
  const range = rangeOf(own);
  const isBlock = isMap(own) || isSeq(own);
  return {
    span: toSpan(range, lines),
    key: pair === null ? null : toSpan(rangeOf(pair.key), lines),
    head: isBlock ? toSpan([range[0], firstEnd(own, range)], lines) : null,
    reach: node?.range?.[2] ?? -1,
    isEmpty,
    fields: isMap(own) ? createFields(own, lines) : null,
    items: isSeq(own) ? (own.items as (Node | null)[]).map((item) => createSpot(item, null, lines)) : null,
  };
}

/** By key, the first of each; without a prototype, so that no key means anything but itself. */
function createFields(map: YAMLMap, lines: LineMap): Readonly<Record<string, Spot>> {
  const fields = Object.create(null) as Record<string, Spot>;
  for (const pair of map.items as YamlPair[]) {
    const key = isScalar(pair.key) ? String(pair.key.value) : "?";
    if (!(key in fields)) fields[key] = createSpot(pair.value, pair, lines);
  }
  return fields;
}

type Offsets = readonly [start: number, end: number];

function rangeOf(node: Node | null): Offsets {
  const range = node?.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

function firstEnd(node: Node, range: Offsets): number {
  const first = (isMap(node) ? node.items[0]?.key : isSeq(node) ? node.items[0] : null) as Node | null | undefined;
  return first?.range?.[1] ?? range[1];
}

function toSpan([start, end]: Offsets, lines: LineMap): Span {
  const from = lines.positionAt(start);
  const to = lines.positionAt(Math.max(start, end));
  return [from.line, from.column, from.offset, to.line, to.column, to.offset];
}
