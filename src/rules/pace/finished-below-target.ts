import { isLevel } from "../../content/measure.ts";
import { describeValue, nameMeter } from "./measured-words.ts";
import { listWords } from "../../value/dutch.ts";
import type { OnderdeelStand } from "../../assess/assessment.ts";
import { findGoal } from "../../content/plan-path.ts";
import { describeAgreed, leadOver, mayJudge, nameOfPart } from "./judge-pace.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** A result that is judged to be done has everything that was agreed. */
export const finishedBelowTarget = defineRule({
  id: "pace/finished-below-target",
  ground: CONVENANT,
  severity: "warning",
  title: "Een resultaat dat is afgerond, is er ook.",
  why: `"Afgerond" betekent dat het resultaat is bereikt. Het programma kijkt naar elk onderdeel: is het afgesproken getal er, is de oplevering gereed, zijn alle mijlpalen gehaald? Is er geen getal afgesproken, dan telt de laatste tussenwaarde van de eigen planning.

Wat in de deal "mogelijk" heet, hoeft niet te zijn opgepakt. Of een aantal dat behouden moest blijven is gedaald, vraagt een andere regel.`,
  example: {
    part: "3.1 Ondersteunde gezinnen",
    lack: "de teller staat op 412. De afspraak is minimaal 1.000 gezinnen; daarmee is die niet gehaald",
  },
  settings: {},
  scope: "onderdeel",
  message: ({ part, lack }) => `${part}: het oordeel is "afgerond", maar ${lack}.`,
  hint: () =>
    "Vul in wat er nog ontbreekt, of kies een ander oordeel. Hoeft de rest niet meer? Schrijf dan in de toelichting wie dat heeft besloten.",
  actual: () => "afgerond",
  check: ({ entry, part }, { say }) => {
    if (entry.oordeel !== "afgerond" || part.onderdeel.operator === "mogelijk" || !mayJudge(part)) return;
    const lack = describeLack(part);
    if (lack !== null) say(placeOf(entry.at, "oordeel"), { part: nameOfPart(part), lack });
  },
});

/** What a part still lacks, in the words of the message; null when nothing does, or nothing is known of it. */
function describeLack(part: OnderdeelStand): string | null {
  const { onderdeel, gereed, mijlpalen } = part;
  if (onderdeel.meetwijze === "ja-nee") return gereed?.isGereed === true ? null : "er staat niet dat het gereed is";
  if (onderdeel.meetwijze === "mijlpalen") {
    const open = mijlpalen.filter(({ gehaald }) => gehaald === null).map(({ naam }) => `"${naam}"`);
    return open.length === 0 ? null : `nog niet gehaald: ${listWords(open)}`;
  }
  return describeShortfall(part);
}

function describeShortfall(part: OnderdeelStand): string | null {
  const { stand, onderdeel, planning } = part;
  if (stand.value === null || onderdeel.operator === "borgen") return null;
  const goal = findGoal(part);
  const planned = planning.at(-1)?.waarde ?? null;
  const counter = `${nameMeter(part)} ${isLevel(onderdeel) ? "is" : "staat op"} ${describeValue(part, stand.value)}`;
  if (goal !== null) {
    const { agreed, outcome } = describeAgreed(part);
    return leadOver(part, stand.value, goal) >= 0
      ? null
      : `${counter}. De afspraak is ${agreed}; daarmee is ${outcome}`;
  }
  if (planned === null || leadOver(part, stand.value, planned) >= 0) return null;
  return `${counter} en de eigen planning van de regio loopt tot ${describeValue(part, planned)}`;
}
