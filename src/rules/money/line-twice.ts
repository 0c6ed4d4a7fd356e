import { formatEuro } from "../../value/notation/format-euro.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { Ledgerregel } from "../../content/content.ts";

/** The same amount of the same giver for the same thing in one year is more often booked twice than given twice. */
export const lineTwice = defineRule({
  id: "money/line-twice",
  ground: norm("elk bedrag staat er één keer"),
  severity: "warning",
  title: "Een bedrag staat niet twee keer in het grootboek.",
  why: `Een regel die is gekopieerd, telt dubbel. Zijn de totalen daarna aangepast, dan valt dat nergens op.

Het programma vergelijkt de regels van één rapport. Zijn project of thema, bijdrager, soort, fase en bedrag gelijk, dan vraagt het of het klopt. Met een eigen toelichting bij een van de twee vraagt het niets.`,
  example: { id: "laan-publiek-toegezegd-2", other: "laan-publiek-toegezegd", amount: "100.000 euro" },
  settings: {},
  scope: "jaar",
  message: ({ id, other, amount }) =>
    `Regel "${id}" is gelijk aan regel "${other}": ${amount}, van dezelfde bijdrager, voor hetzelfde. Telt dit bedrag dubbel?`,
  hint: () =>
    "Haal een van de twee regels weg en pas de controletotalen aan. Zijn het echt twee bedragen? Zet dan bij één ervan een toelichting.",
  check: ({ jaar }, { say }) => {
    const first = new Map<string, Ledgerregel>();
    for (const regel of jaar.regels) {
      const { project, thema, post, bijdrager, soort, fase, bedrag, vorm, toelichting, id, at } = regel;
      if (bedrag === null || bijdrager === null || soort === null || fase === null || toelichting !== null) continue;
      const key = JSON.stringify([project, thema, post, bijdrager, soort, fase, bedrag, vorm]);
      const other = first.get(key);
      if (other === undefined) first.set(key, regel);
      else
        say(withRelated(placeOf(at, "bedrag"), relatedTo("de andere regel", other.at, "bedrag")), {
          id,
          other: other.id,
          amount: formatEuro(bedrag),
        });
    }
  },
});
