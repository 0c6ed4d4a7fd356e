import { listWords } from "../../value/dutch.ts";
import { THEMA } from "../../value/nouns.ts";
import { findNearest } from "../../diagnostics/nearest.ts";
import { TRACEABLE } from "./ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Money that is given to a post stands at a post that the deal knows. */
export const unknownPost = defineRule({
  id: "money/unknown-post",
  ground: norm(TRACEABLE),
  severity: "warning",
  title: "Een post in het grootboek is een post van de deal.",
  why: `Het rapport telt het geld op per post. Met een typefout in de naam komt het geld bij een nieuwe post terecht. De echte post lijkt dan te laag, ook voor regels die naar die post kijken.

De posten staan in de verdeling in deal/financien.yaml. Bij geld dat alleen is ontvangen, mag de naam vrij zijn: dat hoort nog nergens bij. Een deal zonder posten in de verdeling laat het programma met rust.`,
  example: { id: "uitvoering-rijk-besteed", post: "vta", nearest: ["vat"] as readonly string[] },
  settings: {},
  scope: "regel",
  message: ({ id, post }) =>
    `Regel "${id}" staat bij post "${post}", maar de verdeling van de deal kent die post niet.`,
  hint: ({ nearest }) =>
    nearest.length === 0
      ? `Kies een post uit deal/financien.yaml, of een project of ${THEMA.naam}.`
      : `Bedoelt u "${listWords(nearest)}"? Kies anders een andere post uit deal/financien.yaml, of een project of ${THEMA.naam}.`,
  actual: ({ post }) => post,
  check: ({ line, year }, { say }) => {
    const { id, post, fase, at } = line.regel;
    if (post === null || fase === "ontvangen") return;
    const known = year.deal.verdeling.flatMap((row) => row.post ?? []);
    if (known.length === 0 || known.includes(post)) return;
    say(placeOf(at, "post"), { id, post, nearest: findNearest(post, known) });
  },
});
