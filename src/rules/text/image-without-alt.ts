import { findWords } from "../reading/find-words.ts";
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

Het programma kijkt naar "alt" in beelden.yaml.`,
  example: { what: "foto" },
  settings: {
    nietszeggend: {
      kind: "woorden",
      what: "woorden die samen nog geen beschrijving zijn",
      standard: ["foto", "afbeelding", "plaatje", "beeld", "illustratie", "logo", "grafiek", "van", "een", "de", "het"],
    },
  },
  scope: "stuk",
  message: ({ what }) => `"${what}" vertelt niet wat er op de afbeelding te zien is.`,
  hint: () => "Schrijf in een zin wat er te zien is en waarom dat hier van belang is.",
  actual: ({ what }) => what,
  check: (stretch, { say, settings }) => {
    const isEmpty = (text: string): boolean => {
      const words = text.trim();
      return FILE_NAME.test(words) || isOnly(words, settings.nietszeggend);
    };
    if (stretch.path?.at(-1) !== "alt" || !isEmpty(stretch.text)) return;
    const place = { file: stretch.source.path, range: rangeIn(stretch, 0, stretch.text.length) };
    say(place, { what: stretch.text.trim() });
  },
});

/** Whether a text has no words but these. */
function isOnly(text: string, words: readonly string[]): boolean {
  const own = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return own.every((word) => findWords(word, words).length > 0);
}
