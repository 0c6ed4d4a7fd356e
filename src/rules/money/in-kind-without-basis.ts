import { formatEuro } from "../../value/notation/format-euro.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";

/** What is given in kind has a value only by the way it was valued. */
export const inKindWithoutBasis = defineRule({
  id: "money/in-kind-without-basis",
  ground: CONVENANT,
  severity: "warning",
  title: "Bij een bijdrage in natura staat hoe de waarde is bepaald.",
  why: `Een bijdrage in natura is geen geld, maar bijvoorbeeld werk, een dienst of een ruimte. Het bedrag is dan een schatting. Zonder grondslag kan niemand nagaan of de schatting klopt.

Het programma kijkt of bij een regel met vorm natura een waarderingsgrondslag staat.`,
  example: { id: "laan-privaat-toegezegd", amount: "100.000 euro" },
  settings: {},
  scope: "regel",
  message: ({ id, amount }) =>
    `Regel "${id}" is een bijdrage in natura van ${amount}, maar er staat niet hoe die waarde is bepaald.`,
  hint: () => 'Voeg toe: waarderingsgrondslag: hoe u rekent, zoals "uren tegen een vast uurtarief".',
  expected: () => "waarderingsgrondslag",
  check: ({ line }, { say }) => {
    const { vorm, waarderingsgrondslag, id, bedrag, at } = line.regel;
    if (vorm !== "natura" || waarderingsgrondslag !== null) return;
    say(placeOf(at, "vorm"), { id, amount: formatEuro(bedrag ?? 0) });
  },
});
