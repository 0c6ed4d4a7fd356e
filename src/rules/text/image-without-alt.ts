import { findWords } from "../reading/find-words.ts";
import { listLinks } from "../reading/list-links.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

const FILE_NAME = /^\S+\.(?:png|jpe?g|webp|gif|svg)$/iu;

/** An image that nobody describes says nothing to who cannot see it. */
export const imageWithoutAlt = defineRule({
  id: "text/image-without-alt",
  ground: norm("WCAG 2.2, succescriterium 1.1.1"),
  severity: "error",
  title: "Elke afbeelding heeft een beschrijving.",
  why: `Wie niet kan zien, hoort alleen de beschrijving. "Foto" of de naam van het bestand vertelt niets.

Het programma kijkt naar "alt" in beelden.yaml en naar afbeeldingen in de tekst. Van een afbeelding in de tekst komt alleen de beschrijving in het rapport. Zonder beschrijving blijft er dus niets van over.`,
  example: { what: "foto", isInProse: false },
  settings: {
    nietszeggend: {
      kind: "woorden",
      what: "woorden die samen nog geen beschrijving zijn",
      standard: ["foto", "afbeelding", "plaatje", "beeld", "illustratie", "logo", "grafiek", "van", "een", "de", "het"],
    },
  },
  scope: "stuk",
  message: ({ what, isInProse }) =>
    isInProse && what === ""
      ? "Deze afbeelding heeft geen beschrijving. In het rapport blijft er niets van over."
      : `"${what}" vertelt niet wat er op de afbeelding te zien is.`,
  hint: ({ isInProse }) =>
    isInProse
      ? "Zet de afbeelding in beelden.yaml, met een zin die vertelt wat er te zien is. Afbeeldingen in de tekst komen niet in het rapport."
      : "Schrijf in een zin wat er te zien is en waarom dat hier van belang is.",
  actual: ({ what }) => what,
  check: (stretch, { say, settings }) => {
    const isEmpty = (text: string): boolean => {
      const words = text.trim();
      return FILE_NAME.test(words) || isOnly(words, settings.nietszeggend);
    };
    if (stretch.path?.at(-1) === "alt") {
      const place = { file: stretch.source.path, range: rangeIn(stretch, 0, stretch.text.length) };
      if (isEmpty(stretch.text)) say(place, { what: stretch.text.trim(), isInProse: false });
    }
    if (stretch.kind === "woorden") return;
    for (const { isImage, text, start, end } of listLinks(stretch.text)) {
      if (!isImage || !isEmpty(text)) continue;
      say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, { what: text.trim(), isInProse: true });
    }
  },
});

/** Whether a text has no words but these. */
function isOnly(text: string, words: readonly string[]): boolean {
  const own = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.every((word) => findWords(word, words).length > 0);
}
