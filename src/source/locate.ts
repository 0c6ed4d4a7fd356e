import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from "yaml";
import type { Range } from "../diagnostics/diagnostic.ts";
import type { ContentOrigin } from "../value/value.ts";
import type { DataPath, YamlSource } from "./source-file.ts";

/** What of a place is meant: the value itself, its key, or the entry it stands in. */
export type Aim = "value" | "key" | "entry";

/**
 * The range of `path` in a YAML file. Where the path leads nowhere (a key that is missing) it is the nearest place
 * above it that exists. "entry" gives the first line of the mapping or list item at the path.
 */
export function locate(source: YamlSource, path: DataPath, aim: Aim = "value"): Range {
  const found = follow(source, path);
  const node = aim === "key" && found.pair !== null && found.isWhole ? found.pair.key : found.node;
  const range = rangeOf(node);
  if (range === null) return source.lines.rangeAt(0, 0);
  const isBlock = (isMap(node) || isSeq(node)) && (aim === "entry" || !found.isWhole);
  return source.lines.rangeAt(range[0], isBlock ? firstKeyEnd(node, range) : range[1]);
}

/** File and line of `path`, for tracing a figure. */
export function originAt(source: YamlSource, path: DataPath): ContentOrigin {
  return { kind: "content", file: source.path, line: locate(source, path).start.line };
}

/** Whether anything stands at `path`, right or wrong. */
export function isWritten(source: YamlSource, path: DataPath): boolean {
  const { node, pair, isWhole } = follow(source, path);
  return isWhole && node !== null && node !== pair?.key;
}

interface Found {
  readonly node: Node | null;
  readonly pair: Pair<Node, Node | null> | null;
  readonly isWhole: boolean;
}

function follow(source: YamlSource, path: DataPath): Found {
  let found: Found = { node: source.document.contents, pair: null, isWhole: true };
  for (const [depth, step] of path.entries()) {
    const next = stepInto(found.node, step);
    if (next === null) {
      // A single value may stand where a list is allowed: its list index and wrapper key then lead nowhere.
      const isWrapped = typeof step === "number" && !isSeq(found.node);
      if (isWrapped && isMap(found.node)) continue;
      return { ...found, isWhole: isWrapped && depth >= path.length - 2 };
    }
    found = next;
  }
  return found;
}

function stepInto(node: Node | null, step: string | number): Found | null {
  if (isSeq(node) && typeof step === "number") {
    const item = node.items[step];
    return item === undefined ? null : { node: item as Node, pair: null, isWhole: true };
  }
  if (!isMap(node)) return null;
  const typed = pairsOf(node).get(String(step));
  if (typed === undefined) return null;
  const isEmpty = typed.value === null || (isScalar(typed.value) && typed.value.source === "");
  return { node: isEmpty ? typed.key : typed.value, pair: typed, isWhole: true };
}

/** The pairs of each mapping by their key, the first of each; kept, since a search at each question would be slow. */
const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair<Node, Node | null>>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair<Node, Node | null>> {
  const known = PAIRS.get(map);
  if (known !== undefined) return known;
  const pairs = new Map<string, Pair<Node, Node | null>>();
  for (const pair of map.items) {
    const key = keyText(pair.key);
    if (!pairs.has(key)) pairs.set(key, pair as Pair<Node, Node | null>);
  }
  PAIRS.set(map, pairs);
  return pairs;
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : "?";
}

function rangeOf(node: Node | null): readonly [number, number] | null {
  const range = node?.range;
  return range === null || range === undefined ? null : [range[0], range[1]];
}

function firstKeyEnd(node: Node, range: readonly [number, number]): number {
  const first = isMap(node) ? node.items[0]?.key : isSeq(node) ? node.items[0] : null;
  return rangeOf((first ?? null) as Node | null)?.[1] ?? range[1];
}
