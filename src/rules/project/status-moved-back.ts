import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { NEXT_STATES } from "./project-states.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A project goes forward through its states; one that seems to go back was reported wrongly, now or before. */
export const statusMovedBack = defineRule({
  id: "project/status-moved-back",
  ground: norm("technisch: de jaren sluiten op elkaar aan"),
  severity: "error",
  title: "De status van een project gaat van jaar tot jaar alleen vooruit.",
  why: `Een project begint in voorbereiding, komt in uitvoering en wordt afgerond of gestopt. Afgerond en gestopt zijn het einde. Gaat een status terug, dan klopt één van de twee rapporten niet.

Het programma vergelijkt de status met die in het vorige rapport. Van "in voorbereiding" mag een project naar elke andere status, van "in uitvoering" naar "afgerond" of "gestopt". Begint een gestopt project opnieuw? Maak dan een nieuw project en zet daar volgt_op bij.`,
  example: { project: "Een groene laan", now: "in voorbereiding", before: "in uitvoering", year: "2025" },
  settings: {},
  scope: "project",
  message: ({ project, now, before, year }) =>
    `Project ${project} is nu "${now}", maar was in het rapport van ${year} al "${before}".`,
  hint: ({ before }) =>
    before === "gestopt" || before === "afgerond"
      ? "Verbeter de status. Gaat het werk verder? Maak dan een nieuw project, met volgt_op en het kenmerk van dit project."
      : "Verbeter de status. Was het vorige rapport fout? Vertel dat dan bij stand, en overleg met het programmabureau.",
  actual: ({ now }) => now,
  expected: ({ before }) => before,
  check: ({ year, project, previous }, { say }) => {
    const [now, before] = [project.status, previous?.status ?? null];
    if (previous === null || now === null || before === null) return;
    if (now === before || NEXT_STATES[before].includes(now)) return;
    const related = relatedTo(`hier stond "${before}"`, previous.at, "status");
    const reported = year.previous?.jaar.naam ?? "";
    const args = { project: project.naam ?? project.id, now, before, year: reported };
    say(withRelated(placeOf(project.at, "status"), related), args);
  },
});
