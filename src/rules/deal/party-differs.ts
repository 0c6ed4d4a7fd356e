import { describeBron } from "../../content/describe-bron.ts";
import { shorten } from "../../diagnostics/catalogue/define.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { readStructure, type CovenantStructure } from "../quotations/covenant-structure.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { normaliseStretch } from "../quotations/find-quoted.ts";
import { findWords } from "../reading/find-words.ts";

/** Name, abbreviation and side of a Party are those that the deal gives it. */
export const partyDiffers = defineRule({
  id: "deal/party-differs",
  ground: norm("een citaat is letterlijk"),
  severity: "error",
  title: "Naam, afkorting en zijde van een partij zijn die van de deal.",
  why: `De partijen hebben de deal ondertekend. Heet een partij in het rapport anders, of staat zij aan de andere zijde, dan klopt niet wie wat heeft beloofd.

Het programma slaat de plaats na die bij de partij staat. Daar moet de afkorting staan, en woorden van de naam: van geen enkele andere partij staan er meer. Staat daar een woord dat bij het Rijk hoort, zoals "minister", dan hoort de partij bij het Rijk. Welke woorden dat zijn, kan een deal in deal/regels.yaml anders noemen.`,
  example: {
    field: "afkorting",
    value: "MinW",
    place: "partijen, onder 5",
    said: "De minister van Water, hierna te noemen: MvW",
  },
  settings: {
    rijk: {
      kind: "woorden",
      what: "woorden waaraan een partij van het Rijk te herkennen is",
      standard: ["minister", "ministers", "staatssecretaris", "ministerie", "het Rijk"],
    },
  },
  scope: "inhoud",
  message: ({ field, value, place, said }) =>
    `De ${field} "${value}" past niet bij ${place}. Daar staat: "${shorten(said, 110)}".`,
  hint: () => "Neem over wat er bij deze partij in convenant.txt staat. Klopt de bron wel?",
  actual: ({ value }) => value,
  check: (subject, { say, settings }) => {
    const parties = listParties(subject);
    for (const { party, said, structure } of parties) {
      const tell = (field: string, value: string): void => {
        const place = describeBron(party.bron);
        say(placeOf(party.at, field), { field, value, place, said: dropPersons(said) });
      };
      const called = CALLED.exec(said)?.[1] ?? null;
      if (called !== null && party.afkorting !== null && party.afkorting !== called) tell("afkorting", party.afkorting);
      const [name = ""] = (party.naam ?? []).filter(({ at }) => at === undefined).map(({ waarde }) => waarde ?? "");
      const isOwn = name === "" || isNameOf(name, { said, others: parties, text: structure.text });
      if (!isOwn) tell("naam", name);
      const isRijk = findWords(said, settings.rijk).length > 0;
      if (party.zijde !== null && (party.zijde === "rijk") !== isRijk) tell("zijde", party.zijde);
    }
  },
});

/** "hierna te noemen: BZK"; what begins with an article is the name of a side. */
const CALLED = /te noemen:\s*(\p{Lu}\p{L}*)/u;

interface PlacedParty {
  readonly party: ContentSubject["content"]["deal"]["partijen"][number];
  readonly said: string;
  readonly structure: CovenantStructure;
}

/** The Parties that have a point of their own in the deal, with what it says of them. */
function listParties({ content: { deal }, sources }: ContentSubject): PlacedParty[] {
  const covenant = readCovenant(sources);
  if (covenant === null) return [];
  const structure = readStructure(covenant);
  return deal.partijen.flatMap((party) => {
    const place = party.bron === null ? null : findPlace(party.bron, structure);
    const [only, ...others] = place?.kind === "found" ? place.stretches : [];
    const hasPoint = structure.pieces.some(({ kind, start }) => kind === "lid" && start === only?.start);
    if (only === undefined || others.length > 0 || !hasPoint) return [];
    return [{ party, structure, said: normaliseStretch(structure, only) }];
  });
}

interface Others {
  readonly said: string;
  readonly others: readonly PlacedParty[];
  readonly text: string;
}

/** Whether words of a name are known to the deal, and stand nowhere more than at this Party. */
function isNameOf(name: string, { said, others, text }: Others): boolean {
  const words = name.split(/[^\p{L}-]+/u).filter((one) => one.length >= TELLING && one !== "ministerie");
  if (words.length === 0) return true;
  const count = (where: string): number => words.filter((one) => mentions(where, one)).length;
  const own = count(said);
  return own > 0 && words.every((one) => mentions(text, one)) && others.every((one) => count(one.said) <= own);
}

/** Letters from which a word says something. */
const TELLING = 4;

/** What the deal says of a Party without who signs for it, and without the mark of its point. */
function dropPersons(said: string): string {
  return said.replace(/^\S+\s/u, "").replace(/,?\s(?:de heer|mevrouw|dhr\.|mw\.)\s[^,;]*/gu, "");
}

function mentions(said: string, word: string): boolean {
  return findWords(said, [word]).length > 0;
}
