import { deadlineFor } from "../../content/deadline.ts";
import type { Deal, Jaar, Rapport } from "../../content/content.ts";
import { isReportName } from "../../content/report-order.ts";
import { draftOf, groupOf, listOf, withRemark, type Draft, type Remark } from "../../edit/draft.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { yearOf } from "../../value/iso-date.ts";
import type { NextReport } from "./next-report.ts";

/** What goes with the lines of a ledger: how a line is read, and whether it is the last account. */
export type CarriedHeading = Readonly<Record<"eindverantwoording" | "standaard", Draft | null>>;

/**
 * rapport.yaml of a new report: what follows from the last, and its words as comments.
 *
 * @param grootboek what goes with the lines of a ledger that is a sheet; null for one that is not
 */
export function carryReport(
  next: NextReport,
  { last, deal, grootboek }: { readonly last: Jaar; readonly deal: Deal; readonly grootboek: CarriedHeading | null },
): Draft {
  const rapport = last.rapport;
  const { naam, peildatum, standGeld } = next;
  return groupOf({
    formaat: draftOf(String(rapport?.formaat ?? 1)),
    verslagjaar: draftOf(naam),
    voorbeeld: rapport?.voorbeeld === true ? draftOf("ja") : null,
    status: draftOf("concept"),
    verslagperiode: carryPeriod(next),
    peildatum: ask(peildatum, "De dag waarop alles is gemeten."),
    rapportdatum: withRemark(draftOf(null, rapport?.rapportdatum ?? null), "vraag", "De datum op de omslag."),
    opsteller: draftOf(rapport?.opsteller ?? null),
    stand_geld: ask(standGeld, "De dag tot en met welke het geld is geteld."),
    hoofdstukken: rapport === null || rapport.hoofdstukken.length === 0 ? null : listOf(keepWords(rapport)),
    greep: withLines(
      draftOf([]),
      "Een greep uit wat er is bereikt. Elk punt heeft id, tekst en resultaten.",
      (rapport?.greep ?? []).map(({ tekst }) => tekst),
    ),
    besluiten: withLines(
      draftOf([]),
      "Wat er aan de partijen wordt gevraagd. Elk punt heeft id, titel, tekst en resultaten.",
      (rapport?.besluiten ?? []).map(({ titel, tekst }) => join([titel, tekst], ": ")),
    ),
    agenda: withLines(
      listOf(planMoments(next, last, deal)),
      "De vaste momenten uit de kalender van de deal; vul aan wat u nog meer weet.",
      (rapport?.agenda ?? []).map(({ datum, wat, wie }) => join([datum, wat, wie], "; ")),
    ),
    toegankelijkheid: carryAccess(rapport),
    grootboek: grootboek === null || grootboek.standaard === null ? null : groupOf(grootboek),
  });
}

function carryPeriod({ van, tot }: NextReport): Draft {
  return groupOf({
    van: ask(van, "De eerste dag van de periode waar het rapport over gaat: JJJJ-MM-DD."),
    tot: ask(tot, "De laatste dag."),
  });
}

/** A value, or nothing with the question for it. */
function ask(value: string | null, question: string): Draft {
  return value === null ? withRemark(draftOf(null), "vraag", question) : draftOf(value);
}

function keepWords({ hoofdstukken }: Rapport): Draft[] {
  return hoofdstukken.map((one) => draftOf(one));
}

/** A question above a value, and below it what the last report had there, a line each. */
function withLines({ value, remarks }: Draft, question: string, before: readonly (string | null)[]): Draft {
  const lines = before.flatMap((text): Remark[] =>
    text === null ? [] : [{ at: [], kind: "vorig", text: `- ${text}` }],
  );
  return { value, remarks: [{ at: [], kind: "vraag", text: question }, ...lines, ...remarks] };
}

function join(words: readonly (string | null)[], between: string): string {
  return words.filter((word) => word !== null).join(between);
}

/** The moments of the deal's calendar that fall on a day for the new report. */
function planMoments({ naam, van, tot }: NextReport, last: Jaar, deal: Deal): Draft[] {
  if (last.rapport === null || van === null || tot === null || !isReportName(naam)) return [];
  const jaar: Jaar = { ...last, naam, rapport: { ...last.rapport, verslagperiode: { van, tot } } };
  const planned = deal.momenten.flatMap((moment) => {
    const deadline = deadlineFor(jaar, moment);
    return deadline === null ? [] : [{ moment, deadline }];
  });
  return planned
    .toSorted((a, b) => (a.deadline.lastDay < b.deadline.lastDay ? -1 : 1))
    .map(({ moment, deadline }) =>
      groupOf({
        id: draftOf(`agenda-${moment.id}`),
        datum: withRemark(
          draftOf(deadline.lastDay),
          "vraag",
          `Afgesproken is ${deadline.word}${formatDate(deadline.date)}; zet hier de dag die u plant.`,
        ),
        wat: draftOf(moment.naam),
        wie: moment.wie === null ? null : draftOf(moment.wie),
      }),
    );
}

function carryAccess(rapport: Rapport | null): Draft | null {
  const access = rapport?.toegankelijkheid ?? null;
  if (access === null) return null;
  const question = "Wat in dit rapport niet voor iedereen werkt, en de toets met een schermlezer.";
  return withLines(groupOf({ bekend: draftOf([]), schermlezertoets: draftOf(null) }), question, access.bekend);
}

/** What goes with the lines of the ledger of a new report. */
export function carryHeading(
  { standGeld }: NextReport,
  last: Jaar,
  heading: Readonly<Record<string, unknown>>,
): CarriedHeading {
  const standard = Object.entries(heading).flatMap(([key, value]) =>
    typeof value === "string" ? [[key, value] as const] : [],
  );
  const own = standard.map(([key, value]): [string, Draft] => {
    if (key === "stand_per") return [key, standGeld === null ? draftOf(null, value) : draftOf(standGeld)];
    if (key === "boekjaar")
      return [key, standGeld === null ? draftOf(null, value) : draftOf(String(yearOf(standGeld)))];
    return [key, draftOf(value)];
  });
  const isFinal = last.financien?.eindverantwoording ?? null;
  return {
    eindverantwoording: isFinal === null ? null : draftOf(isFinal ? "ja" : "nee"),
    standaard: own.length === 0 ? null : groupOf(Object.fromEntries(own)),
  };
}

/** financien.yaml of a new report: what goes with its lines, and none of them. */
export function carryLedger(heading: CarriedHeading): Draft {
  return groupOf({
    ...heading,
    regels: withRemark(
      draftOf([]),
      "vraag",
      "Elke verandering van geld sinds het vorige rapport, één keer. Een regel heeft id, project (of thema of post), bijdrager, soort, fase en bedrag.",
    ),
  });
}
