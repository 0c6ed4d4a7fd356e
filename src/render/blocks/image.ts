import type { ImageBlock } from "../../compose/report-model.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { BlockKind } from "./block-kind.ts";

export const image: BlockKind<ImageBlock> = {
  render: renderImage,
  claim: (image, make) => claimImage(image, make.inside(image.id)),
};

/** An image inside the page itself; its description alone when its file is not there. */
function renderImage({ id, file, alt, caption, credit }: ImageBlock, context: RenderContext): SafeHtml {
  const image = context.images.get(file);
  const captionHtml = context.renderText(caption, context);
  if (image === undefined) return context.templates.render("missing-image", { id, alt, captionHtml, credit });
  const { mediaType, base64, width, height } = image;
  return context.templates.render("image", { id, file, alt, captionHtml, credit, mediaType, base64, width, height });
}

function claimImage({ alt, caption, credit }: ImageBlock, make: Maker): Claim[] {
  return [...make("alternatieve tekst", [alt]), ...make.row("bijschrift", [caption, [credit]])];
}
