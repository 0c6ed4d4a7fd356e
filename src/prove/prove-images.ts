import type { ClaimedPart } from "../render/claims/claim.ts";
import { about, WHOLE, type ProofSink, type Subject } from "./proof-sink.ts";
import { attributeOf, type HtmlNode, type HtmlPage } from "./read-html.ts";

/** By the path of its file in the content, the bytes of a picture in base64. */
export type Pictures = ReadonlyMap<string, { readonly base64: string }>;

/** Each picture on the page is, byte for byte, the file that it says to be. */
export function proveImages(page: HtmlPage, pictures: Pictures, sink: ProofSink): void {
  const read = (nodes: readonly HtmlNode[]): void => {
    for (const node of nodes) {
      if (!("tagName" in node)) continue;
      if (node.tagName === "img") {
        const name = attributeOf(node, "data-bron") ?? "";
        const own = pictures.get(name)?.base64;
        const isOwn = own !== undefined && attributeOf(node, "src")?.endsWith(`;base64,${own}`) === true;
        if (!isOwn || attributeOf(node, "srcset") !== null) {
          sink.report("proof/image-differs", { ...WHOLE, file: name }, { name });
        }
      }
      read(node.childNodes);
    }
  };
  read(page.childNodes);
}

/** A picture is where its alternative text is written; one without is known by its file alone. */
export function findImage(parts: readonly ClaimedPart[], file: string, alt: string): Subject {
  for (const part of parts) {
    const claim = part.claims.find(({ kind, written }) => kind === "alternatieve tekst" && written === alt.trim());
    if (claim !== undefined && alt !== "") return about(part, claim);
  }
  return { ...WHOLE, file };
}
