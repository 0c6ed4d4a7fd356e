import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { matchClaims, squeeze } from "../../../src/prove/match-claims.ts";
import type { Claim } from "../../../src/render/claims/claim.ts";

const toClaim = (pieces: readonly string[]): Claim => ({
  kind: "tekst",
  inside: "",
  pieces,
  origins: [],
  mentions: [],
  written: "",
  onPaperOnly: false,
  picture: null,
});
const toTexts = (texts: readonly string[]): Parameters<typeof matchClaims>[1] =>
  texts.map((text) => ({ text, page: 1, runs: [], tag: null }));

/** What was found of each claim; null for what was not. */
function find(claims: readonly (readonly string[])[], said: readonly string[]): (string | null)[] {
  const { found, said: whole } = matchClaims(claims.map(toClaim), toTexts(said));
  return found.map((stretch) => stretch && whole.text.slice(stretch.start, stretch.end));
}

function findRest(claims: readonly (readonly string[])[], said: readonly string[]): string[] {
  const { rest, said: whole } = matchClaims(claims.map(toClaim), toTexts(said));
  return rest.map(({ start, end }) => whole.text.slice(start, end));
}

describe("matchClaims", () => {
  it("finds what is broken over lines, hyphenated or drawn with ligatures", () => {
    expect(find([["een efficiënte aanpak"]], ["een ef-", "ﬁciënte aan\u00ADpak"])).toEqual(["eenefficiënteaanpak"]);
  });

  it("lets a screen reader say a few words between the pieces of one claim, and no more", () => {
    expect(find([["nvt", "3"]], ["nvt", " niet van toepassing", "3"])).toEqual(["nvtnietvantoepassing3"]);
    expect(find([["nvt", "3"]], ["nvt", "a".repeat(60), "3"])).toEqual([null]);
  });

  it("does not take the same words further on for a claim that is missing", () => {
    const claims = [["op schema"], ["een lange tekst"], ["op schema"]];
    expect(find(claims, ["een lange tekst", "op schema"])).toEqual([null, "eenlangetekst", "opschema"]);
    expect(find(claims, ["op schema", "een lange tekst"])).toEqual(["opschema", "eenlangetekst", null]);
  });

  it("finds the same words twice in a row, also where another claim is missing", () => {
    expect(find([["op schema"], ["weg"], ["op schema"]], ["op schema", "op schema"])).toEqual([
      "opschema",
      null,
      "opschema",
    ]);
  });

  it("gives what is said beside the claims", () => {
    expect(findRest([["een"], ["twee"]], ["nul", "een", "twee", "drie"])).toEqual(["nul", "drie"]);
  });

  const word = fc.stringMatching(/^[a-z]{3,9}$/);
  const rows = fc.uniqueArray(
    fc.array(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(" ")),
    { minLength: 3, maxLength: 30, selector: squeeze },
  );
  const claimed = rows.filter((texts) =>
    texts.every((one, i) => texts.every((other, j) => i === j || !squeeze(other).includes(squeeze(one)))),
  );

  it("misses one claim and no other when its words are gone", () => {
    fc.assert(
      fc.property(claimed, fc.nat(), (texts, at) => {
        const gone = at % texts.length;
        const found = find(
          texts.map((text) => [text]),
          texts.filter((_text, index) => index !== gone),
        );
        expect(found.map((one) => one === null)).toEqual(texts.map((_text, index) => index === gone));
      }),
    );
  });

  it("finds every claim and leaves the second copy over when words are said twice", () => {
    fc.assert(
      fc.property(claimed, fc.nat(), fc.nat(), (texts, at, to) => {
        const doubled = texts[at % texts.length] ?? "";
        const said = texts.toSpliced(to % (texts.length + 1), 0, doubled);
        const claims = texts.map((text) => [text]);
        expect(find(claims, said)).not.toContain(null);
        expect(findRest(claims, said).join("")).toBe(squeeze(doubled));
      }),
    );
  });
});
