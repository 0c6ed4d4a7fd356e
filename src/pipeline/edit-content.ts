import { editFile } from "../edit/edit-file.ts";
import type { Edit, Refusal } from "../edit/edit.ts";
import type { ContentChange } from "../effects.ts";
import { decodeText } from "../read/decode-text.ts";
import type { CheckedContent } from "./check-content.ts";

/** What becomes of a file of the content; nothing where the edits leave it as it is. */
export type PreparedEdit = { readonly changes: readonly ContentChange[] } | { readonly refusal: Refusal };

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Edits a file as it stands on disk, with the comments that reading leaves out, for whoever writes content.
 *
 * @param path of a file that was read
 */
export function prepareEdit({ sources }: CheckedContent, path: string, edits: readonly Edit[]): PreparedEdit {
  const [value, bytes, before] = [sources.values.get(path), sources.bytes.get(path), sources.hashes.get(path)];
  const decoded = bytes === undefined ? null : decodeText(bytes);
  if (value === undefined || bytes === undefined || before === undefined || decoded?.kind !== "text")
    return { refusal: { kind: "unreadable" } };
  const edited = editFile({ path, role: value.role, text: decoded.text }, edits);
  if ("refusal" in edited) return edited;
  if (edited.text === decoded.text) return { changes: [] };
  const hasMark = BYTE_ORDER_MARK.every((byte, index) => bytes[index] === byte);
  const written = new TextEncoder().encode(edited.text);
  return { changes: [{ path, bytes: hasMark ? Uint8Array.of(...BYTE_ORDER_MARK, ...written) : written, before }] };
}
