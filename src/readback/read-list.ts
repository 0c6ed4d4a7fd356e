import { attachmentList, ATTACHMENT_FORMAT, type AttachmentList } from "../publish/attachment-schema.ts";
import { readList1 } from "../publish/format-1.ts";
import { readList2 } from "../publish/format-2.ts";

/** The list of a report, or why there is none to use. */
export type ReadList =
  | { readonly kind: "list"; readonly list: AttachmentList }
  | { readonly kind: "newer"; readonly format: number }
  | { readonly kind: "list-damaged" };

/** Reads bijlagen.json, of which nothing is believed. */
export function readList(bytes: Uint8Array): ReadList {
  const value = parseJson(bytes);
  const format = typeof value === "object" && value !== null && "formaat" in value ? value.formaat : null;
  if (typeof format === "number" && format > ATTACHMENT_FORMAT) return { kind: "newer", format };
  const list = attachmentList.safeParse(value).data ?? readList2(value) ?? readList1(value);
  return list === null ? { kind: "list-damaged" } : { kind: "list", list };
}

/** The figures of a report with a hundred times the content are a third of this. */
const MOST_JSON_BYTES = 128 * 1024 * 1024;

/** Null for what is no JSON, or too large to be ours. */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length > MOST_JSON_BYTES) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
