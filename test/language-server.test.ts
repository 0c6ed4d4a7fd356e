import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listOptions } from "../src/content/list-options.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { CONTENT_FILES } from "../src/schema/content-files.ts";
import type { Options } from "../src/schema/editor-schema.ts";
import { readTree, SHIPPED } from "./helpers/fixtures.ts";
import {
  startLanguageServer,
  type LanguageServer,
  type TextPlace,
  type Underlined,
} from "./helpers/language-server.ts";
import { createMemory, toText } from "./helpers/memory-effects.ts";

/** The checkout as Visual Studio Code opens it, with the server of the extension that it recommends. */
const PROJECT = fileURLToPath(new URL("../", import.meta.url));
const shipped = await readTree(SHIPPED);

/** Settings that do not come in time never come. */
const MOST_TURNS = 100;

let server: LanguageServer;
let options: Options;

beforeAll(async () => {
  const settings = JSON.parse(await readFile(join(PROJECT, ".vscode", "settings.json"), "utf8")) as Record<
    string,
    unknown
  >;
  options = listOptions((await checkContent("content", createMemory({ roots: { content: shipped } }).effects)).content);
  server = await startLanguageServer(PROJECT, settings);
  // It may look before it has its settings; it looks again when it has them
  let found: readonly Underlined[] = [];
  for (let turn = 0; found.length === 0 && turn < MOST_TURNS; turn++)
    found = await server.open(`content/2026/groen${String(turn)}/resultaten.yaml`, "- {}\n");
});

afterAll(() => server.close());

let count = 0;
/** A file of a theme that is nowhere on disk, with its text up to the mark and what is underlined in it. */
async function open(
  text: string,
  path = "resultaten.yaml",
): Promise<{ file: string; place: TextPlace; underlined: readonly Underlined[] }> {
  count += 1;
  const file = `content/2026/proef${String(count)}/${path}`;
  const before = text.split("§")[0] ?? "";
  const lines = before.split("\n");
  const underlined = await server.open(file, text.replace("§", ""));
  return { file, place: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }, underlined };
}

async function propose(text: string, path?: string) {
  const { file, place } = await open(text, path);
  return server.complete(file, place);
}

describe("an editor with the settings of the checkout", () => {
  it("underlines nothing in any file that is shipped", async () => {
    const files = [...shipped].filter(([path]) => path.endsWith(".yaml"));
    expect(files.length).toBeGreaterThan(100);
    const found = await Promise.all(
      files.map(async ([path, bytes]) => {
        const underlined = await server.open(`content/${path}`, toText(bytes));
        return underlined.map(({ line, message }) => `${path}:${String(line + 1)} ${message}`);
      }),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each(CONTENT_FILES.filter(({ schema }) => schema !== null).map(({ path }) => path))("knows %s", async (path) => {
    const file = path.replace("JJJJ", "2026").replace("THEMA", "nergens").replace("PROJECT", "laan");
    expect(await server.open(`content/${file}`, "zomaar: iets\n")).not.toEqual([]);
  });

  it("proposes the numbers of the results with their titles, and nothing else", async () => {
    const proposals = await propose("- resultaat: §\n");
    expect(proposals).toEqual(options.resultaat.map(({ id, title }) => ({ label: `"${id}"`, words: title })));
  });

  it.each([
    ["- resultaat: '1.1'\n  oordeel: §\n", "op schema", "resultaten.yaml"],
    ["- resultaat: '1.1'\n  realisatie:\n    - zekerheid: §\n", "voorlopig", "resultaten.yaml"],
    ["- resultaat: '1.1'\n  realisatie:\n    - gereed: §\n", "ja", "resultaten.yaml"],
    ["resultaten: [§]\n", '"1.1"', "projecten/laan.yaml"],
    ["resultaten:\n  - §\n", '"1.1"', "projecten/laan.yaml"],
    ["status: §\n", "in uitvoering", "projecten/laan.yaml"],
    ["- resultaat: '1.1'\n  §\n", "oordeel", "resultaten.yaml"],
    ["- resultaat: '1.1'\n  realisatie:\n    - onderdeel: hubs\n      §\n", "zekerheid", "resultaten.yaml"],
  ])("proposes in %j: %s", async (text, label, path) => {
    const labels = (await propose(text, path)).map((one) => one.label);
    expect(labels).toContain(label);
    expect(labels.filter((one) => ["null", "true", "false"].includes(one))).toEqual([]);
  });

  it.each([
    [
      "- resultaat: '1.1'\n  realisatie:\n    - zeker§heid: schatting\n",
      ["Hoe zeker het cijfer is.", "definitief", "schatting"],
    ],
    ["- resultaat: '1.1'\n  realisatie:\n    - waar§de: 1.412\n", ["Het getal dat is bereikt", "Vorm: getal"]],
    ["- resultaat: '1.§1'\n  oordeel: op schema\n", ["Het resultaat waar dit over gaat."]],
  ])("explains in %j", async (text, words) => {
    const { file, place } = await open(text);
    const shown = await server.hover(file, place);
    for (const one of words) expect(shown).toContain(one);
    expect(shown).not.toContain("#");
  });

  it("says in an explanation what the number of a result stands for", async () => {
    const [first] = options.resultaat;
    const { file, place } = await open(`- resultaat: "${first?.id.slice(0, 1) ?? ""}§${first?.id.slice(1) ?? ""}"\n`);
    expect(await server.hover(file, place)).toContain(first?.title);
  });

  it.each([
    ["- resultaat: '1.1'\n  oordeel: goed\n", 1, "Kies uit: op schema"],
    ["- resultaat: '9.9'\n  oordeel: op schema\n", 0, "Dit kenmerk bestaat niet"],
    ["- resultaat: 9.9\n  oordeel: op schema\n", 0, "Dit kenmerk bestaat niet"],
    ["- resultaat: '1.1'\n  oordeel: op schema\n  oordel: op schema\n", 2, "Hier hoort: resultaat, oordeel."],
    ["- resultaat: '1.1'\n", 0, "Hier hoort: resultaat, oordeel."],
    ["- resultaat: '1.1'\n  oordeel: op schema\n  realisatie:\n    - waarde: veel\n", 3, "Hier hoort: getal"],
    ["- resultaat: '1.1'\n  oordeel: op schema\n  realisatie:\n    - peildatum: in april\n", 3, "Hier hoort: datum"],
    ["- resultaat: '1.1'\n  oordeel: op schema\n  realisatie: veel\n", 2, "Hier hoort een lijst"],
  ])("underlines in %j", async (text, line, words) => {
    const { underlined } = await open(text);
    expect(underlined).toEqual([{ line, message: expect.stringContaining(words) as string }]);
  });

  it("takes what the program understands", async () => {
    const { underlined } = await open(
      `- resultaat: 1.1
  oordeel: Op-schema
  prognose: {onderdeel: gezinnen, waarde: 1.412}
  realisatie:
    - {waarde: 38.250,50, peildatum: 30-4-2026, zekerheid: Schatting}
    - {waarde: 1,2 mln, peildatum: 30 april 2026, gereed: true}
    - waarde: 6500,5
      peildatum: 2026-04-30
      gereed: Ja
      bron: 3
`,
    );
    expect(underlined).toEqual([]);
  });
});
