import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findWords } from "../reading/find-words.ts";

/** An answer that promises a change says which one, so that somebody can look it up. */
export const changeNotSaid = defineRule({
  id: "reaction/change-not-said",
  ground: norm("wie reageert, kan nagaan wat er veranderde"),
  severity: "warning",
  title: "Een antwoord dat zegt dat iets is aangepast, zegt ook wat.",
  why: `"Aangepast" zegt de afzender niet waar hij moet kijken. Met "wijziging" erbij kan iedereen het nagaan, ook wie later vraagt of het echt is gebeurd.

Het programma zoekt in het antwoord naar woorden als "aangepast" en "overgenomen", en kijkt of er bij "wijziging" iets staat.`,
  example: { id: "r-012", word: "overgenomen" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die zeggen dat er iets is veranderd",
      standard: ["aangepast", "aangevuld", "gecorrigeerd", "gewijzigd", "overgenomen", "toegevoegd", "verbeterd"],
    },
    ontkenningen: {
      kind: "woorden",
      what: "woorden waarmee een antwoord zegt dat er juist niets is veranderd",
      standard: ["niet", "niets", "geen", "al eerder", "blijft", "blijven"],
    },
  },
  scope: "jaar",
  message: ({ id, word }) => `Het antwoord op reactie ${id} zegt "${word}", maar bij "wijziging" staat niets.`,
  hint: () => 'Zet bij "wijziging" in één zin wat er nu anders in het rapport staat.',
  actual: ({ word }) => word,
  check: ({ jaar }, { say, settings }) => {
    for (const { id, at, antwoord, wijziging } of jaar.reacties) {
      if (antwoord === null || (wijziging ?? "").trim() !== "") continue;
      const [found] = findWords(antwoord, settings.woorden);
      if (found === undefined || findWords(antwoord, settings.ontkenningen).length > 0) continue;
      say(placeOf(at, "antwoord"), { id, word: found.word });
    }
  },
});
