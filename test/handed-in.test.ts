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

  it("when somebody reacts later, or gets an answer", async () => {
    const later = toBytes(
      "reacties: [{id: r-1, van: bzk, op: 2025-08-01, plaats: algemeen, reactie: Helder., antwoord: Dank.}]\n",
    );
    const tree = overlay(SOUND, new Map([["2025/reacties.yaml", later]]));
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

/** A tree whose report has no list yet. */
function withoutList(tree: FileTree, report = REPORT): FileTree {
  return change(report, (text) => text.replace(/^ingediend: [^]*/mu, "ingediend: {datum: 2025-07-01}\n"), tree);
}

/** The list that the program gives for a report without one. */
async function findList(tree: FileTree, report = REPORT): Promise<string> {
  const hint = (await check(tree)).find(({ file, ruleId }) => file === report && ruleId === "year/frozen-without-hash");
  return /^ingediend: [^]*/mu.exec(hint?.hint ?? "")?.[0] ?? "";
}

/** The tree with the list that the program gives, as somebody pastes it. */
async function paste(tree: FileTree, write = (list: string): string => list): Promise<FileTree> {
  const list = await findList(tree);
  return change(REPORT, (text) => text.replace(/^ingediend: .*$/mu, () => write(list)), tree);
}

describe("the list that the program gives can be pasted", () => {
  it.each([
    ["as it stands", (list: string) => list],
    ["on one line, as the page shows it", (list: string) => list.replace(/\s+/gu, " ")],
    ["with Windows line ends", (list: string) => list.replaceAll("\n", "\r\n")],
  ])("%s", async (_what, write) => {
    expect(describeFindings(await check(await paste(withoutList(SOUND), write)))).toEqual([]);
  });

  it("also with words that YAML would take for something else", async () => {
    const words = "\"Geen plan: wel bomen, {3} #1 [oud] 'en' \\\\ meer\"";
    const tree = change("deal/beginsituatie.yaml", (text) => text.replace("waarde: 0,", `waarde: ${words},`), SOUND);
    const before = await check(withoutList(tree));
    const after = await check(await paste(withoutList(tree)));
    expect(describeFindings(after)).toEqual(describeFindings(before.filter(({ file }) => file !== REPORT)));
  });
});

describe("a deal that addenda change", async () => {
  const changed = await readTree(join(FIXTURES, "gewijzigde-deal", "content"));

  it.each(["2041", "2042"])(
    "has in the list of %s what was agreed at its peildatum, and nothing of later",
    async (year) => {
      const report = `${year}/rapport.yaml`;
      const list = await findList(withoutList(changed, report), report);
      const committed = toText(changed.get(report)).replace(/^[^]*?(?=^ingediend: )/mu, "");
      expect(`${list}\n`).toBe(committed.replace(/datum: .*/u, "datum: 2025-07-01,"));
    },
  );

  it("has no planning in the list of what comes later", async () => {
    const row = "  - {resultaat: H3, streefdatum: 2044-12-31}\n";
    const tree = change("deal/planning.yaml", (text) => `${text}${row}`, changed);
    const listed = (year: string): Promise<string> =>
      findList(withoutList(tree, `${year}/rapport.yaml`), `${year}/rapport.yaml`);
    expect(await listed("2041")).not.toContain("H3");
    expect(await listed("2042")).toContain("H3 lessen: {streefdatum: 2044-12-31}");
  });

  it("says nothing of agreements while the addenda cannot be read", async () => {
    const tree = change("deal/addenda.yaml", (text) => `${text}\n"`, changed);
    expect((await check(tree)).filter(({ ruleId }) => ruleId === "year/agreement-changed")).toEqual([]);
  });
});

it("what nobody knew when a report was handed in may be filled in later", async () => {
  const unknown = change("deal/beginsituatie.yaml", (text) => text.replace("waarde: 40", "waarde: onbekend"));
  const handedIn = await paste(withoutList(unknown));
  const known = change("deal/beginsituatie.yaml", () => toText(SOUND.get("deal/beginsituatie.yaml")), handedIn);
  expect(describeFindings(await check(known))).toEqual([]);
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

  it.each([
    { name: "planning", from: "datum: 2025-04-30", to: "datum: eind april", rule: "schema/not-a-date" },
    { name: "resultaten", from: "streefwaarde: 1000", to: "streefwaarde: 1.000", rule: "schema/dutch-number" },
    { name: "resultaten", from: "operator: streven", to: "operator: strevend", rule: "schema/wrong-word" },
    { name: "deal", from: "tot: 2028-12-31", to: "tot: eind 2028", rule: "schema/not-a-date" },
  ])("says of one value that cannot be read only that: $name, $to", async ({ name, from, to, rule }) => {
    const tree = change(`deal/${name}.yaml`, (text) => text.replace(from, to));
    const rules = (await check(tree)).map(({ ruleId }) => ruleId);
    expect(rules).toContain(rule);
    expect(rules.filter((id) => id.startsWith("year/agreement"))).toEqual([]);
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
