import type { Token } from "markdown-it";
import { isSafeAddress } from "../inline/is-safe-address.ts";

/** A link without an address or without text goes nowhere that can be said; its text stays. */
export function dropDeadLinks(tokens: readonly Token[]): void {
  for (const { children } of tokens) dropDeadLinksOfLine(children ?? []);
}

/** Links cannot stand in one another, so that the next end is the end of this one. */
function dropDeadLinksOfLine(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== "link_open") return;
    const length = tokens.slice(index).findIndex(({ type }) => type === "link_close");
    const inside = tokens.slice(index + 1, index + length);
    const isDead =
      !isSafeAddress(String(token.attrGet("href") ?? "")) || inside.every(({ content }) => content.trim() === "");
    for (const end of [token, tokens[index + length]]) if (end !== undefined && isDead) end.hidden = true;
  });
}
