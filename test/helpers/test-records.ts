import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

import type { TestRecord, TestRecords } from "../../src/compose/test-record.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** What a run of tests found, on its way to the record that the program prints. */
export interface TestedNow extends Pick<TestRecord, "gereedschap" | "toetsen"> {
  readonly name: keyof TestRecords;
  /** Folders and files of the checkout that make up what was tested. */
  readonly parts: readonly string[];
  /** What else the outcome hangs on, such as the release of the checker that package-lock.json names. */
  readonly rules: readonly string[];
}

/** A browser as a tool of the record; puppeteer does not tell the brands apart. */
export function describeBrowserTool(version: string): TestRecord["gereedschap"][number] {
  return { naam: "Chromium", versie: version.replace(/^.*\//u, "") };
}

/**
 * Compares with `templates/toetsen/<name>.json`, which the report prints. It must tell of the same checks with the same
 * outcome on the same parts of the program. When it was written, and with which browser, is kept and not compared:
 * everybody has another one. Missing, it is written when all checks pass; with CI set that is a failure. Nothing
 * overwrites it: delete it to have it written anew.
 */
export async function expectRecorded({ name, parts, rules, gereedschap, toetsen }: TestedNow): Promise<void> {
  const path = `templates/toetsen/${name}.json`;
  const now: TestRecord = {
    getoetst: new Date().toISOString().slice(0, 10),
    onderwerp: await hashParts(parts, rules),
    gereedschap,
    toetsen,
  };
  const kept = await readFile(join(PROJECT, path), "utf8").catch(() => null);
  expect(
    toetsen.filter(({ voldoet }) => !voldoet).map(({ id }) => id),
    "not all of these checks passed",
  ).toEqual([]);
  if (kept === null) {
    if (process.env["CI"]) expect.fail(`There is no ${path}; run these tests once without CI`);
    await mkdir(dirname(join(PROJECT, path)), { recursive: true });
    await writeFile(join(PROJECT, path), `${JSON.stringify(now, null, 2)}\n`);
    process.stderr.write(`Written, review it: ${path}\n`);
    return;
  }
  const known = JSON.parse(kept) as TestRecord;
  const stale = `${path} is stale: the program has changed since it was written. Delete it, run these tests again and commit it.`;
  expect({ onderwerp: known.onderwerp, toetsen: known.toetsen }, stale).toEqual({ onderwerp: now.onderwerp, toetsen });
}

/** SHA-256 over the files below the parts by path, whatever their line ends, and over the rules. */
async function hashParts(parts: readonly string[], rules: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of (await Promise.all(parts.map(listFiles))).flat().sort()) {
    const text = await readFile(join(PROJECT, path), "utf8");
    hash.update(`${path}\n${text.replaceAll("\r\n", "\n")}\n`);
  }
  return hash.update(rules.join("\n")).digest("hex");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(join(PROJECT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:hbs|css|ts)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(PROJECT.length).replaceAll("\\", "/"));
}
