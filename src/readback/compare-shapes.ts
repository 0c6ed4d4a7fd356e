import type { DocumentAspect, PageAspect, PdfShape } from "../pdf/shape/pdf-shape.ts";
import type { Fingerprint } from "../pdf/shape/take-fingerprint.ts";
import { compareSequences } from "./compare-sequences.ts";
import { joinComparisons, type Comparison, type Difference } from "./difference.ts";

const PAGE_WORDS: Readonly<Record<PageAspect, string>> = {
  vak: "formaat, uitsnede of draaiing",
  tekst: "de tekst of de plaats ervan",
  tekening: "lijnen, vlakken, kleuren of wat over elkaar ligt",
  beelden: "de beelden",
  lettertypen: "de vorm van de letters",
  notities: "links en opmerkingen",
  overig: "overige eigenschappen",
};

const DOCUMENT_WORDS: Readonly<Record<DocumentAspect, string>> = {
  acties: "wat de PDF uit zichzelf doet",
  lagen: "lagen die iets kunnen verbergen",
  bladwijzers: "de bladwijzers",
  plaatsen: "de plaatsen waar links heen leiden",
  nummers: "de nummering van de bladzijden",
  opbouw: "de volgorde en opbouw voor wie laat voorlezen",
  gegevens: "de eigenschappen van het bestand",
  metagegevens: "de metagegevens (XMP)",
  bijlagen: "de bijlagen",
  formulier: "formuliervelden",
  overig: "overige eigenschappen van het document",
};

/** Two PDFs, or a PDF and a fingerprint, aspect by aspect. */
interface Aspects<Side> {
  readonly document: Readonly<Record<DocumentAspect, Side>>;
  readonly pages: readonly Readonly<Record<PageAspect, Side>>[];
}

/** Compares all that two PDFs show, do and say, line by line. */
export function compareShapes(given: PdfShape, rebuilt: PdfShape): Comparison {
  return compareAspects<readonly string[]>(given, rebuilt, (place, left, right) => {
    const toPlaced = (text: string): { place: string; text: string } => ({ place, text });
    const { differences, count } = compareSequences(left.map(toPlaced), right.map(toPlaced));
    // What goes on differing after the first difference mostly follows from it
    return { differences: differences.slice(0, 1).map(shorten), count };
  });
}

/** A PDF as it is now, and the fingerprint that was taken of it when it was made. */
export interface Fingerprinted {
  readonly shape: PdfShape;
  readonly now: Fingerprint;
  readonly then: Fingerprint;
}

/** Says which aspects of a PDF are not as they were when it was made. */
export function compareFingerprints({ shape, now, then }: Fingerprinted): Comparison {
  const find = (place: string): string => lines.get(place) ?? "";
  const lines = new Map(listAspects(shape).map(([place, own]) => [place, own.join("; ")]));
  const toAspects = ({ document, bladzijden }: Fingerprint): Aspects<string> => ({ document, pages: bladzijden });
  return compareAspects(toAspects(now), toAspects(then), (place, left, right) => ({
    differences:
      left === right ? [] : [shorten({ place, given: find(place) || "niets", rebuilt: "zoals bij het maken" })],
    count: 1,
  }));
}

type CompareSides<Side> = (place: string, given: Side, rebuilt: Side) => Comparison;

function compareAspects<Side>(
  given: Aspects<Side>,
  rebuilt: Aspects<Side>,
  compareSides: CompareSides<Side>,
): Comparison {
  const [left, right] = [given.pages.length, rebuilt.pages.length];
  const count: Comparison = {
    differences:
      left === right ? [] : [{ place: "het aantal bladzijden", given: String(left), rebuilt: String(right) }],
    count: 1,
  };
  const others = new Map(listAspects(rebuilt));
  const compared = listAspects(given).flatMap(([place, side]) => {
    const other = others.get(place);
    return other === undefined ? [] : [compareSides(place, side, other)];
  });
  const all = joinComparisons([count, ...compared]);
  return { ...all, differences: dropConsequences(all.differences) };
}

function listAspects<Side>({ document, pages }: Aspects<Side>): [string, Side][] {
  // The keys are exactly those of the words
  const documentAspects = Object.keys(DOCUMENT_WORDS) as DocumentAspect[];
  const pageAspects = Object.keys(PAGE_WORDS) as PageAspect[];
  return [
    ...documentAspects.map((aspect): [string, Side] => [DOCUMENT_WORDS[aspect], document[aspect]]),
    ...pages.flatMap((page, index) =>
      pageAspects.map((aspect): [string, Side] => [
        `bladzijde ${String(index + 1)}, ${PAGE_WORDS[aspect]}`,
        page[aspect],
      ]),
    ),
  ];
}

/** Where a text differs, so does what is drawn. */
function dropConsequences(differences: readonly Difference[]): Difference[] {
  const places = new Set(differences.map(({ place }) => place));
  return differences.filter(
    ({ place }) =>
      !(place.endsWith(PAGE_WORDS.tekening) && places.has(place.replace(PAGE_WORDS.tekening, PAGE_WORDS.tekst))),
  );
}

const MOST_LETTERS = 160;

function shorten({ place, given, rebuilt }: Difference): Difference {
  const cut = (text: string | null): string | null =>
    text !== null && text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;
  return { place, given: cut(given), rebuilt: cut(rebuilt) };
}
