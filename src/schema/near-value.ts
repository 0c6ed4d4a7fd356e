import { fault, type FieldFault } from "./field-fault.ts";
import { readNumber } from "./read-scalar.ts";

/** Words that say that something is still to come, and those that say neither that nor anything else. */
const TO_COME =
  /^(?:volgt(?: nog)?|tbd|t\.b\.d\.|n\.?t\.?b\.?|n\.?n\.?b\.?|p\.?m\.?|(?:nog )?(?:niet bekend|in te vullen|invullen|te bepalen)|\?+)$/iu;
const UNKNOWN = /^(?:onbekend|n\.?v\.?t\.?|niet van toepassing|geen|niet gemeten)$/iu;
const UNCLEAR = /^(?:x+|-+|–|—|\.+|\/)$/iu;

/** The fault of a word where a value belongs; null when it is none of those words. */
export function findNoValue(text: string): FieldFault | null {
  const meant = TO_COME.test(text)
    ? "volgt"
    : UNKNOWN.test(text)
      ? "onbekend"
      : UNCLEAR.test(text)
        ? "onduidelijk"
        : null;
  return meant === null ? null : fault("schema/no-value-yet", { text, meant }).fault;
}

const ABOUT =
  /^(?:ca\.?|circa|±|\+\/-|~|ongeveer|ruim|bijna|plm\.?|minimaal|maximaal|meer dan|minder dan|[<>]=?)\s*(\S.*)$/iu;
const AT_LEAST = /^(\d[\d.,]*) *\+$/u;
/** What a sheet shows in a column that is too narrow, where it could not compute, and a formula itself. */
const SHEET = /^(?:#[#\p{L}/\d]*[!?]?|=.*\(.*\)|=[A-Z]{1,3}\d.*)$/u;
const BETWEEN = /^(\d[\d.,]*) *(?:-|–|—|à|tot|t\/m) *(\d[\d.,]*)$/u;
const SHARE = /^(.*\d)\s*(?:%|procent)$/iu;

/** What is nearly a number: one of which nobody is sure, a share, or one with a letter among its digits. */
export function findNearNumber(text: string): { readonly fault: FieldFault } | null {
  if (SHEET.test(text)) return fault("schema/sheet-error", { text });
  const about = (ABOUT.exec(text) ?? AT_LEAST.exec(text))?.[1];
  const isNumber = (one: string | undefined): boolean => one !== undefined && readNumber(one).kind !== "none";
  if (about !== undefined && isNumber(about)) return fault("schema/estimate", { text, number: about });
  if (BETWEEN.test(text)) return fault("schema/estimate", { text, number: null });
  const share = SHARE.exec(text)?.[1];
  if (share !== undefined && isNumber(share)) return fault("schema/share", { text, number: share });
  const meant = withoutLetters(text);
  return meant !== text && isNumber(meant) ? fault("schema/letter-for-digit", { text, meant }) : null;
}

/** A text in which letters that look like a digit are one. */
export function withoutLetters(text: string): string {
  return text.replace(/[oO]/gu, "0").replace(/[lI|]/gu, "1");
}
