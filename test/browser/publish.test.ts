import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { checkContent } from "../../src/pipeline/check-content.ts";
import { scanElements } from "../helpers/audit/scan-elements.ts";
import { bundleProgram, type BundledProgram } from "../helpers/bundle-program.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, SHIPPED } from "../helpers/fixtures.ts";
import { readPageTexts } from "../helpers/read-page-texts.ts";

const KILL_AT = pathToFileURL(fileURLToPath(new URL("../helpers/kill-at.mjs", import.meta.url))).href;
const NAME = "voortgangsrapportage-2026-concept-partijen";
const NO_BROWSER = { RAPPORT_BROWSER: join(tmpdir(), "geen-browser"), PATH: "" };

let scratch = "";
let program: BundledProgram;
/** A content tree and an output folder of each test's own; the output was made before the content became new. */
let content = "";
let output = "";

const folder = (): string => join(output, "2026", "concept", "partijen");
const aside = (): string => join(output, "2026", "concept", ".partijen.oud");
const listBeside = (): Promise<string[]> => readdir(join(output, "2026", "concept"));

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `rapport maak` as a process of its own. */
function make(env: Readonly<Record<string, string>> = {}): Promise<End> {
  return new Promise((resolve, reject) => {
    const hook = env["KILL_AT"] === undefined ? [] : ["--import", KILL_AT];
    const args = [...hook, program.file, "maak", "--jaar", "2026", "--content", content, "--output", output];
    // A browser that is killed leaves its profile in the folder for temporary files
    const own = { TMPDIR: scratch, TEMP: scratch, KILL_BELOW: output };
    const child = spawn(process.execPath, args, { env: { ...process.env, ...own, ...env } });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (data: Buffer) => (said.stdout += data.toString()));
    child.stderr.on("data", (data: Buffer) => (said.stderr += data.toString()));
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code, signal, ...said }));
  });
}

interface Listed {
  readonly bestand: string;
  readonly sha256: string;
}

interface Manifest {
  readonly invoer: readonly Listed[];
  readonly uitvoer: readonly Listed[];
}

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/** Checks that an output is whole: its manifest and the files it names, each with its hash, and nothing else. */
async function readWhole(place: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(place, "manifest.json"), "utf8")) as Manifest;
  const names = (await readdir(place)).filter((name) => name !== "manifest.json").sort();
  expect(names).toEqual(manifest.uitvoer.map(({ bestand }) => bestand));
  for (const { bestand, sha256: hash } of manifest.uitvoer) {
    expect({ bestand, hash: sha256(await readFile(join(place, bestand))) }).toEqual({ bestand, hash });
  }
  return manifest;
}

const SUMMARY = "2026/samenvatting.md";
const TEXTS = { oud: "## Kern\n\nDe oude tekst.\n", nieuw: "## Kern\n\nDe nieuwe tekst.\n" };

const write = (state: keyof typeof TEXTS): Promise<void> => writeFile(join(content, SUMMARY), TEXTS[state]);

/** Which of the two texts an output that is whole was made from. */
async function readState(place: string): Promise<string> {
  const { invoer } = await readWhole(place);
  const hash = invoer.find(({ bestand }) => bestand === SUMMARY)?.sha256;
  return Object.entries(TEXTS).find(([, text]) => sha256(text) === hash)?.[0] ?? "onbekend";
}

describeWithBrowser("rapport maak", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    program = await bundleProgram();
    [content, output] = [join(scratch, "content"), join(scratch, "output")];
    await cp(join(FIXTURES, "basis", "content"), content, { recursive: true });
    await write("oud");
    expect((await make(NO_BROWSER)).code).toBe(3);
    expect(await readState(folder())).toBe("oud");
    await write("nieuw");
  });
  afterAll(async () => {
    await program.remove();
    await rm(scratch, { recursive: true, force: true });
  });
  beforeEach(async () => {
    const own = await mkdtemp(join(scratch, "proef-"));
    for (const name of ["content", "output"]) await cp(join(scratch, name), join(own, name), { recursive: true });
    [content, output] = [join(own, "content"), join(own, "output")];
  });

  /** In the order of a run: its last try, the last file, the old one aside, the new one in, the old one away. */
  test.each(["rm 2", "open 7", "rename 1", "rename 2", "rename 3", "rm 3"])(
    "killed while publishing, at %s, leaves a whole output, and the next run finishes",
    async (moment) => {
      expect((await make({ ...NO_BROWSER, KILL_AT: moment })).signal).toBe("SIGKILL");
      // Between the two renames the old one is beside its place, whole
      const place = existsSync(folder()) ? folder() : aside();
      expect(await readState(place)).toBe(["rename 3", "rm 3"].includes(moment) ? "nieuw" : "oud");
      expect((await make(NO_BROWSER)).code).toBe(3);
      expect(await readState(folder())).toBe("nieuw");
      expect(await listBeside()).toEqual(["partijen"]);
    },
  );

  test("gives the old output its name back before it writes the new one", async () => {
    expect((await make({ ...NO_BROWSER, KILL_AT: "rename 2" })).signal).toBe("SIGKILL");
    expect(existsSync(folder())).toBe(false);
    expect((await make({ ...NO_BROWSER, KILL_AT: "open 2" })).signal).toBe("SIGKILL");
    expect(await readState(folder())).toBe("oud");
  });

  /** As soon as there is a browser, in the middle of its work, and when the PDF is there but not yet on disk. */
  test.each(["browser 0", "browser 200", "mkdir 1"])(
    "killed while printing, at %s, leaves the old output alone",
    async (moment) => {
      expect((await make({ KILL_AT: moment })).signal).toBe("SIGKILL");
      expect(await readState(folder())).toBe("oud");
      expect(await listBeside()).toEqual(["partijen"]);
    },
  );

  test("without a browser makes all but the PDF and says what to do", async () => {
    const { code, stdout, stderr } = await make(NO_BROWSER);
    expect(code).toBe(3);
    expect(await readState(folder())).toBe("nieuw");
    const beside = ["controle.json", "data.json", "manifest.json", "mdto.xml", "openstaande-punten.html"];
    const names = [...beside, "sisa-aansluiting.csv", `${NAME}.html`];
    expect((await readdir(folder())).sort()).toEqual(names.sort());
    expect(stdout).toContain(`${NAME}.html`);
    expect(stdout).not.toContain(".pdf");
    expect(stderr).toContain(NO_BROWSER.RAPPORT_BROWSER);
    expect(stderr).toContain("omgevingsvariabele RAPPORT_BROWSER");
  });

  test("makes a concept of broken content, with the debts in house", async () => {
    await rm(content, { recursive: true });
    await cp(SHIPPED, content, { recursive: true });
    await writeFile(join(content, "2026/wonen/resultaten.yaml"), "- resultaat: [\n");
    await rm(join(content, "2026/retail/resultaten.yaml"));
    // The chapters that the two files feed, and no others: they print in half the time
    await appendFile(join(content, "2026/rapport.yaml"), "\nhoofdstukken: [resultaten, themas]\n");
    const { code } = await make();
    expect(code).toBe(0);
    await readWhole(folder());

    const html = await readFile(join(folder(), `${NAME}.html`), "utf8");
    const report = toText(html);
    const points = toText(await readFile(join(folder(), "openstaande-punten.html"), "utf8"));
    const { diagnostics } = await checkContent(content, createNodeEffects());
    const about = diagnostics.filter(({ message, file }) =>
      /2026\/(?:wonen|retail)\//u.test(`${file ?? ""} ${message}`),
    );
    expect(new Set(about.map(({ severity }) => severity))).toContain("error");
    expect(about.filter(({ message }) => !points.includes(squeeze(message)))).toEqual([]);
    expect(about.filter(({ message }) => report.includes(squeeze(message)))).toEqual([]);

    expect(countMissing(html, "thema-wonen")).toBeGreaterThan(0);
    expect(countMissing(html, "thema-retail")).toBeGreaterThan(0);
    expect(countMissing(html, "thema-duurzaamheid")).toBe(0);
    const pages = await readPageTexts(await readFile(join(folder(), `${NAME}.pdf`)));
    expect(pages.filter((text) => /^Thema [34]\b.*\bvolgt\b/u.test(text)).length).toBeGreaterThan(1);
  });
});

/** How many values of a chapter are still to come. */
function countMissing(html: string, id: string): number {
  const chapter = scanElements(html).find(({ attributes }) => attributes.get("id") === id);
  return [...(chapter?.inner ?? "").matchAll(/class="ontbreekt ontbreekt-volgt"/gu)].length;
}

const squeeze = (text: string): string => text.replace(/\s+/gu, "");

function toText(html: string): string {
  const body = html.replace(/<style[^>]*>.*?<\/style>/su, "").replace(/<[^>]*>/gu, "");
  return squeeze(
    body.replaceAll("&#39;", "'").replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&"),
  );
}
