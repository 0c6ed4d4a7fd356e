import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { Effects, PrintJob } from "../../src/effects.ts";
import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import type { Attachment } from "../../src/pdf/attachments/attach-files.ts";
import type { AttachmentList } from "../../src/publish/attachment-schema.ts";
import { drawOver, forge as forgePdf, replaceFile } from "../forgeries/forgery.ts";
import { sealAgain } from "../forgeries/seal-again.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, readTree } from "../helpers/fixtures.ts";
import { ELSEWHERE, PROGRAM } from "../helpers/make-report.ts";
import { toBytes, toText } from "../helpers/memory-effects.ts";
import { runMain, type Run } from "../helpers/run-main.ts";

const CONTENT = join(FIXTURES, "basis", "content");
const MACHINE = createNodeEffects();
const MANIFEST = "voortgangsrapportage-manifest.json";

let folder = "";

/** Prints as the program does, but not quite what it was asked: this is how a PDF is forged without its sources. */
function printOther(change: (job: PrintJob) => PrintJob): Effects["openPrinter"] {
  return async () => {
    const { print, close } = await MACHINE.openPrinter();
    return { print: (job) => print(change(job)), close };
  };
}

interface Making {
  readonly name: string;
  readonly content: string;
  readonly openPrinter: Effects["openPrinter"];
}

/** Makes a report, and puts its PDF under this name. */
async function make({ name, content, openPrinter }: Making): Promise<void> {
  const output = join(folder, `uitvoer-${name}`);
  const run = await runMain(["maak", "--content", content, "--output", output], { program: PROGRAM, openPrinter });
  expect(run).toMatchObject({ code: 0 });
  const built = join(output, "2026", "concept", "partijen");
  await writeFile(join(folder, name), await readFile(join(built, "voortgangsrapportage-2026-concept-partijen.pdf")));
  if (name === "echt.pdf") await writeFile(join(folder, MANIFEST), await readFile(join(built, "manifest.json")));
}

const forge = (name: string, change: (job: PrintJob) => PrintJob): Promise<void> =>
  make({ name, content: CONTENT, openPrinter: printOther(change) });

const verify = (name: string, program = PROGRAM, options: readonly string[] = []): Promise<Run> =>
  runMain(["verifieer", join(folder, name), ...options], { program });

/** Changes an attachment, and the list too when the forger knows of it. */
function swap(attachments: readonly Attachment[], name: string, isListed: boolean): Attachment[] {
  const bytes = toBytes(toText(attachments.find((one) => one.name === name)?.bytes).replace("412", "413"));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const relist = (list: Uint8Array): Uint8Array => {
    const { bijlagen, ...rest } = JSON.parse(toText(list)) as AttachmentList;
    const changed = bijlagen.map((one) => (one.naam === name ? { ...one, sha256: hash } : one));
    return toBytes(JSON.stringify({ ...rest, bijlagen: changed }));
  };
  return attachments.map((one) => {
    if (one.name === name) return { ...one, bytes };
    return one.name === "bijlagen.json" && isListed ? { ...one, bytes: relist(one.bytes) } : one;
  });
}

const swapping =
  (name: string, isListed: boolean) =>
  (job: PrintJob): PrintJob => ({
    ...job,
    attach: async (browser) => swap(await job.attach(browser), name, isListed),
  });

const SOURCE = "bronnen__2026__groen__resultaten.yaml";

describeWithBrowser("a report and what travels in it", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "rapport-"));
    await make({ name: "echt.pdf", content: CONTENT, openPrinter: MACHINE.openPrinter });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("gives its sources back, byte for byte", async () => {
    const out = join(folder, "terug");
    expect(await runMain(["lees", join(folder, "echt.pdf"), "--naar", out])).toMatchObject({ code: 0 });
    expect(await readTree(join(out, "echt", "bronnen"))).toEqual(await readTree(CONTENT));
  });

  test("is what its sources give: byte for byte on the same machine, value for value on another", async () => {
    const same = await verify("echt.pdf", PROGRAM, ["--manifest", join(folder, MANIFEST)]);
    expect({ code: same.code, stderr: same.stderr }).toEqual({ code: 0, stderr: "" });
    expect(same.stdout).toContain("is gelijk, byte voor byte");
    const edited = toBytes("\n% een regel van een ander programma\n");
    await writeFile(join(folder, "echt-elders.pdf"), Buffer.concat([await readFile(join(folder, "echt.pdf")), edited]));
    const other = await verify("echt-elders.pdf", ELSEWHERE);
    expect(other.code).toBe(4);
    expect(other.stdout).toContain("is gelijk in alles wat hier te vergelijken is");
    expect(other.stdout).toContain("De bladzijden zijn hier opnieuw afgedrukt, en tot op elke lijn gelijk.");
    expect(other.stdout).toMatch(/ {2}Node: toen [\d.]+, hier 99\.0\.0\n/u);
  });

  test("is the same report when one byte is another and all it says is the same", async () => {
    const pdf = await readFile(join(folder, "echt.pdf"));
    // The second line of a PDF is a remark
    pdf[pdf.indexOf("%", 5) + 1] = 0xe3;
    await writeFile(join(folder, "byte.pdf"), pdf);
    const { code, stdout } = await verify("byte.pdf");
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("is gelijk in alles wat hier te vergelijken is");
  });

  test("shows a figure that was changed on the page alone, at its page", async () => {
    await forge("bladzijde.pdf", (job) => ({ ...job, html: job.html.replaceAll(/(?<=>)412(?=\D)/gu, "413") }));
    for (const program of [PROGRAM, ELSEWHERE]) {
      const { code, stdout } = await verify("bladzijde.pdf", program);
      expect(code).toBe(1);
      expect(stdout).toMatch(/ {2}bladzijde \d+\n {4}in de PDF: [^\n]*413[^\n]*\n {4}verwacht: {2}[^\n]*412/u);
    }
  });

  test("shows what was drawn over the page though all hashes were made to fit, where the same browser prints", async () => {
    const forged = await forgePdf(await readFile(join(folder, "echt.pdf")), (forger) =>
      drawOver(forger, 3, "1 0 0 RG 50 400 m 500 400 l S"),
    );
    await writeFile(join(folder, "streep.pdf"), await sealAgain(forged));
    for (const program of [PROGRAM, ELSEWHERE]) {
      const { code, stdout } = await verify("streep.pdf", program);
      expect({ code, stdout }).toMatchObject({ code: 1 });
      expect(stdout).toContain("bladzijde 3, lijnen, vlakken, kleuren of wat over elkaar ligt");
    }
  });

  test("names the page that is drawn otherwise here, when it says that another browser made it", async () => {
    const forged = await forgePdf(await readFile(join(folder, "echt.pdf")), (forger) => {
      drawOver(forger, 3, "1 0 0 RG 50 400 m 500 400 l S");
      replaceFile(forger, "bijlagen.json", (bytes) => Buffer.from(String(bytes).replace("Chromium", "Firefox")));
    });
    await writeFile(join(folder, "browser.pdf"), await sealAgain(forged));
    const { code, stdout } = await verify("browser.pdf");
    expect({ code, stdout }).toMatchObject({ code: 4 });
    expect(stdout).toContain("Let op: bladzijde 3 ziet er hier anders uit dan in de PDF");
  });

  test("cannot be read when an attachment was swapped", async () => {
    await forge("verwisseld.pdf", swapping(SOURCE, false));
    const { code, stdout, stderr } = await verify("verwisseld.pdf");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain('het controlegetal klopt niet van "bronnen/2026/groen/resultaten.yaml"');
  });

  test.each([
    [
      SOURCE,
      /data\.json\.resultaten\[testland\/G1\]\.onderdelen\[testland\/G1\/bomen\]\.waarde\.waarde\n.* 412\n.* 413\n/u,
    ],
    ["data.json", /data\.json\.resultaten\[testland\/G1\]\S*\n.* 413\n.* 412\n/u],
    ["resultaten.csv", / {2}resultaten\.csv, regel 2\n/u],
  ])("shows that %s was swapped and the list made to fit", async (name, found) => {
    await forge(`gelijst-${name}.pdf`, swapping(name, true));
    const { code, stdout } = await verify(`gelijst-${name}.pdf`, ELSEWHERE);
    expect(code).toBe(1);
    expect(stdout).toMatch(found);
  });

  test("is only shown to be forged by the manifest from outside when everything in it was made to fit", async () => {
    const content = join(folder, "vervalst");
    await cp(CONTENT, content, { recursive: true });
    const path = join(content, "2026", "groen", "resultaten.yaml");
    await writeFile(path, (await readFile(path, "utf8")).replace("412", "413"));
    await make({ name: "vervalst.pdf", content, openPrinter: MACHINE.openPrinter });
    const alone = await verify("vervalst.pdf");
    expect(alone.code).toBe(0);
    expect(alone.stderr).toContain("Wie ook de bronnen vervalst, valt zo niet op.");
    const { code, stdout } = await verify("vervalst.pdf", PROGRAM, ["--manifest", join(folder, MANIFEST)]);
    expect(code).toBe(1);
    expect(stdout).toContain("de PDF, tegen het manifest");
    expect(stdout).toContain("bron 2026/groen/resultaten.yaml, tegen het manifest");
  });
});
