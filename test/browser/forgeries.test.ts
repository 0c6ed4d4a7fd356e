import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { DOCUMENT_FORGERIES } from "../forgeries/document.ts";
import { forge, type Forgery } from "../forgeries/forgery.ts";
import { PAGE_FORGERIES } from "../forgeries/pages.ts";
import { sealAgain } from "../forgeries/seal-again.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { ELSEWHERE, makeReport, NO_BROWSER, type MadeReport } from "../helpers/make-report.ts";
import { runMain, type Run } from "../helpers/run-main.ts";

const FORGERIES: readonly Forgery[] = [...PAGE_FORGERIES, ...DOCUMENT_FORGERIES];

let folder = "";
let report: MadeReport;
const found = { plain: 0, sealed: 0 };

/** On another machine, where there is nothing to print with: all that is told comes of comparing. */
async function verify(pdf: Uint8Array, options: readonly string[] = []): Promise<Run> {
  const path = join(folder, "rapport.pdf");
  await writeFile(path, pdf);
  return runMain(["verifieer", path, ...options], { program: ELSEWHERE, openPrinter: NO_BROWSER });
}

describeWithBrowser("a forged PDF", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "vervalst-"));
    report = await makeReport("vervalsen");
    await writeFile(join(folder, "manifest.json"), report.manifest);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    const sealable = FORGERIES.filter(({ findsSealed }) => findsSealed !== null).length;
    const total = String(FORGERIES.length);
    process.stdout.write(
      `${String(found.plain)} of ${total} forgeries found; with all hashes made to fit ${String(found.sealed)} of ${total}, ${String(sealable)} expected\n`,
    );
  });

  test("is not what the program made", async () => {
    const { code, stdout } = await verify(report.pdf);
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("is gelijk in alles wat hier te vergelijken is");
    expect((await verify(report.pdf, ["--manifest", join(folder, "manifest.json")])).code).toBe(0);
  });

  test.each(FORGERIES)("is known by what differs: $name", async ({ change, finds, findsSealed }) => {
    const forged = await forge(report.pdf, change);
    const plain = await verify(forged);
    expect(`${plain.stdout}${plain.stderr}`).toContain(finds);
    expect(plain.code).toBe(1);
    found.plain += 1;
    const again = await sealAgain(forged).catch(() => forged);
    const sealed = await verify(again);
    if (findsSealed === null) expect({ code: sealed.code, stdout: sealed.stdout }).toMatchObject({ code: 4 });
    else {
      expect(`${sealed.stdout}${sealed.stderr}`).toContain(findsSealed);
      expect(sealed.code).toBe(1);
      found.sealed += 1;
    }
  });
});
