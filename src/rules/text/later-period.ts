import type { Rapport } from "../../content/content.ts";
import { isHandedIn } from "../../content/handed-in.ts";
import { MONTHS } from "../../value/dutch.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { findLive, UP_TO } from "./dated-figures.ts";

/** A figure of this report says nothing of what came after its day. */
export const laterPeriod = defineRule({
  id: "text/later-period",
  ground: norm("een cijfer hoort bij een dag"),
  severity: "warning",
  title: "Een cijfer staat niet bij een dag na de peildatum.",
  why: `Elk cijfer van een rapport geldt tot en met de peildatum, en een bedrag tot en met de dag waarop het geld is geteld. Staat er een latere dag bij, dan leest men iets wat nog niemand weet.

Het programma zoekt "eind", "tot en met" en zulke woorden met een maand of een jaar, en kijkt welke verwijzing er het dichtst bij staat. Bij een prognose, een planning of een streefwaarde, en in een zin over wat nog komt, vraagt het niets.`,
  example: { words: "Eind 2027", reference: "geld.rijk.besteed", day: "2026-12-31" },
  settings: {},
  scope: "tekst",
  message: ({ words, reference, day }) =>
    `"${words}" is later dan ${formatDate(day)}, de dag waarvoor {{${reference}}} geldt.`,
  hint: ({ day }) =>
    `Schrijf de dag van het cijfer: ${formatDate(day)}. Bedoelt u wat er verwacht wordt? Gebruik dan de prognose.`,
  actual: ({ words }) => words,
  expected: ({ day }) => day,
  check: ({ stretch, year }, { say }) => {
    const rapport = year?.jaar.rapport ?? null;
    if (rapport === null || isHandedIn(rapport) || stretch.kind === "woorden" || !stretch.text.includes("{{")) return;
    for (const sentence of sentencesOf(stretch)) {
      if (AHEAD.test(sentence.text)) continue;
      for (const { 0: words, index, groups = {} } of sentence.text.matchAll(UP_TO_DAY)) {
        const reference = findLive(sentence, { word: words, index });
        if (reference === null || OF_AHEAD.test(reference)) continue;
        const day = dayOf(reference, rapport);
        if (day === null || endOf(groups) <= endOf(splitDay(day))) continue;
        const from = sentence.start + index;
        const place = { file: stretch.source.path, range: rangeIn(stretch, from, from + words.length) };
        say(place, { words, reference, day });
      }
    }
  },
});

const UP_TO_DAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${UP_TO.join("|")})\s(?:(?:\d{1,2}\s)?(?<month>${MONTHS.join("|")})\s)?(?<year>\d{4})(?![\p{L}\p{N}-])`,
  "giu",
);
/** What is said of what is still to come. */
const AHEAD =
  /\b(?:verwacht\p{L}*|verwachting|prognose|willen|wil|zullen|zal|zouden?|wordt|worden|komt|komen|moet(?:en)?|streef\p{L}*|streven|uiterlijk|straks|looptijd|duurt|loopt|als)\b/iu;
const OF_AHEAD = /\.(?:prognose|gepland|tempo|tempo-nodig)$/u;

/** The day up to which a figure counts; null when the report does not say. */
function dayOf(reference: string, { peildatum, stand_geld }: Rapport): string | null {
  return /^(?:geld|project)\./u.test(reference) ? stand_geld : peildatum;
}

interface Day {
  readonly month?: string | undefined;
  readonly year?: string | undefined;
}

const splitDay = (day: string): Day => ({
  year: day.slice(0, 4),
  month: MONTHS[Number(day.slice(5, 7)) - 1],
});

/** Months since the beginning of our era; a year without a month ends with its last. */
function endOf({ month, year }: Day): number {
  const last = MONTHS.length - 1;
  const index = month === undefined ? last : MONTHS.findIndex((one) => one === month.toLowerCase());
  return Number(year) * MONTHS.length + index;
}
