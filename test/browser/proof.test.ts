import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parse } from "yaml";

import type { Printer } from "../../src/effects.ts";
import { openPrinter } from "../../src/node/print-pdf.ts";
import type { PageNumber } from "../../src/pdf/finishing/plan-page-numbers.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES } from "../helpers/fixtures.ts";
import { describeControl, readControl } from "../helpers/read-control.ts";
import { runMain, type Run } from "../helpers/run-main.ts";

/** What the numbers become that are written in the print. */
const writing = vi.hoisted((): { spoil: (numbers: readonly PageNumber[]) => readonly PageNumber[]; count: number } => ({
  spoil: (numbers) => numbers,
  count: 0,
}));

vi.mock(import("../../src/pdf/finishing/plan-page-numbers.ts"), async (importOriginal) => {
  const original = await importOriginal();
  return {
    planPageNumbers: (print, numbers) => {
      const edits = original.planPageNumbers(print, writing.spoil(numbers));
      writing.count += edits === null ? 0 : numbers.length;
      return edits;
    },
  };
});

const CONTENT = join(FIXTURES, "basis", "content");

/** What goes wrong between the page and its print. */
interface Case {
  readonly geval: string;
  readonly stijl?: string;
  readonly html?: string;
  readonly verwacht: readonly string[];
}

const CASES = parse(await readFile(join(FIXTURES, "teruglezen", "browser.yaml"), "utf8")) as readonly Case[];

let scratch = "";

/** Makes the small report with a printer that changes the page before it prints it. */
function make(version: string, print: (printer: Printer) => Printer["print"]): Promise<Run> {
  return runMain(["maak", "--versie", version, "--content", CONTENT, "--output", scratch], {
    openPrinter: async () => {
      const printer = await openPrinter();
      return { ...printer, print: print(printer) };
    },
  });
}

const spoil =
  ({ stijl = "", html = "" }: Case) =>
  (printer: Printer): Printer["print"] =>
  (job) =>
    printer.print({
      ...job,
      html: job.html.replace("</style>", () => `${stijl}</style>`).replace("</header>", () => `${html}</header>`),
    });

/** The first number and the last change places. */
function swapEnds(numbers: readonly PageNumber[]): PageNumber[] {
  const last = numbers.length - 1;
  return numbers.map((one, index) => {
    const from = index === 0 ? last : index === last ? 0 : index;
    return { ...one, shown: numbers[from]?.shown ?? "" };
  });
}

const readMade = (version: string): Promise<string> =>
  readFile(join(scratch, "2026", version, "partijen", "controle.json"), "utf8");

describeWithBrowser("a report that is read back from the print of a real browser", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test("has all that the model claims, as often as the page", async () => {
    expect((await make("definitief", (printer) => printer.print)).code).toBe(0);
    const control = readControl(await readMade("definitief"));
    expect(describeControl(control)).toEqual([]);
    expect(control.pdf?.teruggevonden).toEqual(control.webpagina.teruggevonden);
  });

  test.each(CASES)("shows that it is not as meant: $geval", async (one) => {
    const { code, stdout } = await make("concept", spoil(one));
    expect(describeControl(readControl(await readMade("concept")))).toEqual(one.verwacht);
    expect(code).toBe(0);
    expect(stdout).toContain(one.verwacht[0]?.replace(/^\S+ \S+ /u, ""));
  });

  test.each<[string, typeof writing.spoil]>([
    ["a wrong digit", (all) => all.map((one, index) => (index === 1 ? { ...one, shown: "9" } : one))],
    ["a number that is left out", (all) => all.map((one, index) => (index === 1 ? { ...one, shown: "" } : one))],
    ["another line's number", swapEnds],
  ])("finds %s written in the table of contents", async (_, spoilNumbers) => {
    Object.assign(writing, { spoil: spoilNumbers, count: 0 });
    await make("concept", (printer) => printer.print);
    writing.spoil = (numbers) => numbers;
    expect(writing.count).toBeGreaterThan(3);
    expect(describeControl(readControl(await readMade("concept"))).join("\n")).toContain("proof/");
  });

  test("is no definitive version when something is lost", async () => {
    await rm(join(scratch, "2026", "definitief"), { recursive: true, force: true });
    const { code, stderr } = await make("definitief", spoil(CASES[0] ?? { geval: "", verwacht: [] }));
    expect(code).toBe(1);
    expect(stderr).toContain("De definitieve versie is niet gemaakt");
    expect((await readdir(join(scratch, "2026"))).includes("definitief")).toBe(false);
  });

  test("comes as a page alone when its PDF could not be finished, and the definitive version not at all", async () => {
    const fail = (): Printer["print"] => () => Promise.reject(new Error("the tags are damaged"));
    await rm(join(scratch, "2026"), { recursive: true, force: true });
    expect(await make("concept", fail)).toMatchObject({ code: 70 });
    expect(
      (await readdir(join(scratch, "2026", "concept", "partijen")))
        .filter((name) => /\.(?:pdf|html)$/u.test(name))
        .sort(),
    ).toEqual(["openstaande-punten.html", "voortgangsrapportage-2026-concept-partijen.html"]);
    expect(await make("definitief", fail)).toMatchObject({ code: 70 });
    expect((await readdir(join(scratch, "2026"))).includes("definitief")).toBe(false);
  });
});
