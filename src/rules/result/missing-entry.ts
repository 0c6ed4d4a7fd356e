import { periodWords } from "../../content/period-words.ts";
import { nameTheme } from "../../content/name-theme.ts";
import { WRONG_RESULT } from "../../content/need-marks.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import type { Resultaat } from "../../content/content.ts";
import type { YearSubject } from "../engine/subjects.ts";
import { wholeFile, withAbout } from "../engine/place.ts";
import { COMPLETE } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import { COORDINATOR, RESULTAAT, THEMA } from "../../value/nouns.ts";

/** Every result of the deal has an entry in every report year. */
export const missingEntry = defineRule({
  id: "result/missing-entry",
  ground: COMPLETE,
  severity: "error",
  title: "Elk resultaat van de deal staat elk jaar in het rapport, met een oordeel.",
  why: `De lezer wil van elk afgesproken resultaat weten hoe het ervoor staat. Ook een resultaat waaraan nog niet is begonnen, hoort erbij: dan is het oordeel "nog niet gestart".

Ontbreekt het hele bestand van een thema, dan meldt het programma alleen dat bestand.`,
  example: {
    id: "3.1",
    title: "Gezinnen ondersteunen",
    theme: "Groen",
    role: "themacoördinator Groen",
    addendum: null as string | null,
    when: "dit jaar",
  },
  settings: {},
  scope: "resultaat",
  message: ({ id, title, theme, when }) =>
    `${RESULTAAT.Naam} ${id} (${shorten(title)}) van ${THEMA.naam} ${theme} heeft ${when} nog geen oordeel en geen cijfers.`,
  hint: ({ id, role, addendum }) =>
    `Gevraagd aan: ${role}. Voeg een punt toe dat begint met - resultaat: "${id}".${addendum === null ? "" : ` Is ${RESULTAAT.deze} pas afgesproken met addendum "${addendum}"? Zet dan bij ${RESULTAAT.de} in deal/resultaten.yaml: addendum: ${addendum}.`}`,
  check: ({ year, stand: { resultaat, voortgang } }, { say }) => {
    const thema = year.index.themas.get(resultaat.thema ?? "");
    // A year without rapport.yaml is no report yet; that is said once
    if (voortgang !== null || thema === undefined || year.jaar.rapport === null) return;
    const file = `${year.jaar.naam}/${thema.id}/resultaten.yaml`;
    // A file that is missing or broken was reported as such, with all that is or may be in it
    if (!year.sources.files.has(file) || year.sources.broken.has(file)) return;
    // It may be lost in an entry above it, of which it is the second half
    const needs = [{ file, line: null, about: WRONG_RESULT }];
    say(
      { ...withAbout(wholeFile(file), [thema.id]), needs },
      {
        id: resultaat.id,
        title: resultaat.titel ?? "",
        theme: nameTheme(thema),
        role: thema.coordinator ?? COORDINATOR.de,
        addendum: findLaterAddendum(resultaat, year),
        when: periodWords(year.assessment).dit,
      },
    );
  },
});

/** An addendum of after this report that gives the result its first number: it may well have added the result. */
function findLaterAddendum(
  { id, addendum }: Resultaat,
  { deal, assessment: { peildatum } }: YearSubject,
): string | null {
  const found = deal.wijzigingen.find(
    ({ onderwerp, was, vanaf }) =>
      onderwerp?.kind === "onderdeel" &&
      onderwerp.resultaat.id === id &&
      was?.waarde === null &&
      (vanaf ?? "") > (peildatum ?? ""),
  );
  return addendum === null ? (found?.addendum.id ?? null) : null;
}
