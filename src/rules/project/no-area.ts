import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import { FOCUSGEBIED, SPOOR } from "../../value/nouns.ts";

/** Where a track works area by area, a project names its areas or says why it has none. */
export const noArea = defineRule({
  id: "project/no-area",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project in een gebiedsgericht spoor noemt zijn focusgebieden, of vertelt waarom het er geen heeft.",
  why: `In een gebiedsgericht spoor gaan projecten zoveel mogelijk naar de focusgebieden. Een project dat nergens bij hoort, ontbreekt in het overzicht van de gebieden.

Het programma kijkt of er een focusgebied is genoemd, of een reden (motivatie_gebied). Elke reden is genoeg: soms werkt een project nu eenmaal voor de hele regio.`,
  example: { project: "Een groene laan", spoor: "Wijken" },
  settings: { sporen: { kind: "woorden", names: "spoor", what: `de ${SPOOR.meervoud} waarvoor dit geldt` } },
  scope: "project",
  message: ({ project, spoor }) =>
    `Project ${project} hoort bij ${SPOOR.naam} ${spoor}, maar noemt geen ${FOCUSGEBIED.naam} en geen reden daarvoor.`,
  hint: () =>
    `Noem de ${FOCUSGEBIED.meervoud}, of voeg toe: motivatie_gebied: waarom het project niet in één ${FOCUSGEBIED.naam} past.`,
  expected: () => "focusgebieden of motivatie_gebied",
  check: ({ year, project, thema }, { say, settings }) => {
    const spoor = thema?.spoor ?? null;
    if (spoor === null || !settings.sporen.includes(spoor)) return;
    if (project.focusgebieden.length > 0 || project.motivatie_gebied !== null) return;
    const name = year.deal.sporen.find(({ id }) => id === spoor)?.naam ?? spoor;
    say(placeOf(project.at, "focusgebieden"), { project: project.naam ?? project.id, spoor: name });
  },
});
