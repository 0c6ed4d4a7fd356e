import type { Content } from "../../content/content.ts";
import { findExecutionCosts, listMainWords } from "../../content/execution-costs.ts";
import { remember } from "../../value/remember.ts";
import { findWords } from "../reading/find-words.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The abbreviation of the costs of execution says nothing to everybody outside the house, or reads as a tax. */
export const bareExecutionCosts = defineRule({
  id: "text/bare-execution-costs",
  ground: norm("schrijven op B1"),
  severity: "warning",
  title: "De afkorting voor uitvoeringskosten staat nooit zonder uitleg.",
  why: `Wie niet aan de deal werkt, kent de afkorting voor de kosten van de uitvoering niet. Bij "VAT" denkt bijna iedereen aan btw.

Het programma zoekt de afkorting uit deal/financien.yaml (onder vat), in hoofdletters. Staat er geen, dan zoekt het de eerste letters van de naam. Staan de woorden zelf in dezelfde tekst, dan is het goed. De woordenlijst van de deal telt niet mee.`,
  example: { word: "VTK", full: "Voorbereiding, toezicht en keuring" },
  settings: {},
  scope: "tekst",
  message: ({ word }) => `Hier staat "${word}" zonder uitleg. Wie de deal niet kent, weet niet wat dat is.`,
  hint: ({ full }) => `Schrijf: ${full}.`,
  actual: ({ word }) => word,
  expected: ({ full }) => full,
  check: ({ stretch, content }, { say }) => {
    const wanted = wordsOf(content);
    const isName = stretch.path?.[0] === "begrippen" || stretch.path?.at(-1) === "afkorting";
    if (wanted === null || isName) return;
    const found = findWords(stretch.text, wanted.abbreviations, true);
    if (found.length === 0 || wanted.words.every((one) => findWords(stretch.text, one).length > 0)) return;
    for (const { word, index } of found) {
      const range = rangeIn(stretch, index, index + word.length);
      say({ file: stretch.source.path, range }, { word, full: wanted.full });
    }
  },
});

interface Wanted {
  readonly abbreviations: readonly string[];
  /** What it stands for, word by word: each a list, as patterns are kept by list. */
  readonly words: readonly (readonly string[])[];
  readonly full: string;
}

/** What this deal calls the costs; each text asks. Null where there is nothing to abbreviate. */
const wordsOf = remember(({ deal }: Content): Wanted | null => {
  const costs = findExecutionCosts(deal);
  if (costs === null || costs.abbreviation === null) return null;
  return {
    abbreviations: [costs.abbreviation],
    words: listMainWords(costs.name).map((word) => [word]),
    full: costs.name,
  };
});
