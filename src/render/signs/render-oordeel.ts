import type { OordeelStand } from "../../value/value.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "./oordeel-signs.ts";

interface OordeelOptions {
  readonly showsWord: boolean;
  /** What the sign says to who cannot see it; used when the word is not shown. */
  readonly label: string;
}

/** The sign of an oordeel, with its word beside it or as its accessible name. */
export function renderOordeel(
  oordeel: OordeelStand,
  { showsWord, label }: OordeelOptions,
  { templates }: RenderContext,
): SafeHtml {
  return templates.render("oordeel", { ...signOf(oordeel), showsWord, label });
}
