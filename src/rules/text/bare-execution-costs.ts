import { findWords } from "../reading/find-words.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The abbreviation of the costs of execution reads as a tax to everybody outside the house. */
export const bareExecutionCosts = defineRule({
  id: "text/bare-execution-costs",
  ground: norm("schrijven op B1"),
  severity: "warning",
  title: "De afkorting voor uitvoeringskosten staat nooit zonder uitleg.",
  why: `Bij "VAT" denkt bijna iedereen aan btw. In een Regio Deal gaat het om Voorbereiding, Administratie en Toezicht.

Het programma zoekt de afkorting in hoofdletters. Staan de woorden zelf in dezelfde tekst, dan is het goed. De woordenlijst van de deal telt niet mee.`,
  example: { word: "VAT", full: "Voorbereiding, Administratie en Toezicht" },
  settings: {
    afkorting: { kind: "woorden", what: "de afkortingen die niet los mogen staan", standard: ["VAT"] },
    voluit: {
      kind: "woorden",
      what: "de woorden waar de afkorting voor staat",
      standard: ["Voorbereiding", "Administratie", "Toezicht"],
    },
  },
  scope: "stuk",
  message: ({ word }) => `Hier staat "${word}" zonder uitleg. Lezers denken dan aan btw.`,
  hint: ({ full }) => `Schrijf: ${full}.`,
  actual: ({ word }) => word,
  expected: ({ full }) => full,
  check: (stretch, { say, settings }) => {
    const found = stretch.path?.[0] === "begrippen" ? [] : findWords(stretch.text, settings.afkorting, true);
    if (found.length === 0 || settings.voluit.every((one) => findWords(stretch.text, [one]).length > 0)) return;
    const full = settings.voluit.join(", ").replace(/, ([^,]*)$/u, " en $1");
    for (const { word, index } of found)
      say({ file: stretch.source.path, range: rangeIn(stretch, index, index + word.length) }, { word, full });
  },
});
