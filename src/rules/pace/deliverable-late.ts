import { formatDate } from "../../value/notation/format-date.ts";
import { nameOfPart } from "./judge-pace.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A result of yes or no that is not there after its date is not on schedule. */
export const deliverableLate = defineRule({
  id: "pace/deliverable-late",
  ground: CONVENANT,
  severity: "warning",
  title: "Iets dat opgeleverd moet worden, is er op de streefdatum.",
  why: `Bij sommige resultaten wordt iets opgeleverd: een plan, een onderzoek, een dashboard. De streefdatum komt uit de planning van de regio; staat hij daar niet, dan is het de laatste dag van de deal. Ligt die datum vóór de peildatum en is het er niet, dan past "op schema" of "nog niet gestart" daar niet bij.

Wat in de deal "mogelijk" heet, hoeft niet te zijn opgepakt; daar zegt het programma niets over.`,
  example: { part: "1.3 Dashboard", oordeel: "op schema", date: "31 december 2025" },
  settings: {},
  scope: "onderdeel",
  message: ({ part, oordeel, date }) =>
    `${part}: het oordeel is "${oordeel}", maar het is niet gereed en de streefdatum, ${date}, is voorbij.`,
  hint: () =>
    'Is het er wel? Vul dan in: gereed: ja, met datum en bewijs. Zo niet, kies dan "aandacht" of "vertraagd", met oorzaak, gevolg en bijsturing.',
  actual: ({ oordeel }) => oordeel,
  check: ({ entry, part, year }, { say }) => {
    const { oordeel } = entry;
    const { onderdeel, gereed, streefdatum } = part;
    const { peildatum } = year.assessment;
    if (oordeel !== "op schema" && oordeel !== "nog niet gestart") return;
    if (onderdeel.meetwijze !== "ja-nee" || onderdeel.operator === "mogelijk" || gereed?.isGereed === true) return;
    if (streefdatum === null || peildatum === null || streefdatum >= peildatum) return;
    say(placeOf(entry.at, "oordeel"), { part: nameOfPart(part), oordeel, date: formatDate(streefdatum) });
  },
});
