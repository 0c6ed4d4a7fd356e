import { shorten } from "../../diagnostics/catalogue/define.ts";
import type { At, Steps } from "../../source/at.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { placeOf } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { countsUnit, readQuotedNumbers, type QuotedNumber } from "../quotations/quoted-numbers.ts";

/** A number in a title or an explanation is the deal's own. */
export const nameDiffers = defineRule({
  id: "deal/name-differs",
  ground: norm("een afspraak heeft één waarde"),
  severity: "error",
  title: "Een getal in een titel of uitleg is hetzelfde als in de tekst van de deal.",
  why: `Een titel en een uitleg zijn in eigen woorden. Een lezer onthoudt daarvan vooral het getal. Is dat een ander getal dan in de deal, dan staat er iets wat niet is afgesproken.

Het programma leest de getallen in de titel en in de namen van de onderdelen, ook "vijf", en zoekt ze in het citaat. Van een begrip zoekt het in de tekst van de deal een getal dat vlak voor dat woord staat.`,
  example: { what: "De titel van 4.1", number: "5", said: "Het investeren in (streven naar 3) centrumgebieden." },
  settings: {},
  scope: "inhoud",
  message: ({ what, number, said }) => `${what} noemt ${number}, maar in de deal staat: "${shorten(said, 100)}".`,
  hint: () => "Neem het getal over uit de tekst van de deal, of laat het weg.",
  actual: ({ number }) => number,
  check: (subject, { say }) => {
    for (const { what, text, said, at, key } of [...listTitles(subject), ...listTerms(subject)]) {
      const known = new Set(readQuotedNumbers(said).map(({ value }) => value));
      const wrong = readQuotedNumbers(text).find(({ value }) => !known.has(value));
      if (wrong !== undefined) say(placeOf(at, key), { what, number: formatNumber(wrong.value), said });
    }
  },
});

interface Named {
  readonly what: string;
  readonly text: string;
  /** What the deal says, with numbers. */
  readonly said: string;
  readonly at: At;
  readonly key: Steps;
}

function listTitles({ content: { deal } }: ContentSubject): Named[] {
  const results = deal.resultaten.flatMap(({ id, titel, citaat, onderdelen, at }) => {
    const title = { what: `De titel van ${id}`, text: titel ?? "", said: citaat ?? "", at, key: "titel" };
    const names = onderdelen.map((part) => ({
      ...{ what: `De naam van ${id} ${part.id}`, text: part.naam ?? "", at: part.at, key: "naam" },
      said: `${part.citaat ?? ""} ${citaat ?? ""}`.trim(),
    }));
    return [title, ...names];
  });
  const goals = deal.doelen.map(({ id, titel, citaat, at }) => {
    return { what: `De titel van ${id}`, text: titel ?? "", said: citaat ?? "", at, key: "titel" };
  });
  const approach = deal.aanpak.map(({ id, titel, citaat, at }) => {
    return { what: `De titel van ${id}`, text: titel ?? "", said: citaat ?? "", at, key: "titel" };
  });
  const { criteria: file } = deal;
  const criteria = (file === null ? [] : file.criteria.map((one, index) => ({ ...one, at: file.at, index }))).map(
    ({ nummer, titel, citaat, at, index }) => ({
      ...{ what: `De titel van criterium ${String(nummer)}`, text: titel ?? "", said: citaat ?? "" },
      ...{ at, key: ["criteria", index, "titel"] },
    }),
  );
  return [...results, ...goals, ...approach, ...criteria].filter(({ said }) => said !== "");
}

/** Explanations of a word before which the deal puts a number: "de acht focusgebieden". */
function listTerms({ content: { deal }, sources }: ContentSubject): Named[] {
  const covenant = readCovenant(sources);
  const at = deal.file?.at;
  if (covenant === null || at === undefined) return [];
  const numbers = readQuotedNumbers(covenant.normalised);
  return (deal.file?.begrippen ?? []).flatMap(({ term, uitleg }, index) => {
    if (term === null || uitleg === null) return [];
    const counting = numbers.filter((one) => countsUnit(one, term));
    const said = counting.map(tellNumber).join(", ");
    const key = ["begrippen", index, "uitleg"];
    return said === "" ? [] : [{ what: `De uitleg van "${term}"`, text: uitleg, said, at, key }];
  });
}

/** "8 geselecteerde focusgebieden": a number with the first words behind it. */
function tellNumber({ value, after }: QuotedNumber): string {
  return `${formatNumber(value)}${after.split(" ").slice(0, SHOWN).join(" ")}`;
}

const SHOWN = 3;
