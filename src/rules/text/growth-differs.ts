import { hasMoreAYear } from "../../content/report-order.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { CountedPart } from "./known-values.ts";
import { findParts } from "./parts-of-text.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** How much something grew follows from two numbers that the report prints. */
export const growthDiffers = defineRule({
  id: "text/growth-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "info",
  title: "Wat de tekst over groei zegt, klopt met de cijfers.",
  why: `"Verdubbeld", "gelijk gebleven" en "steeg met 20 procent" zijn ook cijfers. Zij volgen uit de waarde van dit rapport en die van het vorige.

Het programma kijkt naar zulke woorden in een zin die de eenheid van een resultaat noemt. Het vergelijkt met de beginsituatie en met elk eerder rapport, met ruimte voor afronding.`,
  example: { word: "verdubbeld", unit: "gezinnen", now: "412", before: "283" },
  settings: {},
  scope: "tekst",
  message: ({ word, unit, now, before }) =>
    `De tekst zegt over het aantal ${unit}: "${word}". De cijfers zeggen: nu ${now}, in het vorige rapport ${before}.`,
  hint: () => "Schrijf de twee getallen als verwijzing. Gaat het over iets anders? Noem dan wat.",
  actual: ({ word }) => word,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    for (const { text, start } of sentencesOf(stretch)) {
      for (const { word, index, counted, isSo } of listGrowth(text)) {
        const parts = findParts(stretch, year).filter(({ units }) =>
          units.some((unit) => names(counted ?? text, unit)),
        );
        const known = parts.flatMap((part) => readRatios(part, YEAR.test(text)));
        if (known.length === 0 || known.some(({ ratio }) => isSo(ratio))) continue;
        const last = known.findLast(({ before }) => before > 0);
        if (last === undefined) continue;
        const from = start + index;
        const to = from + (/^\S+/u.exec(text.slice(index))?.[0].length ?? word.length);
        say(
          { file: stretch.source.path, range: rangeIn(stretch, from, to) },
          { word, unit: last.unit, now: formatNumber(last.now), before: formatNumber(last.before) },
        );
      }
    }
  },
});

interface Growth {
  readonly word: string;
  readonly index: number;
  /** The words that say what grew; null for anything that the sentence names. */
  readonly counted: string | null;
  /** Whether a value of now, as a part of one of before, can be told so. */
  readonly isSo: (ratio: number) => boolean;
}

/** A quarter on either side: "verdubbeld" is a round word. */
const ROOM = 0.25;
/** Of a percentage two points. */
const POINTS = 2;

const FACTORS: readonly (readonly [string, number])[] = [
  ["dubbel", 2],
  ["drievoudig", 3],
  ["viervoudig", 4],
  ["vijfvoudig", 5],
  ["tienvoudig", 10],
  ["halveer", 0.5],
];
const TIMES =
  /\b(?:ver(?:dubbel|drievoudig|viervoudig|vijfvoudig|tienvoudig)d(?:e|en)?|verdubbeling|gehalveerd|halveerden?)\b/giu;
/** Words between the parts of a verb: "nam in een jaar af". */
const BETWEEN = String.raw`\b[^.;]{0,30}?\b`;
const ROSE = String.raw`(?:groeide|steeg|gegroeid|gestegen|nam${BETWEEN}toe|toegenomen)`;
const FELL = String.raw`(?:daalde|kromp|gedaald|gekrompen|nam${BETWEEN}af|afgenomen)`;
const SAME = String.raw`(?:bleef${BETWEEN}(?:gelijk|hetzelfde)|gelijk gebleven|veranderde niet|onveranderd)`;
const SHARE = String.raw`met (?<share>\d{1,3}(?:,\d+)?) ?(?:procent\b|%)`;
/** Only of "het aantal" is it sure what rose or fell. */
const SUBJECT = String.raw`\baantal\b[^.;]{0,60}?\b`;
/** Up to the first small word: "het aantal klachten over bomen" counts no bomen. */
const COUNTED =
  /^aantal(?:\s(?!(?:van|voor|over|bij|in|uit|door|met|aan|op|onder|per|dat|die|waar\p{L}*)\s)\p{L}+){1,3}/iu;
const COURSE = new RegExp(
  String.raw`${SUBJECT}(?:(?<rose>${ROSE})|(?<fell>${FELL})|(?<same>${SAME}))\b(?:[^.;]{0,30}?\b${SHARE})?`,
  "giu",
);
const WITH_SHARE = new RegExp(String.raw`${SUBJECT}${SHARE} (?:(?<rose>${ROSE})|(?<fell>${FELL}))\b`, "giu");

function listGrowth(text: string): Growth[] {
  const times = Array.from(text.matchAll(TIMES), ({ 0: word, index }): Growth => {
    const factor = FACTORS.find(([stem]) => word.toLowerCase().includes(stem))?.[1] ?? 1;
    return { word, index, counted: null, isSo: (ratio) => Math.abs(ratio - factor) <= factor * ROOM };
  });
  const shares = [...text.matchAll(WITH_SHARE)];
  const courses = (shares.length > 0 ? shares : [...text.matchAll(COURSE)]).map(({ 0: all, index, groups = {} }) => {
    const { rose, fell, same, share } = groups;
    const verb = rose ?? fell ?? same ?? "";
    const word = share === undefined ? verb : `${verb} met ${share} procent`;
    const at = index + all.toLowerCase().indexOf(verb.toLowerCase());
    const counted = COUNTED.exec(all)?.[0] ?? "";
    return {
      word,
      index: at,
      counted,
      isSo: isCourse({ share, isUp: rose !== undefined, isSame: same !== undefined }),
    };
  });
  return [...times, ...courses];
}

interface Course {
  readonly share: string | undefined;
  readonly isUp: boolean;
  readonly isSame: boolean;
}

function isCourse({ share, isUp, isSame }: Course): Growth["isSo"] {
  if (isSame) return (ratio) => ratio === 1;
  if (share === undefined) return (ratio) => (isUp ? ratio > 1 : ratio < 1);
  const part = (Number(share.replace(",", ".")) / 100) * (isUp ? 1 : -1);
  return (ratio) => Math.abs((ratio - 1 - part) * 100) <= POINTS;
}

/** What says that the growth is that of the last year. */
const YEAR = /\b(?:in een jaar|in één jaar|afgelopen jaar|vorig jaar|een jaar eerder)\b/iu;
interface Ratio {
  readonly unit: string;
  readonly now: number;
  readonly before: number;
  readonly ratio: number;
}

/** `isOfYear`: against the report before only; with more reports a year nobody can tell which one is meant. */
function readRatios({ part, units }: CountedPart, isOfYear: boolean): Ratio[] {
  const now = part.stand.value;
  const earlier = [part.beginsituatie.value, ...part.verloop.slice(0, -1).map(({ waarde }) => waarde.value)];
  return earlier
    .slice(isOfYear && !hasMoreAYear(part.verloop.map(({ jaar }) => jaar)) ? -1 : 0)
    .flatMap((before) =>
      now === null || before === null || before <= 0
        ? []
        : [{ unit: units[0] ?? "", now, before, ratio: now / before }],
    );
}

function names(text: string, unit: string): boolean {
  const at = text.toLowerCase().indexOf(unit);
  return at !== -1 && !/[\p{L}]/u.test(text.charAt(at + unit.length)) && !/[\p{L}]/u.test(text.charAt(at - 1));
}
