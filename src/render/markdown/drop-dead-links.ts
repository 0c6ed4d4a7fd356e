import type { Token } from "markdown-it";
import { leadsSomewhere } from "../inline/addresses.ts";
import type { RenderContext } from "../render-context.ts";

type Anchors = Pick<RenderContext, "hasAnchor">;

/** A link without an address or without text goes nowhere that can be said, and nor does one to no place; its text stays. */
export function dropDeadLinks(tokens: readonly Token[], anchors: Anchors): void {
  for (const { children } of tokens) dropDeadLinksOfLine(children ?? [], anchors);
}

/** Links cannot stand in one another, so that the next end is the end of this one. */
function dropDeadLinksOfLine(tokens: readonly Token[], anchors: Anchors): void {
  tokens.forEach((token, index) => {
    if (token.type !== "link_open") return;
    const length = tokens.slice(index).findIndex(({ type }) => type === "link_close");
    const inside = tokens.slice(index + 1, index + length);
    const isDead =
      !leadsSomewhere(String(token.attrGet("href") ?? ""), anchors) ||
      inside.every(({ content }) => content.trim() === "");
    for (const end of [token, tokens[index + length]]) if (end !== undefined && isDead) end.hidden = true;
  });
}
