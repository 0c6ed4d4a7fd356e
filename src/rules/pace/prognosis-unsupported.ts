import { isLevel } from "../../content/measure.ts";
import { describeValue } from "./measured-words.ts";
import { countDecimals, roundTo } from "../../value/decimals.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { findPathStart } from "../../content/plan-path.ts";
import { formatPace, leadOver, mayJudge, nameOfPart, prognosisPath, projectEnd, yearsPassed } from "./judge-pace.ts";
import { needsPlace, placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** The region's own prognosis can be reached at the pace so far. */
export const prognosisUnsupported = defineRule({
  id: "pace/prognosis-unsupported",
  ground: CONVENANT,
  severity: "warning",
  title: "Een prognose past bij het tempo tot nu toe.",
  why: `De prognose is de verwachting van de regio zelf. Het programma voorspelt niets. Het rekent alleen uit waar de teller op de streefdatum staat als het tempo blijft zoals het was: de waarde nu, plus het tempo maal de jaren die nog komen. Ligt de prognose daar duidelijk boven (of onder, als lager beter is), dan moet het sneller gaan dan tot nu toe. De lezer wil dan weten waardoor.

In het begin zegt het tempo nog weinig. Daarom kijkt het programma pas na een aantal jaren, dat de deal invult. Over een voorzichtige prognose zegt het niets, en ook niet over een resultaat dat nog niet is gestart of dat is vervallen.`,
  example: {
    part: "4.2 Winkelmeters",
    prognosis: "4.800",
    pace: "860",
    end: "staat de teller op 31 december 2028 op 4.447",
  },
  settings: {
    marge: {
      kind: "getal",
      what: "hoeveel procent de prognose verder mag gaan dan het tempo, als deel van de hele weg naar de prognose",
    },
    jaren: { kind: "getal", what: "hoeveel jaar na de start het tempo iets zegt" },
  },
  scope: "onderdeel",
  message: ({ part, prognosis, pace, end }) =>
    `${part}: de prognose is ${prognosis}, maar met het tempo tot nu toe (${pace} per jaar) ${end}.`,
  hint: () =>
    "Pas de prognose aan. Verwacht u dat het sneller gaat? Schrijf dan bij de aanname waardoor, en welke bijsturing daarvoor zorgt.",
  actual: ({ prognosis }) => prognosis,
  check: ({ entry, part, year, said }, { say, settings }) => {
    const { stand, prognose, tempo, streefdatum, beginsituatie, onderdeel } = part;
    const end = projectEnd(part, year.assessment);
    const from = findPathStart(beginsituatie, onderdeel);
    const isRunning = entry.oordeel !== "nog niet gestart" && entry.oordeel !== "vervallen";
    if (!isRunning || !mayJudge(part) || (yearsPassed(part, year.assessment) ?? 0) < settings.jaren) return;
    if (prognose.value === null || tempo.value === null || end === null || from === null) return;
    const margin = (Math.abs(prognose.value - from) * settings.marge) / 100;
    if (leadOver(part, prognose.value, end) <= margin) return;
    const decimals = Math.max(...[prognose.value, stand.value].map((value) => countDecimals(value ?? 0)));
    const needs = said === null ? [] : needsPlace(placeOf(said.at, "waarde"));
    say(
      { ...placeOf(entry.at, prognosisPath(entry, part)), needs },
      {
        part: nameOfPart(part),
        prognosis: describeValue(part, prognose.value),
        pace: formatPace(part, tempo.value),
        end: `${isLevel(onderdeel) ? "is de waarde" : "staat de teller"} op ${formatDate(streefdatum ?? "")} ${isLevel(onderdeel) ? "" : "op "}${describeValue(part, roundTo(end, decimals))}`,
      },
    );
  },
});
