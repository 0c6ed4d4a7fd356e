import type { Deal, Onderdeel } from "../../content/content.ts";
import type { At } from "../../source/at.ts";
import { RESULTAAT } from "../../value/nouns.ts";
import { nameOfResult } from "../engine/name-of-result.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findWords } from "../reading/find-words.ts";

type Operator = NonNullable<Onderdeel["operator"]>;
type Strength = Exclude<Operator, "geen">;

interface Told {
  readonly what: string;
  /** As it is written; null where no part has the one that the quotation says. */
  readonly operator: string | null;
  /** Some of those that would say it. */
  readonly words: readonly string[];
  /** What the quotation says; empty for nothing. */
  readonly found: string;
}

const EXAMPLE: Told = {
  what: "1.4 Begeleide mensen",
  operator: "minimaal",
  words: ["minimaal", "ten minste"],
  found: "streven",
};

/** How strong an agreement is, the quotation beside it says. */
export const operatorNotQuoted = defineRule({
  id: "deal/operator-not-quoted",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Hoe sterk een afspraak is, staat in het citaat ernaast.",
  why: `"Minimaal" is een belofte en "streven naar" een poging. Het rapport weegt elk oordeel daarmee. Staat er een andere sterkte dan in de deal, dan rekent het rapport met een andere afspraak.

Het programma zoekt in het citaat van het onderdeel, of anders in dat van het resultaat, een woord dat bij de operator hoort. Welke woorden dat zijn, staat hieronder; een deal kan andere noemen in deal/regels.yaml. Zegt het citaat van een resultaat een sterkte die geen enkel onderdeel heeft, dan is dat ook een fout.`,
  example: EXAMPLE,
  settings: {
    minimaal: {
      kind: "woorden",
      what: "woorden die bij minimaal horen",
      standard: ["minimaal", "minstens", "ten minste", "tenminste"],
    },
    hoogstens: {
      kind: "woorden",
      what: "woorden die bij hoogstens horen",
      standard: ["hoogstens", "maximaal", "ten hoogste", "niet meer dan"],
    },
    streven: {
      kind: "woorden",
      what: "woorden die bij streven horen",
      standard: ["streven", "streeft", "streefgetal", "beogen", "beoogt"],
    },
    borgen: {
      kind: "woorden",
      what: "woorden die bij borgen horen",
      standard: [
        "borgen",
        "behouden",
        "behoud",
        "handhaven",
        "blijven bestaan",
        "blijft bestaan",
        "op peil",
        "in stand",
      ],
    },
    mogelijk: { kind: "woorden", what: "woorden die bij mogelijk horen", standard: ["mogelijk", "eventueel"] },
  },
  scope: "inhoud",
  message: ({ what, operator, words, found }) => {
    if (operator === null)
      return `Het citaat van ${what} zegt "${found}", maar geen onderdeel van ${RESULTAAT.deze} heeft die operator.`;
    const said =
      found === ""
        ? `in het citaat staat geen woord als ${words.map((one) => `"${one}"`).join(" of ")}`
        : `het citaat zegt "${found}"`;
    return `Bij ${what} staat operator ${operator}, maar ${said}.`;
  },
  hint: ({ operator }) =>
    operator === null
      ? "Geef het onderdeel waar het om gaat deze operator, of verbeter het citaat."
      : "Neem de operator over uit de tekst van de deal. Staat het woord op een andere plaats? Geef het onderdeel dan een eigen citaat.",
  actual: ({ operator }) => operator ?? "",
  expected: ({ found }) => found,
  check: ({ content: { deal } }, { say, settings }) => {
    const strengths = Object.keys(settings) as Strength[];
    const told = new Set<string | null>();
    for (const { what, result, operator, citaat, around, at } of listHeld(deal)) {
      if (operator === null || operator === "geen" || citaat === null) continue;
      const found =
        strengths.filter((one) => isTold(one) || one === operator).flatMap((one) => findWords(citaat, settings[one]))[0]
          ?.word ?? "";
      // A quotation without any such word, from a sentence that has it, was cut off: another rule says that
      const said = found === "" ? around : citaat;
      if (findWords(said, settings[operator]).length > 0) continue;
      told.add(result);
      say(placeOf(at, "operator"), { what, operator, words: settings[operator].slice(0, MOST_WORDS), found });
    }
    for (const result of deal.resultaten) {
      if (told.has(result.id) || result.onderdelen.length === 0) continue;
      const held = new Set(result.onderdelen.map(({ operator }) => operator));
      for (const strength of strengths.filter(isTold)) {
        const found = findWords(result.citaat ?? "", settings[strength])[0]?.word;
        if (found === undefined || held.has(strength)) continue;
        say(placeOf(result.at, "citaat"), { what: nameOfResult(result), operator: null, words: [], found });
      }
    }
  },
});

/** A most is also said of what nobody measures, such as a length of time: only who typed it must find it quoted. */
function isTold(strength: Strength): boolean {
  return strength !== "hoogstens";
}

/** Words named in a message; the rule's page has them all. */
const MOST_WORDS = 2;

interface Held {
  readonly what: string;
  /** Null for a goal, which has no parts. */
  readonly result: string | null;
  readonly operator: Operator | null;
  readonly citaat: string | null;
  /** The words that it was quoted from. */
  readonly around: string;
  readonly at: At;
}

function listHeld({ resultaten, doelen }: Deal): Held[] {
  const parts = resultaten.flatMap((result) =>
    result.onderdelen.filter(isAgreedAtStart).map(({ id, naam, operator, citaat, at }) => ({
      ...{ what: `${result.id} ${naam ?? id}`, result: result.id, operator, at, around: result.citaat ?? citaat ?? "" },
      citaat: citaat ?? result.citaat,
    })),
  );
  const goals = doelen.map(({ id, titel, operator, citaat, at }) => ({
    ...{ what: titel ?? id, result: null, operator, citaat, around: citaat ?? "", at },
  }));
  return [...parts, ...goals];
}

/** A target that only an addendum names is quoted from there: what the deal says of its result is about something else. */
function isAgreedAtStart({ citaat, streefwaarde }: Onderdeel): boolean {
  const states = streefwaarde ?? [];
  return citaat !== null || states.length === 0 || states.some(({ at }) => at === undefined);
}
