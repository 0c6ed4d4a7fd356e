import type { Stapnaam } from "../schema/stappen.ts";

/** The folder of a report in which lies what was sent. Nothing there is a source, and nothing there is ever replaced. */
export const SENT = "verstuurd";

/**
 * The folder in which lies what a step sent, relative to the root of the content.
 *
 * @param turn from 1: more than one on a day have a number
 */
export function nameSentFolder(naam: string, { stap, datum }: { stap: Stapnaam; datum: string }, turn: number): string {
  return `${naam}/${SENT}/${stap}-${datum}${turn === 1 ? "" : `-${String(turn)}`}`;
}
