import { access, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { main } from "../src/main.ts";
import { readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { readTemplates } from "./components/read-templates.ts";
import { checkTree, createAssets, spellReport } from "./helpers/report-text.ts";
import { runCommand } from "./helpers/run-command.ts";
import { runMain } from "./helpers/run-main.ts";

/** `rapport nieuw deal`: a tree that asks, in which nothing is wrong but what is still to be filled in. */
const PROGRAM = await readProgram();
const FRESH = await createFresh();
const TEMPORARY = await mkdtemp(join(tmpdir(), "nieuw-"));
afterAll(() => rm(TEMPORARY, { recursive: true, force: true }));

async function createFresh(): Promise<FileTree> {
  const { exitCode, published } = await runCommand("nieuw deal veenland --jaar 2031", { roots: PROGRAM });
  expect(exitCode).toBe(0);
  expect([...published.keys()]).toEqual(["veenland"]);
  return published.get("veenland") ?? new Map<string, Uint8Array>();
}

/** What says that something is still to be filled in, and nothing else. */
const TO_FILL_IN = ["deal/moment-without-day", "schema/empty-file", "schema/empty-value", "text/placeholder"];

const describeAll = (findings: readonly Diagnostic[]): string[] =>
  findings.map(({ ruleId, file, range, message }) => `${file ?? ""}:${String(range?.start.line)} ${ruleId} ${message}`);

/** What is asked, in a file: the answer goes where nothing stands yet. */
interface Question {
  readonly path: string;
  /** Of the line that waits for it, from 0. */
  readonly line: number;
  readonly key: string;
}

const EMPTY = /^(\s*)(?:- )?(\w+):$/u;
/** Where the name of a field begins. */
const indentOf = (line: string): number => line.search(/[^\s-]/u);

/** Whether a line is what a field has below it: fields stand deeper, the dashes of a list at least as deep. */
function isBelow(line: string, indent: number): boolean {
  const own = line.search(/\S/u);
  return own > indent || (own === indent && line.trimStart().startsWith("- "));
}

function listQuestions(tree: FileTree): Question[] {
  return [...tree].flatMap(([path, bytes]) => {
    if (!path.endsWith(".yaml")) return [];
    const lines = toText(bytes).split("\n");
    return lines.flatMap((text, line) => {
      const key = EMPTY.exec(text)?.[2];
      if (key === undefined) return [];
      const next = lines.slice(line + 1).find((one) => one.trim() !== "" && !one.trim().startsWith("#")) ?? "";
      return isBelow(next, indentOf(text)) ? [] : [{ path, line, key }];
    });
  });
}

/** The answers of an invented deal, in the order of the questions of each file. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  "deal/deal.yaml": [
    "id: veenland-1",
    "naam: Regio Deal Veenland",
    "citeertitel: Regio Deal Veenland",
    "regio: Veenland",
    "regiokassier: gemeente Veenstad",
    "programmabureau: programmabureau Veenland",
    "van: 2030-01-01",
    "tot: 2034-12-31",
    'bron: {artikel: "6"}',
    "citaat: Deze Regio Deal eindigt op 31 december 2034.",
    "naam: het Rijk",
    "afkorting: Rijk",
    "bron: {plaats: aanhef}",
    "naam: de Regio",
    "afkorting: Regio",
    "bron: {plaats: aanhef}",
    "naam: Veenstad",
    "naam: Groen",
    "coordinator: themacoördinator Groen",
  ],
  "deal/resultaten.yaml": [
    "titel: Minder droge sloten",
    'bron: {artikel: "2", onderdeel: eerste streepje}',
    "citaat: minimaal 12 sloten die het hele jaar water houden;",
    "naam: Sloten met water",
    "meetwijze: aantal",
    "operator: minimaal",
    "telwijze: cumulatief",
    "eenheid: sloten",
    "streefwaarde: 12",
  ],
  "deal/financien.yaml": ['bron: {artikel: "5"}', "rijk: 9700000", "regio: 10000000"],
  "deal/kalender.yaml": [
    'jaarlijks: {voor: "06-15"}',
    'bron: {artikel: "8", lid: "3"}',
    'jaarlijks: {uiterlijk: "07-15"}',
    'bron: {artikel: "8", lid: "3"}',
  ],
  "deal/beginsituatie.yaml": ["waarde: 3", "peildatum: 2030-01-01", "bron: register van het waterschap"],
  "deal/planning.yaml": ["streefdatum: 2034-12-31"],
  "deal/regels.yaml": ['bron: {artikel: "8", lid: "3"}', "reden: Het rapport komt voor 15 juni."],
  "2031/rapport.yaml": [
    "van: 2030-01-01",
    "tot: 2031-04-30",
    "peildatum: 2031-04-30",
    "rapportdatum: 2031-06-01",
    "opsteller: programmabureau Veenland",
    "stand_geld: 2030-12-31",
  ],
  "2031/financien.yaml": ["stand_per: 2030-12-31", "boekjaar: 2030", "bijdrager: Rijk", "bedrag: 2500000"],
  "2031/thema-1/resultaten.yaml": [
    "waarde: 5",
    "peildatum: 2031-04-30",
    "bron: register van het waterschap",
    "oordeel: op schema",
    "toelichting: Twee sloten zijn dieper gemaakt.",
  ],
  "2031/thema-1/projecten/project-1.yaml": [
    "naam: Diepere sloten",
    "status: in uitvoering",
    "start: 2030-03-01",
    "einde: 2033-12-31",
    "trekker: waterschap Veenland",
    "doel: Sloten die in een droge zomer water houden.",
    "stand: De eerste twee sloten zijn klaar.",
  ],
};

/** The words with which the examples of the templates quote, so that they can be tried as well. */
const COVENANT = `Regio Deal Veenland
Het Rijk en de Regio sluiten deze deal voor Veenstad.

Artikel 2 Beoogde resultaten
Partijen bereiken met het thema Groen:
– minimaal 12 sloten die het hele jaar water houden;

Artikel 5 Geld
Het Rijk en de Regio dragen elk 10 miljoen euro bij.

Artikel 6 Looptijd
Deze Regio Deal eindigt op 31 december 2034.

Artikel 8 Voortgang
1. Partijen bespreken de voortgang elk jaar.
2. Het rapport zegt of een resultaat op schema ligt.
3. De Regio legt het rapport ieder jaar voor 15 juni voor, en dient het uiterlijk op 15 juli in.
`;

const PROSE: Readonly<Record<string, string>> = {
  "2031/samenvatting.md": "Er houden nu {{1.1}} sloten het hele jaar water.",
  "2031/thema-1/voortgang.md": "Twee sloten zijn dieper gemaakt.",
};

/** The tree with an answer to each question. */
function answer(tree: FileTree): FileTree {
  const filled = new Map([...tree].map(([path, bytes]) => [path, toText(bytes).split("\n")] as const));
  const waiting = new Map(Object.entries(ANSWERS).map(([path, answers]): [string, string[]] => [path, [...answers]]));
  for (const { path, line, key } of listQuestions(tree)) {
    const given = waiting.get(path)?.shift() ?? "";
    if (!given.startsWith(`${key}: `))
      throw new Error(`${path}:${String(line + 1)} asks for ${key}, not for "${given}"`);
    const lines = filled.get(path) ?? [];
    lines[line] = (lines[line] ?? "").replace(`${key}:`, given);
  }
  expect([...waiting.values()].flat()).toEqual([]);
  const texts = new Map([...filled].map(([path, lines]) => [path, lines.join("\n")] as const));
  texts.set("deal/convenant.txt", COVENANT);
  for (const [path, words] of Object.entries(PROSE)) {
    texts.set(path, (texts.get(path) ?? "").replace(/\[[^\]]+\]/gu, words));
  }
  return new Map([...texts].map(([path, text]) => [path, toBytes(text)]));
}

test("finds nothing but what is still to be filled in", async () => {
  const { diagnostics } = await checkTree(FRESH);
  expect(describeAll(diagnostics.filter(({ ruleId }) => !TO_FILL_IN.includes(ruleId)))).toEqual([]);
  const files = new Set(diagnostics.map(({ file }) => file));
  for (const path of FRESH.keys()) {
    const isAsked = files.has(path) || path === "LEESMIJ.md";
    expect(isAsked, `${path} asks nothing`).toBe(true);
  }
});

test("asks a question above each line that waits for an answer", () => {
  for (const { path, line, key } of listQuestions(FRESH)) {
    const lines = toText(FRESH.get(path)).split("\n");
    expect(lines[line - 1]?.trim().startsWith("#"), `${path}:${String(line + 1)} ${key}`).toBe(true);
  }
  expect(listQuestions(FRESH).length).toBeGreaterThan(40);
});

test("has no year in it but that of its report", () => {
  for (const [path, bytes] of FRESH) expect(`${path} ${toText(bytes)}`).not.toContain("JJJJ");
  expect([...FRESH.keys()].filter((path) => path.startsWith("2031/"))).toHaveLength(6);
});

test("builds a concept at once", async () => {
  const { effects, published, stderr } = createMemory({ roots: { ...PROGRAM, content: FRESH } });
  expect(await main(["maak"], effects), stderr()).toBe(0);
  const files = [...published.values()].flatMap((tree) => [...tree.keys()]);
  expect(files).toContain("voortgangsrapportage-2031-concept-partijen.html");
  expect(files).toContain("openstaande-punten.html");
});

test("is a deal without errors when each question is answered", async () => {
  const { diagnostics } = await checkTree(answer(FRESH));
  expect(describeAll(diagnostics)).toEqual([]);
});

/** The tree with its examples as entries of their own: the sign before each line is gone. */
function uncomment(tree: FileTree): FileTree {
  return new Map(
    [...tree].map(([path, bytes]) => {
      let isExample = false;
      const lines = toText(bytes)
        .split("\n")
        .map((line) => {
          const isComment = line.trimStart().startsWith("#");
          const begins = line.trimStart().startsWith("# Voorbeeld:");
          const wasExample = isExample;
          isExample = begins || (isComment && wasExample);
          return isComment && wasExample && !begins ? line.replace("# ", "") : line;
        });
      return [path, toBytes(lines.join("\n"))];
    }),
  );
}

test("has examples that can be used as they stand", async () => {
  const tree = new Map(uncomment(answer(FRESH)));
  tree.delete("deal/convenant.txt");
  const { diagnostics } = await checkTree(tree);
  // The results of the examples are new, so nobody reported on them, and without a text nothing was witnessed
  const strange = diagnostics.filter(({ ruleId }) => !["result/missing-entry", "deal/text-missing"].includes(ruleId));
  expect(describeAll(strange)).toEqual([]);
  expect(diagnostics.filter(({ ruleId }) => ruleId === "result/missing-entry")).toHaveLength(6);
});

test("lies on disk as a whole, and is never overwritten", async () => {
  const folder = join(TEMPORARY, "een", "deal");
  const first = await runMain(["nieuw", "deal", folder]);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  const made = await readTree(folder);
  expect(made.size).toBe(FRESH.size);
  const year = String(new Date().getFullYear());
  expect(toText(made.get(`${year}/rapport.yaml`))).toContain(`verslagjaar: ${year}`);

  await writeFile(join(folder, "deal", "deal.yaml"), "id: van-mij\n");
  const second = await runMain(["nieuw", "deal", folder]);
  expect(second.code).toBe(2);
  expect(second.stderr).toContain("is niet leeg");
  expect(toText((await readTree(folder)).get("deal/deal.yaml"))).toBe("id: van-mij\n");
});

test("leaves nothing behind where it cannot write", async () => {
  const file = join(TEMPORARY, "bestand");
  await writeFile(file, "van mij");
  for (const folder of [file, join(file, "deal")]) {
    const run = await runMain(["nieuw", "deal", folder]);
    expect([2, 3]).toContain(run.code);
    expect(run.stderr).not.toBe("");
  }
  expect(await readdir(TEMPORARY)).not.toContain("bestand.nieuw");
  await access(file);
});

test("a new deal can begin with a report of half a year, by its name", async () => {
  const { exitCode, published, stdout } = await runCommand("nieuw deal veenland --jaar 2031-1", { roots: PROGRAM });
  const tree = published.get("veenland") ?? new Map<string, Uint8Array>();
  expect([exitCode, toText(tree.get("2031-1/rapport.yaml")).includes("verslagjaar: 2031-1")]).toEqual([0, true]);
  expect(stdout).toContain("met het eerste rapport in veenland/2031-1");
  const { diagnostics } = await checkTree(tree);
  expect(describeAll(diagnostics.filter(({ ruleId }) => !TO_FILL_IN.includes(ruleId)))).toEqual([]);
});

test("a report without any amount has no tables of the division", async () => {
  const records = { webpagina: null, pdf: null };
  const edition = { version: "concept", edition: "partijen" } as const;
  const tree = new Map([...FRESH, ["deal/financien.yaml", toBytes('bron: {artikel: "4"}\n')]]);
  const { text } = spellReport(
    await checkTree(tree),
    { naam: "2031", edition, records },
    createAssets(readTemplates(".hbs")),
  );
  expect(text).toContain("Financiën");
  expect(text).not.toMatch(/financien-rijk|financien-regio/u);
});
