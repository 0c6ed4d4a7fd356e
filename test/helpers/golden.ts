import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Compares with a file below test/golden. Missing: written and reported, but with CI set a failure. Different: the
 * actual text is written beside it as `.actual`, and the test fails. Nothing overwrites a golden file; delete it to
 * have it written anew.
 */
export async function expectGolden(path: string, actual: string): Promise<void> {
  return expectCommitted(`test/golden/${path}`, actual);
}

/** The same for a file that the program's code generates; `path` is relative to the checkout. */
export async function expectCommitted(path: string, actual: string): Promise<void> {
  const file = join(PROJECT, path);
  if (!(await exists(file))) {
    if (process.env["CI"]) expect.fail(`There is no ${path}; run the tests once without CI and review it`);
    await write(file, actual);
    process.stderr.write(`Written, review it: ${path}\n`);
    return;
  }
  const expected = await readFile(file, "utf8");
  if (expected === actual) return rm(`${file}.actual`, { force: true });
  await write(`${file}.actual`, actual);
  expect(actual, `differs from ${path}; see ${path}.actual`).toBe(expected);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
