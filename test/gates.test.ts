import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Printer } from "../src/effects.ts";
import { EnvironmentError } from "../src/errors.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree, type MemoryOptions } from "./helpers/memory-effects.ts";
import { printInMemory } from "./helpers/print-in-memory.ts";
import { runCommand, type CommandRun } from "./helpers/run-command.ts";

const PROGRAM = await readProgram();
const SOUND = await readTree(join(FIXTURES, "basis", "content"));
const REPORT = "2026/rapport.yaml";
const CONCEPT = "output/2026/concept/partijen";
const DEFINITIVE = "output/2026/definitief/partijen";
const DEFINITIVE_PDF = "voortgangsrapportage-2026-definitief-partijen.pdf";

/** The sound content with another text in one place of its report's own file. */
function withReport(from: string, to: string, tree: FileTree = SOUND): FileTree {
  return overlay(tree, new Map([[REPORT, toBytes(toText(tree.get(REPORT)).replace(from, to))]]));
}

const ADOPTED = withReport("status: concept", "status: vastgesteld");
/** Handed in, with the list as `controleer` gives it to paste. */
const HANDED_IN = withReport("status: concept", `status: ingediend\n${await findList()}`);

async function findList(): Promise<string> {
  const without = withReport("status: concept", "status: ingediend\ningediend: {datum: 2026-07-10}");
  const { stdout } = await run("controleer", without);
  return /^ingediend: \{\n(?: .*\n)+/mu.exec(stdout)?.[0] ?? "";
}

function run(line: string, content: FileTree, { roots, ...options }: Partial<MemoryOptions> = {}): Promise<CommandRun> {
  return runCommand(line, { roots: { ...PROGRAM, content, ...roots }, ...options });
}

const withoutBrowser = (): Promise<never> =>
  Promise.reject(new EnvironmentError("Er is geen browser.", "Installeer Edge."));

/** What a run of the definitive version put in place. */
async function makeDefinitive(content: FileTree): Promise<FileTree> {
  const { published } = await run("maak --versie definitief", content);
  return published.get(DEFINITIVE) ?? new Map();
}

describe("what was handed in is never replaced", () => {
  it("when the same version is made again: it is said that nothing changed", async () => {
    const standing = await makeDefinitive(HANDED_IN);
    const again = await run("maak --versie definitief", HANDED_IN, { roots: { [DEFINITIVE]: standing } });
    expect(again).toMatchObject({
      exitCode: 0,
      stderr: "",
      stdout: `De definitieve versie van 2026 staat al in ${DEFINITIVE}. Het programma maakte de versie opnieuw en vond precies hetzelfde.\n`,
    });
    expect(again.published.size).toBe(0);
  });

  it.each([
    ["another file", (tree: FileTree) => new Map([...tree, [DEFINITIVE_PDF, toBytes("%PDF, maar anders")]])],
    ["a file more", (tree: FileTree) => new Map([...tree, ["ondertekend.pdf", toBytes("%PDF")]])],
    ["a file less", (tree: FileTree) => new Map([...tree].filter(([name]) => name !== "mdto.xml"))],
  ])("when %s stands there: it is refused, with what to do", async (_what, change) => {
    const standing = change(await makeDefinitive(HANDED_IN));
    const again = await run("maak --versie definitief", HANDED_IN, { roots: { [DEFINITIVE]: standing } });
    expect(again).toMatchObject({ exitCode: 1, stdout: "" });
    expect(again.published.size).toBe(0);
    expect(again.stderr).toBe(
      [
        "De definitieve versie van 2026 is niet vervangen. Het rapport over 2026 is op 10 juli 2026 ingediend.",
        `In ${DEFINITIVE} staat een andere versie dan er nu uit de inhoud komt. Wat er stond, staat er nog.`,
        "Wilt u de nieuwe ernaast zien? Noem dan met --output een andere map. Verschillen komen door een andere browser,",
        "een nieuwer programma of veranderde inhoud; dat laatste zegt rapport controleer.",
        "",
      ].join("\n"),
    );
  });

  it("and is made where nothing stands, as from an archive", async () => {
    const { exitCode, stderr, published } = await run("maak --versie definitief", HANDED_IN);
    expect({ exitCode, stderr, folders: [...published.keys()] }).toEqual({
      exitCode: 0,
      stderr: "",
      folders: [DEFINITIVE],
    });
  });

  it("and one that was not handed in yet may be replaced", async () => {
    const standing = new Map([[DEFINITIVE_PDF, toBytes("%PDF, een eerdere")]]);
    const { exitCode, stderr, published } = await run("maak --versie definitief", ADOPTED, {
      roots: { [DEFINITIVE]: standing },
    });
    expect({ exitCode, stderr, folders: [...published.keys()] }).toEqual({
      exitCode: 0,
      stderr: "",
      folders: [DEFINITIVE],
    });
  });
});

describe("without a browser", () => {
  it.each([
    ["nothing stands there", new Map(), ""],
    ["one stands there", new Map([[DEFINITIVE_PDF, toBytes("%PDF")]]), "Wat er stond, staat er nog.\n"],
  ])("a definitive version is refused when %s", async (_what, standing, kept) => {
    const made = await run("maak --versie definitief", ADOPTED, {
      print: withoutBrowser,
      roots: { [DEFINITIVE]: standing },
    });
    expect(made).toMatchObject({
      exitCode: 3,
      stdout: "",
      stderr: `De definitieve versie is niet gemaakt: daar hoort een PDF bij. Er is geen browser.\nInstalleer Edge.\n${kept}`,
    });
    expect(made.published.size).toBe(0);
  });

  it("a concept is made without its PDF, and it is said that the one of before is gone", async () => {
    const standing = new Map([["voortgangsrapportage-2026-concept-partijen.pdf", toBytes("%PDF")]]);
    const made = await run("maak", SOUND, { print: withoutBrowser, roots: { [CONCEPT]: standing } });
    expect(made).toMatchObject({
      exitCode: 3,
      stderr: [
        "De PDF die er stond, is weggehaald: hij hoorde bij een eerdere versie van dit concept.",
        "Er is geen PDF gemaakt: Er is geen browser.",
        "Installeer Edge.",
        "",
      ].join("\n"),
    });
    const names = [...(made.published.get(CONCEPT)?.keys() ?? [])];
    expect(names.filter((name) => name.endsWith(".pdf"))).toEqual([]);
    expect(names).toContain("voortgangsrapportage-2026-concept-partijen.html");
  });

  it("nothing is said of a PDF that was not there", async () => {
    const standing = new Map([["voortgangsrapportage-2026-concept-partijen.html", toBytes("<!doctype html>")]]);
    for (const roots of [{}, { [CONCEPT]: standing }]) {
      const { stderr } = await run("maak", SOUND, { print: withoutBrowser, roots });
      expect(stderr).not.toContain("weggehaald");
    }
  });
});

describe("a version that does not fit the state of its report is made, and that is said", () => {
  it("a definitive version of a concept", async () => {
    const { exitCode, stderr } = await run("maak --versie definitief", SOUND);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr:
        'Let op: in 2026/rapport.yaml staat nog "status: concept". Is het rapport vastgesteld? Zet daar dan "status: vastgesteld", en de dag achter "vastgesteld:".\n',
    });
  });

  it.each([
    ["with its day", HANDED_IN, "Het rapport over 2026 is op 10 juli 2026 ingediend."],
    ["without", withReport("concept", "besproken"), "Het rapport over 2026 is ingediend."],
  ])("a concept of what was handed in, %s", async (_what, content, words) => {
    const { exitCode, stderr, published } = await run("maak", content);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: `Let op: ${words} Dit concept is niet wat er is ingediend.\n`,
    });
    expect([...published.keys()]).toEqual([CONCEPT]);
  });

  it("and nothing is said of one that does", async () => {
    expect((await run("maak", SOUND)).stderr).toBe("");
    expect((await run("maak", ADOPTED)).stderr).toBe("");
    expect((await run("maak --versie definitief", ADOPTED)).stderr).toBe("");
  });
});

describe("an error in the content refuses a definitive version, and nothing else does", () => {
  const change = (path: string, from: string, to: string): FileTree =>
    overlay(ADOPTED, new Map([[path, toBytes(toText(SOUND.get(path)).replace(from, to))]]));
  const PROJECT = "2026/groen/projecten/laan.yaml";

  it.each([
    ["a warning", change(PROJECT, "doel: Bomen", "doel: Veel #bomen"), "yaml/hash-in-text"],
    ["advice", overlay(ADOPTED, new Map([["2026/.DS_Store", toBytes("x")]])), "load/system-file"],
  ])("%s does not", async (_what, content, ruleId) => {
    expect((await run("controleer", content)).stdout).toContain(ruleId);
    const { exitCode, stderr, published } = await run("maak --versie definitief", content);
    expect({ exitCode, stderr, folders: [...published.keys()] }).toEqual({
      exitCode: 0,
      stderr: "",
      folders: [DEFINITIVE],
    });
  });

  it.each([
    ["a warning about the print does not", true, 0],
    ["a print that was shrunk does", false, 1],
  ])("%s", async (_what, isLastOnly, exitCode) => {
    // Small type on one page reads badly, on all of them everything was shrunk
    const print: Printer["print"] = async (job) => {
      const printed = await printInMemory(job);
      const texts = printed.reading.texts.map((text) =>
        isLastOnly && text.page < printed.pageCount
          ? text
          : { ...text, runs: text.runs.map((run) => ({ ...run, size: 7 })) },
      );
      return { ...printed, reading: { ...printed.reading, texts } };
    };
    const made = await run("maak --versie definitief", ADOPTED, { print });
    expect({ exitCode: made.exitCode, folders: [...made.published.keys()] }).toEqual({
      exitCode,
      folders: exitCode === 0 ? [DEFINITIVE] : [],
    });
    const control = toText(made.published.get(DEFINITIVE)?.get("controle.json"));
    expect(`${made.stdout}${control}`).toContain(exitCode === 0 ? "layout/small-text" : "proof/shrunk");
  });

  it("an error does, before anything is printed, and what stood there stays", async () => {
    const content = change("2026/groen/resultaten.yaml", "waarde: 412", "waarde: 1.500");
    const { exitCode, stdout, stderr, published, prints } = await run("maak --versie definitief", content);
    expect({ exitCode, published: published.size, prints }).toEqual({ exitCode: 1, published: 0, prints: 0 });
    expect(stdout).toContain("schema/dutch-number");
    expect(stderr).toBe("De definitieve versie van 2026 is niet gemaakt: eerst moet dit worden opgelost. (1 fout)\n");
  });
});

describe("a folder that cannot be made", () => {
  const refuse = (bad: string) => (folder: string) =>
    folder === bad
      ? Promise.reject(new EnvironmentError(`${bad} is een bestand.`, "Kies met --output een andere map."))
      : Promise.resolve();

  it("is said before anything is read, opened or printed", async () => {
    const made = await run("maak --output bezet", SOUND, { machine: { tryWriting: refuse("bezet") } });
    expect(made).toMatchObject({
      exitCode: 3,
      stdout: "",
      stderr: "bezet is een bestand.\nKies met --output een andere map.\n",
      prints: 0,
      steps: ["try bezet"],
    });
  });

  it("further down is said before anything is printed", async () => {
    const folder = "output/2026/concept";
    const { exitCode, stderr, prints, published } = await run("maak", SOUND, {
      machine: { tryWriting: refuse(folder) },
    });
    expect({ exitCode, prints, published: published.size }).toEqual({ exitCode: 3, prints: 0, published: 0 });
    expect(stderr).toContain(`${folder} is een bestand.`);
  });
});
