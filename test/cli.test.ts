import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { EnvironmentError } from "../src/errors.ts";
import { main } from "../src/main.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import {
  createMemory,
  FONTS,
  toBytes,
  toText,
  type FileTree,
  type Memory,
  type MemoryOptions,
} from "./helpers/memory-effects.ts";

const FONT = {
  family: "Source Serif 4",
  weight: 400,
  style: "normal",
  file: "serif.woff2",
  isFallback: false,
  characters: "20-FFFF",
};
const PROGRAM = {
  ...(await readProgram()),
  [FONTS]: new Map([
    ["fonts.json", toBytes(JSON.stringify([FONT, { ...FONT, family: "Source Sans 3" }]))],
    ["serif.woff2", toBytes("wOF2")],
  ]),
};
const SOUND = await readTree(join(FIXTURES, "basis", "content"));
/** One error, in 2026. */
const FAULTY = change(SOUND, "2026/groen/resultaten.yaml", ["waarde: 412", "waarde: 1.500"]);
/** Nothing is said of a version that fits the state of its report. */
const ADOPTED = change(SOUND, "2026/rapport.yaml", ["status: concept", "status: vastgesteld"]);
const RULED = overlay(
  SOUND,
  new Map([
    [
      "deal/regels.yaml",
      toBytes(`regels:
  - regel: project/no-residents
    bron: {artikel: "2"}
    reden: De wijken zijn van bewoners.
    instellingen: {themas: [stad]}
`),
    ],
  ]),
);
const EXCEPTION = `- regel: schema/dutch-number
  bestand: 2026/groen/resultaten.yaml
  reden: Het getal wordt nog nageteld.
  rol: programmabureau
  tot: 2026-12-31
`;
const ERROR = "2026/groen/resultaten.yaml:4:15";

function change(tree: FileTree, path: string, [from, to]: readonly [from: string, to: string]): FileTree {
  return overlay(tree, new Map([[path, toBytes(toText(tree.get(path)).replace(from, to))]]));
}

interface Run extends Pick<Memory, "published" | "printed"> {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(line: string, content: FileTree = SOUND, options: Partial<MemoryOptions> = {}): Promise<Run> {
  const { effects, stdout, stderr, published, printed, openPrinters } = createMemory({
    roots: { ...PROGRAM, content },
    ...options,
  });
  const exitCode = await main(
    line.split(" ").filter((word) => word !== ""),
    effects,
  );
  expect(openPrinters()).toBe(0);
  return { exitCode, stdout: stdout(), stderr: stderr(), published, printed };
}

describe("help", () => {
  it.each(["--help", "-h", "help"])("rapport %s names every opdracht", async (line) => {
    const { exitCode, stdout, stderr } = await run(line);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(
      /^ {2}controleer {2}.*\n {2}status {2,}.*\n {2}zet {2,}.*\n {2}maak {2,}.*\n {2}nieuw {2,}.*\n {2}ontvang {2,}.*\n {2}uitvraag {2,}.*\n {2}vergelijk {2,}.*\n {2}lees {2,}.*\n {2}verifieer {2,}.*\n {2}uitleg {2,}.*\n {2}velden {2,}.*\n {2}dokter {2,}/mu,
    );
  });

  it("without an opdracht goes to stderr and counts as wrong use", async () => {
    const { exitCode, stdout, stderr } = await run("");
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toBe((await run("--help")).stdout);
  });

  it.each([
    ["controleer", ["--content DIR", "--jaar JJJJ", "--thema ID", "--formaat VORM"]],
    ["maak", ["--content DIR", "--output DIR", "--jaar JJJJ", "--versie VERSIE"]],
    ["uitleg", ["REGEL", "--content DIR"]],
    ["velden", ["BESTAND"]],
    ["dokter", ["--output DIR"]],
  ])("rapport %s --help explains its options, with examples that can be typed", async (name, options) => {
    const { exitCode, stdout } = await run(`${name} --help`);
    expect(exitCode).toBe(0);
    for (const option of options) expect(stdout).toMatch(new RegExp(`^ {2}${option} {2,}\\S`, "mu"));
    const examples = [...stdout.matchAll(/^ {2}rapport (.*)$/gmu)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      // The example's own folders, year and theme are not here; what it must not be is wrong in form
      const { exitCode: code, stderr } = await run(
        example.replace(/ --(?:jaar|thema|content|output) \S+/gu, ""),
        ADOPTED,
      );
      expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: "" });
    }
  });

  it("--version is the version and nothing else", async () => {
    expect(await run("--version")).toMatchObject({ exitCode: 0, stdout: "1.2.3\n", stderr: "" });
  });
});

describe("wrong use ends with code 2, a suggestion and nothing on stdout", () => {
  it.each([
    ["controler", "rapport controleer"],
    ["bouw", "rapport --help"],
    ["maak --jar 2026", "--jaar"],
    ["maak --kleur rood", "rapport maak --help"],
    ["maak 2026", "rapport maak --help"],
    ["maak --versie definitieve", "definitief"],
    ["maak --versie eind", "concept, definitief"],
    ["maak --jaar", "--jaar JJJJ"],
    ["maak --jaar --versie concept", "--jaar JJJJ"],
    ["maak --jaar=", "--jaar JJJJ"],
    ["maak --archief=nee", "Schrijf alleen --archief"],
    ["maak --jaar 2026 --jaar 2025", "meer dan één keer"],
    ["uitleg -- --help", "rapport uitleg"],
    ["controleer --formaat xml", "tekst, json"],
    ["controleer --output map", "rapport controleer --help"],
    ["maak --jaar 2019", "2026"],
    ["controleer --jaar 2019", "2026"],
    ["uitleg schema/dutch-dat", "rapport uitleg schema/dutch-date"],
    ["uitleg dutch-date", "rapport uitleg schema/dutch-date"],
    ["dokter --jaar 2026", "rapport dokter --help"],
    ["uitleg alles", "rapport uitleg"],
    ["uitleg schema/dutch-date nog-een", "rapport uitleg --help"],
    ["velden resultaat.yaml", "rapport velden resultaten.yaml"],
    ["velden 2026/groen/projectn/laan.txt", 'Typ "rapport velden"'],
  ])("rapport %s", async (line, suggestion) => {
    const { exitCode, stdout, stderr, published } = await run(line);
    expect({ exitCode, stdout, published: published.size }).toEqual({ exitCode: 2, stdout: "", published: 0 });
    expect(stderr).toContain(suggestion);
    expect(stderr).not.toContain("    at ");
  });
});

describe("rapport controleer", () => {
  it("ends with 0 and says so when nothing is wrong", async () => {
    const { exitCode, stdout, stderr } = await run("controleer");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect(stdout).toContain(String(SOUND.size));
  });

  it("ends with 1 and shows the place, the line and what to do", async () => {
    const { exitCode, stdout, stderr } = await run("controleer", FAULTY);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^${ERROR}  fout  .*  schema/dutch-number$`, "mu"));
    expect(stdout).toMatch(/^ {4}> 4 \| {7}waarde: 1\.500\n {8}\| {15}\^{5}$/mu);
    expect(stdout).toMatch(/^ {4}→ /mu);
  });

  it("ends with 0 when there are only warnings", async () => {
    const warned = change(SOUND, "2026/groen/projecten/laan.yaml", ["doel: Bomen", "doel: Veel #bomen"]);
    expect(await run("controleer", warned)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("yaml/hash-in-text") as string,
    });
  });

  it("gives the same findings as JSON", async () => {
    const { exitCode, stdout } = await run("controleer --formaat json", FAULTY);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      formaat: 1,
      bevindingen: [
        {
          ruleId: "schema/dutch-number",
          severity: "error",
          file: "2026/groen/resultaten.yaml",
          range: { start: { line: 4, column: 15 } },
        },
      ],
      wachtend: [
        { wacht_op: 0, bevinding: { ruleId: "reference/no-value" } },
        { wacht_op: 0, bevinding: { ruleId: "reference/no-value" } },
      ],
    });
  });

  it("gives a line each for GitHub, with the path in the checkout", async () => {
    const { exitCode, stdout } = await run("controleer --formaat github", FAULTY);
    expect(exitCode).toBe(1);
    expect(stdout.split("\n")[0]).toMatch(
      /^::error file=content\/2026\/groen\/resultaten\.yaml,line=4,endLine=4,col=15,endColumn=19,title=schema\/dutch-number::/u,
    );
    expect(stdout.trim().split("\n")).toHaveLength(1);
    expect((await run("controleer --formaat github")).stdout).toBe("");
  });

  it("gives a SARIF log with the words of each rule", async () => {
    const { exitCode, stdout } = await run("controleer --formaat sarif", FAULTY);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      version: "2.1.0",
      runs: [
        {
          tool: {
            driver: {
              version: "1.2.3",
              rules: [
                { id: "reference/no-value", defaultConfiguration: { level: "note" } },
                {
                  id: "schema/dutch-number",
                  help: { markdown: expect.stringContaining("# schema/dutch-number") as string },
                },
              ],
            },
          },
          results: [
            { ruleId: "schema/dutch-number", ruleIndex: 1, level: "error" },
            { ruleIndex: 0, kind: "open", level: "none" },
            { ruleIndex: 0, kind: "open", level: "none" },
          ],
        },
      ],
    });
  });

  it("gives a list for GitLab", async () => {
    const { stdout } = await run("controleer --formaat gitlab", FAULTY);
    expect(JSON.parse(stdout)).toMatchObject([
      { check_name: "schema/dutch-number", location: { path: "content/2026/groen/resultaten.yaml" } },
    ]);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });

  it("shows what belongs to one theme, and says which themes there are", async () => {
    const own = await run("controleer --thema groen", FAULTY);
    expect(own.exitCode).toBe(1);
    expect(own.stdout).toContain("schema/dutch-number");
    const broken = change(SOUND, "2026/rapport.yaml", ["peildatum: 2026-04-30", "peildatum: eind april"]);
    expect((await run("controleer", broken)).exitCode).toBe(1);
    expect(await run("controleer --thema groen", broken)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("geen bevindingen") as string,
    });
    expect(await run("controleer --thema groe", FAULTY)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Bedoelde u --thema groen?") as string,
    });
    expect(await run("controleer --thema zee", FAULTY)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("Kies uit: groen.") as string,
    });
  });

  it("begins with what blocks", async () => {
    const text = change(FAULTY, "2026/groen/projecten/laan.yaml", ["doel: Bomen", "doel: Veel #bomen"]);
    const { stdout } = await run("controleer", text);
    expect(stdout.indexOf("schema/dutch-number")).toBeLessThan(stdout.indexOf("yaml/hash-in-text"));
  });

  it("tells which findings an exception lets pass, and why", async () => {
    const excepted = overlay(FAULTY, new Map([["2026/uitzonderingen.yaml", toBytes(EXCEPTION)]]));
    expect(await run("controleer", excepted)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("1 bevinding blijft met een uitzondering staan") as string,
    });
    expect(JSON.parse((await run("controleer --formaat json", excepted)).stdout)).toMatchObject({
      uitzonderingen: [{ jaar: 2026, rol: "programmabureau", bevinding: { ruleId: "schema/dutch-number" } }],
    });
    expect((await run("controleer --formaat github", excepted)).stdout).not.toContain("schema/dutch-number");
    expect((await run("controleer --formaat sarif", excepted)).stdout).toContain('"kind": "external"');
    expect((await run("maak --versie definitief", excepted)).exitCode).toBe(0);
  });

  it("takes a value after = as well as after a space", async () => {
    expect((await run("controleer --formaat=json", FAULTY)).stdout).toBe(
      (await run("controleer --formaat json", FAULTY)).stdout,
    );
  });

  it("keeps to the year that was asked for", async () => {
    const twoYears = overlay(
      FAULTY,
      new Map(
        [...SOUND]
          .filter(([path]) => path.startsWith("2026/"))
          .map(([path, bytes]) => [path.replace("2026/", "2025/"), bytes]),
      ),
    );
    expect((await run("controleer --jaar 2025", twoYears)).stdout).not.toContain("2026/");
    expect((await run("controleer --jaar 2026", twoYears)).stdout).toContain(ERROR);
  });

  it("ends well for a year whose successor has an error, and not for that one", async () => {
    const sound = await readTree(join(FIXTURES, "regels", "basis", "content"));
    const path = "2026/werk/resultaten.yaml";
    const faulty = toText(sound.get(path)).replace("waarde: 180", "waarde: 1.800");
    const twoYears = overlay(sound, new Map([[path, toBytes(faulty)]]));
    expect((await run("controleer --jaar 2025", twoYears)).exitCode).toBe(0);
    expect((await run("controleer --jaar 2026", twoYears)).exitCode).toBe(1);
  });

  it("says that a folder does not exist", async () => {
    const { exitCode, stdout } = await run("controleer --content elders");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("elders");
    expect(stdout).toContain("load/no-content");
  });

  it("colours only where colour may be used", async () => {
    expect((await run("controleer", FAULTY)).stdout).not.toContain("\u001b");
    expect((await run("controleer", FAULTY, { isTerminal: true })).stdout).not.toContain("\u001b");
    const coloured = (await run("controleer", FAULTY, { isTerminal: true, hasColour: true })).stdout;
    // eslint-disable-next-line no-control-regex -- colour is told by control characters
    expect(coloured.replace(/\u001b\[\d+m/gu, "")).toBe((await run("controleer", FAULTY)).stdout);
    expect(coloured).toContain("\u001b[31mfout\u001b[0m");
  });
});

describe("rapport uitleg", () => {
  it("lists every rule by subject", async () => {
    const { exitCode, stdout, stderr } = await run("uitleg");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Velden\n(?: {2}schema\/.*\n)+/mu);
    expect(stdout).toMatch(/^ {2}schema\/dutch-date +fout {6}Een datum kan maar één dag/mu);
    expect(stdout).toMatch(/^ {2}project\/no-residents +fout/mu);
  });

  it("explains a rule, and what the deal says of it", async () => {
    const { exitCode, stdout, stderr } = await run("uitleg project/no-residents", RULED);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^# project\/no-residents\n/u);
    expect(stdout).toContain("Bron: artikel 2.");
    expect(stdout).toContain("De wijken zijn van bewoners.");
  });

  it("explains a check of the program in the same way", async () => {
    const { exitCode, stdout } = await run("uitleg schema/dutch-date");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Schrijf de maand met letters: 4 mei 2026 of 5 april 2026.");
  });

  it("explains without content, and leaves the deal out", async () => {
    const { exitCode, stdout } = await run("uitleg project/no-residents --content elders");
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain("In deze deal");
  });
});

describe("rapport dokter", () => {
  const lack = (message: string) => (): Promise<never> =>
    Promise.reject(new EnvironmentError(message, "Typ: npm start"));
  const BROWSER = { path: "/usr/bin/chromium", version: "Chromium 199.0", lacks: [], missingTags: [], unknownTags: [] };

  it("says of each thing what was found and what it is for, and ends with 0", async () => {
    const { exitCode, stdout, stderr, published, printed } = await run("dokter --output elders");
    expect({ exitCode, stderr, published: published.size, printed: printed.length }).toEqual({
      exitCode: 0,
      stderr: "",
      published: 0,
      printed: 0,
    });
    expect(stdout).toContain("Browser: goed. Chromium 156.0 (/usr/bin/chromium)\n  Voor de PDF.");
    expect(stdout).toContain("Lettertypen: goed. Source Serif 4 en Source Sans 3\n");
    expect(stdout).toContain("Canvas: goed.");
    expect(stdout).toContain("U mag schrijven in elders\n");
    expect(stdout).toContain("Validator: goed. veraPDF 1.28.2 (/opt/verapdf.jar)\n");
    expect(stdout).not.toContain("→");
  });

  it.each([
    ["Browser", { tryBrowser: lack("Er is geen browser.") }, "Er is geen browser."],
    ["Map voor het resultaat", { tryWriting: lack("U mag hier niet schrijven.") }, "U mag hier niet schrijven."],
    ["Browser", { tryBrowser: () => Promise.reject(new Error("gecrasht")) }, "De browser werkt niet (gecrasht)."],
  ])("ends with 3 when this lacks, and says what to do: %s", async (name, machine, found) => {
    const { exitCode, stdout } = await run("dokter", SOUND, { machine });
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(new RegExp(`^${name}: ontbreekt\\. `, "mu"));
    expect(stdout).toContain(found);
    expect(stdout).toMatch(/^ {2}→ /mu);
    expect(stdout).toMatch(new RegExp(`^Dit is nog nodig.*: ${name.toLowerCase()}\\.$`, "mu"));
  });

  it("ends with 3 without typefaces, and goes on with the rest", async () => {
    const { exitCode, stdout } = await run("dokter", SOUND, { roots: {} });
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^Lettertypen: ontbreekt\. .*\n.*\n {2}→ Typ: npm start$/mu);
    expect(stdout).toContain("Validator: goed.");
  });

  it("ends with 0 without a validator: reports are made without it", async () => {
    const { exitCode, stdout } = await run("dokter", SOUND, { machine: { tryValidator: lack("Geen veraPDF.") } });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Validator: ontbreekt. Geen veraPDF.\n");
    expect(stdout).toContain("→ Typ: npm start");
  });

  it("names what a new browser does differently", async () => {
    const browser = { ...BROWSER, lacks: ["destinations"] as const, missingTags: ["TH"] };
    const { exitCode, stdout } = await run("dokter", SOUND, {
      machine: { tryBrowser: () => Promise.resolve(browser) },
    });
    expect(exitCode).toBe(3);
    expect(stdout).toMatch(/^Browser: ontbreekt\. Chromium 199\.0 .*\n.*paginanummers; de soorten tags TH\.$/mu);
    expect(stdout).toContain("RAPPORT_BROWSER");
  });

  it("warns of tags that are new, with which the PDF is still made", async () => {
    const browser = { ...BROWSER, unknownTags: ["Sidebar"] };
    const { exitCode, stdout } = await run("dokter", SOUND, {
      machine: { tryBrowser: () => Promise.resolve(browser) },
    });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Browser: let op\. .*\n.*: Sidebar\.$/mu);
  });
});

const OUTPUT = "output/2026/concept/partijen";
const BASE_NAME = "voortgangsrapportage-2026-concept-partijen";
/** All that is published where nothing can be printed. */
const WITHOUT_PDF = [
  "controle.json",
  "data.json",
  "diwoo.xml",
  "manifest.json",
  "mdto.xml",
  "openstaande-punten.html",
  "sisa-aansluiting.csv",
  `${BASE_NAME}.html`,
];

describe("rapport maak", () => {
  it("publishes page, PDF, open points, data and manifest together", async () => {
    const { exitCode, stdout, stderr, published } = await run("maak");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect([...published.keys()]).toEqual([OUTPUT]);
    const names = [...(published.get(OUTPUT)?.keys() ?? [])];
    expect(names.sort()).toEqual([...WITHOUT_PDF, `${BASE_NAME}.pdf`].sort());
    for (const name of names) expect(stdout).toContain(`${OUTPUT}/${name}`);
  });

  it("prints the page that it publishes", async () => {
    const { published, printed } = await run("maak");
    expect(printed.map(({ html }) => html)).toEqual([toText(published.get(OUTPUT)?.get(`${BASE_NAME}.html`))]);
  });

  it("gives the same bytes twice", async () => {
    expect((await run("maak")).published).toEqual((await run("maak")).published);
  });

  it("writes where it is told to", async () => {
    const { published } = await run("maak --output elders/map");
    expect([...published.keys()]).toEqual(["elders/map/2026/concept/partijen"]);
  });

  it("makes a concept of content with errors, and says where they are listed", async () => {
    const { exitCode, stdout, published } = await run("maak", FAULTY);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/1 fout.*openstaande-punten\.html/u);
    expect(toText(published.get(OUTPUT)?.get("openstaande-punten.html"))).toContain("schema/dutch-number");
  });

  it("refuses a definitive version as long as there are errors, and lists them", async () => {
    const { exitCode, stdout, stderr, published, printed } = await run("maak --versie definitief", FAULTY);
    expect({ exitCode, published: published.size, printed: printed.length }).toEqual({
      exitCode: 1,
      published: 0,
      printed: 0,
    });
    expect(stdout).toContain(ERROR);
    expect(stdout).not.toContain("reference/no-value");
    expect(stderr).toContain("2026");
  });

  it("makes a definitive version of content without errors", async () => {
    const { exitCode, published } = await run("maak --versie definitief --jaar 2026");
    expect(exitCode).toBe(0);
    expect([...published.keys()]).toEqual(["output/2026/definitief/partijen"]);
  });

  it("publishes everything but the PDF without a browser, and ends with 3", async () => {
    const print = (): Promise<never> => Promise.reject(new EnvironmentError("Er is geen browser.", "Installeer Edge."));
    const { exitCode, stderr, published } = await run("maak", SOUND, { print });
    expect(exitCode).toBe(3);
    expect(stderr).toContain("Er is geen browser.\nInstalleer Edge.\n");
    expect(stderr).not.toContain("    at ");
    expect([...(published.get(OUTPUT)?.keys() ?? [])].sort()).toEqual([...WITHOUT_PDF].sort());
  });

  it("publishes everything but the PDF when printing is a defect, and ends with 70", async () => {
    const print = (): Promise<never> => Promise.reject(new TypeError("x is undefined"));
    const { exitCode, stderr, published } = await run("maak", SOUND, { print });
    expect(exitCode).toBe(70);
    expect(stderr).toContain("TypeError: x is undefined\n    at ");
    expect([...(published.get(OUTPUT)?.keys() ?? [])]).toContain(`${BASE_NAME}.html`);
    expect([...(published.get(OUTPUT)?.keys() ?? [])]).not.toContain(`${BASE_NAME}.pdf`);
  });

  it("ends with 70 and publishes nothing when the templates are not there", async () => {
    const { exitCode, published } = await run("maak", SOUND, { roots: { content: SOUND } });
    expect({ exitCode, published: published.size }).toEqual({ exitCode: 70, published: 0 });
  });

  it("ends with 1 when there is no content at all", async () => {
    const { exitCode, stdout, stderr, published } = await run("maak --content elders");
    expect({ exitCode, published: published.size }).toEqual({ exitCode: 1, published: 0 });
    expect(stdout).toContain("load/no-content");
    expect(stderr).not.toContain("    at ");
  });

  it("shows progress on a terminal and wipes it, and is silent in a pipe", async () => {
    const { stdout, stderr } = await run("maak", SOUND, { isTerminal: true });
    expect(stderr.split("\r\u001b[2K").length).toBeGreaterThan(4);
    expect(stderr.endsWith("\r\u001b[2K")).toBe(true);
    expect(stdout).not.toContain("\u001b");
    expect((await run("maak")).stderr).toBe("");
  });
});
