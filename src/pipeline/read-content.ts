import type { WholeContent } from "../content/content.ts";
import type { Sources } from "../content/sources.ts";
import { createSink } from "../diagnostics/create-diagnostic.ts";
import type { Effects } from "../effects.ts";
import { linkContent } from "../link/link-content.ts";
import { NOTHING_KNOWN, readTree } from "./read-tree.ts";

/** Reads a content root for whoever writes in it. What is wrong with it is for `checkContent` to say. */
export async function readContent(
  root: string,
  effects: Pick<Effects, "listFiles" | "readFile" | "sha256">,
): Promise<{ readonly content: WholeContent; readonly sources: Sources }> {
  const { report } = createSink();
  const sources = await readTree({ root, known: NOTHING_KNOWN, effects }, report);
  return { content: linkContent(sources, report), sources };
}
