import { describeValue } from "./measured-words.ts";
import { listWords } from "../../value/dutch.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import type { Assessment, OnderdeelStand } from "../../assess/assessment.ts";
import { findAgreed, findPath, leadOver, mayJudge } from "./judge-pace.ts";
import { placeOf } from "../engine/place.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";

/** A result that is judged to be late has something that is late. */
export const aheadOfVerdict = defineRule({
  id: "pace/ahead-of-verdict",
  ground: CONVENANT,
  severity: "info",
  title: "Een resultaat dat vertraagd is, loopt ergens achter.",
  why: `Staat alles op of boven de planning, dan is "vertraagd" misschien te somber. De lezer ziet dan een oordeel dat niet bij de cijfers past.

Het programma zegt dit alleen als elk onderdeel met een planning op of boven die planning staat. Het zwijgt als er een mijlpaal of een oplevering te laat is, als de eigen prognose onder de afspraak blijft, en als een onderdeel in woorden wordt gemeten: dan kan de vertraging daar zitten. Bij "aandacht" zegt het programma niets, want dat gaat over een risico dat nog niet in de cijfers te zien is.

Het is advies, want te somber is minder erg dan te mooi.`,
  example: {
    result: "4.1 (Gezinnen helpen)",
    date: "30 april 2026",
    parts: "Centrumgebieden op 2 (gepland 2)",
  },
  settings: {},
  scope: "voortgang",
  message: ({ result, date, parts }) =>
    `${result}: het oordeel is "vertraagd", maar op ${date} loopt geen cijfer achter: ${parts}.`,
  hint: () =>
    `Zit de vertraging ergens anders in? Schrijf dat dan bij de oorzaak. Ligt ${RESULTAAT.de} weer op schema? Kies dan "op schema".`,
  actual: () => "vertraagd",
  check: (subject, { say }) => {
    const { entry, stand, year } = subject;
    if (entry.oordeel !== "vertraagd" || stand.onderdelen.some((part) => mayBeLate(part, subject))) return;
    const parts = stand.onderdelen.flatMap((part) => describeOnPath(part, year.assessment));
    if (parts.length === 0) return;
    say(placeOf(entry.at, "oordeel"), {
      result: nameOfResult(stand.resultaat),
      date: formatDate(year.assessment.peildatum ?? ""),
      parts: listWords(parts),
    });
  },
});

/** Whether the delay may be in this part: it is behind, not known, or measured in words. */
function mayBeLate(part: OnderdeelStand, { year }: Pick<EntrySubject, "year">): boolean {
  const { onderdeel, mijlpalen, gereed, streefdatum, stand, prognose } = part;
  const { peildatum } = year.assessment;
  if (!mayJudge(part) || onderdeel.meetwijze === "kwalitatief" || mijlpalen.some(({ isLaat }) => isLaat)) return true;
  if (onderdeel.meetwijze === "ja-nee")
    return gereed?.isGereed !== true && streefdatum !== null && peildatum !== null && streefdatum < peildatum;
  const agreed = findAgreed(part);
  if (agreed !== null && prognose.value !== null && leadOver(part, prognose.value, agreed) < 0) return true;
  const path = findPath(part, year.assessment);
  return path !== null && (stand.value === null || leadOver(part, stand.value, path.now) < 0);
}

function describeOnPath(part: OnderdeelStand, assessment: Assessment): string[] {
  const path = findPath(part, assessment);
  if (path === null || part.stand.value === null) return [];
  return [
    `${part.onderdeel.naam ?? part.onderdeel.id} op ${describeValue(part, part.stand.value)} (gepland ${describeValue(part, path.now)})`,
  ];
}
