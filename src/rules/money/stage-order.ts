import { formatEuro } from "../../value/notation/format-euro.ts";
import { THEMA } from "../../value/nouns.ts";
import { inForce } from "../../content/in-force.ts";
import { listExceededStages } from "./exceeded-stages.ts";
import { lastOwnLine, placeOfSum, sumLedger, type LedgerPlace } from "./ledger-sums.ts";
import { withAbout } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** Money is reserved, then committed, then spent; a later stage is never more than the one before it without a note. */
export const stageOrder = defineRule({
  id: "money/stage-order",
  ground: CONVENANT,
  severity: "error",
  title: "Er is nooit meer besteed dan toegezegd, en nooit meer toegezegd dan gereserveerd.",
  why: `Geld wordt eerst gereserveerd, dan toegezegd en dan besteed. Is er bij een project, thema of post meer besteed dan toegezegd, dan ontbreekt een regel of is een bedrag fout. De regio kan ook niet meer geld van het Rijk uitgeven dan er is ontvangen.

Het programma vergelijkt per project, thema en post, en apart voor Rijk en regio, alles tot en met dit rapport. Het vergelijkt met de vorige fase die daar is ingevuld. Bij een project waar niets is toegezegd, kan ook niets zijn besteed, als andere projecten wel een toezegging hebben. Verhuist een project naar een ander thema, dan verhuizen zijn bedragen mee.

Kan het toch kloppen? Zet dan een toelichting bij een regel van de latere fase op die plek. Bij het ontvangen geld van het Rijk staat de toelichting bij een regel met fase ontvangen.`,
  example: {
    where: "project Een groene laan",
    side: "het Rijk",
    later: "besteed",
    spent: "260.000 euro",
    earlier: "toegezegd",
    known: "210.000 euro",
  },
  settings: {},
  scope: "jaar",
  message: ({ where, side, later, spent, earlier, known }) =>
    `Bij ${where} is ${spent} van ${side} ${later}, maar ${known} ${earlier}.`,
  hint: ({ later, earlier }) =>
    `Verbeter het bedrag of voeg de regel toe die ontbreekt. Klopt het toch? Zet dan een toelichting bij de regel met fase ${earlier === "ontvangen" ? earlier : later}.`,
  actual: ({ spent }) => spent,
  expected: ({ known }) => (known === NOTHING ? "0 euro" : `hoogstens ${known}`),
  check: (year, { say }) => {
    const sums = sumLedger(year.assessment.ledger);
    for (const { place, side, later, earlier, cents } of listExceededStages(sums)) {
      const pair = [sums.of(place, side, later), sums.of(place, side, earlier)] as const;
      if (pair.every(({ lines }) => lastOwnLine(lines, year) === null)) continue;
      const told = pair[lastOwnLine(pair[0].lines, year) === null ? 1 : 0];
      // A project in the folder of another theme takes its money along
      const needs = place.kind === "deal" ? [] : [{ file: `${year.jaar.naam}/`, line: null, about: place.id }];
      say(
        { ...withAbout(placeOfSum(told, year), [place.id, nameOf(place, year)]), needs },
        {
          where: describePlace(place, year),
          side: side === "rijk" ? "het Rijk" : "de regio",
          later,
          spent: formatEuro(cents.later),
          earlier,
          known: cents.earlier === 0 ? NOTHING : formatEuro(cents.earlier),
        },
      );
    }
  },
});

const NOTHING = "niets";

function describePlace(place: LedgerPlace, year: YearSubject): string {
  const kind = place.kind === "thema" ? THEMA.naam : place.kind;
  return kind === "deal" ? "de hele deal" : `${kind} ${nameOf(place, year)}`;
}

function nameOf({ kind, id }: LedgerPlace, { jaar, assessment, index }: YearSubject): string {
  const thema = index.themas.get(id);
  if (kind === "thema") return thema?.kort ?? inForce(thema?.naam ?? null, assessment.peildatum) ?? id;
  return kind === "project" ? (jaar.projecten.find((project) => project.id === id)?.naam ?? id) : id;
}
