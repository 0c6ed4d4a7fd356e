import type { OnderdeelStand } from "../../assess/assessment.ts";
import type { Deal } from "../../content/content.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { needsOf } from "../../content/needs-of.ts";
import type { CountedPart } from "./known-values.ts";
import { findParts } from "./parts-of-text.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { listTypedNumbers, type TypedNumber } from "../reading/list-typed-numbers.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Words between a number and what it counts: "420 nieuwe gezinnen". */
const MOST_BETWEEN = 2;

/** A figure that is typed again is wrong as soon as the first one changes. */
export const numberDiffers = defineRule({
  id: "text/number-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "info",
  title: "Een getal in de tekst is een getal dat in de gegevens staat.",
  why: `Wie een cijfer overtypt, vergeet het te veranderen als het cijfer verandert. Dan zegt de tekst iets anders dan de tabel ernaast.

Het programma kijkt naar een getal vlak bij de eenheid of de naam van een resultaat, zoals "420 gezinnen" of "het aantal gezinnen is 420". Dat getal moet ergens bij het resultaat voorkomen: als waarde van dit of een eerder jaar, streefwaarde, beginsituatie, planning, prognose, stap of uitsplitsing. In een bestand van een thema telt alleen dat thema, bij een resultaat of project alleen wat erbij hoort. Met een woord als "ruim" of "bijna" ervoor mag het er wat naast liggen. Jaartallen, bedragen, percentages en artikelen blijven met rust. Dit is advies: gaat het getal over iets anders, dan klopt de tekst gewoon.`,
  example: { id: "3.1", reference: "3.1", part: "Ondersteunde gezinnen", typed: "420", unit: "gezinnen", known: "412" },
  settings: {},
  scope: "tekst",
  message: ({ id, part, typed, unit, known }) =>
    `De tekst zegt ${typed} ${unit}, de cijfers zeggen ${known} (${id} ${part}).`,
  hint: ({ reference }) =>
    `Gaat het om ${RESULTAAT.deze}? Schrijf dan een verwijzing, zoals {{${reference}}}: het programma vult het goede getal in.`,
  actual: ({ typed }) => typed,
  expected: ({ known }) => known,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    const parts = findParts(stretch, year);
    if (parts.length === 0) return;
    for (const { text, start } of sentencesOf(stretch)) {
      for (const number of listTypedNumbers(text)) {
        const counted = findCounted(text, number, parts);
        if (counted === null) continue;
        const area = findArea(text, year.deal);
        const isElsewhere = isOfOther(number, area, counted.parts);
        if (isKnown(number, counted.parts, text) && !isElsewhere) continue;
        const nearest = findNearest(counted.parts, number.value);
        if (nearest === null) continue;
        const place = {
          file: stretch.source.path,
          range: rangeIn(stretch, start + number.start, start + number.end),
          // What cannot be read may be what the text says
          needs: counted.parts.flatMap(({ part }) =>
            needsOf({ figure: part.stand, resultaat: part.resultaat }, year.assessment),
          ),
        };
        const said = describe(nearest, number, counted.unit);
        const [ofArea] = isElsewhere ? (nearest.ofArea.get(area ?? "") ?? []) : [];
        say(place, ofArea === undefined ? said : { ...said, known: formatNumber(ofArea) });
      }
    }
  },
});

function describe({ part }: CountedPart, { written }: TypedNumber, unit: string) {
  const { resultaat, onderdeel, stand } = part;
  const known = stand.value === null ? "" : formatNumber(stand.value);
  const isPrincipal = resultaat.onderdelen[0]?.id === onderdeel.id;
  const reference = isPrincipal ? resultaat.id : `${resultaat.id}.${onderdeel.id}`;
  return { id: resultaat.id, reference, part: onderdeel.naam ?? onderdeel.id, typed: written, unit, known };
}

/** The part whose value now lies nearest to the number; null when none has a value. */
function findNearest(parts: readonly CountedPart[], value: number): CountedPart | null {
  const distance = ({ part }: CountedPart): number => Math.abs((part.stand.value ?? Infinity) - value);
  const valued = parts.filter(({ part }) => part.stand.value !== null);
  return valued.length === 0 ? null : valued.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** What happened, and what makes a plan or a goal of it. */
const DONE =
  /\b(?:kreeg|kregen|geholpen|bereikt|bereikten|zijn|werden|hielp|hielpen|kwam|kwamen|staan|staat|opgeleid|begeleid)\b/iu;
const AHEAD =
  /\b(?:streef|streven|doel|plan|planning|gepland|geplande|afgesproken|afspraak|willen|wil|wilden|minimaal|moeten|prognose|verwacht\p{L}*|straks|eind \d{4}|uiteindelijk|worden|zouden|komen|nodig|convenant)\b|\{\{/iu;

/** Whether a sentence may say this number: what happened was reached, and a plan or goal is known as well. */
function isKnown(number: TypedNumber, parts: readonly CountedPart[], sentence: string): boolean {
  const isDone = DONE.test(sentence) && !AHEAD.test(sentence);
  return parts.some(({ values, reached }) => fits(number, isDone ? reached : values));
}

/** Whether a number is one of the known values; with "ruim" or "bijna" before it, one that lies about there. */
function fits({ value, about }: TypedNumber, values: ReadonlySet<number>): boolean {
  if (about === null) return values.has(value);
  const { least, most } = about;
  return [...values].some((known) => known >= value * least && known <= value * most);
}

/** The one area that a sentence names; null for none or more. */
function findArea(sentence: string, { focusgebieden }: Deal): string | null {
  const named = focusgebieden.filter(({ naam, ook_genoemd }) =>
    [naam, ...ook_genoemd].some((name) => name !== null && findWords(sentence, [name]).length > 0),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** Whether a number that is known is only known of other areas than the one that the sentence names. */
function isOfOther({ value, about }: TypedNumber, area: string | null, parts: readonly CountedPart[]): boolean {
  if (area === null || about !== null) return false;
  const isOfArea = parts.every(({ ofArea }) => ofArea.has(area));
  const isOwn = parts.some(
    ({ ofArea, part }) => ofArea.get(area)?.has(value) === true || listWhole(part).includes(value),
  );
  const isOther = parts.some(({ ofArea }) => [...ofArea.values()].some((values) => values.has(value)));
  return isOfArea && !isOwn && isOther;
}

/** What is known of a part as a whole. */
function listWhole({ stand, beginsituatie, streefwaarde, stap, gepland, prognose, verloop }: OnderdeelStand): number[] {
  const figures = [stand, beginsituatie, streefwaarde, stap, gepland, prognose, ...verloop.map(({ waarde }) => waarde)];
  return figures.flatMap(({ value }) => value ?? []);
}

interface Counted {
  readonly unit: string;
  readonly parts: readonly CountedPart[];
}

/** What the words around a number say that it counts; null when it is no unit of these parts. */
function findCounted(sentence: string, { start, end }: TypedNumber, parts: readonly CountedPart[]): Counted | null {
  const behind = sentence.slice(end, end + REACH).toLowerCase();
  for (let skipped = 0; skipped <= MOST_BETWEEN; skipped++) {
    const words = skipWords(behind, skipped);
    const counted = words === null ? null : pickParts(parts, (unit) => startsWithWord(words, unit));
    if (counted !== null) return counted;
  }
  if (!NOTHING_COUNTED.test(behind)) return null;
  const before = sentence.slice(Math.max(0, start - REACH), start).toLowerCase();
  const label = before.slice(0, before.length - (LINKING.exec(before)?.[0].length ?? 0));
  return label === before ? null : pickParts(parts, (unit) => endsWithWord(label, unit));
}

/** Letters looked at on either side of a number. */
const REACH = 80;
/** Words between a label and its number: "het aantal gezinnen is nu 420", "gezinnen: 420". */
const LINKING =
  /(?:\s*:\s*|(?:\s+(?:is|was|staat|stond|ligt|lag|komt|kwam|uit|steeg|daalde|groeide|bedraagt|nu|al|op|naar|tot)){1,4}\s+)$/u;
/** Behind a number that counts nothing itself the sentence ends, or goes on with a small word. */
const NOTHING_COUNTED = /^\s*(?:$|[.,;:!?)]|(?:in|op|en|van|tegen|aan|bij|over|maar|of|dit|vorig|nu|eind|per)\s)/u;

function pickParts(parts: readonly CountedPart[], isNamed: (unit: string) => boolean): Counted | null {
  const found = parts.filter(({ units }) => units.some(isNamed));
  const unit = found[0]?.units.find(isNamed);
  return unit === undefined ? null : { unit, parts: found };
}

/** A word that tells more of what is counted: "nieuwe", "extra". Another noun would be what is counted itself. */
const ADJECTIVE = /^(?:[\p{L}-]{3,30}e|extra)\s{1,10}/u;

/** What stands behind so many adjectives; null where there are fewer. */
function skipWords(text: string, count: number): string | null {
  let rest = text.trimStart();
  for (let skipped = 0; skipped < count; skipped++) {
    const word = ADJECTIVE.exec(rest)?.[0];
    if (word === undefined) return null;
    rest = rest.slice(word.length);
  }
  return rest;
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/[\p{L}\p{N}-]/u.test(text.charAt(word.length));
}

function endsWithWord(text: string, word: string): boolean {
  return text.endsWith(word) && !/[\p{L}\p{N}-]/u.test(text.charAt(text.length - word.length - 1));
}
