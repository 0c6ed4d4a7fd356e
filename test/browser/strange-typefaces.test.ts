import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import type { CDPSession } from "puppeteer";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";

import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { openBrowser } from "../../src/node/open-browser.ts";
import { loadFonts } from "../../src/pipeline/load-assets.ts";
import { formatFontFaces } from "../../src/render/print/format-font-faces.ts";
import { dropForbidden } from "../../src/value/drop-forbidden.ts";
import { findUnsettable } from "../../src/value/typefaces.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { FIXTURES, overlay, readTree } from "../helpers/fixtures.ts";
import { newPage } from "../helpers/new-page.ts";
import { runMain } from "../helpers/run-main.ts";
import {
  CAN_CHANGE_TYPEFACES,
  CATCH_ALL,
  createFewTypefaces,
  createStrangeTypefaces,
  STAND_IN,
  type MachineTypefaces,
} from "../helpers/strange-typefaces.ts";

/** Hard to set: names and signs from all over, and what no typeface can draw. */
const HARD = ["schriften", "besturing"];

let scratch = "";
let strange: MachineTypefaces;
let few: MachineTypefaces;

/** Builds the concept of a folder of test/fixtures/vijandig; the files of the report by their names. */
async function build(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const own = await mkdtemp(join(scratch, "bouw-"));
  const [content, output] = [join(own, "content"), join(own, "output")];
  const over = await readTree(join(FIXTURES, "vijandig", folder, "content"));
  for (const [path, bytes] of overlay(await readTree(join(FIXTURES, "basis", "content")), over)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), bytes);
  }
  const { code, stderr } = await runMain(["maak", "--jaar", "2026", "--content", content, "--output", output]);
  expect({ code, said: code === 0 ? "" : stderr }).toEqual({ code: 0, said: "" });
  return readTree(output);
}

const NONE = new Uint8Array();

function listDifferent(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => Buffer.compare(one.get(name) ?? NONE, other.get(name) ?? NONE) !== 0).sort();
}

/** Every character that the check lets pass though no typeface has it. */
function listUndrawn(): string[] {
  const nothing = [{ family: "Niets", characters: [], isFallback: false }];
  const points = Array.from({ length: 0x110000 }, (_, point) => point).filter(
    (point) => point < 0xd800 || point > 0xdfff,
  );
  return points.map((point) => String.fromCodePoint(point)).filter((one) => findUnsettable(one, nothing).length === 0);
}

/** The families of the machine in which some of these texts are drawn on a page that carries ours, each with its text. */
async function listForeign(texts: readonly string[]): Promise<string[]> {
  const { browser, close } = await openBrowser();
  try {
    const page = await newPage(await browser);
    const faces = await loadFonts(createNodeEffects());
    const stack = [...new Set(faces.map(({ family }) => `"${family}"`)), "Georgia", "serif"].join(", ");
    await page.setContent(`<!doctype html><style>${formatFontFaces(faces)} p { font-family: ${stack} }</style>`);
    await page.evaluate((all) => {
      document.body.append(...all.map((text) => Object.assign(document.createElement("p"), { textContent: text })));
      return document.fonts.ready;
    }, texts);
    const session = await page.createCDPSession();
    return await askFamilies(session, texts);
  } finally {
    await close();
  }
}

async function askFamilies(session: CDPSession, texts: readonly string[]): Promise<string[]> {
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: 1 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", { nodeId: root.nodeId, selector: "p" });
  const found: string[] = [];
  for (const [index, nodeId] of nodeIds.entries()) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const foreign = fonts.filter(({ isCustomFont }) => !isCustomFont).map(({ familyName }) => familyName);
    found.push(...foreign.map((family) => `${family}: ${spell(texts[index] ?? "")}`));
  }
  return found;
}

const spell = (text: string): string =>
  Array.from(text, (one) => (one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")).join(" ");

if (CAN_CHANGE_TYPEFACES) {
  describeWithBrowser("on a machine with other typefaces", () => {
    beforeAll(async () => {
      scratch = await mkdtemp(join(tmpdir(), "rapport-"));
      [strange, few] = [await createStrangeTypefaces(), await createFewTypefaces()];
    });
    afterEach(() => void vi.unstubAllEnvs());
    afterAll(async () => {
      await Promise.all([strange.remove(), few.remove(), rm(scratch, { recursive: true, force: true })]);
    });

    /** From here on, until the end of the test. */
    const take = ({ env }: MachineTypefaces): unknown => vi.stubEnv("FONTCONFIG_FILE", env.FONTCONFIG_FILE);

    test.each(HARD)("a report has the same bytes, whichever they are: %s", async (folder) => {
      const usual = await build(folder);
      expect([...usual.keys()].filter((name) => name.endsWith(".pdf"))).toHaveLength(1);
      for (const typefaces of [strange, few]) {
        take(typefaces);
        expect(listDifferent(usual, await build(folder))).toEqual([]);
      }
    });

    test("a page that asks for one of them gets it, and for a character that ours lack", async () => {
      take(strange);
      expect(await listForeign(["王", "een"])).toEqual([`${CATCH_ALL}: 738B`]);
      const { browser, close } = await openBrowser();
      const page = await newPage(await browser);
      await page.setContent("<!doctype html><p style='font-family: \"Times New Roman\"'>een</p>");
      expect(Buffer.from(await page.pdf()).toString("latin1")).toContain(`+${STAND_IN}`);
      await close();
    });

    test("no browser asks them for a character that the check lets pass", async () => {
      take(strange);
      const texts = listUndrawn()
        .flatMap((one) => [one, `een${one}twee`, `een ${one} twee`])
        .map(dropForbidden);
      expect(texts.length).toBeGreaterThan(1000);
      expect(await listForeign(texts)).toEqual([]);
    });
  });
} else {
  test.skip("on a machine with other typefaces (alleen Linux laat een programma andere lettertypen vinden)", () =>
    undefined);
}
