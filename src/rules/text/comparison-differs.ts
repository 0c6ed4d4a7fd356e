import type { Assessment } from "../../assess/assessment.ts";
import { resolveReference } from "../../assess/resolve-reference.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { Sentence } from "../../content/list-sentences.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { REFERENCE } from "./dated-figures.ts";

/** Which of two figures is more, the figures say. */
export const comparisonDiffers = defineRule({
  id: "text/comparison-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "warning",
  title: "Wat de tekst meer of minder noemt, is dat ook.",
  why: `Een verwijzing haalt elk jaar het nieuwe cijfer op, maar het woord ernaast verandert niet mee. Dan staat er "meer dan gepland" bij een cijfer dat lager is.

Het programma kijkt naar zinnen met twee verwijzingen waar "meer dan", "minder dan", "hoger dan", "lager dan", "boven", "onder", "voor op" of "achter op" tussen staat, en naar "meer dan gepland" in de zin na een verwijzing. Het vergelijkt de twee cijfers.`,
  example: { words: "meer dan", first: "412", second: "430" },
  settings: {},
  scope: "tekst",
  message: ({ words, first, second }) => `De tekst zegt "${words}", maar de cijfers zijn ${first} en ${second}.`,
  hint: () => "Pas de woorden aan, of kijk of u de goede verwijzingen gebruikt.",
  actual: ({ words }) => words,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden" || !stretch.text.includes("{{")) return;
    for (const { words, from, isMore, first, second } of listComparisons(sentencesOf(stretch))) {
      const [one, other] = [readValue(first, year.assessment), readValue(second, year.assessment)];
      if (one === null || other === null || one.unit !== other.unit) continue;
      if (isMore ? one.value > other.value : one.value < other.value) continue;
      const place = { file: stretch.source.path, range: rangeIn(stretch, from, from + words.length) };
      say(place, { words, first: tell(one), second: tell(other) });
    }
  },
});

interface Comparison {
  readonly words: string;
  /** Offset of the words in the stretch. */
  readonly from: number;
  readonly isMore: boolean;
  /** What is more or less than the second, as references without their braces. */
  readonly first: string;
  readonly second: string;
}

const MORE = String.raw`meer dan|hoger dan|groter dan|boven|voor op|vóór op`;
const LESS = String.raw`minder dan|lager dan|kleiner dan|onder|achter op|achter bij`;
/** A denial before it turns it round, and what is measured ("bijna") makes it loose. */
const SOFT = String.raw`(?:niet|geen|nooit|weinig|iets|nauwelijks|of)\s`;
/** Words that stand between a comparison and the figure that it is made with. */
const LINK = String.raw`\s(?:(?:de|het|onze|ons|eigen|planning|plan|van|die|dat|waarde|stand|prognose|afgesproken|geplande)\s){0,6}`;
const PAIR = new RegExp(
  String.raw`\{\{(?<first>[^{}\n]*)\}\}[^.!?{}]{0,90}?(?<!${SOFT})\b(?<words>(?<more>${MORE})|${LESS})${LINK}\{\{(?<second>[^{}\n]*)\}\}`,
  "giu",
);
const PLANNED = new RegExp(
  String.raw`(?<!${SOFT})\b(?<words>(?:(?<more>meer|hoger)|minder|lager)\sdan\sgepland)\b`,
  "giu",
);

function listComparisons(sentences: readonly Sentence[]): Comparison[] {
  const pairs = sentences.flatMap((sentence) =>
    Array.from(sentence.text.matchAll(PAIR), ({ 0: whole, index, groups = {} }): Comparison => {
      const { first = "", second = "", words = "", more } = groups;
      const within = whole.lastIndexOf(words, whole.length - second.length);
      return { words, from: sentence.start + index + within, isMore: more !== undefined, first, second };
    }),
  );
  const planned = sentences.flatMap((sentence, at) =>
    [...sentence.text.matchAll(PLANNED)].flatMap(({ index, groups = {} }): Comparison[] => {
      const before = `${sentences[at - 1]?.text ?? ""} ${sentence.text.slice(0, index)}`;
      const last = [...before.matchAll(REFERENCE)].at(-1)?.[1]?.trim();
      // Only a value itself has a plan beside it
      if (last === undefined || /^(?:geld|project|aantal)\.|@/u.test(last) || FIELD.test(last)) return [];
      const { words = "", more } = groups;
      return [
        { words, from: sentence.start + index, isMore: more !== undefined, first: last, second: `${last}.gepland` },
      ];
    }),
  );
  return [...pairs, ...planned];
}

const FIELD = /\.(?:prognose|streefwaarde|aandeel|stap|beginsituatie|gepland|tempo|tempo-nodig)$/u;

interface Read {
  readonly value: number;
  readonly unit: string;
}

/** What a reference gives; null for a date, and for what is not known. */
function readValue(reference: string, assessment: Assessment): Read | null {
  const found = resolveReference(reference.trim(), assessment);
  if (found.kind !== "figure" || found.figure.kind !== "figure" || found.figure.value === null) return null;
  const { value, quantity } = found.figure;
  return { value, unit: quantity.endsWith("euro") ? "euro" : `${quantity} ${found.part?.onderdeel.eenheid ?? ""}` };
}

function tell({ value, unit }: Read): string {
  return unit === "euro" ? formatEuro(value) : formatNumber(value);
}
