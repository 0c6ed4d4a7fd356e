import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, overlay, readTree, readTypefaces } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** What the folders of `year--frozen-…` cannot show: the bytes of files, and the list as somebody pastes it. */
const RULES = join(FIXTURES, "regels");
const BASE = await readTree(join(RULES, "basis", "content"));
const SOUND = overlay(BASE, await readTree(join(RULES, "year--frozen-changed", "goed", "content")));
const TYPEFACES = await readTypefaces();
const REPORT = "2025/rapport.yaml";

async function check(tree: FileTree): Promise<readonly Diagnostic[]> {
  const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
  return (await checkContent("content", effects)).diagnostics;
}

function change(path: string, change: (text: string) => string, tree: FileTree = SOUND): FileTree {
  return overlay(tree, new Map([[path, toBytes(change(toText(tree.get(path))))]]));
}

describe("what was handed in is the same", () => {
  it.each([
    ["Windows line ends", (text: string) => text.replaceAll("\n", "\r\n")],
    ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ])("with %s", async (_what, write) => {
    const tree = new Map([...SOUND].map(([path, bytes]) => [path, toBytes(write(toText(bytes)))]));
    expect(describeFindings(await check(tree))).toEqual([]);
  });

  it("and is another with one letter more", async () => {
    const tree = change("2025/groen/voortgang.md", (text) => text.replace(/\p{L}/u, "x$&"));
    expect((await check(tree)).map(({ file, ruleId }) => [file, ruleId])).toContainEqual([
      "2025/groen/voortgang.md",
      "year/frozen-changed",
    ]);
  });
});

describe("the list that the program gives can be pasted", () => {
  const without = change(REPORT, (text) => text.replace(/^ingediend: [^]*/mu, "ingediend: {datum: 2025-07-01}\n"));

  it.each([
    ["as it stands", (list: string) => list],
    ["on one line, as the page shows it", (list: string) => list.replace(/\s+/gu, " ")],
    ["with Windows line ends", (list: string) => list.replaceAll("\n", "\r\n")],
  ])("%s", async (_what, write) => {
    const [finding] = await check(without);
    expect(finding?.ruleId).toBe("year/frozen-without-hash");
    const list = /^ingediend: [^]*/mu.exec(finding?.hint ?? "")?.[0] ?? "";
    const pasted = change(REPORT, (text) => text.replace(/^ingediend: .*$/mu, () => write(list)), without);
    expect(describeFindings(await check(pasted))).toEqual([]);
  });
});

describe("a file of the deal that cannot be read", () => {
  it.each(["beginsituatie", "planning", "resultaten", "financien", "deal"])(
    "is one fault, not many changed agreements: %s",
    async (name) => {
      const broken = change(`deal/${name}.yaml`, (text) => `${text}\n"`);
      const missing = new Map([...SOUND].filter(([path]) => path !== `deal/${name}.yaml`));
      for (const tree of [broken, missing])
        expect((await check(tree)).filter(({ ruleId }) => ruleId === "year/agreement-changed")).toEqual([]);
    },
  );

  it("says of one value that cannot be read only that", async () => {
    const tree = change("deal/planning.yaml", (text) => text.replace("datum: 2025-04-30", "datum: 30-4-2025"));
    const rules = (await check(tree)).map(({ ruleId }) => ruleId);
    expect(rules).toContain("schema/dutch-date");
    expect(rules.filter((id) => id.startsWith("year/"))).toEqual([]);
  });
});

it("a file that is there and cannot be opened was not taken away", async () => {
  const { effects } = createMemory({ roots: { content: SOUND, ...TYPEFACES } });
  const path = "2025/samenvatting.md";
  const readFile: typeof effects.readFile = (root, file) =>
    file === path ? Promise.reject(new Error("dicht")) : effects.readFile(root, file);
  const { diagnostics } = await checkContent("content", { ...effects, readFile });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain("load/unreadable");
  expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain("year/frozen-changed");
});
