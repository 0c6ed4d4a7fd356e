import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import { describe, expect, it } from "vitest";

import { createCanvasRenderer } from "../src/charts/create-canvas-renderer.ts";
import { TEXT } from "../src/charts/chart-tokens.ts";
import { loadTypefaces } from "../src/pipeline/load-typefaces.ts";
import { FACES } from "../src/setup/font-faces.mjs";
import { findUnsettable, hasUnusual } from "../src/value/typefaces.ts";
import { readTypefaces } from "./helpers/fixtures.ts";
import { createMemory } from "./helpers/memory-effects.ts";

/** What set-up really made, from the packages. */
const TYPEFACES = await loadTypefaces(createMemory({ roots: await readTypefaces() }).effects);
const PROJECT = join(import.meta.dirname, "..");
const TOKENS = await readFile(join(PROJECT, "templates", "styles", "tokens.css"), "utf8");

/** The families of a font stack, before those that a machine may have. */
function readStack(name: string): string[] {
  const written = new RegExp(`--${name}: ([^;]+);`, "u").exec(TOKENS)?.[1] ?? "";
  const whole = written.replace(/var\(--([\w-]+)\)/u, (_, other: string) => readStack(other).join(", "));
  const families = whole.split(",").map((family) => family.trim().replaceAll('"', ""));
  return families.slice(0, families.findLastIndex((family) => FACES.some((face) => face.family === family)) + 1);
}

describe("the typefaces that set-up made", () => {
  it.each([
    ["Dutch", "Eén café in ’s-Hertogenbosch: € 1.000, 5 °C, 6 m², 7 ≤ 8 – ½ • IJsland ĳ"],
    ["names from Europe", "Łukasz Żółć, Dvořák, Şükrü Yıldız, Þór, Ħamrun, Ăn Tâm, Ștefan, Ørsted"],
    ["Vietnamese", "Nguyễn Thị Minh Khai, Nguye\u0302\u0303n"],
    ["Greek", "Αθηνά Παπαδοπούλου"],
    ["Cyrillic", "Олена Шевченко, Љубица, Қазақ, Ї Є Ґ ѝ"],
    ["Hebrew", "שרה־לאה לוי, צה״ל, שָׂרָה, ₪"],
    ["Arabic", "فاطمة الزهراء، محمد بن عليّ؟ مُحَمَّدٌ لا ٠١٢٣"],
    ["Persian, Kurdish, Urdu and Pashto", "می‌خواهم پچژگ ۴۵۶ ێران ڵڕۆ ٹڈڑںھے ښه ډېر ټول"],
    ["emoji", "😀 🌳 ❤️ ❤️‍🔥 👩‍🌾 👨‍👩‍👧‍👦 👍🏽 🇳🇱 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
    ["what word processors put in a text", "✓ ✔ ✗ ☐ ☑ ☒ ★ ☆ ● ○ ■ □ ▪ ◦ ➔ ➤ → ⇒ ♥ ☎ ✉ ⚠ ﬁ ﬂ"],
  ])("have all of %s", (_, text) => {
    expect(findUnsettable(text, TYPEFACES)).toEqual([]);
  });

  it("on every page have all that Dutch needs", () => {
    const usual = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 éëïöüçàèñ €‘’“”–—…•·×%½²/()[]{}&";
    expect(hasUnusual(usual, TYPEFACES)).toBe(false);
  });

  it("do not claim what they do not have", () => {
    const missing = Array.from("王ไहꯋ\uF0B7\uFFFDℵ").filter((one) => findUnsettable(one, TYPEFACES).length === 1);
    expect(missing.join("")).toBe("王ไहꯋ\uF0B7\uFFFDℵ");
  });

  it("stand in the font stacks of the page, in the order in which they are looked through", () => {
    const order = [...new Set(TYPEFACES.map(({ family }) => family))];
    const [serif = "", sans = "", ...others] = order;
    expect(readStack("schreef")).toEqual([serif, sans, ...others]);
    expect(readStack("schreefloos")).toEqual([sans, serif, ...others]);
  });
});

describe("the charts", () => {
  const { measure } = createCanvasRenderer();
  const context = createCanvas(1, 1).getContext("2d");

  it.each([
    ["Amsterdam", "Source Sans 3", 600],
    ["Олена", "Source Sans 3", 600],
    ["שרה", "Noto Sans Hebrew", 700],
    ["فاطمة", "Vazirmatn", 700],
    ["★", "Noto Sans Symbols 2", 400],
    ["👩‍🌾🌳", "Noto Emoji", 400],
  ])("measure %s in %s", (text, family, weight) => {
    const source = FACES.find((face) => face.family === family && face.weight === weight && !face.file.includes("-i"));
    const own = `Proef ${family}`;
    GlobalFonts.registerFromPath(join(PROJECT, source?.source ?? ""), own);
    const { size } = TEXT.name;
    context.font = `${String(size)}px "${own}"`;
    expect(measure(text, TEXT.name)).toBeCloseTo(context.measureText(text).width, 1);
    context.font = `${String(size)}px "Source Serif 4 400"`;
    expect(measure(text, TEXT.name)).not.toBeCloseTo(context.measureText(text).width, 1);
  });
});
