import { formatDate } from "../../value/notation/format-date.ts";
import type { Deal, Jaar } from "../../content/content.ts";
import { deadlineAt } from "../../content/deadline.ts";
import { daysBetween } from "../../value/iso-date.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** Says how many days are left to the next fixed moment, counted from the report's own date. */
export const daysLeft = defineRule({
  id: "year/days-left",
  ground: CONVENANT,
  severity: "info",
  title: "Het programmabureau weet hoeveel dagen er nog zijn tot het volgende moment van de deal.",
  why: `De deal noemt elk jaar dezelfde momenten: het concept, de indiening, het overleg. Komt zo'n moment dichtbij, dan telt het programma de dagen voor u.

Het telt vanaf de rapportdatum in rapport.yaml en niet vanaf vandaag, zodat dezelfde inhoud altijd dezelfde meldingen geeft. Is het rapport ingediend, dan zegt het niets meer.`,
  example: { days: 6, last: "14 juni 2026", moment: "Concept naar de Partijen" },
  settings: { dagen: { kind: "getal", what: "vanaf hoeveel dagen vóór een moment het programma dit zegt" } },
  scope: "jaar",
  message: ({ days, last, moment }) => `${countDays(days)} ${last}, de laatste dag voor: ${moment}.`,
  hint: () => "Plan wat er nog moet gebeuren. Verandert de datum van het rapport, verbeter die dan hier.",
  check: ({ deal, jaar }, { say, settings }) => {
    const { rapport } = jaar;
    if (rapport === null || rapport.rapportdatum === null || rapport.ingediend !== null) return;
    const next = findNext(deal, jaar, rapport.rapportdatum);
    if (next === null || next.days > settings.dagen) return;
    say(placeOf(rapport.at, "rapportdatum"), { days: next.days, last: formatDate(next.last), moment: next.moment });
  },
});

function countDays(days: number): string {
  if (days === 0) return "De rapportdatum is";
  return days === 1 ? "Nog 1 dag tot" : `Nog ${String(days)} dagen tot`;
}

interface Coming {
  readonly days: number;
  readonly last: string;
  readonly moment: string;
}

/** The first yearly moment of a report whose last day is not over on a date. */
function findNext({ momenten }: Deal, jaar: Jaar, date: string): Coming | null {
  const coming = momenten.flatMap((moment): Coming[] => {
    const deadline = deadlineAt(date, jaar, moment);
    if (deadline === null || deadline.lastDay < date) return [];
    const days = daysBetween(date, deadline.lastDay);
    return [{ days, last: deadline.lastDay, moment: moment.naam ?? moment.id }];
  });
  return coming.sort((a, b) => a.days - b.days)[0] ?? null;
}
