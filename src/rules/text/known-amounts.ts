import type { Assessment } from "../../assess/assessment.ts";
import { groupBy } from "../../value/group-by.ts";
import { addDecimals } from "../../value/decimals.ts";

/** Every amount that the data of a report know, in cents: lines, totals by every choice that a report prints, and agreements. */
export function listKnownAmounts({ ledger, deal, jaar }: Assessment): number[] {
  const lines = ledger.lines.flatMap(({ regel, thema }) =>
    regel.bedrag === null ? [] : [{ ...regel, thema: thema ?? regel.thema, bedrag: regel.bedrag }],
  );
  const totals = groupBy(lines, ({ thema, project, post, soort, fase, bijdrager }) => {
    const sides = soort === "rijk" ? [soort, "alle"] : [soort, "regio", "alle"];
    const places = [thema, project, post, "geheel"].filter((place) => place !== null);
    const givers = [bijdrager ?? "", "alle"];
    return places.flatMap((place) =>
      sides.flatMap((side) => givers.map((giver) => JSON.stringify([place, side, fase, giver]))),
    );
  });
  const sums = [...totals.values()].map((group) => addDecimals(group.map(({ bedrag }) => bedrag)));
  const agreed = [
    ...deal.verdeling.flatMap(({ rijk, regio }) => [rijk, regio]),
    ...deal.geldafspraken.map(({ bedrag }) => bedrag),
    ...[deal.plafondRijk, deal.minimumRegio],
  ].flatMap((states) => (states ?? []).flatMap(({ waarde }) => waarde ?? []));
  const printed = (deal.financien?.gedrukte_totalen ?? []).flatMap(({ bedrag }) => bedrag ?? []);
  const controls = jaar.controletotalen.flatMap(({ bedrag }) => bedrag ?? []);
  return [...lines.map(({ bedrag }) => bedrag), ...sums, ...agreed, ...printed, ...controls];
}
