import { readName, readNumbers, readShownParts } from "../reading/read-operands.ts";
import { readProperties } from "../reading/read-properties.ts";
import { scanContent } from "../reading/scan-content.ts";
import type { Operator } from "../reading/scan-content.ts";

/** A stretch of marked content that shows a few glyphs of one font on one line, each by itself. */
export interface LoneText {
  /** The name by which the stream calls the font. */
  readonly fontId: string;
  readonly size: number;
  readonly glyphs: readonly LoneGlyph[];
}

/** A glyph with the operator that shows it. */
interface LoneGlyph {
  readonly code: number;
  /** How far it was moved from the glyph before it. */
  readonly advance: number;
  /** Its operator's first byte. */
  readonly from: number;
  /** The first byte after its operator. */
  readonly to: number;
}

/** Longer is no number. */
const MOST_GLYPHS = 6;

/**
 * The lone texts of a content stream by the number of their marked content. What is drawn in any other way, or beside
 * anything else, is left out.
 */
export function findLoneTexts(bytes: Uint8Array): ReadonlyMap<number, LoneText> {
  const found = new Map<number, LoneText>();
  const seen = new Set<number>();
  let depth = 0;
  let draft: Draft | null = null;
  scanContent(bytes, (operator) => {
    const { name } = operator;
    if (name === "BDC" || name === "BMC") {
      depth += 1;
      const { mcid } = readProperties(bytes, operator);
      draft = depth === 1 && mcid !== null && !seen.has(mcid) ? createDraft(mcid) : null;
      // A number that is met twice is not the text of either
      if (mcid !== null && seen.has(mcid)) found.delete(mcid);
      if (mcid !== null) seen.add(mcid);
    } else if (name === "EMC") {
      depth -= 1;
      if (draft !== null && draft.glyphs.length > 0) found.set(draft.mcid, draft);
      draft = null;
    } else if (draft !== null && !follow(bytes, draft, operator)) draft = null;
  });
  return found;
}

interface Draft {
  readonly mcid: number;
  fontId: string;
  size: number;
  readonly glyphs: LoneGlyph[];
  advance: number;
  /** Its font may no longer hold. */
  isClosed: boolean;
}

function createDraft(mcid: number): Draft {
  return { mcid, fontId: "", size: 0, glyphs: [], advance: 0, isClosed: false };
}

/** What changes colours alone, or ends where it began. */
const HARMLESS = new Set(["rg", "RG", "g", "G", "gs", "BT", "ET", "Q"]);

/** @returns whether the text is still a lone one */
function follow(bytes: Uint8Array, draft: Draft, operator: Operator): boolean {
  const { name, start, end } = operator;
  const isFirst = draft.glyphs.length === 0;
  if (name === "Tf" && isFirst) {
    draft.fontId = readName(bytes, operator);
    draft.size = readNumbers(bytes, operator)[0] ?? 0;
    return true;
  }
  if (name === "Tm") return isFirst;
  if (name === "Td") {
    const [x = 0, y = 0] = readNumbers(bytes, operator);
    draft.advance += x;
    return y === 0;
  }
  // The last text of a stream goes on to its end
  if (name === "Q") draft.isClosed = true;
  if (name !== "Tj") return HARMLESS.has(name);
  const [codes] = readShownParts(bytes, operator);
  if (draft.isClosed || draft.fontId === "" || typeof codes !== "object" || codes.length !== 2) return false;
  const code = (codes[0] ?? 0) * 256 + (codes[1] ?? 0);
  draft.glyphs.push({ code, advance: draft.advance, from: start, to: end });
  draft.advance = 0;
  return draft.glyphs.length <= MOST_GLYPHS;
}
