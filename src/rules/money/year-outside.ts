import { formatDate } from "../../value/notation/format-date.ts";
import { yearOf } from "../../value/iso-date.ts";
import { TRACEABLE } from "./ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";
import { inside, isWritten, type At } from "../../source/at.ts";

/** The ledger runs to one day: no amount is of a time after it, or before the deal began. */
export const yearOutside = defineRule({
  id: "money/year-outside",
  ground: norm(TRACEABLE),
  severity: "error",
  title: "Een boekjaar ligt tussen het begin van de deal en de stand van het geld.",
  why: `Het rapport zegt tot welke dag het geld is geteld: stand_geld in rapport.yaml. Een boekjaar of een stand na die dag kan niet. Een boekjaar voor het begin van de deal kan ook niet.

Het begin van de deal is de eerste dag van de looptijd. Staat die niet in de deal, dan telt de eerste dag van de eerste verslagperiode. Het programma kijkt naar de regels en naar standaard bovenaan het grootboek.`,
  example: { found: "boekjaar 2026", bound: "na", limit: "de stand van het geld op 31 december 2025" },
  settings: {},
  scope: "jaar",
  message: ({ found, bound, limit }) => `Hier staat ${found}, maar dat ligt ${bound} ${limit}.`,
  hint: () =>
    "Verbeter het jaar of de datum. Of verbeter stand_geld in rapport.yaml, als het geld tot een andere dag is geteld.",
  actual: ({ found }) => found,
  check: (year, { say }) => {
    for (const { at, key, found, ...rest } of listOutside(year)) say(placeOf(at, key), { found, ...rest });
  },
});

interface WrittenDates {
  readonly at: At;
  readonly boekjaar: number | null;
  readonly stand_per: string | null;
}

/** What lies outside, told where somebody wrote it: a standard value once, not at every line that takes it over. */
function listOutside(year: YearSubject): Outside[] {
  const { regels, financien } = year.jaar;
  const { boekjaar = null, stand_per = null } = financien?.standaard ?? {};
  const standard = financien === null ? [] : [{ at: inside(financien.at, "standaard"), boekjaar, stand_per }];
  return [...standard, ...regels].flatMap((one) => judge(one, year)).filter(({ at, key }) => isWritten(at, key));
}

interface Outside {
  readonly at: At;
  readonly key: string;
  readonly found: string;
  readonly bound: "na" | "voor";
  readonly limit: string;
}

function judge({ at, boekjaar, stand_per }: WrittenDates, { jaar, assessment }: YearSubject): Outside[] {
  const until = jaar.rapport?.stand_geld ?? null;
  const { start } = assessment;
  const found: Outside[] = [];
  const late = { bound: "na" as const, limit: until === null ? "" : `de stand van het geld op ${formatDate(until)}` };
  if (boekjaar !== null) {
    const year = { at, key: "boekjaar", found: `boekjaar ${String(boekjaar)}` };
    if (until !== null && boekjaar > yearOf(until)) found.push({ ...year, ...late });
    if (start !== null && boekjaar < yearOf(start))
      found.push({ ...year, bound: "voor", limit: `het begin van de deal op ${formatDate(start)}` });
  }
  if (stand_per !== null && until !== null && stand_per > until)
    found.push({ at, key: "stand_per", found: `stand_per ${formatDate(stand_per)}`, ...late });
  return found;
}
