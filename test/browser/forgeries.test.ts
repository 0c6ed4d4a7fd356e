import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";

import { findInstalledBrowser } from "../../src/node/find-installed-browser.ts";
import { DOCUMENT_FORGERIES } from "../forgeries/document.ts";
import { forge, type Forgery } from "../forgeries/forgery.ts";
import { PAGE_FORGERIES } from "../forgeries/pages.ts";
import { sealAgain } from "../forgeries/seal-again.ts";
import { RESAVES } from "../forgeries/resaves.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { ELSEWHERE, makeReport, NO_BROWSER, type MadeReport } from "../helpers/make-report.ts";
import { runMain, type Run } from "../helpers/run-main.ts";
import { findSignable, showOther, signPdf } from "../helpers/sign-pdf.ts";

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

beforeAll(async () => {
  if (findInstalledBrowser() === null) return;
  folder = await mkdtemp(join(tmpdir(), "vervalst-"));
  report = await makeReport("vervalsen");
  await writeFile(join(folder, "manifest.json"), report.manifest);
});
afterAll(async () => {
  if (folder !== "") await rm(folder, { recursive: true, force: true });
});

describeWithBrowser("a forged PDF", () => {
  afterAll(() => {
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

describeWithBrowser("a PDF that another program saved again", () => {
  test.each(RESAVES)("is the same report: $name", async ({ save }) => {
    const saved = await save(report.pdf);
    expect(Buffer.from(saved).equals(report.pdf)).toBe(false);
    const { code, stdout } = await verify(saved);
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("is gelijk in alles wat hier te vergelijken is");
  });

  test("is known by the manifest from outside, though it is another file", async () => {
    const saved = await RESAVES[0]?.save(report.pdf);
    const { code, stdout } = await verify(saved ?? new Uint8Array(), ["--manifest", join(folder, "manifest.json")]);
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("Het manifest noemt dit bestand niet, maar wel de vingerafdruk");
  });

  test("is found by the manifest when the fingerprint was made to fit", async () => {
    const forged = await sealAgain(await forge(report.pdf, (forger) => forger.page(3).delete(PDFName.of("Annots"))));
    const { code, stdout } = await verify(forged, ["--manifest", join(folder, "manifest.json")]);
    expect(code).toBe(1);
    expect(stdout).toContain("bijlage vingerafdruk.json, tegen het manifest");
  });
});

describeWithBrowser("a PDF that was signed", () => {
  test("is the same report, with the name of who signed", async () => {
    const signed = signPdf(findSignable(report.pdf), { name: "A. Tekenaar", rect: null });
    const { code, stdout } = await verify(signed);
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("Er is een handtekening bijgekomen van A. Tekenaar.");
    const read = await runMain(["lees", join(folder, "rapport.pdf")]);
    expect(read.code).toBe(0);
    expect(read.stderr).toContain("is het concept van de voortgangsrapportage 2026");
  });

  test("is signed twice", async () => {
    const once = signPdf(findSignable(report.pdf), { name: "A. Tekenaar", rect: null });
    const { code, stdout } = await verify(signPdf(findSignable(once), { name: "B. Mede", rect: null }));
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("Er is een handtekening bijgekomen van A. Tekenaar.");
    expect(stdout).toContain("Er is een handtekening bijgekomen van B. Mede.");
  });

  test("hides nothing below what can be seen of the signature", async () => {
    const signed = signPdf(findSignable(report.pdf), { name: "A. Tekenaar", rect: "50 50 500 700" });
    const { code, stdout } = await verify(signed);
    expect(code).toBe(1);
    expect(stdout).toContain("handtekening van A. Tekenaar");
  });

  test("is forged when a page was changed before it was signed", async () => {
    const forged = await forge(report.pdf, (forger) => forger.page(3).set(PDFName.of("Rotate"), PDFNumber.of(90)));
    const { code, stdout } = await verify(signPdf(findSignable(forged), { name: "A. Tekenaar", rect: null }));
    expect(code).toBe(1);
    expect(stdout).toContain("bladzijde 3 is gedraaid");
  });
});

describeWithBrowser("a file with two faces", () => {
  test("is refused: readers show another page than the one that stands last in the file", async () => {
    const { code, stdout } = await verify(showOther(report.pdf));
    expect(code).toBe(1);
    expect(stdout).toContain("de PDF heeft twee gezichten");
  });
});
