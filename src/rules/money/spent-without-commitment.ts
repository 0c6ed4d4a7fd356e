import type { Fase, Ledger } from "../../assess/assess-money.ts";
import type { Ledgerregel } from "../../content/content.ts";
import { formatEuro } from "../../value/notation/format-euro.ts";
import { addDecimals } from "../../value/decimals.ts";
import { groupBy } from "../../value/group-by.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Who spends on a project had promised to. */
export const spentWithoutCommitment = defineRule({
  id: "money/spent-without-commitment",
  ground: norm("geld wordt eerst toegezegd en dan besteed"),
  severity: "warning",
  title: "Wie aan een project uitgeeft, heeft dat eerst toegezegd.",
  why: `Geld gaat van gereserveerd naar toegezegd en dan naar besteed. Geeft een bijdrager meer uit aan een project dan hij ervoor heeft toegezegd, dan ontbreekt een toezegging of staat de uitgave bij de verkeerde bijdrager of het verkeerde project.

Het programma telt per project en per bijdrager de regels van alle jaren op. Een grootboek zonder toezeggingen laat het met rust.`,
  example: { project: "laan", name: "gemeente Voorbeeld", spent: "100.000 euro", committed: "0 euro" },
  settings: {},
  scope: "jaar",
  message: ({ project, name, spent, committed }) =>
    `Aan project "${project}" gaf ${name} ${spent} uit, maar daarvan is ${committed} toegezegd.`,
  hint: () => "Voeg de toezegging toe, of verbeter de bijdrager of het project van de uitgave.",
  check: ({ assessment, jaar }, { say }) => {
    const lines = assessment.ledger.lines.filter(({ regel: { project } }) => project !== null);
    // What cannot be read may be the commitment
    if ([...assessment.earlier, jaar].some(({ gaten }) => gaten.length > 0)) return;
    if (lines.some(({ regel: { soort, fase, bijdrager } }) => [soort, fase, bijdrager].includes(null))) return;
    // A ledger without commitments does not keep them
    if (!lines.some(({ regel: { fase } }) => fase === "toegezegd")) return;
    const groups = groupBy(lines, ({ regel: { project, bijdrager, soort } }) => [
      JSON.stringify([project, bijdrager, soort]),
    ]);
    for (const group of groups.values()) {
      const sum = (fase: string): number =>
        addDecimals(group.flatMap(({ regel }) => (regel.fase === fase ? [regel.bedrag ?? 0] : [])));
      const newest = group.findLast((one) => one.jaar === jaar.naam && one.regel.fase === "besteed");
      const [spent, committed] = [sum("besteed"), sum("toegezegd")];
      // Where the whole project spends more than was committed, money/stage-order tells it
      if (newest !== undefined && isOverspent(newest.regel, assessment.ledger)) continue;
      if (newest === undefined || spent <= committed || group.some(({ regel }) => regel.bedrag === null)) continue;
      say(placeOf(newest.regel.at, "bedrag"), {
        project: newest.regel.project ?? "",
        name: newest.regel.bijdrager ?? "",
        spent: formatEuro(spent),
        committed: formatEuro(committed),
      });
    }
  },
});

/** Whether a project spends more of one kind of money than was committed to it. */
function isOverspent({ project, soort }: Ledgerregel, ledger: Ledger): boolean {
  if (project === null || soort === null) return false;
  const total = (fase: Fase): number => ledger.total({ project, soort, fase }).value ?? 0;
  return total("besteed") > total("toegezegd");
}
