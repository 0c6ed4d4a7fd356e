import { formatDate } from "../../value/notation/format-date.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A project that goes on when the deal has ended has nobody left to report to. */
export const afterDeal = defineRule({
  id: "project/after-deal",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project eindigt niet na het einde van de deal.",
  why: `Na het einde van de deal zijn er geen afspraken meer over geld en verantwoording. Een project dat langer loopt, heeft dan een andere betaler nodig.

Het programma vergelijkt "einde" met het einde van de deal. Dezelfde dag mag. Een project dat is gestopt, telt niet mee.`,
  example: { project: "Een groene laan", end: "2029-06-30", dealEnd: "2028-12-31" },
  settings: {},
  scope: "project",
  message: ({ project, end, dealEnd }) =>
    `Project ${project} eindigt op ${formatDate(end)}. Dan is de deal al voorbij: die loopt tot en met ${formatDate(dealEnd)}.`,
  hint: () =>
    "Is de datum een typefout? Verbeter die dan. Duurt het project echt zo lang? Maak dan een afspraak over geld en verantwoording na de deal, of laat het project eerder eindigen.",
  actual: ({ end }) => end,
  expected: ({ dealEnd }) => `${dealEnd} of eerder`,
  check: ({ year, project }, { say }) => {
    const dealEnd = year.assessment.einde;
    if (project.einde === null || dealEnd === null || project.einde <= dealEnd) return;
    if (project.status === "gestopt") return;
    say(placeOf(project.at, "einde"), { project: project.naam ?? project.id, end: project.einde, dealEnd });
  },
});
