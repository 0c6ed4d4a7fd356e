import type { Effects } from "../effects.ts";
import { parseCharacterSet } from "../value/character-set.ts";
import { groupTypefaces, type Typefaces } from "../value/typefaces.ts";

/** A font as set-up describes it in fonts.json. */
export interface FontRecord {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** Its WOFF2, relative to the folder. */
  readonly file: string;
  readonly isFallback: boolean;
  /** What it has, as `parseCharacterSet` reads it. */
  readonly characters: string;
}

/** Reads what set-up wrote of the typefaces; rejects when it is not there. */
export async function readFontRecords(effects: Pick<Effects, "readFile" | "program">): Promise<readonly FontRecord[]> {
  const bytes = await effects.readFile(effects.program.fonts, "fonts.json");
  // Written by the set-up of this program beside the typefaces themselves.
  return JSON.parse(new TextDecoder().decode(bytes)) as readonly FontRecord[];
}

/**
 * What the report can be set in; empty where set-up did not make the typefaces. Content can be checked there all the
 * same: no report is made without them, and that is said when one is asked for.
 */
export async function loadTypefaces(effects: Pick<Effects, "readFile" | "program">): Promise<Typefaces> {
  const records = await readFontRecords(effects).catch(() => []);
  return groupTypefaces(records.map((record) => ({ ...record, characters: parseCharacterSet(record.characters) })));
}
