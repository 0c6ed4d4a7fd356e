import { formatDate } from "../../value/notation/format-date.ts";
import type { Jaar } from "../../content/content.ts";
import { deadlineOf } from "../../content/deadline.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { At } from "../../source/at.ts";

/** The concept and the report as handed in come before the days that the deal names. */
export const deadlinePassed = defineRule({
  id: "year/deadline-passed",
  ground: CONVENANT,
  severity: "warning",
  title: "Het concept en het ingediende rapport zijn op tijd.",
  why: `De deal noemt de dag waarop het concept er moet zijn en de dag waarop het rapport wordt ingediend. Wie later is, laat de andere Partijen minder tijd.

Het programma vergelijkt die dagen uit deal/kalender.yaml met datums in rapport.yaml: de rapportdatum zolang de status concept is, en de datum bij ingediend. Het kijkt niet op de klok. "Vóór" een dag is uiterlijk de dag ervoor.`,
  example: { what: "De datum van het concept", date: "18 juni 2026", moment: "vóór 15 juni 2026" },
  settings: {
    concept: { kind: "woorden", what: "het kenmerk van het moment voor het concept", standard: ["concept"] },
    indiening: { kind: "woorden", what: "het kenmerk van het moment voor de indiening", standard: ["indiening"] },
  },
  scope: "jaar",
  message: ({ what, date, moment }) => `${what} is ${date}. In de deal is dat afgesproken ${moment}.`,
  hint: () =>
    "Is de datum een typefout? Verbeter de datum dan. Is het echt later geworden? Laat de andere Partijen dan weten waarom.",
  actual: ({ date }) => date,
  expected: ({ moment }) => moment,
  check: ({ deal, jaar }, { say, settings }) => {
    for (const { what, date, at, key, moments } of listDates(jaar, settings)) {
      const late = moments.map((id) => deadlineOf(deal, id, jaar)).find((one) => one !== null && date > one.lastDay);
      if (late === undefined || late === null) continue;
      say(placeOf(at, key), { what, date: formatDate(date), moment: `${late.word}${formatDate(late.date)}` });
    }
  },
});

interface Dated {
  readonly what: string;
  readonly date: string;
  readonly at: At;
  readonly key: readonly string[];
  readonly moments: readonly string[];
}

/** The dates of rapport.yaml that have a last day, each with the marks of its moment. */
function listDates(
  { rapport }: Jaar,
  { concept, indiening }: { readonly concept: readonly string[]; readonly indiening: readonly string[] },
): Dated[] {
  if (rapport === null) return [];
  const { rapportdatum, status, ingediend, at } = rapport;
  const written =
    status === "concept" && rapportdatum !== null
      ? [{ what: "De datum van het concept", date: rapportdatum, at, key: ["rapportdatum"], moments: concept }]
      : [];
  const date = ingediend?.datum ?? null;
  if (date === null) return written;
  return [...written, { what: "De datum van de indiening", date, at, key: ["ingediend", "datum"], moments: indiening }];
}
