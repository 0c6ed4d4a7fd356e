import { join } from "node:path";
import { expect, test } from "vitest";

import { NO_RECORDS } from "../src/compose/test-record.ts";
import { readTemplates } from "./components/read-templates.ts";
import { FIXTURES, readTree } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree, createAssets, spellReport } from "./helpers/report-text.ts";

/** A deal that has only a part of its text, or none: what could not be held against it is told. */
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const ASSETS = createAssets(readTemplates(".hbs"));

const WHOLE = "  - {bron: {plaats: hele tekst}, reden: De Partijen ondertekenen in het najaar.}\n";
const LAST = '  - {bron: {artikel: "5"}, reden: Het laatste blad is zoek.}\n';

interface Case {
  readonly missing: string;
  /** What becomes of the deal's text. */
  readonly left: (text: string) => string | null;
}

function take({ missing, left }: Case): FileTree {
  const deal = toText(BASE.get("deal/deal.yaml")).replace(/^convenant: .*\n/mu, (line) => `${line}${missing}`);
  const tree = new Map([...BASE, ["deal/deal.yaml", toBytes(deal)]]);
  const text = left(toText(BASE.get("deal/convenant.txt")));
  tree.delete("deal/convenant.txt");
  if (text !== null) tree.set("deal/convenant.txt", toBytes(text));
  return tree;
}

async function report(one: Case): Promise<{ readonly rules: readonly string[]; readonly text: string }> {
  const checked = await checkTree(take(one));
  const naam = checked.content.jaren.at(-1)?.naam ?? "";
  const edition = { version: "concept", edition: "partijen" } as const;
  const { text, lost } = spellReport(checked, { naam, edition, records: NO_RECORDS }, ASSETS);
  expect(lost).toEqual([]);
  return { rules: checked.diagnostics.map(({ ruleId }) => ruleId), text };
}

/** Counted in the files themselves. */
function countInFiles(of: (path: string, lines: string) => number): number {
  return [...BASE].reduce((sum, [path, bytes]) => sum + (path.endsWith(".yaml") ? of(path, toText(bytes)) : 0), 0);
}

const QUOTATION = /\bcitaat:/gu;

test("without any text nothing was witnessed, and the report says so", async () => {
  const { rules, text } = await report({ missing: `convenant_ontbreekt:\n${WHOLE}`, left: () => null });
  const all = countInFiles((_path, lines) => [...lines.matchAll(QUOTATION)].length);
  expect(all).toBeGreaterThan(5);
  expect(rules).toContain("deal/text-missing");
  expect(rules).not.toContain("load/missing-file");
  expect(text).toMatch(
    new RegExp(String.raw`\| de hele tekst \| \d+ \| ${String(all)} \| De Partijen ondertekenen`, "u"),
  );
});

test("a part that is not there costs the rest of the text nothing", async () => {
  const { rules, text } = await report({
    missing: `convenant_ontbreekt:\n${LAST}`,
    left: (words) => words.slice(0, words.indexOf("Artikel 5")),
  });
  expect(rules).toContain("deal/text-missing");
  expect(rules).not.toContain("deal/place-unknown");
  expect(rules).not.toContain("deal/quotation-not-found");
  const fromLast = countInFiles((_path, lines) => [...lines.matchAll(/\bbron: \{artikel: "5"/gu)].length);
  expect(text).toContain(`| artikel 5 | ${String(fromLast)} | 0 | Het laatste blad is zoek. |`);
});

test.each([
  ["no text and not a word of it", { missing: "", left: () => null }, "load/missing-file"],
  [
    "a part that is not there and not a word of it",
    { missing: "", left: (words: string) => words.slice(0, words.indexOf("Artikel 5")) },
    "deal/place-unknown",
  ],
])("%s is an error", async (_what, one, rule) => {
  const checked = await checkTree(take(one));
  expect(checked.diagnostics.map(({ ruleId }) => ruleId)).toContain(rule);
});
