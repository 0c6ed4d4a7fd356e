import { withTitle, type Named } from "../../value/dutch.ts";
import type { ExplainedMessage } from "../message.ts";

/** Gives a message its type; keeps the catalogue's entries plain data. */
export function say<A>(message: ExplainedMessage<A>): ExplainedMessage<A> {
  return message;
}

/** "a, b of c", each between quotation marks, with the title behind it of what has one. */
function either(words: readonly (string | Named)[]): string {
  const quoted = words.map((word) => (typeof word === "string" ? `"${word}"` : quote(word)));
  return quoted.length < 2 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} of ${quoted.at(-1) ?? ""}`;
}

function quote({ id, title }: Named): string {
  return withTitle({ id, title }).replace(id, `"${id}"`);
}

/** "Bedoelde u …?" in front of what else is said; nothing when nothing is near. */
export function suggest(nearest: readonly (string | Named)[], otherwise: string): string {
  return nearest.length === 0 ? otherwise : `Bedoelde u ${either(nearest)}? ${otherwise}`.trim();
}

/** What somebody meant, where only one word is near; null where they must choose. */
export function takeOnly(nearest: readonly string[]): string | null {
  const [only = null, ...others] = nearest;
  return others.length > 0 ? null : only;
}

/** The first of a list of words, and that there are more. */
export function enumerate(words: readonly string[], most = 12): string {
  return words.length <= most ? words.join(", ") : `${words.slice(0, most).join(", ")} enzovoort`;
}

/** A text made short and single-lined, so that a message stays one sentence. */
export function shorten(text: string, most = 60): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}

/** "## Kern" and "## Vooruitblik": headings as they are written, one after the other. */
export function nameAll(headings: readonly string[]): string {
  const quoted = headings.map((one) => `"## ${one}"`);
  return quoted.length < 2 ? (quoted[0] ?? "") : `${quoted.slice(0, -1).join(", ")} en ${quoted.at(-1) ?? ""}`;
}
