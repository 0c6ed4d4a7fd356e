import { readFile } from "node:fs/promises";
import { join } from "node:path";

import type { CovenantText } from "../../src/rules/quotations/covenant-words.ts";
import { normaliseQuotation } from "../../src/rules/quotations/covenant-words.ts";
import { createLineMap } from "../../src/source/line-map.ts";
import { SHIPPED } from "./fixtures.ts";

export const SHIPPED_COVENANT = join(SHIPPED, "deal", "convenant.txt");

/** The text of a deal, ready to be searched. */
export async function createSource(path: string): Promise<CovenantText> {
  const text = await readFile(path, "utf8");
  return {
    source: { path: "deal/convenant.txt", text, lines: createLineMap(text) },
    normalised: normaliseQuotation(text),
  };
}
