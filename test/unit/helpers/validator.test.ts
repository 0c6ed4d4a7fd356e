import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";

import { validatePdfs } from "../../helpers/validator.ts";

const JOB = { itemDetails: { name: "/x/een.pdf" }, validationResult: [] };

/** A report that is longer than what a pipe holds, and of which a character of several bytes may be cut in two. */
const LONG = JSON.stringify({ report: { jobs: [JOB], note: "é".repeat(300_000) } });

describe.skipIf(process.platform === "win32")("what the validator says", () => {
  let scratch = "";

  /** Puts a program in the place of the validator. */
  async function pretend(body: string): Promise<void> {
    const program = join(scratch, "verapdf");
    await writeFile(program, `#!${process.execPath}\n${body}`);
    await chmod(program, 0o755);
    vi.stubEnv("VERAPDF", program);
  }

  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
  });
  afterEach(() => void vi.unstubAllEnvs());
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test.each([0, 1, 7])("is read whole when it ends with %i, and apart from what it mutters", async (code) => {
    await pretend(`process.stderr.write("WARNING: iets\\n"); process.exitCode = ${String(code)};
      process.stdout.write(${JSON.stringify(LONG)});`);
    expect([...(await validatePdfs(scratch, []))]).toEqual([["een.pdf", []]]);
  });

  // Java ends by itself at a signal, with a number
  test.each(['process.kill(process.pid, "SIGTERM")', "process.exit(143)"])(
    "counts for nothing when it was ended half-way: %s",
    async (end) => {
      await pretend(`process.stdout.write('{"report":{"jobs":[', () => ${end});`);
      await expect(validatePdfs(scratch, [])).rejects.toThrow(/no whole report and ended with 1(?:28|43): /u);
    },
  );

  test("is shown when it is no report", async () => {
    await pretend(`process.stderr.write("geen geheugen"); process.exitCode = 7;`);
    await expect(validatePdfs(scratch, [])).rejects.toThrow(/no whole report and ended with 7: geen geheugen/u);
  });
});
