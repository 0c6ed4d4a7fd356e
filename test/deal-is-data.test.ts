import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

import { SHIPPED } from "./helpers/fixtures.ts";
import { listNodes, parseSource } from "./helpers/read-imports.ts";

/**
 * The program runs on any Regio Deal: what this one agreed stands in content/deal and nowhere in src/ or templates/.
 * Comments may take their examples from it, and so may the examples.yaml of a component, which only tests read.
 */
const PROJECT = fileURLToPath(new URL("../", import.meta.url));

/** Words of this deal that are in the program all the same, each with its reason. */
const ALLOWED_WORDS = [
  // The abbreviation of a Party, and one of the two sides (`zijde: rijk | regio`) of every Regio Deal
  { word: "Regio", files: /./u },
];

/** A thousand, a million and a hundred million (its cents) are steps of notation, whatever was agreed. */
const isPowerOfTen = (value: number): boolean => Number.isInteger(Math.log10(value));

type Data = null | string | number | boolean | readonly Data[] | { readonly [key: string]: Data };

const readDeal = (name: string): Data => parse(readFileSync(join(SHIPPED, "deal", `${name}.yaml`), "utf8")) as Data;

/** Every value under one of these keys, however deep, with the values of its lists. */
function valuesOf(data: Data, keys: readonly string[]): (string | number)[] {
  if (data === null || typeof data !== "object") return [];
  return Object.entries(data as Record<string, Data>).flatMap(([key, value]) => {
    const own = keys.includes(key) ? [value].flat() : [];
    return [...own.filter((one) => typeof one === "string" || typeof one === "number"), ...valuesOf(value, keys)];
  });
}

function listNames(): string[] {
  const deal = readDeal("deal") as { readonly [key: string]: Data };
  const own = ["id", "naam", "citeertitel", "regio", "regiokassier"].flatMap((key) => {
    const value = deal[key];
    return typeof value === "string" ? [value] : [];
  });
  const lists = ["partijen", "gemeenten", "themas", "focusgebieden"].map((key) => deal[key] ?? []);
  const names = valuesOf(lists, ["id", "naam", "afkorting", "kort", "ook_genoemd"]);
  return [...new Set([...own, ...names].map((name) => String(name).toLowerCase()))];
}

function listAmounts(): number[] {
  const targets = valuesOf(readDeal("resultaten"), ["streefwaarde"]);
  const money = valuesOf(readDeal("financien"), ["bedrag", "rijk", "regio"]);
  const large = [...targets, ...money].map(Number).filter((value) => value >= 1000);
  const inCents = money.map((value) => Number(value) * 100);
  return [...new Set([...large, ...inCents])].filter((value) => !isPowerOfTen(value));
}

interface ProgramText {
  readonly path: string;
  /** Without comments. */
  readonly text: string;
}

function readProgram(): ProgramText[] {
  return ["src", "templates"].flatMap((folder) =>
    readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.(?:ts|mjs|cjs|hbs|css)$/u.test(path) || /^templates\/nieuw\/.*\.\w+$/u.test(path))
      .map((path) => ({ path, text: withoutComments(path, readFileSync(join(PROJECT, path), "utf8")) })),
  );
}

function withoutComments(path: string, text: string): string {
  // The comments of a new deal are its questions
  if (path.startsWith("templates/nieuw/")) return text;
  if (/\.(?:hbs|css)$/u.test(path)) return text.replace(/\{\{!--.*?--\}\}|\{\{![^}]*\}\}|\/\*.*?\*\//gsu, " ");
  const words = listNodes(parseSource(path, text)).filter((node) => node.getChildCount() === 0 && !ts.isJSDoc(node));
  return words.map((node) => node.getText()).join(" ");
}

const program = readProgram();
const names = listNames();

describe("src/ and templates/", () => {
  test("name no theme, Party, municipality or focus area of the shipped deal, nor the deal", () => {
    expect(names.length).toBeGreaterThan(50);
    const found = program.flatMap(({ path, text }) => findNames(text).map((name) => ({ path, name })));
    const isAllowed = ({ path, name }: (typeof found)[number]): boolean =>
      ALLOWED_WORDS.some(({ word, files }) => word.toLowerCase() === name && files.test(path));
    expect(found.filter((one) => !isAllowed(one))).toEqual([]);
    const isNeeded = ({ word, files }: (typeof ALLOWED_WORDS)[number]): boolean =>
      found.some(({ path, name }) => word.toLowerCase() === name && files.test(path));
    expect(ALLOWED_WORDS.filter((one) => !isNeeded(one))).toEqual([]);
  });

  test("hold no target and no amount of the shipped deal", () => {
    const amounts = new Set(listAmounts());
    expect(amounts.size).toBeGreaterThan(5);
    const found = program.flatMap(({ path, text }) =>
      findNumbers(text)
        .filter((value) => amounts.has(value))
        .map((value) => `${path}: ${String(value)}`),
    );
    expect(found).toEqual([]);
  });

  test("name no article of the covenant", () => {
    const found = program.flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:artikel(?:en)?|art\.|lid)\s+\d+/giu)].map(([words]) => `${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });
});

/** Whole words only: "retail" is not in "retailer". */
function findNames(text: string): string[] {
  const lower = text.toLowerCase();
  return names.filter((name) => {
    const at = new RegExp(`(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")}(?![\\p{L}\\p{N}])`, "u");
    return lower.includes(name) && at.test(lower);
  });
}

/** Numbers in whatever notation: 25000000, 25_000_000, 25.000.000, 7,75 mln, 7.75e6. */
function findNumbers(text: string): number[] {
  return [...text.matchAll(/(\d+(?:[._,]\d+)*)(\s*(?:e6|mln|miljoen))?/giu)].map(([, digits = "", millions]) =>
    millions === undefined
      ? Number(digits.replace(/[._,]/gu, ""))
      : Number(digits.replaceAll("_", "").replace(",", ".")) * 1_000_000,
  );
}
