import { describeStand } from "./measured-words.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { describePace, describePath, findPath, isBehindPath, mayJudge, nameOfPart } from "./judge-pace.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A result that is judged to be on schedule follows its path: the region's planning, or else a straight line. */
export const behindPlan = defineRule({
  id: "pace/behind-plan",
  ground: CONVENANT,
  severity: "warning",
  title: "Een resultaat dat op schema ligt, loopt niet achter op de planning.",
  why: `Het rapport zegt in hoeverre een resultaat op schema ligt. De themacoördinator geeft dat oordeel. Het programma legt er alleen de cijfers naast en vraagt om te kijken als die iets anders zeggen.

De planning is de eigen planning van de regio, met rechte lijnen tussen de tussenwaarden. Is die er niet, dan is het een rechte lijn van de beginsituatie naar het afgesproken getal aan het einde van de deal. Een kleine achterstand telt niet mee; hoe groot die mag zijn, staat bij de instelling. Is de afspraak al bereikt, dan zegt het programma niets.

Het oordeel verandert niet en deze melding komt niet in het rapport.`,
  example: {
    part: "3.1 Ondersteunde gezinnen",
    date: "30 april 2026",
    state: "staat de teller op 412",
    path: "Volgens de planning van de regio hoort daar nu 560 te staan.",
    pace: "Het tempo tot nu toe is 165 per jaar; tot 31 december 2028 is 220 per jaar nodig.",
  },
  settings: {
    marge: {
      kind: "getal",
      what: `hoeveel procent een ${RESULTAAT.naam} mag achterlopen op de weg die volgens de planning al moest zijn afgelegd`,
    },
  },
  scope: "onderdeel",
  message: ({ part, date, state, path, pace }) =>
    `${part}: het oordeel is "op schema", maar op ${date} ${state}. ${path} ${pace}`.trim(),
  hint: () =>
    `Klopt de waarde? Kies dan "aandacht" of "vertraagd", met oorzaak, gevolg en bijsturing. Blijft het oordeel staan? Schrijf in de toelichting waarom ${RESULTAAT.de} toch op tijd komt.`,
  actual: () => "op schema",
  check: ({ entry, part, said, year }, { say, settings }) => {
    const path = findPath(part, year.assessment);
    if (entry.oordeel !== "op schema" || !mayJudge(part) || path === null) return;
    if (part.stand.value === null || !isBehindPath(part, path, settings.marge)) return;
    const related = said === null ? [] : relatedTo("de waarde", said.at, "waarde");
    say(withRelated(placeOf(entry.at, "oordeel"), related), {
      part: nameOfPart(part),
      date: formatDate(year.assessment.peildatum ?? ""),
      state: describeStand(part, part.stand.value),
      path: describePath(part, path),
      pace: describePace(part),
    });
  },
});
