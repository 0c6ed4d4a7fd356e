import type { Deal } from "../../content/content.ts";
import { remember } from "../../value/remember.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A municipality that is no part of the region gives no money of the region. */
export const contributorOutsideRegion = defineRule({
  id: "money/contributor-outside-region",
  ground: norm("elk bedrag telt bij wie het geeft"),
  severity: "warning",
  title: "Een gemeente die meebetaalt, hoort bij de regio.",
  why: `De regio legt geld in van haar eigen gemeenten. Een gemeente van buiten kan meebetalen aan een project, maar dan moet de lezer dat weten. Vaker is het een verkeerde naam.`,
  example: { id: "laan-publiek-toegezegd", name: "gemeente Elders" },
  settings: {},
  scope: "regel",
  message: ({ id, name }) => `Regel "${id}" komt van ${name}. Die gemeente hoort niet bij de deal.`,
  hint: () => "Verbeter de naam. Betaalt die gemeente echt mee? Leg dan bij toelichting uit waarom.",
  check: ({ year, line: { regel } }, { say }) => {
    const name = /\bgemeente\s+(\p{Lu}.*)$/u.exec(regel.bijdrager ?? "")?.[1]?.toLowerCase();
    const known = namesOf(year.deal);
    if (name === undefined || known.length === 0 || regel.toelichting !== null) return;
    if (known.some((one) => name.startsWith(one))) return;
    say(placeOf(regel.at, "bijdrager"), { id: regel.id, name: regel.bijdrager ?? "" });
  },
});

/** How the deal's municipalities and participants are called, at any time. */
const namesOf = remember(({ gemeenten, deelnemers, geldafspraken }: Deal): readonly string[] => [
  ...gemeenten.flatMap(({ naam }) => (naam ?? []).flatMap(({ waarde }) => waarde?.toLowerCase() ?? [])),
  // Whoever takes part, or agreed to give, is no stranger
  ...[...deelnemers.map(({ naam }) => naam), ...geldafspraken.map(({ bijdrager }) => bijdrager)].flatMap(
    (name) => name?.toLowerCase().replace(/^gemeente\s+/u, "") ?? [],
  ),
]);
