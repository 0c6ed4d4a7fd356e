import { formatNumber } from "../../value/notation/format-number.ts";
import { capitalise } from "../../value/nouns.ts";
import type { Bestaan, Deal, Dealwijziging } from "../../content/content.ts";
import { entryOf, listExisting } from "../../content/existence.ts";
import { describeEntry } from "./changes.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm, type Say } from "../engine/rule.ts";

interface Args {
  readonly what: string;
  readonly id: string;
  readonly problem: string;
  readonly advice: string;
}

/** What says that it came with an addendum is named by that addendum, which has the same number. */
export const additionDiffers = defineRule({
  id: "change/addition-differs",
  ground: norm("technisch: gegevens spreken elkaar niet tegen"),
  severity: "error",
  title: "Wat zegt met een addendum te zijn gekomen, staat zo in dat addendum.",
  why: `Een nieuw resultaat, onderdeel of doel staat in deal/resultaten.yaml, met het kenmerk van zijn addendum bij "addendum". Dat addendum noemt het bij de wijzigingen, met was: geen en wordt: afgesproken. Zo hoort het bij de rapporten vanaf die dag, en bij geen eerder rapport.

Noemt het addendum het niet, dan kan een lezer niet nagaan waar de afspraak vandaan komt. Staat bij allebei een getal, dan moet dat hetzelfde zijn.`,
  example: {
    what: "resultaat 3.4",
    id: "addendum-1",
    problem: 'noemt addendum "addendum-1", maar dat addendum noemt resultaat 3.4 niet',
    advice: "Voeg in deal/addenda.yaml een wijziging toe: {resultaat: 3.4, was: geen, wordt: afgesproken}.",
  },
  settings: {},
  scope: "inhoud",
  message: ({ what, problem }) => `${capitalise(what)} ${problem}.`,
  hint: ({ advice }) => advice,
  check: ({ content: { deal } }, { say }) => {
    for (const van of listExisting(deal)) checkMark(van, deal, say);
    for (const { addendum, onderwerp, wordt, at } of deal.wijzigingen) {
      if (onderwerp?.kind === "onderdeel" || onderwerp?.kind === "doel")
        checkNumber({ addendum, onderwerp, wordt, at }, say);
    }
  },
});

/** What names an addendum is named by it. */
function checkMark(van: Bestaan, { addenda, wijzigingen }: Deal, say: Say<Args>): void {
  const entry = entryOf(van);
  const addendum = addenda.find(({ id }) => id === entry.addendum);
  if (addendum === undefined) return;
  const isNamed = wijzigingen.some((one) => one.addendum === addendum && isAddition(one) && isAbout(one, van));
  if (isNamed) return;
  const what = describeEntry(van);
  const problem = `noemt addendum "${addendum.id}", maar dat addendum noemt ${what} niet als nieuw`;
  const advice = `Voeg in deal/addenda.yaml een wijziging toe: {${writeName(van)}, was: geen, wordt: afgesproken}.`;
  say(placeOf(entry.at, "addendum"), { what, id: addendum.id, problem, advice });
}

/** A change that says that there was nothing before. */
function isAddition({ was }: Dealwijziging): boolean {
  return was !== null && (was.waarde === null || was.waarde === false);
}

/** Whether a change is about an entry itself, or about the target of it or of its parts. */
function isAbout({ onderwerp }: Dealwijziging, van: Bestaan): boolean {
  const about = onderwerp?.kind === "bestaan" ? onderwerp.van : onderwerp;
  if (van.kind === "doel") return about?.kind === "doel" && about.doel.id === van.doel.id;
  if (about?.kind !== "resultaat" && about?.kind !== "onderdeel") return false;
  const isSame = about.resultaat.id === van.resultaat.id;
  return van.kind === "resultaat"
    ? isSame
    : isSame && about.kind === "onderdeel" && about.onderdeel.id === van.onderdeel.id;
}

function writeName(van: Bestaan): string {
  if (van.kind === "doel") return `doel: ${van.doel.id}`;
  const result = `resultaat: "${van.resultaat.id}"`;
  return van.kind === "resultaat" ? result : `${result}, onderdeel: ${van.onderdeel.id}`;
}

type NumberChange = Pick<Dealwijziging, "addendum" | "wordt" | "at"> & {
  readonly onderwerp: Extract<Bestaan, { readonly kind: "onderdeel" | "doel" }>;
};

/** A new target stands with what is new, and may stand in the addendum too. */
function checkNumber({ addendum, onderwerp, wordt, at }: NumberChange, say: Say<Args>): void {
  const entry = entryOf(onderwerp);
  const isNew = [entry, ...(onderwerp.kind === "onderdeel" ? [onderwerp.resultaat] : [])].some(
    (one) => one.addendum === addendum.id,
  );
  const written = "streefwaarde" in entry ? entry.streefwaarde?.find((state) => state.at === undefined)?.waarde : null;
  if (!isNew || typeof wordt?.waarde !== "number" || typeof written !== "number" || written === wordt.waarde) return;
  const what = describeEntry(onderwerp);
  const problem = `heeft in deal/resultaten.yaml de streefwaarde ${formatNumber(written)}, maar in addendum "${addendum.id}" ${formatNumber(wordt.waarde)}`;
  say(placeOf(at, "wordt"), { what, id: addendum.id, problem, advice: "Neem het getal van het addendum over." });
}
