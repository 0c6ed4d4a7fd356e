import type { ImageBlock } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";

/** An image inside the page itself; its description alone when its file is not there. */
export function renderImage({ id, file, alt, caption, credit }: ImageBlock, context: RenderContext): SafeHtml {
  const image = context.images.get(file);
  const captionHtml = context.renderText(caption, context);
  if (image === undefined) return context.templates.render("missing-image", { id, alt, captionHtml, credit });
  const { mediaType, base64, width, height } = image;
  return context.templates.render("image", { id, file, alt, captionHtml, credit, mediaType, base64, width, height });
}
