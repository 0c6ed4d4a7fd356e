import type { ResultMark } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "./oordeel-signs.ts";
import { renderOordeel } from "./render-oordeel.ts";

/** The sign of one result with a name that says which: "3.1 VoorzieningenWijzer: aandacht". */
export function renderResultMark(mark: ResultMark, context: RenderContext): SafeHtml {
  return renderOordeel(mark.oordeel, { showsWord: false, label: nameMark(mark) }, context);
}

export function nameMark({ id, title, oordeel }: ResultMark): string {
  return `${`${id} ${title}`.trim()}: ${signOf(oordeel).word}`;
}
