import { join } from "node:path";

import { Ajv2020, type AnySchemaObject } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";

import { main } from "../src/main.ts";
import { createStatusSchema, STATUS_FORMAT, type StatusFile } from "../src/publish/status-schema.ts";
import { auditHtml } from "./helpers/audit/audit-html.ts";
import { FIXTURES, overlay, readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted, expectGolden } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";
import { checkTree } from "./helpers/report-text.ts";
import { runCommand, type CommandRun } from "./helpers/run-command.ts";

const PROGRAM = await readProgram();
const SHIPPED_TREE = await readTree(SHIPPED);
const SECOND = await readTree(join(FIXTURES, "tweede-deal", "content"));
const HALF = await readTree(join(FIXTURES, "halfjaar", "content"));
/** A small deal with the themes Groen and Werk, in which nothing is wrong. */
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));

const REPORT = "2026/rapport.yaml";
const RESULTS = "2026/groen/resultaten.yaml";
const PROSE = "2026/groen/voortgang.md";

/** A run, with what the content is after it. */
interface Run extends Pick<CommandRun, "exitCode" | "stdout" | "stderr" | "published"> {
  readonly content: FileTree;
}

async function run(line: string, content: FileTree): Promise<Run> {
  const memory = createMemory({ roots: { ...PROGRAM, content } });
  const exitCode = await main(line.split(" "), memory.effects);
  const { published, filesOf } = memory;
  return { exitCode, stdout: memory.stdout(), stderr: memory.stderr(), published, content: filesOf("content") };
}

function edit(content: FileTree, path: string, change: (text: string) => string): FileTree {
  return overlay(content, new Map([[path, toBytes(change(toText(content.get(path))))]]));
}

const pageOf = ({ published }: Run, naam: string): string =>
  toText(published.get(`output/${naam}/status`)?.get("status.html"));

/** The row of a theme in the JSON of a run. */
function groupOf({ stdout }: Run, thema: string): StatusFile["groepen"][number] {
  const found = (JSON.parse(stdout) as StatusFile).groepen.find((one) => one.thema === thema);
  if (found === undefined) throw new Error(`There is no ${thema}.`);
  return found;
}

describe("rapport status", () => {
  it("says of the shipped content who owes what, and what was promised before", async () => {
    const done = await run("status --vandaag 2026-05-20 --beloften", SHIPPED_TREE);
    expect([done.exitCode, done.stderr]).toEqual([0, ""]);
    await expectGolden("status/gedeeld.txt", done.stdout);
    expect(auditHtml(pageOf(done, "2026"))).toEqual([]);
  });

  it("says it of another deal, with a page that has a sheet a theme", async () => {
    const done = await run("status --vandaag 2031-05-20 --beloften", SECOND);
    await expectGolden("status/tweede-deal.txt", done.stdout);
    await expectGolden("status/tweede-deal-pagina.txt", spellPage(pageOf(done, "2031")));
    expect(auditHtml(pageOf(done, "2031"))).toEqual([]);
  });

  it("says it of a deal that reports twice a year, by the days of that report", async () => {
    const done = await run("status --jaar 2021-2 --vandaag 2022-01-10", HALF);
    await expectGolden("status/halfjaar.txt", done.stdout);
  });

  it("fits in a terminal of eighty columns", async () => {
    for (const [line, tree] of [
      ["status --vandaag 2026-05-20 --beloften", SHIPPED_TREE],
      ["status --vandaag 2031-05-20 --beloften", SECOND],
    ] as const) {
      const lines = (await run(line, tree)).stdout.split("\n");
      expect(lines.filter((one) => one.length > 80 && one.trim().includes(" "))).toEqual([]);
    }
  });

  it("says with colour what it says without", async () => {
    const roots = { ...PROGRAM, content: edit(BASE, RESULTS, (text) => text.replace("oordeel:", "oordel:")) };
    const plain = await runCommand("status", { roots });
    const painted = await runCommand("status", { roots, hasColour: true });
    expect(painted.stdout).toContain("\u001b[");
    // eslint-disable-next-line no-control-regex -- what paints a terminal begins with a control character
    expect(painted.stdout.replace(/\u001b\[\d+m/gu, "")).toBe(plain.stdout);
  });

  it("says of a file that cannot be read what waits for it", async () => {
    const broken = edit(BASE, RESULTS, (text) => `${text}\n  - "onaf: [\n`);
    const { stdout } = await run("status --vandaag 2026-05-20 --thema groen", broken);
    await expectGolden("status/kapot-bestand.txt", stdout);
    const asked = await run("status --vandaag 2026-05-20 --formaat json", broken);
    const { telling, stukken } = groupOf(asked, "groen");
    expect(telling.nog_te_doen).toBeGreaterThan(0);
    const causes = stukken.flatMap(({ wacht_op, meldingen }) => [...wacht_op, ...meldingen]).map((one) => one.bestand);
    expect(causes).toContain(RESULTS);
  });

  it("says which contributor did not answer", async () => {
    const asked = `uitvragen:
  - {bijdrager: gemeente Stad, verstuurd: 2026-04-03}
  - {bijdrager: gemeente Dorp, verstuurd: 2026-04-09, ontvangen: 2026-05-01}
`;
    const tree = edit(BASE, REPORT, (text) => `${text}${asked}`);
    const done = await run("status --vandaag 2026-05-20", tree);
    await expectGolden("status/uitvragen.txt", done.stdout);
    expect(pageOf(done, "2026")).toContain("Wacht op gemeente Stad");
    const { uitvragen } = JSON.parse((await run("status --formaat json", tree)).stdout) as StatusFile;
    expect(uitvragen.map(({ bijdrager, ontvangen }) => [bijdrager, ontvangen])).toEqual([
      ["gemeente Stad", null],
      ["gemeente Dorp", "2026-05-01"],
    ]);
  });

  it.each([
    ["2026-06-13", "nog 1 dag "],
    ["2026-06-14", "vandaag"],
    ["2026-06-15", "1 dag te laat"],
    ["2026-07-01", "17 dagen te laat"],
  ])("counts the days on %s: %s", async (day, words) => {
    const { stdout } = await run(`status --vandaag ${day}`, BASE);
    expect(stdout).toContain(words);
  });

  it("counts the reactions to the concept that nobody answered, by what they are about", async () => {
    const tree = overlay(BASE, await readTree(join(FIXTURES, "zinnen", "reacties", "content")));
    const done = await run("status --vandaag 2026-06-20", tree);
    await expectGolden("status/reacties.txt", done.stdout);
    expect(pageOf(done, "2026")).toContain("Reacties zonder antwoord: r-003.");
    const { reacties } = JSON.parse((await run("status --formaat json", tree)).stdout) as StatusFile;
    expect(reacties).toEqual([
      { thema: null, gekregen: 8, open: ["r-004"] },
      { thema: "groen", gekregen: 3, open: ["r-003"] },
      { thema: "werk", gekregen: 1, open: [] },
    ]);
    const answered = edit(tree, "2026/reacties.yaml", (text) =>
      text.replace(/^ {4}reactie: (?:Hoeveel|Zet) .*$/gmu, "$&\n    antwoord: Dat staat er nu."),
    );
    expect((await run("status", answered)).stdout).toContain("Elke reactie heeft een antwoord");
    const own = await run("status --thema groen --formaat json", tree);
    expect((JSON.parse(own.stdout) as StatusFile).reacties.map(({ thema }) => thema)).toEqual(["groen"]);
  });

  it("calls nothing late of a report that was handed in", async () => {
    const handedIn = edit(BASE, REPORT, (text) => text.replace("status: concept", "status: ingediend"));
    const { stdout } = await run("status --vandaag 2026-06-15", handedIn);
    expect(stdout).toContain("1 dag geleden");
  });

  it("is JSON for other programs, which fits its schema, and writes nothing then", async () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(createStatusSchema() as AnySchemaObject);
    for (const tree of [SHIPPED_TREE, SECOND, BASE]) {
      const { stdout, published } = await run("status --formaat json", tree);
      const fits = validate(JSON.parse(stdout));
      expect({ fits, errors: validate.errors, published: published.size }).toEqual({
        fits: true,
        errors: null,
        published: 0,
      });
    }
    await expectCommitted(
      `docs/schema/status-${String(STATUS_FORMAT)}.schema.json`,
      `${JSON.stringify(createStatusSchema(), null, 2)}\n`,
    );
  });

  it("shows one theme where that is asked, and leaves the page whole", async () => {
    const done = await run("status --thema groen --formaat json", BASE);
    expect((JSON.parse(done.stdout) as StatusFile).groepen.map(({ thema }) => thema)).toEqual(["groen"]);
    expect(pageOf(await run("status --thema groen", BASE), "2026")).toContain('id="stand-thema-werk"');
  });

  it.each([
    ["status --vandaag gisteren", '"gisteren" is geen dag.\nSchrijf de dag zoals 2026-05-20.\n'],
    ["status --thema groe", "Er is geen thema groe.\nBedoelde u --thema groen?\n"],
    ["zet", "Achter zet hoort STAP.\nSchrijf: rapport zet STAP\n"],
    ["zet klaar", 'Achter zet klaar hoort THEMA.\nSchrijf: rapport zet klaar THEMA --door "ROL"\n'],
    ["zet klaar groe --door programmabureau", "Er is geen thema groe.\nBedoelde u groen?\n"],
    ["zet klaar groen", 'Zeg met --door wie het meldt.\nSchrijf: --door "themacoördinator Groen"\n'],
    [
      "zet gereed groen",
      '"gereed" kan niet achter zet.\nKies uit: klaar, concept-verstuurd, vastgesteld, ingediend, teruggegeven, besproken.\n',
    ],
  ])("is used wrongly: %s", async (line, words) => {
    const { exitCode, stderr } = await run(line, BASE);
    expect([exitCode, stderr]).toEqual([2, words]);
  });
});

describe("rapport zet klaar", () => {
  const SAY = "zet klaar groen --door programmabureau --datum 2026-05-18";
  const ask = (content: FileTree): Promise<Run> => run("status --vandaag 2026-05-20 --formaat json", content);

  it("writes who said so and how the files are, and nothing else", async () => {
    const { exitCode, stdout, content } = await run(SAY, BASE);
    expect([exitCode, stdout]).toEqual([0, "groen is klaar gemeld op 18 mei 2026.\n"]);
    const before = toText(BASE.get(REPORT));
    const after = toText(content.get(REPORT));
    expect(after.startsWith(before.trimEnd())).toBe(true);
    await expectGolden("status/klaar.txt", after.slice(before.trimEnd().length));
    expect([...content].filter(([path, bytes]) => bytes !== BASE.get(path)).map(([path]) => path)).toEqual([REPORT]);
    const checked = await checkTree(content);
    expect(checked.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("holds until a file of the theme is another, is gone or is new", async () => {
    const { content } = await run(SAY, BASE);
    expect(groupOf(await ask(content), "groen").klaar).toEqual({
      door: "programmabureau",
      datum: "2026-05-18",
      gewijzigd: [],
    });
    const edited = edit(content, PROSE, (text) => `${text}\nNog een zin.\n`);
    expect(groupOf(await ask(edited), "groen").klaar?.gewijzigd).toEqual(["voortgang.md"]);
    const other = overlay(edited, new Map([["2026/groen/projecten/nieuw.yaml", toBytes("naam: Nieuw\n")]]), [RESULTS]);
    expect(groupOf(await ask(other), "groen").klaar?.gewijzigd).toEqual([
      "projecten/nieuw.yaml",
      "resultaten.yaml",
      "voortgang.md",
    ]);
    const { stdout } = await run("status --vandaag 2026-05-20", edited);
    expect(stdout.replace(/\s+/gu, " ")).toContain("was klaar op 18 mei 2026, daarna gewijzigd: voortgang.md");
  });

  it("does not mind line ends, nor the words of the year before", async () => {
    const { content } = await run(SAY, BASE);
    const mixed = edit(
      edit(content, RESULTS, (text) => text.replaceAll("\n", "\r\n")),
      PROSE,
      (text) => `${text}<!-- vorig jaar: dit stond er. -->\n`,
    );
    expect(groupOf(await ask(mixed), "groen").klaar?.gewijzigd).toEqual([]);
  });

  it("is said again of what is there now, and taken back", async () => {
    const first = await run(SAY, BASE);
    const edited = edit(first.content, PROSE, (text) => `${text}\nNog een zin.\n`);
    const again = await run("zet klaar groen --door Programmabureau --datum 2026-05-19", edited);
    expect(groupOf(await ask(again.content), "groen").klaar).toEqual({
      door: "programmabureau",
      datum: "2026-05-19",
      gewijzigd: [],
    });
    expect(toText(again.content.get(REPORT)).match(/thema: groen/gu)).toHaveLength(1);
    const back = await run("zet klaar groen --niet", again.content);
    expect(back.stdout).toBe("groen is niet meer klaar gemeld.\n");
    expect(groupOf(await ask(back.content), "groen").klaar).toBeNull();
    const twice = await run("zet klaar groen --niet", back.content);
    expect([twice.exitCode, twice.stdout]).toEqual([0, "groen was niet klaar gemeld; er is niets gewijzigd.\n"]);
  });

  it("counts by its last word where somebody wrote more of them, and is taken back with all", async () => {
    const line = "  - {thema: groen, door: programmabureau, datum: 2026-05-01, stand: {}}\n";
    const tree = edit(BASE, REPORT, (text) => `${text}klaar:\n${line}${line.replace("05-01", "05-02")}`);
    const said = await run(SAY, tree);
    expect(groupOf(await ask(said.content), "groen").klaar).toMatchObject({ datum: "2026-05-18", gewijzigd: [] });
    const back = await run("zet klaar groen --niet", tree);
    expect(groupOf(await ask(back.content), "groen").klaar).toBeNull();
  });

  it("is refused with what is still to be done, and nothing is written", async () => {
    const wrong = edit(BASE, RESULTS, (text) => text.replace("oordeel:", "oordel:"));
    const { exitCode, stdout, stderr, content } = await run(SAY, wrong);
    expect([exitCode, stderr]).toEqual([1, "groen is nog niet klaar: dit moet eerst. Er is niets gewijzigd.\n"]);
    expect(stdout).toContain("oordel");
    expect(content.get(REPORT)).toBe(wrong.get(REPORT));
  });

  it("is refused to who is not asked, and in a report that was handed in", async () => {
    const other = await run("zet klaar groen --door wethouder", BASE);
    expect([other.exitCode, other.stderr.split("\n")[0]]).toEqual([
      2,
      "Wie --door noemt, is niet gevraagd voor groen.",
    ]);
    const handedIn = edit(BASE, REPORT, (text) => text.replace("status: concept", "status: ingediend"));
    const frozen = await run(SAY, handedIn);
    expect([frozen.exitCode, frozen.stderr]).toEqual([
      1,
      "Het rapport van 2026 is ingediend: er verandert niets meer in. Er is niets gewijzigd.\n",
    ]);
    expect(frozen.content.get(REPORT)).toBe(handedIn.get(REPORT));
  });

  it("is no change of a report that was handed in", async () => {
    const before = await checkTree(SHIPPED_TREE);
    const line = "klaar:\n  - {thema: wonen, door: themacoördinator Wonen, datum: 2025-05-18, stand: {}}\n";
    const after = await checkTree(edit(SHIPPED_TREE, "2025/rapport.yaml", (text) => `${text}\n${line}`));
    expect(after.content.jaren[1]?.rapport?.klaar).toHaveLength(1);
    expect(after.diagnostics.map(({ message }) => message)).toEqual(before.diagnostics.map(({ message }) => message));
  });
});
