/** Fields that content cannot fill freely: kinds, anchors and addresses, and words of a closed list. */
const CLOSED = new Set([
  "kind",
  "id",
  "href",
  "target",
  "file",
  "mediaType",
  "oordeel",
  "legend",
  "status",
  "quantity",
  "notation",
  "orientation",
  "tone",
  "align",
  "version",
  "severity",
  "markdown",
]);

/** A copy of a model in which every text that comes from content is `text`. */
export function replaceTexts<Value>(value: Value, text: string): Value {
  // The copy has the shape of its original: only texts are exchanged
  return replace(value, text) as Value;
}

function replace(value: unknown, text: string): unknown {
  if (typeof value === "string") return value === "" ? "" : text;
  if (Array.isArray(value)) return value.map((item) => replace(item, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, CLOSED.has(key) ? field : replace(field, text)]),
  );
}
