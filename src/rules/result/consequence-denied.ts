import { isDownward } from "../../content/measure.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf, relatedTo, withRelated } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { EntrySubject } from "../engine/subjects.ts";
import { findWords, type FoundWords } from "../reading/find-words.ts";

const GOALS = ["de afspraak", "het doel", "de streefwaarde", "het streven", "het afgesproken aantal", "het resultaat"];

/** What the rule looks for where a deal says nothing else. */
const WORDS: readonly string[] = [
  ...["wordt gehaald", "worden gehaald", "gewoon gehaald", "halen we wel", "halen we gewoon", "wel gehaald"],
  ...["wordt bereikt", "wordt behaald", "bereiken we wel", "blijft haalbaar", "is haalbaar", "komt goed"],
  ...["geen gevolg", "geen gevolgen", "geen invloed", "geen effect", "nauwelijks gevolgen", "op tijd gehaald"],
  ...["halen we op tijd", "halen wij op tijd", "ruim gehaald", "zeker gehaald"],
  ...["halen", "bereiken"].flatMap((verb) =>
    ["we", "wij"].flatMap((who) => GOALS.map((goal) => `${verb} ${who} ${goal}`)),
  ),
];

/** A consequence that says the goal is met, beside a forecast that does not meet it. */
export const consequenceDenied = defineRule({
  id: "result/consequence-denied",
  ground: norm("wat een rapport op twee plaatsen zegt, is hetzelfde"),
  severity: "warning",
  title: "Het gevolg past bij de prognose.",
  why: `Bij aandacht of vertraagd zegt het gevolg wat het betekent voor het doel. Staat daar dat het doel wordt gehaald, terwijl de prognose lager is dan de streefwaarde, dan zegt het rapport twee dingen.`,
  example: { result: "3.1 (Gezinnen helpen)", words: "wordt gehaald", forecast: "860", target: "1.000" },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die zeggen dat het goed komt",
      standard: WORDS,
    },
  },
  scope: "voortgang",
  message: ({ result, words, forecast, target }) =>
    `Bij ${result} zegt het gevolg "${words}", maar de prognose is ${forecast} en de streefwaarde ${target}.`,
  hint: () => "Schrijf wat er gebeurt als niets verandert. Komt het toch goed? Pas dan de prognose aan.",
  actual: ({ words }) => words,
  check: (subject, { say, settings }) => {
    const { entry, stand } = subject;
    const found = findWords(entry.gevolg ?? "", settings.woorden).find((one) => !isDenied(entry.gevolg ?? "", one));
    const short = findShort(subject);
    if (found === undefined || short === null) return;
    const related = relatedTo("de prognose", entry.at, "prognose");
    say(withRelated(placeOf(entry.at, "gevolg"), related), {
      result: nameOfResult(stand.resultaat),
      words: shorten(found.word),
      ...short,
    });
  },
});

/** "Het doel is niet haalbaar", "halen we de afspraak niet": a word that says no stands shortly before, or further on. */
function isDenied(text: string, { word, index }: FoundWords): boolean {
  const [rest = ""] = text.slice(index + word.length).split(/[.!?](?:\s|$)/u);
  if (/\b(?:niet|nooit|geen|pas|later|nog maar|alleen als)\b/iu.test(rest)) return true;
  return /\b(?:niet|nooit|zonder(?!\sbijsturing)|geen)\s+(?:[\p{L}]+\s+)?$/iu.test(text.slice(0, index));
}

/** The first part whose own forecast falls short of its target. */
function findShort({ stand }: EntrySubject): { readonly forecast: string; readonly target: string } | null {
  for (const { prognose, streefwaarde, onderdeel } of stand.onderdelen) {
    const [forecast, target] = [prognose.value, streefwaarde.value];
    if (forecast === null || target === null) continue;
    const isShort = isDownward(onderdeel) ? forecast > target : forecast < target;
    if (isShort) return { forecast: formatNumber(forecast), target: formatNumber(target) };
  }
  return null;
}
