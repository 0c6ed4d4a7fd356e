import { listWords } from "../../value/dutch.ts";
import { THEMA } from "../../value/nouns.ts";
import { TRACEABLE } from "./ledger-sums.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Each line of the ledger belongs to one project, theme or post. */
export const noPlace = defineRule({
  id: "money/no-place",
  ground: norm(TRACEABLE),
  severity: "error",
  title: "Elke regel van het grootboek hoort bij één project, één thema of één post.",
  why: `Het rapport telt het geld op per project, thema en post. Een regel zonder plek telt nergens mee. Een regel met twee plekken telt dubbel.

Geld voor een project telt vanzelf mee bij het thema van dat project.`,
  example: { id: "laan-rijk-besteed", places: [] as readonly string[] },
  settings: {},
  scope: "regel",
  message: ({ id, places }) =>
    places.length === 0
      ? `Bij regel "${id}" staat niet bij welk project, ${THEMA.welk} of welke post het geld hoort.`
      : `Bij regel "${id}" staat meer dan één plek voor het geld: ${listWords(places)}.`,
  hint: () => "Vul precies één van deze velden in: project, thema of post.",
  expected: () => "project, thema of post",
  check: ({ line }, { say }) => {
    const { id, project, thema, post, at } = line.regel;
    const places = Object.entries({ project, thema, post }).flatMap(([key, value]) => (value === null ? [] : [key]));
    if (places.length !== 1) say(placeOf(at, "id"), { id, places });
  },
});
