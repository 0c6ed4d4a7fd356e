/** What an operator does to a page, as far as tags are concerned (ISO 32000-1, table 51). */
export type Effect = "text" | "image" | "path" | "path-part" | "no-path" | "border" | "none";

const OPERATORS: readonly (readonly [Effect, readonly string[]])[] = [
  ["text", ["Tj", "TJ", "'", '"']],
  ["image", ["Do", "EI", "sh"]],
  ["path", ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]],
  ["path-part", ["m", "l", "c", "v", "y", "h", "re", "W", "W*"]],
  ["no-path", ["n"]],
  ["border", ["q", "Q", "BT", "ET", "BMC", "BDC", "EMC"]],
];

const EFFECTS = new Map(OPERATORS.flatMap(([effect, names]) => names.map((one): [string, Effect] => [one, effect])));

/** "border" is what nests: an artifact never crosses one. "path-part" builds what "path" paints and "no-path" drops. */
export function effectOf(operator: string): Effect {
  return EFFECTS.get(operator) ?? "none";
}
