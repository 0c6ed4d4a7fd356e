import { findNearest } from "../../diagnostics/nearest.ts";

/**
 * A stretch of prose that not every reader may see, between two lines of its own:
 *
 * ```
 * ::: vertrouwelijk {grond: privacy, reden: het gaat om één gezin}
 * De tekst.
 * :::
 * ```
 */
export interface Passage {
  /** Offset of the line that opens it; 0 for one that an earlier text opened. */
  readonly start: number;
  /** Offset behind the line that closes it; the end of the text for one that nothing closes. */
  readonly end: number;
  /** What stands between the braces, by key; empty for one that an earlier text opened. */
  readonly fields: ReadonlyMap<string, string>;
  readonly isClosed: boolean;
}

/** What opens a passage; whoever misspells it meant it all the same. */
const OPENING = "vertrouwelijk";
const LINE = /^[^\S\n]*:{3,}[^\S\n]*(\p{L}*)([^\n]*)\n?/gmu;
/** `key: value` up to the next comma before a key; a value may hold a group of its own. */
const FIELD = /(\p{L}+)\s*:\s*(\{[^{}]*\}|(?:(?!,\s*\p{L}+\s*:)[^{}])*)/gu;

/**
 * The passages of a text, in order.
 *
 * @param isOpen whether a text before this one, in the same file, opened a passage and did not close it
 */
export function listPassages(text: string, isOpen = false): Passage[] {
  const passages: Passage[] = [];
  let open: Pick<Passage, "start" | "fields"> | null = isOpen ? { start: 0, fields: new Map() } : null;
  for (const { 0: line, 1: word = "", 2: rest = "", index } of text.matchAll(LINE)) {
    const opens = word !== "" && findNearest(word.toLowerCase(), [OPENING]).length > 0;
    // Inside a passage another one changes nothing: all of it stays closed until a line of colons alone
    if (opens) open ??= { start: index, fields: readFields(rest) };
    else if (open !== null && word === "" && rest.trim() === "") {
      passages.push({ ...open, end: index + line.length, isClosed: true });
      open = null;
    }
  }
  return open === null ? passages : [...passages, { ...open, end: text.length, isClosed: false }];
}

/** `{grond: privacy, vrijgegeven: {datum: 2027-01-01, door: bureau}}` by key; a group inside keeps its braces. */
function readFields(written: string): Map<string, string> {
  const inner = written.trim().replace(/^\{/u, "").replace(/\}$/u, "");
  return new Map(Array.from(inner.matchAll(FIELD), ([, key = "", value = ""]) => [key.toLowerCase(), value.trim()]));
}

/** Whether somebody opened a passage to all readers, with a day and a name. */
export function isReleased({ fields }: Passage): boolean {
  const released = readFields(fields.get("vrijgegeven") ?? "");
  return /^\d{4}-\d{2}-\d{2}$/u.test(released.get("datum") ?? "") && (released.get("door") ?? "") !== "";
}
