/** Puts a text in the place of some bytes, or of none. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** @param edits in order; none begins before the one before it ends */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { from, to, text } of edits) {
    parts.push(bytes.subarray(at, from), Buffer.from(text, "latin1"));
    at = to;
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}
