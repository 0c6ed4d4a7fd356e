import type { Token } from "markdown-it";

/**
 * Compose writes a reference to a note as a link to it, with its own anchor as the title: here the link gets that
 * anchor, so that the note can point back. No `role`: Chromium would lose the tag of the link.
 */
export function markNotes(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const anchor = token.attrGet("title");
    if (token.type === "link_open" && anchor !== null && String(token.attrGet("href")).startsWith("#noot-")) {
      token.attrSet("id", anchor);
      token.attrSet("class", "nootverwijzing");
    }
    markNotes(token.children ?? []);
  }
}
