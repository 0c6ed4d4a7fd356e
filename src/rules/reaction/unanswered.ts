import { isAnswered } from "../../content/reactions.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Who reacts hears what was done with it. */
export const reactionUnanswered = defineRule({
  id: "reaction/unanswered",
  ground: norm("wie reageert, krijgt antwoord"),
  severity: "warning",
  title: "Elke reactie op het concept krijgt een antwoord.",
  why: `De partijen krijgen het concept om erop te reageren. In de nota van reacties staat wat er met elke reactie is gedaan; een reactie zonder antwoord heet daar "nog te beantwoorden".

Het programma zoekt reacties waarbij "antwoord" leeg is. Alleen "wijziging" is niet genoeg: dan weet de afzender niet waarom.`,
  example: { id: "r-012", text: "Noem ook de bron van het getal.", hasChange: false },
  settings: {},
  scope: "jaar",
  message: ({ id, text, hasChange }) =>
    hasChange
      ? `Bij reactie ${id} ("${text}") staat wat er is veranderd, maar geen antwoord.`
      : `Reactie ${id} ("${text}") heeft nog geen antwoord.`,
  hint: () => 'Zet bij "antwoord" wat u ermee doet, ook als er niets verandert.',
  check: ({ jaar }, { say }) => {
    for (const reactie of jaar.reacties) {
      // What could not be read is told of as such
      if (reactie.reactie === null || isAnswered(reactie)) continue;
      say(placeOf(reactie.at, "antwoord"), {
        id: reactie.id,
        text: shorten(reactie.reactie, 50),
        hasChange: (reactie.wijziging ?? "").trim() !== "",
      });
    }
  },
});
