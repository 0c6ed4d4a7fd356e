import { NUMBER_WORDS } from "../../value/dutch.ts";

const TENS = ["dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const FIRST_OF_TENS = 30;
const [HUNDRED, THOUSAND, NINETEEN] = [100, 1000, 19];

/** Words for whole tens, hundreds and thousands, each with its value: "dertig", "achthonderd", "twaalfhonderd", "tweeduizend". */
export const LARGE_NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ...TENS.map((word, index) => [word, FIRST_OF_TENS + 10 * index] as const),
  ["honderd", HUNDRED] as const,
  ["duizend", THOUSAND] as const,
  ...multiply("honderd", HUNDRED, NINETEEN).filter(([, value]) => value % THOUSAND !== 0),
  ...multiply("duizend", THOUSAND, 20),
];

function multiply(word: string, unit: number, most: number): (readonly [string, number])[] {
  const factors = NUMBER_WORDS.slice(2, most + 1).map((factor, index) => ({ factor, count: index + 2 }));
  return factors.flatMap(({ factor, count }) => [
    [`${factor}${word}`, count * unit] as const,
    [`${factor} ${word}`, count * unit] as const,
  ]);
}
