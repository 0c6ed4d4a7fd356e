import { formatDate } from "../../value/notation/format-date.ts";
import { endOfTheme } from "../../content/end-of-theme.ts";
import { nameTheme } from "../../content/name-theme.ts";
import { THEMA } from "../../value/nouns.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A project that goes on when the deal has ended has nobody left to report to. */
export const afterDeal = defineRule({
  id: "project/after-deal",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project eindigt niet na het einde van de deal.",
  why: `Na het einde van de deal zijn er geen afspraken meer over geld en verantwoording. Een project dat langer loopt, heeft dan een andere betaler nodig.

Het programma vergelijkt "einde" met het einde van de deal, of van het thema als dat een eigen einde heeft. Dezelfde dag mag. Een project dat is gestopt, telt niet mee.`,
  example: { project: "Een groene laan", end: "2029-06-30", dealEnd: "2028-12-31", what: "de deal" },
  settings: {},
  scope: "project",
  message: ({ project, end, dealEnd, what }) =>
    `Project ${project} eindigt op ${formatDate(end)}. Dan is ${what} al voorbij: de laatste dag is ${formatDate(dealEnd)}.`,
  hint: () =>
    "Is de datum een typefout? Verbeter die dan. Duurt het project echt zo lang? Maak dan een afspraak over geld en verantwoording na de deal, of laat het project eerder eindigen.",
  actual: ({ end }) => end,
  expected: ({ dealEnd }) => `${dealEnd} of eerder`,
  check: ({ year, project }, { say }) => {
    const { deal, peildatum } = year.assessment;
    const own = deal.themas.find(({ id }) => id === project.thema) ?? null;
    const dealEnd = endOfTheme(deal, project.thema, peildatum);
    if (project.einde === null || dealEnd === null || project.einde <= dealEnd) return;
    if (project.status === "gestopt") return;
    say(placeOf(project.at, "einde"), {
      project: project.naam ?? project.id,
      end: project.einde,
      dealEnd,
      what: own === null || own.einde === null ? "de deal" : `${THEMA.naam} ${nameTheme(own)}`,
    });
  },
});
