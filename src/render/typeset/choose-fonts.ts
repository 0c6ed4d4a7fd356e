import {
  canSet,
  groupTypefaces,
  hasUnusual,
  listUnusual,
  type TypefaceGroup,
  type Typefaces,
} from "../../value/typefaces.ts";
import type { FontFace } from "../render-assets.ts";
import { cutHtml, splitHtml } from "./split-html.ts";

/** The fonts that a page carries: those of every page, and of the others the ones that its parts need, texts or HTML. */
export function chooseFonts(fonts: readonly FontFace[], parts: readonly string[]): FontFace[] {
  const typefaces = groupTypefaces(fonts);
  const needed = new Set(listNeeded(typefaces, parts).map(nameGroup));
  return fonts.filter((font) => !font.isFallback || needed.has(nameGroup(font)));
}

function nameGroup({ family, isFallback }: TypefaceGroup): string {
  return `${family} ${String(isFallback)}`;
}

function listNeeded(typefaces: Typefaces, parts: readonly string[]): TypefaceGroup[] {
  const unusual = parts.flatMap(cutHtml).filter((part) => hasUnusual(part, typefaces));
  const texts = unusual.flatMap((part) =>
    splitHtml(part)
      .filter(({ isText }) => isText)
      .map(({ source }) => source),
  );
  const stacks = listStacks(typefaces);
  const clusters = new Set(texts.flatMap((text) => listUnusual(text, typefaces)).map(({ text }) => text));
  return [...clusters].flatMap((cluster) =>
    stacks.flatMap((stack) => stack.find((group) => canSet(group, cluster)) ?? []),
  );
}

/**
 * The order in which a browser looks for a character, for each family that a text can be set in: that family, the other
 * ones of every page, the rest. The font stacks in templates/styles/tokens.css say the same.
 */
function listStacks(typefaces: Typefaces): Typefaces[] {
  const main = [...new Set(typefaces.filter(({ isFallback }) => !isFallback).map(({ family }) => family))];
  return main.map((family) => {
    const rank = (group: TypefaceGroup): number => (group.family === family ? 0 : main.includes(group.family) ? 1 : 2);
    return [...typefaces].sort((one, other) => rank(one) - rank(other));
  });
}
