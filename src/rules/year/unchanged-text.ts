import type { RelatedPlace } from "../../diagnostics/diagnostic.ts";
import { groupBy } from "../../value/group-by.ts";
import { hashText } from "../../value/hash-text.ts";
import { withRelated } from "../engine/place.ts";
import { STEADY } from "../engine/result-norms.ts";
import { defineRule } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";
import { namePlaces, type NamedPlace } from "./name-places.ts";
import { compareYears, type ToldBefore } from "./told-before.ts";
import { quote } from "./quote.ts";

/** What a finding tells of one file. */
interface Copied {
  /** The report before. */
  readonly year: string;
  readonly places: string;
  /** Whether one of them has a confirmation that does not hold. */
  readonly hasOld: boolean;
  /** The day to confirm with. */
  readonly date: string;
  /** Of prose: where it is confirmed, and the lines to paste there; null for fields. */
  readonly prose: { readonly path: string; readonly lines: readonly string[] } | null;
}

const EXAMPLE: Copied = {
  year: "2025",
  places: 'oorzaak en leerpunten "brief-alleen" bij 3.1',
  hasOld: false,
  date: "2026-04-30",
  prose: null,
};

/** What was copied from the report before tells nothing of this one, unless somebody says that it still holds. */
export const unchangedText = defineRule({
  id: "year/unchanged-text",
  ground: STEADY,
  severity: "warning",
  title: "Een tekst van het vorige rapport staat er alleen nog als hij nog klopt.",
  why: `Een rapport vertelt wat er dit jaar is gebeurd. Staat er woord voor woord hetzelfde als in het vorige rapport, dan is het vaak blijven staan. Soms klopt het nog. Zeg dat dan, met de dag waarop u het nakeek. Dat geldt voor één rapport: volgend jaar kijkt u opnieuw.

Het programma vergelijkt elke kop van de verhalen, en wat u schrijft over resultaten, projecten, geld, greep, besluiten en agenda. Eén melding noemt alle plaatsen in een bestand. Niet gevraagd wordt naar doel, partners, andere_instrumenten, borging, bewijs, bijsturingen en toezeggingen; naar wat is afgerond, vervallen of gestopt; naar een toelichting van één regel bij "op schema"; en naar een leerpunt dat bij "lessen" doorloopt.

In een YAML-bestand bevestigt u een tekst met "nog_waar" en de dag, bij het punt zelf of bij het hele resultaat of project. Die dag ligt na het vorige rapport. Een tekst onder een kop bevestigt u in rapport.yaml van het jaar, met de regel die de melding geeft. Verandert de tekst daarna, dan telt die regel niet meer.`,
  example: EXAMPLE,
  settings: {},
  scope: "jaar",
  message: ({ year, places, hasOld }) =>
    `Dit is woord voor woord hetzelfde als in het rapport van ${year}: ${places}.${hasOld ? ' Wat er bij "nog_waar" staat, past niet bij dit rapport of bij deze tekst.' : ""}`,
  hint: ({ date, prose }) =>
    `Verander wat niet meer klopt, of haal het weg. Klopt een tekst nog helemaal? ${prose === null ? adviseField(date) : adviseLines(prose)}`,
  check: (year, { say }) => {
    const { told, after } = compareYears(year);
    const copied = told.filter(({ mayStay, confirmation }) => !mayStay && confirmation !== "holds");
    const { peildatum } = year.assessment;
    const date = peildatum !== null && after !== null && peildatum > after ? peildatum : "JJJJ-MM-DD";
    for (const [file, unsorted] of groupBy(copied, ({ text }) => [text.place.file])) {
      const [first, ...others] = [...unsorted].sort((a, b) => offsetOf(a) - offsetOf(b));
      if (first === undefined || file === null) continue;
      const all = [first, ...others];
      const lines = all.map((one) => formatConfirmation(one, file, date));
      say(withRelated(first.text.place, others.flatMap(relate)), {
        year: year.previous?.jaar.naam ?? "",
        places: namePlaces(all.map(toName)),
        hasOld: all.some(({ confirmation }) => confirmation === "old"),
        date,
        prose: first.entry.isProse ? { path: pathOfReport(year), lines } : null,
      });
    }
  },
});

function adviseField(date: string): string {
  return `Zet er dan een regel bij, even ver ingesprongen als de velden ernaast: nog_waar: ${date}. Staat het punt tussen accolades? Zet dan voor de laatste accolade: , nog_waar: ${date}.`;
}

function adviseLines({ path, lines }: NonNullable<Copied["prose"]>): string {
  return `Zet dan zijn regel in ${path} onder "nog_waar:". Staat dat er nog niet, zet dan eerst die regel onderaan, zonder spaties ervoor.\n${lines.join("\n")}`;
}

function pathOfReport({ jaar }: YearSubject): string {
  return jaar.rapport?.at.file ?? "";
}

/** An item of `nog_waar` in rapport.yaml, with its dash. */
function formatConfirmation({ entry, text }: ToldBefore, file: string, date: string): string {
  return `  - {bestand: ${quote(file)}, kop: ${quote(entry.name)}, datum: ${date}, hash: ${hashText(text.words)}}`;
}

function offsetOf({ text }: ToldBefore): number {
  return text.place.range?.start.offset ?? 0;
}

function toName({ entry: { owner }, text: { name } }: ToldBefore): NamedPlace {
  return { name, owner };
}

/** Another place of the same file. */
function relate(one: ToldBefore): RelatedPlace[] {
  const { file, range } = one.text.place;
  return file === null || range === null ? [] : [{ message: `ook: ${namePlaces([toName(one)])}`, file, range }];
}
