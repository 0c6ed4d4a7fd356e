import { WHOLE_TEXT } from "../schema/deal-schemas.ts";
import type { Bron } from "../schema/fields.ts";
import { inside, type At } from "../source/at.ts";
import type { Deal } from "./content.ts";

/** A part of the deal's text that is not there, as the deal itself says. */
export interface MissingPart {
  readonly bron: Bron;
  readonly reden: string | null;
  readonly at: At;
}

/** The parts of its text that a deal says not to have. */
export function listMissingParts({ file }: Pick<Deal, "file">): readonly MissingPart[] {
  if (file === null) return [];
  return file.convenant_ontbreekt.flatMap(({ bron, reden }, index) =>
    bron === null ? [] : [{ bron, reden, at: inside(file.at, ["convenant_ontbreekt", index]) }],
  );
}

/** Whether a part is all of the text. */
export function isWholeText({ plaats }: Bron): boolean {
  return plaats?.trim().toLowerCase() === WHOLE_TEXT;
}

/** Whether nothing of the deal's text is there. */
export function lacksWholeText(deal: Pick<Deal, "file">): boolean {
  return listMissingParts(deal).some(({ bron }) => isWholeText(bron));
}

/** Whether a place in the deal lies in a part that is not there. */
export function isInMissingPart(bron: Bron | null, parts: readonly MissingPart[]): boolean {
  return parts.some((part) => isWholeText(part.bron) || (bron !== null && isWithin(bron, part.bron)));
}

const STEPS = ["artikel", "lid", "onderdeel", "plaats"] as const;

/** Every step that the part names is the same; of a place in words more may follow: "bijlage 1", "bijlage 1, onder a". */
function isWithin(bron: Bron, part: Bron): boolean {
  const named = STEPS.filter((step) => part[step] !== null);
  return named.length > 0 && named.every((step) => startsWith(bron[step], part[step] ?? ""));
}

/** Letter by letter: "iv" is another place than "IV". */
function startsWith(whole: string | null, start: string): boolean {
  return whole === start || whole?.startsWith(`${start},`) === true;
}
