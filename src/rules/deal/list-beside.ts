import type { Onderdeel, Resultaat } from "../../content/content.ts";
import { valueAtStart } from "../../content/in-force.ts";
import { inside, type At } from "../../source/at.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { readQuotedNumbers, readQuotedRange, readsDate, readsNumber } from "../quotations/quoted-numbers.ts";

/** A value of the deal with the words that are quoted for it. */
export interface Agreed {
  readonly what: string;
  readonly value: string;
  readonly quotation: string | null;
  readonly isQuoted: (quotation: string) => boolean;
  readonly at: At;
  readonly key: string;
}

/**
 * What is agreed of a part beside its one number: the other end of a stretch, numbers on the way and for places, a last
 * day. `low` is its target as it was at the start.
 */
export function listBeside(resultaat: Resultaat, part: Onderdeel, low: number | null): Agreed[] {
  const name = `${resultaat.id} ${part.naam ?? part.id}`;
  const quotation = part.citaat ?? resultaat.citaat;
  return [
    ...listEnds(part, { name, quotation, low }),
    ...part.tussendoelen.flatMap(({ datum, waarde: states, citaat }, index) => {
      const waarde = valueAtStart(states);
      const what = `Het tussendoel van ${name} voor ${formatDate(datum ?? "")}`;
      return waarde === null
        ? []
        : [toAgreed(part, ["tussendoelen", index], { what, waarde, quotation: citaat ?? quotation })];
    }),
    ...part.streefwaarden.flatMap(({ gemeente, focusgebied, provincie, waarde: states }, index) => {
      const waarde = valueAtStart(states);
      const what = `De streefwaarde van ${name} in ${gemeente ?? focusgebied ?? provincie ?? ""}`;
      return waarde === null ? [] : [toAgreed(part, ["streefwaarden", index], { what, waarde, quotation })];
    }),
    ...(part.uiterlijk === null
      ? []
      : [
          {
            ...{ what: `De uiterste dag van ${name}`, value: formatDate(part.uiterlijk), quotation },
            ...{ isQuoted: (text: string) => readsDate(text, part.uiterlijk ?? ""), at: part.at, key: "uiterlijk" },
          },
        ]),
  ];
}

interface Named {
  readonly name: string;
  readonly quotation: string | null;
  readonly low: number | null;
}

/** "20 tot 30": both ends are typed, and both are quoted. */
function listEnds(part: Onderdeel, { name, quotation, low }: Named): Agreed[] {
  const { eenheid, at } = part;
  const most = valueAtStart(part.streefwaarde_tot);
  const range = readQuotedRange(quotation ?? "", eenheid);
  if (most !== null) {
    const isQuoted = (text: string): boolean => readQuotedNumbers(text).length > 0 && readsNumber(text, most, eenheid);
    return [
      { what: `De bovenkant van ${name}`, value: formatNumber(most), quotation, isQuoted, at, key: "streefwaarde_tot" },
    ];
  }
  if (range === null || low === null || !range.includes(low)) return [];
  const told = `alleen ${formatNumber(low)}`;
  return [
    { what: `De streefwaarde van ${name}`, value: told, quotation, isQuoted: () => false, at, key: "streefwaarde" },
  ];
}

interface Beside {
  readonly what: string;
  readonly waarde: number;
  readonly quotation: string | null;
}

function toAgreed(part: Onderdeel, path: readonly (string | number)[], { what, waarde, quotation }: Beside): Agreed {
  const isQuoted = (text: string): boolean => readsNumber(text, waarde);
  return { what, value: formatNumber(waarde), quotation, isQuoted, at: inside(part.at, path), key: "waarde" };
}
