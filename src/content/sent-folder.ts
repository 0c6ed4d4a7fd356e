import { STAPPEN, type Stapnaam } from "../schema/stappen.ts";

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

/** A folder with what a step sent, as its name says. */
export interface SentFolder {
  readonly stap: Stapnaam;
  readonly datum: string;
  /** From 1. */
  readonly turn: number;
  /** Relative to the root of the content. */
  readonly folder: string;
}

const NAME = /^(.+?)-(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/u;

/** The folders with what a report sent that a list of paths tells of, oldest first. */
export function listSentFolders(naam: string, paths: readonly string[]): SentFolder[] {
  const within = `${naam}/${SENT}/`;
  const names = new Set(
    paths.flatMap((path) => (path.startsWith(within) ? [path.slice(within.length).split("/")[0] ?? ""] : [])),
  );
  const found = [...names].flatMap((name): SentFolder[] => {
    const [, step, datum = "", turn] = NAME.exec(name) ?? [];
    const stap = STAPPEN.find((one) => one === step);
    if (stap === undefined) return [];
    return [{ stap, datum, turn: turn === undefined ? 1 : Number(turn), folder: within + name }];
  });
  return found.sort((a, b) => (a.datum === b.datum ? a.turn - b.turn : a.datum < b.datum ? -1 : 1));
}
