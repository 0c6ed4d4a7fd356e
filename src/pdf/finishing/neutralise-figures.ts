import type { Finding } from "../document/finding.ts";
import { lookupText, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listChildren, listElements } from "../document/structure-tree.ts";
import type { Element } from "../document/structure-tree.ts";

/**
 * Makes a plain group of a figure that only holds others: the `<figure>` of HTML around a picture and its caption. The
 * picture itself has the alternative text (PDF/UA-1, 7.3: a Figure has one). A picture without is said.
 */
export function neutraliseFigures(open: OpenPdf): Finding[] {
  const bare = listElements(open).filter(({ type, dict }) => {
    const text = lookupText(open, dict.get(name("Alt"))) ?? lookupText(open, dict.get(name("ActualText")));
    return type === "Figure" && (text ?? "").trim() === "";
  });
  const isGroup = (figure: Element): boolean => listChildren(figure).length > 0;
  for (const { dict } of bare.filter(isGroup)) dict.set(name("S"), name("Div"));
  const pictures = bare.filter((figure) => !isGroup(figure));
  return pictures.map(({ ref }) => ({
    rule: "neutralise-figures/no-alternative-text",
    message: `The picture of object ${ref.objectNumber} has no alternative text.`,
  }));
}
