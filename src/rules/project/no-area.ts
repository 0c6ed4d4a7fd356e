import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { Deal, Thema } from "../../content/content.ts";
import { nameTheme } from "../../content/name-theme.ts";
import { FOCUSGEBIED, SPOOR, THEMA } from "../../value/nouns.ts";

/** Where a track works area by area, a project names its areas or says why it has none. */
export const noArea = defineRule({
  id: "project/no-area",
  ground: CONVENANT,
  severity: "warning",
  title: "Een project dat gebiedsgericht hoort te zijn, noemt zijn focusgebieden, of vertelt waarom het er geen heeft.",
  why: `In een gebiedsgericht spoor of thema gaan projecten zoveel mogelijk naar de focusgebieden. Een project dat nergens bij hoort, ontbreekt in het overzicht van de gebieden.

Het programma kijkt of er een focusgebied is genoemd, of een reden (motivatie_gebied). Elke reden is genoeg: soms werkt een project nu eenmaal voor de hele regio.`,
  example: { project: "Een groene laan", where: `${SPOOR.naam} Wijken` },
  settings: {
    sporen: { kind: "woorden", names: "spoor", what: `de ${SPOOR.meervoud} waarvoor dit geldt`, standard: [] },
    themas: { kind: "woorden", names: "thema", what: `of de ${THEMA.meervoud} waarvoor dit geldt`, standard: [] },
  },
  scope: "project",
  message: ({ project, where }) =>
    `Project ${project} hoort bij ${where}, maar noemt geen ${FOCUSGEBIED.naam} en geen reden daarvoor.`,
  hint: () =>
    `Noem de ${FOCUSGEBIED.meervoud}, of voeg toe: motivatie_gebied: waarom het project niet in één ${FOCUSGEBIED.naam} past.`,
  expected: () => "focusgebieden of motivatie_gebied",
  check: ({ year, project, thema }, { say, settings }) => {
    const where = thema === null ? null : findScope(thema, year.deal, settings);
    // A deal without areas asks for none
    if (where === null || year.deal.focusgebieden.length === 0) return;
    if (project.focusgebieden.length > 0 || project.motivatie_gebied !== null) return;
    say(placeOf(project.at, "focusgebieden"), { project: project.naam ?? project.id, where });
  },
});

interface Asked {
  readonly sporen: readonly string[];
  readonly themas: readonly string[];
}

/** The track or theme by which a project works area by area, in words; null where it does not. Without either all do. */
function findScope(thema: Thema, { sporen: tracks }: Deal, { sporen, themas }: Asked): string | null {
  if (thema.spoor !== null && sporen.includes(thema.spoor))
    return `${SPOOR.naam} ${tracks.find(({ id }) => id === thema.spoor)?.naam ?? thema.spoor}`;
  const isAsked = sporen.length + themas.length === 0 || themas.includes(thema.id);
  return isAsked ? `${THEMA.naam} ${nameTheme(thema)}` : null;
}
