import type { OordeelStand } from "../../value/value.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "./oordeel-signs.ts";

export interface ResultBox {
  readonly oordeel: OordeelStand;
  /** Name for who cannot see it; empty where the word stands beside the box. */
  readonly label: string;
}

/** One result on the cover: a box in the colour of its oordeel with its sign. */
export function renderResultBox({ oordeel, label }: ResultBox, { templates }: RenderContext): SafeHtml {
  const { slug, shape, line } = signOf(oordeel);
  return templates.render("result-box", { slug, shape, line, label, isToCome: oordeel === "volgt" });
}
