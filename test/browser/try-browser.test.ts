import { join } from "node:path";
import { tmpdir } from "node:os";

import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { EnvironmentError } from "../../src/errors.ts";
import { openBrowser } from "../../src/node/open-browser.ts";
import { tryBrowser } from "../../src/node/try-browser.ts";
import { inspectPrint, PROBE } from "../../src/pdf/reading/inspect-print.ts";
import { describeWithBrowser } from "../helpers/describe-with-browser.ts";
import { newPage } from "../helpers/new-page.ts";

/** A print of the probe, tagged and not, by the browser of this machine. */
async function printProbe(): Promise<{ tagged: Uint8Array; bare: Uint8Array }> {
  const { browser, close } = await openBrowser();
  try {
    const page = await newPage(await browser);
    await page.setContent(PROBE.html);
    const tagged = await page.pdf({ tagged: true, outline: true });
    return { tagged, bare: await page.pdf({ tagged: false, outline: false }) };
  } finally {
    await close();
  }
}

/** The same print with a name of its own for something: what a browser of another version might write. */
function rename(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return Buffer.from(text.replaceAll(from, to), "latin1");
}

describeWithBrowser("tryBrowser", () => {
  let tagged: Uint8Array = new Uint8Array();
  let bare: Uint8Array = new Uint8Array();

  beforeAll(async () => {
    ({ tagged, bare } = await printProbe());
  });
  afterEach(() => void vi.unstubAllEnvs());

  test("finds that this browser prints what the PDF is made from", async () => {
    expect(await tryBrowser()).toEqual({
      path: expect.stringMatching(/\S/u) as string,
      version: expect.stringMatching(/^Chromium \d+\./u) as string,
      lacks: [],
      missingTags: [],
      unknownTags: [],
    });
  });

  test("finds what a print without tags lacks", async () => {
    const { lacks, missingTags, unknownTags } = await inspectPrint(bare);
    expect(lacks).toEqual(expect.arrayContaining(["tags", "marks", "outline"]));
    expect({ missingTags, unknownTags }).toEqual({ missingTags: PROBE.tags, unknownTags: [] });
  });

  test("names a kind of tag that is new", async () => {
    const facts = await inspectPrint(rename(tagged, "/Strong", "/Kracht"));
    expect(facts).toEqual({ lacks: [], missingTags: [], unknownTags: ["Kracht"] });
  });

  test("names a kind of tag that is no more", async () => {
    const facts = await inspectPrint(rename(tagged, "/S /TH", "/S /TX"));
    expect(facts).toEqual({ lacks: [], missingTags: ["TH"], unknownTags: ["TX"] });
  });

  test.each([
    ["/Dests", "/Dusts", "destinations"],
    ["/Outlines", "/Autlines", "outline"],
    ["/Annots", "/Annuts", "links"],
    ["/Lang", "/Lung", "language"],
    ["/StructTreeRoot", "/StructTreeRaat", "tags"],
  ])("finds another place than %s", async (from, to, need) => {
    expect((await inspectPrint(rename(tagged, from, to))).lacks).toContain(need);
  });

  test("tells that there is no browser", async () => {
    vi.stubEnv("RAPPORT_BROWSER", join(tmpdir(), "geen-browser"));
    await expect(tryBrowser()).rejects.toThrow(EnvironmentError);
  });
});
