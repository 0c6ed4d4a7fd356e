import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "puppeteer";

import type { Effects } from "../../../src/effects.ts";
import { EnvironmentError } from "../../../src/errors.ts";
import { createNodeEffects } from "../../../src/node/create-node-effects.ts";
import { newPage } from "../../helpers/new-page.ts";
import { SHIPPED } from "../../helpers/fixtures.ts";
import { runMain } from "../../helpers/run-main.ts";

/** The pages that the program writes, by file name. */
export const REPORT = "voortgangsrapportage-2026-concept-partijen.html";
const OPEN_POINTS = "openstaande-punten.html";
const STATUS = "status.html";
export const PAGES = [REPORT, OPEN_POINTS, STATUS] as const;
export type PageName = (typeof PAGES)[number];

/** A file of one theme that does not parse, so that there are points to list. */
const BROKEN = "2026/wonen/resultaten.yaml";

/** The shipped report, and the open points and the state of affairs of a tree with a broken file. */
export interface ShippedPages {
  readonly addressOf: (page: PageName) => string;
  /** Every web page that the program wrote, by file name. */
  readonly written: readonly string[];
  readonly remove: () => Promise<void>;
}

/** Builds them without a PDF, which takes longest. */
export async function buildPages(): Promise<ShippedPages> {
  const scratch = await mkdtemp(join(tmpdir(), "rapport-"));
  await build(join(scratch, "heel"), []);
  await build(join(scratch, "kapot"), [BROKEN]);
  await tellStatus(join(scratch, "kapot"), [BROKEN]);
  const reportFolder = (name: string): string => join(scratch, name, "2026", "concept", "partijen");
  const statusFolder = join(scratch, "kapot", "2026", "status");
  const written = [...(await readdir(reportFolder("heel"))), ...(await readdir(statusFolder))];
  const folders: Readonly<Record<PageName, string>> = {
    [REPORT]: reportFolder("heel"),
    [OPEN_POINTS]: reportFolder("kapot"),
    [STATUS]: statusFolder,
  };
  return {
    addressOf: (page) => pathToFileURL(join(folders[page], page)).href,
    written: written.filter((name) => name.endsWith(".html")),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Reads the content with some files of it broken. */
function readBroken(broken: readonly string[]): Pick<Effects, "readFile"> {
  const { readFile } = createNodeEffects();
  return {
    readFile: async (root, path) =>
      broken.includes(path) ? new TextEncoder().encode("- resultaat: [") : readFile(root, path),
  };
}

async function tellStatus(output: string, broken: readonly string[]): Promise<void> {
  const line = ["status", "--jaar", "2026", "--vandaag", "2026-06-20", "--content", SHIPPED, "--output", output];
  const { code, stderr } = await runMain(line, readBroken(broken));
  if (code !== 0) throw new Error(`the state of affairs could not be told: ${stderr}`);
}

async function build(output: string, broken: readonly string[]): Promise<void> {
  const { code, stderr } = await runMain(["maak", "--jaar", "2026", "--content", SHIPPED, "--output", output], {
    ...readBroken(broken),
    openPrinter: () =>
      Promise.resolve({
        print: () => Promise.reject(new EnvironmentError("geen browser", "niet nodig")),
        close: () => Promise.resolve(),
      }),
  });
  if (code !== 3) throw new Error(`the pages could not be built: ${stderr}`);
}

export interface OpenedPage {
  readonly page: Page;
  /** Addresses that were asked for, but for those inside the page itself. */
  readonly asked: readonly string[];
}

/** Opens an address in a page of its own. */
export async function openPage(browser: Browser, address: string, runsScripts = true): Promise<OpenedPage> {
  const page = await newPage(browser);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("data:")) asked.push(request.url());
  });
  await page.setJavaScriptEnabled(runsScripts);
  await page.goto(address, { waitUntil: "load" });
  return { page, asked };
}
