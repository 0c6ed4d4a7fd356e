import { openUnread, type OpenPdf } from "../document/open-pdf.ts";
import { readTable, type TablePlace } from "../document/read-table.ts";
import { createUnpacker, LIMITS } from "../document/unpack-within.ts";
import { scanObjects } from "./scan-objects.ts";

/** A PDF as readers show it. */
export interface ShownPdf {
  readonly open: OpenPdf;
  /**
   * Whether the file has two faces: its table of places leads to other objects than those that stand in it last, or to
   * none. Programs then show different things of one file.
   */
  readonly hasTwoFaces: boolean;
}

/**
 * Opens a PDF of any make by its table of places, as readers do, and holds that against what is found by reading the file
 * from front to back, as `lees` does.
 *
 * @throws when neither leads anywhere
 */
export function openShown(pdf: Uint8Array): ShownPdf {
  const scanned = scanObjects(pdf, createUnpacker(LIMITS));
  const table = readTable(pdf, createUnpacker(LIMITS));
  const root = table?.root ?? null;
  if (table === null || root === null) return { open: openUnread(scanned), hasTwoFaces: true };
  const { places } = table;
  const objects = new Map([...scanned.objects].filter(([number]) => places.has(number)));
  const trailer = Buffer.from(`<< ${root} ${table.info ?? ""} >>`);
  const hasTwoFaces = [...places].some(([number, place]) => {
    const found = scanned.places.get(number);
    // Some tables name an object that is nowhere, which readers take for nothing
    return found !== undefined && !(found.kind === place.kind && found.at === settle(pdf, place));
  });
  const isSameRoot = Buffer.from(scanned.trailer).includes(`<< ${root} >>`);
  return { open: openUnread({ objects, trailer }), hasTwoFaces: hasTwoFaces || !isSameRoot };
}

/** A table may lead to the blank before an object. */
function settle(pdf: Uint8Array, { kind, at }: TablePlace): number {
  let place = at;
  while (kind === "plain" && (pdf[place] ?? 0x21) <= 0x20) place += 1;
  return place;
}
