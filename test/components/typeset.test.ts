import { describe, expect, it } from "vitest";

import { squeeze } from "../../src/prove/match-claims.ts";
import { settleClaims } from "../../src/render/claims/settle-claims.ts";
import type { FontFace } from "../../src/render/render-assets.ts";
import { renderOpenPoints } from "../../src/render/render-open-points.ts";
import { renderReport } from "../../src/render/render-report.ts";
import { trustHtml } from "../../src/render/safe-html.ts";
import { chooseFonts } from "../../src/render/typeset/choose-fonts.ts";
import { splitHtml } from "../../src/render/typeset/split-html.ts";
import { isolateHtml, placeholdHtml } from "../../src/render/typeset/typeset-html.ts";
import { parseCharacterSet } from "../../src/value/character-set.ts";
import { groupTypefaces } from "../../src/value/typefaces.ts";
import { replaceTexts } from "./replace-texts.ts";
import { SAMPLE_ASSETS } from "./sample-assets.ts";
import { SAMPLE_OPEN_POINTS } from "./sample-open-points.ts";
import { SAMPLE_REPORT } from "./sample-report.ts";

function font(family: string, characters: string, isFallback = false): FontFace {
  const base64 = Buffer.from(family).toString("base64");
  return { family, weight: 400, style: "normal", isFallback, characters: parseCharacterSet(characters), base64 };
}

const LATIN = "20-7E A0-17F 2000-22FF 25A1";
const FONTS = [
  font("Schreef", LATIN),
  font("Schreefloos", `${LATIN} 25CF`),
  font("Schreef", "370-3FF", true),
  font("Schreefloos", "370-3FF 400-4FF", true),
  font("Hebreeuws", "5D0-5EA", true),
  font("Symbolen", "25A0-27BF", true),
  font("Emoji", "26A0 1F300-1F5FF", true),
];
const TYPEFACES = groupTypefaces(FONTS);
const ASSETS = { ...SAMPLE_ASSETS, fonts: FONTS };

/** The families for unusual characters that a page with these parts carries. */
function listExtra(...parts: readonly string[]): string[] {
  return chooseFonts(FONTS, parts).flatMap(({ family, isFallback }) => (isFallback ? [family] : []));
}

const placehold = (html: string): string => placeholdHtml(trustHtml(html), TYPEFACES);
const isolate = (html: string): string => isolateHtml(trustHtml(html));

describe("the fonts of a page", () => {
  it.each([
    ["<p>Gewoon, één café → 2026</p>", []],
    ["<p>שרה</p>", ["Hebreeuws"]],
    ["<p>Αθηνά</p>", ["Schreef", "Schreefloos"]],
    ["<p>Олена</p>", ["Schreefloos"]],
    ["<p>● hier</p>", []],
    ["<p>⚠ let op</p>", ["Symbolen"]],
    ["<p>🌳</p>", ["Emoji"]],
    ["<title>שרה</title><p title='🌳'>x</p><style>/* Αθηνά */</style><!-- Олена -->", []],
    ["<p>王</p>", []],
  ])("of %s are besides those of every page %j", (html, families) => {
    expect(listExtra(html)).toEqual(families);
  });

  it("are those of every page when nothing asks for more", () => {
    expect(chooseFonts(FONTS, ["x"])).toEqual(FONTS.slice(0, 2));
  });

  it("say for which characters they are, where a page carries more than those of every page", () => {
    const faces = /@font-face \{.*"Hebreeuws".*\}/u.exec(
      renderReport({ ...SAMPLE_REPORT, meta: { ...SAMPLE_REPORT.meta, author: "שרה לוי" } }, ASSETS),
    );
    expect(faces?.[0]).toContain("unicode-range: U+5D0-5EA;");
    const plain = renderReport(SAMPLE_REPORT, ASSETS);
    expect(plain).not.toContain("unicode-range");
    expect(plain.match(/@font-face/gu)).toHaveLength(2);
  });

  it("serve a running head too", () => {
    const chapters = SAMPLE_REPORT.chapters.map((chapter) => ({ ...chapter, running: "Groen 🌳 王" }));
    const html = renderReport({ ...SAMPLE_REPORT, chapters }, ASSETS);
    expect(html).toContain('font-family: "Emoji"');
    expect(html).toContain(String.raw`content: "Groen \01f333  \0025a1 "`);
  });
});

describe("a character that no typeface has", () => {
  it("is a placeholder in a text, and stays in what only programs read", () => {
    const html = '<title>王</title><p title="王">王&amp;é<!-- 王 --></p>';
    expect(placehold(html)).toBe('<title>王</title><p title="王">□&amp;é<!-- 王 --></p>');
  });

  it("leaves no trace of itself in the text of a report", () => {
    const html = renderReport(replaceTexts(SAMPLE_REPORT, "x王y"), ASSETS);
    const shown = splitHtml(html).filter(({ isText, source }) => isText && source.includes("王"));
    expect(shown).toEqual([]);
    expect(html).toContain("x□y");
  });

  it("is shown as it is on the page that says what is wrong", () => {
    expect(renderOpenPoints(replaceTexts(SAMPLE_OPEN_POINTS, "x王y"), ASSETS)).toContain("x王y");
  });
});

describe("a name that runs from right to left", () => {
  it.each([
    ["ends before a comma and a number", "<p>Van משה, 2026, en</p>", "<p>Van <bdi>משה</bdi>, 2026, en</p>"],
    ["is all its words", "<td>שרה־לאה כהן</td>", "<td><bdi>שרה־לאה כהן</bdi></td>"],
    ["keeps its points and its joiners", "<p>שָׂרָה می‌خواهم</p>", "<p><bdi>שָׂרָה می‌خواهم</bdi></p>"],
    ["may be an abbreviation", "<p>צה&quot;ל en צה&#39;ל.</p>", "<p><bdi>צה&quot;ל</bdi> en <bdi>צה&#39;ל</bdi>.</p>"],
    ["has its own digits", "<p>شارع ٥ en 5</p>", "<p><bdi>شارع ٥</bdi> en 5</p>"],
    ["is one of two", "<p>משה, שרה</p>", "<p><bdi>משה</bdi>, <bdi>שרה</bdi></p>"],
    ["is left alone in a title", '<title>משה</title><a title="משה">x</a>', '<title>משה</title><a title="משה">x</a>'],
    [
      "is set apart in a drawing in its way",
      '<svg><title>משה</title><text x="1">1 משה</text></svg>',
      '<svg><title>משה</title><text x="1">1 <tspan direction="rtl" unicode-bidi="isolate">משה</tspan></text></svg>',
    ],
  ])("%s", (_, html, expected) => {
    expect(isolate(html)).toBe(expected);
  });

  it("changes nothing else on a page", () => {
    const html = '<p class="a > b">Één <b>café</b></p><svg/><p>x</p>';
    expect(isolate(html)).toBe(html);
    expect(
      splitHtml(`${html}משה`)
        .map(({ source }) => source)
        .join(""),
    ).toBe(`${html}משה`);
  });
});

describe("what is read back", () => {
  const claim = { inside: "", origins: [], mentions: [], written: "", onPaperOnly: false, picture: null };

  it("is claimed as it can be set, and around it where a text is read out or, without its picture, drawn", () => {
    const claims = [
      { ...claim, kind: "tekst", pieces: ["de 王", "één"] } as const,
      { ...claim, kind: "alternatieve tekst", pieces: ["de 王 en 李娜"] } as const,
    ];
    const [part] = settleClaims([{ id: "a", title: "A", claims }], TYPEFACES);
    expect(part?.claims.map(({ pieces }) => pieces)).toEqual([
      ["de □", "één"],
      ["de ", " en "],
    ]);
  });

  it.each([
    ["in the order in which it is drawn", "Van יול הרש, 2026"],
    ["drawn on two lines", "Van הרש יול, 2026"],
    ["with marks of direction", "Van \u2067שרה לוי\u2069\u200E, 2026"],
  ])("has a name from right to left %s", (_, read) => {
    expect(squeeze(read)).toBe(squeeze("Van שרה לוי, 2026"));
  });

  it.each(["Van שרה ליי, 2026", "Van שרה, 2026", "Van שרה לוי, 2025", "שרה לוי Van, 2026"])(
    "sees another in %s",
    (read) => {
      expect(squeeze(read)).not.toBe(squeeze("Van שרה לוי, 2026"));
    },
  );
});
