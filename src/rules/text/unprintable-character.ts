import type { Jaar } from "../../content/content.ts";
import type { Sources } from "../../content/sources.ts";
import type { TextSource } from "../../source/source-file.ts";
import { findUnsettable, type Typefaces } from "../../value/typefaces.ts";
import { listSpelledCharacters } from "../reading/list-spelled-characters.ts";
import { listQuotations, listTexts, type Quotation } from "../reading/list-texts.ts";
import { adviseOn, nameCharacter } from "../reading/name-character.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { inside, locate } from "../../source/at.ts";

interface Unprintable {
  readonly character: string;
  /** The same in characters that can be printed; null when there are none. */
  readonly plain: string | null;
  /** How many more there are in the same text. */
  readonly others: number;
}

const EXAMPLE: Unprintable = { character: "中", plain: null, others: 2 };

/** A font that is not ours is another on every machine, and is not embedded for sure. */
export const unprintableCharacter = defineRule({
  id: "text/unprintable-character",
  ground: norm("PDF/A (ISO 19005-3): alle lettertypen zitten in het document"),
  severity: "error",
  isFixed: true,
  title: "Elk teken staat in een lettertype van het rapport.",
  why: `Het rapport neemt zijn eigen lettertypen mee. Daarin staan de Latijnse letters met accenten, het Grieks, het cyrillisch, het Hebreeuws, het Arabisch, emoji en veel symbolen. Een teken dat daar niet bij is, zou elke computer anders laten zien, of helemaal niet. En een PDF die bewaard moet worden, mag niet op een vreemd lettertype steunen.

Het programma kijkt naar elk teken in alle teksten, namen en citaten. Tekens die niets tekenen, zoals een zacht afbreekstreepje, tellen niet mee. Besturingstekens wel: de ene browser laat ze weg, de andere tekent er iets voor. Een emoji uit meer delen mag: kent het lettertype het geheel niet, dan staan de delen naast elkaar. Per tekst is er één melding, bij het eerste teken. In het concept staat er □ op de plaats van het teken.`,
  example: EXAMPLE,
  settings: {},
  scope: "inhoud",
  message: ({ character, others }) =>
    `Het teken ${nameCharacter(character)} staat in geen lettertype van het rapport.${sayOthers(others)}`,
  hint: ({ character, plain }) => (plain === null ? adviseOn(character) : `Schrijf het zo: ${plain}`),
  actual: ({ character }) => character,
  check: ({ sources, content, typefaces }, { say }) => {
    const others = [...listQuotations(sources), ...content.jaren.flatMap(listTold)];
    for (const { source, start, text } of [
      ...listTexts(sources),
      ...others.flatMap((one) => toStretch(one, sources)),
    ]) {
      const [first, ...rest] = findAll({ source, start, text }, typefaces);
      if (first === undefined) continue;
      const place = { file: source.path, range: source.lines.rangeAt(start + first.start, start + first.end) };
      const plain = simplify(first.character, typefaces);
      say(place, { character: first.character, plain, others: rest.length });
    }
  },
});

/** Words of others that a report tells as they came: those of reactions, where somebody chose so. */
function listTold({ rapport, reacties }: Jaar): Pick<Quotation, "at">[] {
  if (rapport?.reacties_in_rapport !== true) return [];
  return reacties.flatMap(({ at, citaat, reactie }) => [
    ...(citaat === null ? [] : [{ at: inside(at, ["citaat"]) }]),
    ...(reactie === null ? [] : [{ at: inside(at, ["reactie"]) }]),
  ]);
}

function sayOthers(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? " In deze tekst staat nog 1 teken waarvoor dat geldt."
    : ` In deze tekst staan nog ${String(count)} tekens waarvoor dat geldt.`;
}

interface Stretch {
  readonly source: TextSource;
  readonly start: number;
  /** As it stands in the file. */
  readonly text: string;
}

function toStretch({ at }: Pick<Quotation, "at">, { texts }: Sources): Stretch[] {
  const source = texts.get(at.file);
  if (source === undefined) return [];
  const { start, end } = locate(at);
  return [{ source, start: start.offset, text: source.text.slice(start.offset, end.offset) }];
}

interface Found {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** What no typeface has, in the order of the file: as it stands there, or written as its number. */
function findAll({ source, start, text }: Stretch, typefaces: Typefaces): Found[] {
  const written = findUnsettable(text, typefaces).map(({ text: character, index }) => ({
    character,
    start: index,
    end: index + character.length,
  }));
  const spelled = listSpelledCharacters(text, source, start).filter(
    ({ character }) => findUnsettable(character, typefaces).length > 0,
  );
  return [...written, ...spelled].sort((one, other) => one.start - other.start);
}

/** The same in other characters that can be printed, such as "°C" for one sign; null when Unicode knows none. */
function simplify(character: string, typefaces: Typefaces): string | null {
  const simple = character.normalize("NFKC").trim();
  const isOther = simple !== character.normalize("NFC") && simple !== "";
  return isOther && findUnsettable(simple, typefaces).length === 0 ? simple : null;
}
