import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ImageSubject } from "../engine/subjects.ts";

/** Who cannot see an image has only its alternative text. */
export const imageAltSaysNothing = defineRule({
  id: "image/alt-says-nothing",
  ground: norm("WCAG 2.2, richtlijn 1.1"),
  severity: "warning",
  title: "De tekst bij een afbeelding zegt wat erop staat.",
  why: `Wie een afbeelding niet ziet, heeft alleen de tekst bij "alt". Die zegt in een zin wat er te zien is. Een bestandsnaam, "foto 1" of nog eens het bijschrift helpt niet: dat hoort de lezer al.`,
  example: { file: "plein.png", alt: "Foto 1", reason: "dat zegt niet wat erop staat" },
  settings: {
    letters: { kind: "getal", what: "hoeveel letters de tekst minstens heeft", standard: 15 },
  },
  scope: "beeld",
  message: ({ file, alt, reason }) => `Bij de afbeelding ${file} staat als alt "${alt}": ${reason}.`,
  hint: () => "Schrijf in één zin wat er te zien is, voor iemand die de afbeelding niet ziet.",
  actual: ({ alt }) => alt,
  check: (subject, { say, settings }) => {
    const { beeld } = subject;
    const alt = beeld.alt?.trim() ?? "";
    const reason = alt === "" ? null : findReason(subject, alt, settings.letters);
    if (reason !== null) say(placeOf(beeld.at, "alt"), { file: beeld.bestand ?? "zonder naam", alt, reason });
  },
});

const NUMBERED =
  /^(?:de\s+)?(?:afbeelding|foto|figuur|plaatje|beeld|illustratie|grafiek|image|img|dsc|pict?)[\s_.:-]*\d*(?:\s+(?:van|uit|bij|in)\s+(?:het|dit|de)\s+\p{L}+)?[.\s]*$/iu;

function findReason({ beeld, year }: ImageSubject, alt: string, least: number): string | null {
  const same = (other: string | null): boolean => other !== null && flatten(other) === flatten(alt);
  if (same(beeld.bijschrift)) return "dat staat al in het bijschrift";
  if (year.jaar.beelden.some((other) => other !== beeld && same(other.alt)))
    return "dat staat ook bij een andere afbeelding";
  const isFile = same(beeld.bestand) || /\.(?:png|jpe?g|webp|gif|heic)$/iu.test(alt);
  const isShort = alt.length < least || !/\s/u.test(alt);
  return NUMBERED.test(alt) || isFile || isShort ? "dat zegt niet wat erop staat" : null;
}

function flatten(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
