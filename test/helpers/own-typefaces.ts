import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { loadFonts } from "../../src/pipeline/load-assets.ts";
import { formatFontFaces } from "../../src/render/print/format-font-faces.ts";

const FACES = await loadFonts(createNodeEffects());

/** The family in which a page with `OWN_TYPEFACES` is set. */
export const OWN_FAMILY = "Source Serif 4";

/**
 * Style rules by which the page of a test brings a typeface of its own, one that the program ships. A machine has
 * others, which join other letters, and are wider or narrower.
 */
export const OWN_TYPEFACES = `${formatFontFaces(FACES.filter(({ family }) => family === OWN_FAMILY))}
  :root { font-family: "${OWN_FAMILY}" }`;
