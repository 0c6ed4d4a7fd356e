import { describe, expect, it } from "vitest";
import {
  capitalise,
  completeNouns,
  nameNouns,
  nameNounsIn,
  RESULTAAT,
  STANDARD_NOUNS,
  THEMA,
} from "../../../src/value/nouns.ts";

const PIJLER = { naam: "pijler", meervoud: "pijlers", lidwoord: "de" } as const;
const OWN = completeNouns({
  ...{ thema: PIJLER, spoor: null, focusgebied: null, resultaat: null, convenant: null, coordinator: null },
});

/** Every form in one sentence. */
const ALL = `${THEMA.De}, ${THEMA.deze}, ${THEMA.die}; ${THEMA.elk} van de ${THEMA.meervoud}: geen ${THEMA.enkel}, een ${THEMA.ander}. ${THEMA.Welk} ${THEMA.naam}?`;

describe("the nouns of a deal", () => {
  it("come in the place of their marks, with the forms that their article asks", () => {
    expect(nameNouns(ALL, STANDARD_NOUNS)).toBe(
      "Het thema, dit thema, dat thema; elk thema van de thema's: geen enkel thema, een ander thema. Welk thema thema?",
    );
    expect(nameNouns(ALL, OWN)).toBe(
      "De pijler, deze pijler, die pijler; elke pijler van de pijlers: geen enkele pijler, een andere pijler. Welke pijler pijler?",
    );
  });

  it("stay what is standard where the deal names none, or only half of one", () => {
    const half = { thema: { ...PIJLER, meervoud: null } };
    const nouns = completeNouns({
      ...half,
      ...{ spoor: null, focusgebied: null, resultaat: null, convenant: null, coordinator: null },
    });
    expect(nouns).toEqual(STANDARD_NOUNS);
    expect(completeNouns(null)).toEqual(STANDARD_NOUNS);
    expect(nameNouns(RESULTAAT.de, OWN)).toBe("het resultaat");
  });

  it("are named in every text of a value, and nothing else of it changes", () => {
    const when = new Map([["a", 1]]);
    const value = { lines: [`Bij ${THEMA.de}`, 3, null], when, deep: { text: THEMA.Naam } };
    expect(nameNounsIn(value, OWN)).toEqual({ lines: ["Bij de pijler", 3, null], when, deep: { text: "Pijler" } });
    expect(nameNounsIn(value, OWN).when).toBe(when);
  });
});

describe("a capital", () => {
  it.each([
    ["één resultaat", "Eén resultaat"],
    ["drie", "Drie"],
    ["", ""],
    [`${THEMA.naam} 3`, "Thema 3"],
    [`${THEMA.De} 3`, "Het thema 3"],
  ])("is given to %j", (text, expected) => {
    expect(nameNouns(capitalise(text), STANDARD_NOUNS)).toBe(expected);
  });
});
