import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { CDPSession, Page } from "puppeteer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";

import type { DrawnPage, PrintJob, PrintResult } from "../../src/effects.ts";
import { main } from "../../src/main.ts";
import { openBrowser, type OpenBrowser } from "../../src/node/open-browser.ts";
import { readDrawing, VIEWPORTS } from "../../src/node/read-drawing.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, overlay, readProgram, readTree } from "../helpers/fixtures.ts";
import { createMemory, TEMPLATES, toBytes, toText } from "../helpers/memory-effects.ts";
import { newPage } from "../helpers/new-page.ts";
import { printInMemory } from "../helpers/print-in-memory.ts";
import { describeControl, readControl } from "../helpers/read-control.ts";

/** Something that makes a reader see other than what was entered, while every text stays where it is. */
interface Sabotage {
  readonly geval: string;
  /** What comes behind the styles of the page. */
  readonly stijl?: string;
  /** Path below templates/, with what is replaced in it wherever it stands. */
  readonly sjabloon?: string;
  readonly zoek?: string;
  readonly vervang?: string;
  /** The rule that must find it, and words of its message. */
  readonly regel: string;
  readonly bij: string;
}

const FOLDER = fileURLToPath(new URL("../sabotages/", import.meta.url));
const KINDS = (await readdir(FOLDER)).filter((name) => name.endsWith(".yaml")).sort();
const SABOTAGES = (
  await Promise.all(
    KINDS.map(async (name) =>
      (parse(await readFile(join(FOLDER, name), "utf8")) as Sabotage[]).map((one) => ({
        ...one,
        soort: name.replace(".yaml", ""),
      })),
    ),
  )
).flat();

const PROGRAM = await readProgram();
const CONTENT = (
  await Promise.all(
    [join(FIXTURES, "regels", "basis"), join(FIXTURES, "zinnen", "alles-goed"), FOLDER].map((folder) =>
      readTree(join(folder, "content")),
    ),
  )
).reduce((base, over) => overlay(base, over));

/** A page number that is to be filled in. */
const NUMBER = /(data-doel="([^"]*)">)000/gu;

const found = new Map<string, { right: number; all: number }>();
let browser: OpenBrowser;
let page: Page;
let session: CDPSession;

/** Makes the report with a page that is drawn, and prints it without a browser. */
async function findIn({ sjabloon, zoek = "", vervang = "", stijl = "" }: Partial<Sabotage>): Promise<string[]> {
  const templates = PROGRAM[TEMPLATES] ?? new Map<string, Uint8Array>();
  const changed =
    sjabloon === undefined
      ? templates
      : overlay(templates, new Map([[sjabloon, toBytes(change(toText(templates.get(sjabloon)), zoek, vervang))]]));
  const print = async (job: PrintJob): Promise<PrintResult> => {
    const printed = await printInMemory(job);
    const numbered = job.html.replace(NUMBER, (_whole, link: string, id: string) => {
      return `${link}${String(printed.reading.destinations.get(id) ?? "")}`;
    });
    await page.setContent(
      numbered.replace("</style>", () => `${stijl}\n</style>`),
      { waitUntil: "load" },
    );
    const drawn: DrawnPage[] = [];
    for (const medium of ["pdf", "web"] as const) {
      await page.setViewport(VIEWPORTS[medium]);
      drawn.push(await readDrawing(session, medium, ""));
    }
    return { ...printed, drawn };
  };
  const memory = createMemory({ roots: { ...PROGRAM, [TEMPLATES]: changed, content: CONTENT }, print });
  await main(["maak", "--versie", "concept"], memory.effects);
  const files = memory.published.get("output/2026/concept/partijen");
  return describeControl(readControl(toText(files?.get("controle.json"))));
}

function change(text: string, from: string, to: string): string {
  expect(text).toContain(from);
  return text.replaceAll(from, () => to);
}

describeWithBrowser("a page that shows other than it says", () => {
  beforeAll(async () => {
    browser = await openBrowser();
    page = await newPage(await browser.browser);
    session = await page.createCDPSession();
  });
  afterAll(async () => {
    await browser.close();
    const counts = Array.from(found, ([kind, { right, all }]) => `${kind} ${String(right)} of ${String(all)}`);
    const right = Array.from(found.values(), (one) => one.right).reduce((sum, one) => sum + one, 0);
    process.stdout.write(`Sabotages found: ${String(right)} of ${String(SABOTAGES.length)} (${counts.join(", ")})\n`);
  });

  test("is not the page as it is made", async () => {
    expect(await findIn({})).toEqual([]);
  });

  test.each(SABOTAGES)("is found: $soort, $geval", async ({ soort, ...one }) => {
    const count = found.get(soort) ?? { right: 0, all: 0 };
    found.set(soort, { ...count, all: count.all + 1 });
    const told = await findIn(one);
    expect(told.filter((line) => line.includes(` ${one.regel} `) && line.includes(one.bij))).not.toEqual([]);
    found.set(soort, { right: count.right + 1, all: count.all + 1 });
  });
});
