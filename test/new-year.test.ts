import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { reportOf } from "../src/content/report-order.ts";
import { carryReport } from "./helpers/carry-report.ts";
import { FIXTURES, overlay, readTree, readTypefaces, SHIPPED as SHIPPED_FOLDER } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** `rapport nieuw jaar` and `rapport nieuw project`: what is made is only to be filled in. */

const SHIPPED = await readTree(SHIPPED_FOLDER);
const SECOND = await readTree(join(FIXTURES, "tweede-deal", "content"));
const HALF_YEAR = await readTree(join(FIXTURES, "halfjaar", "content"));
const TYPEFACES = await readTypefaces();

interface Ran {
  readonly code: number;
  readonly words: string;
  readonly tree: FileTree;
}

async function run(tree: FileTree, ...args: readonly string[]): Promise<Ran> {
  const memory = createMemory({ roots: { content: tree } });
  const code = await main(["nieuw", ...args], memory.effects);
  return { code, words: memory.stdout() + memory.stderr(), tree: memory.filesOf("content") };
}

const textOf = (tree: FileTree, path: string): string => toText(tree.get(path));

/** What rules say of something that nobody wrote yet. */
const MISSING = new Set([
  "lesson/theme-incomplete",
  "markdown/empty-section",
  "pace/baseline-missing",
  "project/no-area",
  "project/no-residents",
  "project/no-state-aid",
  "project/start-outside-window",
  "result/missing-value",
  "result/qualitative-evidence",
  "schema/empty-value",
  "schema/missing-key",
]);

/** What is wrong in a report and was not wrong in the one before; each rule once. */
async function listWrong(tree: FileTree, naam: string, before: string): Promise<string[]> {
  const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
  const { diagnostics } = await checkContent("content", effects);
  const of = (report: string) => diagnostics.filter(({ file }) => reportOf(file) === report);
  const known = new Set(of(before).map(({ ruleId }) => ruleId));
  const wrong = of(naam).filter(({ ruleId }) => !MISSING.has(ruleId) && !known.has(ruleId));
  return wrong.map(({ file, ruleId, message }) => `${file ?? ""} ${ruleId}: ${message}`);
}

describe("the ledger of a next report", () => {
  const SHEET = toBytes("id;project;bijdrager;soort;fase;bedrag\r\nm1;fietspad;gemeente;regio-publiek;besteed;100\r\n");

  test("is a sheet where that of the report before is one", async () => {
    const before = new Map([...SHIPPED].filter(([path]) => path !== "2026/financien.yaml"));
    const { tree } = await run(new Map([...before, ["2026/financien.csv", SHEET]]), "jaar", "2027");
    expect(tree.has("2027/financien.yaml")).toBe(false);
    const [heading = "", ...lines] = textOf(tree, "2027/financien.csv").split("\r\n");
    expect(heading.replace("\ufeff", "").split(";").slice(0, 4)).toEqual(["id", "project", "thema", "post"]);
    expect(lines).toEqual([""]);
  });

  test("is not made in a second form", async () => {
    const begun = new Map([...SHIPPED, ["2027/financien.csv", SHEET]]);
    const { code, tree } = await run(begun, "jaar", "2027");
    expect(code).toBe(0);
    expect(tree.has("2027/financien.yaml")).toBe(false);
    expect(tree.get("2027/financien.csv")).toEqual(SHEET);
  });
});

describe.each([
  { deal: "the shipped deal", content: SHIPPED, naam: "2027", before: "2026" },
  { deal: "a second deal", content: SECOND, naam: "2032", before: "2031" },
  { deal: "a deal with more reports a year", content: HALF_YEAR, naam: "2022-2", before: "2022-1" },
])("the next report of $deal", async ({ content, naam, before }) => {
  const { code, words, tree } = await run(content, "jaar", naam);

  test("is there, and nothing else changed", () => {
    expect(code).toBe(0);
    expect(words).toContain(`Het rapport ${naam} staat klaar in content/${naam}, verder op dat van ${before}`);
    for (const [path, bytes] of content) expect(tree.get(path)).toEqual(bytes);
    const made = [...tree.keys()].filter((path) => !content.has(path));
    expect(made.every((path) => path.startsWith(`${naam}/`))).toBe(true);
  });

  test("lacks only what is to be filled in", async () => {
    expect(await listWrong(tree, naam, before)).toEqual([]);
  });

  test("can be made, and shows nobody what stood there last year", async () => {
    const made = await carryReport(tree, ["--jaar", naam]);
    expect(made.html).toContain("volgt");
    const all = [...made.attachments, ...[...made.published].map(([name, bytes]) => ({ name, bytes }))];
    const leaks = all.filter(({ bytes }) => /(?:#|<!--) vorig jaar:/u.test(toText(bytes)));
    expect(leaks.map(({ name }) => name)).toEqual([]);
    expect(made.html).not.toMatch(/(?:#|&lt;!--) vorig jaar:/u);
  });

  test("is not made twice", async () => {
    const again = await run(tree, "jaar", naam);
    expect(again.words).toContain("is alles er al. Er is niets geschreven.");
    expect(again.tree).toEqual(tree);
    // Without its name it is the one that is being made
    expect((await run(tree, "jaar")).tree).toEqual(tree);
  });

  test("gets what it lacks, and keeps what somebody wrote", async () => {
    const path = [...tree.keys()].find((one) => one.startsWith(`${naam}/`) && one.endsWith("resultaten.yaml")) ?? "";
    const text = textOf(tree, path);
    const [first = ""] = text.split(/\n(?=# )/u);
    const written = `${first.replace("oordeel:", "oordeel: op schema")}# Van mij.\n`.replaceAll("\n", "\r\n");
    const partly = overlay(tree, new Map([[path, toBytes(`\ufeff${written}`)]]));
    const bytes = (await run(partly, "jaar", naam)).tree.get(path);
    expect([...(bytes?.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    const completed = toText(bytes);
    expect(completed).not.toMatch(/[^\r]\n/u);
    expect(completed).toContain("oordeel: op schema");
    const plain = completed.replaceAll("\r\n", "\n").replace("oordeel: op schema", "oordeel:");
    expect(plain.replace("# Van mij.\n", "")).toBe(text);
  });
});

test("a theme of the next report, as a coordinator reads it", async () => {
  const { tree } = await run(SHIPPED, "jaar", "2027");
  const paths = [...tree.keys()].filter((path) => /^2027\/(?:wonen\/.*|[^/]*)$/u.test(path)).sort();
  const text = paths.map((path) => `=== ${path}\n${textOf(tree, path)}`).join("\n");
  await expectGolden("nieuw-jaar.txt", text);
  const { tree: alone } = await run(SHIPPED, "jaar", "2027", "--thema", "wonen");
  const made = [...alone.keys()].filter((path) => path.startsWith("2027/")).sort();
  expect(made).toEqual(paths.filter((path) => path.includes("/wonen/")));
});

test("a question of last year that must be answered stands there once for each, with its words", async () => {
  const { tree } = await run(SHIPPED, "jaar", "2027");
  const { effects } = createMemory({ roots: { content: SHIPPED } });
  const { content } = await checkContent("content", effects);
  const last = content.jaren.at(-1);
  const all = [...tree].filter(([path]) => path.startsWith("2027/")).map(([, bytes]) => toText(bytes));
  const flat = all.join("\n").replace(/\s*# vorig jaar: /gu, " ");
  for (const entry of last?.voortgang.values() ?? []) {
    for (const { id, tekst } of entry.leerpunten) {
      expect(flat.split(`- id: ${id ?? ""}\n      jaar: 2026\n      vervolg:`)).toHaveLength(2);
      expect(flat).toContain(tekst?.replace(/\s+/gu, " ").trim());
    }
    for (const { id, wat, wanneer } of [...entry.bijsturingen, ...entry.toezeggingen]) {
      const isDue = wanneer !== null && wanneer <= "2027-04-30";
      expect(flat.split(`- id: ${id ?? ""}\n      jaar: 2026\n      uitkomst:`)).toHaveLength(isDue ? 2 : 1);
      if (isDue) expect(flat).toContain(wat?.replace(/\s+/gu, " ").trim());
    }
  }
});

test("no words of last year end the comment that they stand in", async () => {
  const path = "groen/voortgang.md";
  const content = await readTree(join(FIXTURES, "basis", "content"));
  const lead = "Van 3 --> 5 en ---> 6 bomen <!-- nog niet geteld -->";
  const { tree } = await run(
    overlay(content, new Map([[`2026/${path}`, toBytes(`\ufeff## Kern\r\n\r\n${lead}\r\n\r\nMeer.\r\n`)]])),
    "jaar",
    "2027",
  );
  const kern = textOf(tree, `2027/${path}`).split("\n## ")[0] ?? "";
  expect(kern).toBe("## Kern\n\n<!-- vorig jaar: Van 3 -- > 5 en --- > 6 bomen <!-- nog niet geteld -- > -->\n");
});

test("what is confidential stays so, and its words travel with nobody", async () => {
  const folder = join(FIXTURES, "vertrouwelijk");
  const basis = overlay(
    await readTree(join(FIXTURES, "basis", "content")),
    await readTree(join(folder, "basis", "content")),
  );
  const content = overlay(basis, await readTree(join(folder, "project", "content")));
  const { tree } = await run(content, "jaar", "2027");
  const path = "2027/groen/projecten/geheim-project.yaml";
  expect(textOf(tree, path)).toContain("vertrouwelijk:");
  const { html, published, attachments } = await carryReport(tree, ["--jaar", "2027"]);
  const all = [
    toBytes(html),
    ...attachments.map(({ bytes }) => bytes),
    ...[...published].flatMap(([name, bytes]) => (name === "openstaande-punten.html" ? [] : [bytes])),
  ];
  expect(all.filter((bytes) => toText(bytes).includes("geheim-project"))).toEqual([]);
});

describe("what was confidential of a result stays so", async () => {
  const folder = join(FIXTURES, "vertrouwelijk");
  const basis = overlay(
    await readTree(join(FIXTURES, "basis", "content")),
    await readTree(join(folder, "basis", "content")),
  );
  const RESULTS = "2027/groen/resultaten.yaml";

  /** Fills in a figure, and gives what readers get to see of it. */
  async function listSeen(tree: FileTree): Promise<string[]> {
    const filled = textOf(tree, RESULTS).replace(/(onderdeel: bomen\s+waarde:)[^\n]*/u, "$1 778899");
    expect(filled).toContain("778899");
    const { html, attachments } = await carryReport(overlay(tree, new Map([[RESULTS, toBytes(filled)]])), [
      "--jaar",
      "2027",
    ]);
    const seen = attachments.map(({ name, bytes }) => [name, toText(bytes)] as const);
    const all = [["html", html] as const, ...seen];
    return all.filter(([, text]) => /778\.?899|geheim-plek/u.test(text)).map(([name]) => name);
  }

  test.each(["resultaat", "slordig-spelling", "slordig-plek", "slordig-leeg"])("as in %s", async (name) => {
    const { tree } = await run(overlay(basis, await readTree(join(folder, name, "content"))), "jaar", "2027");
    expect(await listSeen(tree)).toEqual([]);
  });

  test("in what is added to an entry that somebody began", async () => {
    const before = overlay(basis, await readTree(join(folder, "resultaat", "content")));
    const begun = overlay(before, new Map([[RESULTS, toBytes("- resultaat: G1\n  oordeel: vertraagd\n")]]));
    const { tree } = await run(begun, "jaar", "2027");
    expect(await listSeen(tree)).toEqual([]);
  });
});

describe("a next report is refused", () => {
  test.each([
    ["2025", "Het rapport 2025 is ingediend en verandert niet meer."],
    ["2023", "Het rapport 2023 komt vóór dat van 2026, dat er al is."],
    ["volgend-jaar", '"volgend-jaar" is geen naam van een rapport.'],
  ])("by the name %s", async (name, words) => {
    const ran = await run(SHIPPED, "jaar", name);
    expect(ran).toMatchObject({ code: 2, tree: SHIPPED });
    expect(ran.words).toContain(words);
  });

  test("where a file that it is made from cannot be read", async () => {
    const path = "2026/gros/resultaten.yaml";
    const broken = overlay(SHIPPED, new Map([[path, toBytes(`${textOf(SHIPPED, path)}- resultaat: [\n`)]]));
    const ran = await run(broken, "jaar", "2027");
    expect(ran).toMatchObject({ code: 2, tree: broken });
    expect(ran.words).toContain(`${path} is niet (helemaal) te lezen. Er is niets geschreven.`);
    expect((await run(broken, "jaar", "2027", "--thema", "wonen")).code).toBe(0);
  });

  test("of a file in it that is half written, and the rest is made", async () => {
    const { tree } = await run(SHIPPED, "jaar", "2027", "--thema", "wonen");
    const path = "2027/wonen/resultaten.yaml";
    const half = overlay(tree, new Map([[path, toBytes('- resultaat: "3.1"\n  realisatie: [')]]));
    const ran = await run(half, "jaar", "2027");
    expect(ran.code).toBe(1);
    expect(ran.words).toContain(`${path} is niet aangevuld`);
    expect(ran.tree.get(path)).toEqual(half.get(path));
    expect(ran.tree.has("2027/rapport.yaml")).toBe(true);
  });
});

describe("a new project", () => {
  test("asks for all that it may need, in the newest report that changes", async () => {
    const { code, words, tree } = await run(SHIPPED, "project", "wonen", "Groene gevels", "&", "tuinen");
    const path = "2026/wonen/projecten/groene-gevels-tuinen.yaml";
    expect(code).toBe(0);
    expect(words).toContain(`content/${path}`);
    expect([...tree.keys()].filter((one) => !SHIPPED.has(one))).toEqual([path]);
    await expectGolden("nieuw-project.txt", textOf(tree, path));
    const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
    const { diagnostics } = await checkContent("content", effects);
    const rules = new Set(diagnostics.filter(({ file }) => file === path).map(({ ruleId }) => ruleId));
    expect(
      [...rules].filter(
        (rule) => !/^(?:schema\/(?:empty-value|missing-key)|project\/(?:no-.*|unlinked-approach))$/u.test(rule),
      ),
    ).toEqual([]);
  });

  test.each([
    [
      "that is there already",
      "project wonen VoorzieningenWijzer",
      "Er is al een project met het kenmerk voorzieningenwijzer",
    ],
    ["without letters", "project wonen ***", 'Van "***" is geen kenmerk te maken.'],
    ["of no theme", "project woonen Tuinen", "Er is geen thema woonen."],
    ["without a name", "project wonen", "Schrijf: rapport nieuw project THEMA NAAM."],
    [
      "with an option of something else",
      "project wonen Tuinen --thema wonen",
      "De optie --thema hoort niet bij nieuw project.",
    ],
  ])("is refused, one %s", async (_, line, words) => {
    const ran = await run(SHIPPED, ...line.split(" "));
    expect(ran).toMatchObject({ code: 2, tree: SHIPPED });
    expect(ran.words).toContain(words);
  });
});
