import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { disclose, upTo } from "../src/disclose/disclose.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { carryReport } from "./helpers/carry-report.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree } from "./helpers/fixtures.ts";
import { listAll, readWord } from "./helpers/read-word.ts";
import type { ReadElement } from "./helpers/read-xml.ts";
import { createMemory, toText, type FileTree } from "./helpers/memory-effects.ts";

const FOLDER = join(FIXTURES, "vertrouwelijk");
const BASIS = overlay(
  await readTree(join(FIXTURES, "basis", "content")),
  await readTree(join(FOLDER, "basis", "content")),
);
/** In each folder: content over the base, what must be nowhere in what is made of it, and what must be there. */
const CASES = (await listFolders(FOLDER)).filter((name) => name !== "basis");

/** The content of a case; `zonder.txt` names files of the base to leave out. */
async function readCase(folder: string): Promise<FileTree> {
  return overlay(BASIS, await readTree(join(folder, "content")), await readLines(join(folder, "zonder.txt")));
}

/** It stays with those who write. */
const IN_HOUSE = "openstaande-punten.html";

/** Words and amounts stand on a page with what belongs to them, in more than one piece. */
const flatten = (text: string): string =>
  text
    .replace(/<style[^>]*>.*?<\/style>|<[^>]*>/gsu, "")
    .replaceAll(/\s+/gu, " ")
    .trim();

/** A document for Word is packed. */
const spell = (file: string, bytes: Uint8Array): string =>
  file.endsWith(".docx") ? [...readWord(bytes).parts.values()].flatMap(listAll).map(sayAll).join("\n") : toText(bytes);

const sayAll = ({ text, attributes }: ReadElement): string => [text, ...Object.values(attributes)].join("\n");

/** In the hash of a file any short number may stand by chance. */
const dropHashes = (text: string): string => text.replace(/\b[\da-f]{64}\b/gu, "");

describe("what a reader may not see", () => {
  test.each(CASES)("is in nothing that is made for others: %s", async (name) => {
    const folder = join(FOLDER, name);
    const [tree, secrets, wanted, [jaar = "2026"]] = await Promise.all([
      readCase(folder),
      readLines(join(folder, "geheim.txt")),
      readLines(join(folder, "wel.txt")),
      readLines(join(folder, "jaar.txt")),
    ]);
    const { html, published, attachments } = await carryReport(tree, ["--jaar", jaar, "--woord", "--nota"]);
    const made = new Map([
      ["de afgedrukte pagina", html],
      ...[...published].flatMap(([file, bytes]) => (file === IN_HOUSE ? [] : [[file, spell(file, bytes)] as const])),
      ...attachments.map(({ name: file, bytes }) => [`bijlage ${file}`, toText(bytes)] as const),
    ]);
    const leaks = [...made].flatMap(([file, text]) =>
      secrets
        .filter((secret) => dropHashes(`${file} ${text}`.toLowerCase()).includes(secret))
        .map((secret) => `${file}: ${secret}`),
    );
    expect(leaks).toEqual([]);
    expect(wanted.length).toBeGreaterThan(0);
    const all = [...made.values()].map(flatten).join("\n");
    expect(wanted.filter((one) => !all.includes(one))).toEqual([]);
  });

  test.each(CASES)("is not in the content that is assessed for them: %s", async (name) => {
    const folder = join(FOLDER, name);
    // What was told in an earlier report may stand there; names and words of what is kept begin with the first
    const [tree, [secret = ""], [jaar = "2026"]] = await Promise.all([
      readCase(folder),
      readLines(join(folder, "geheim.txt")),
      readLines(join(folder, "jaar.txt")),
    ]);
    const { effects } = createMemory({ roots: { content: tree } });
    const { content } = await checkContent("content", effects);
    const { jaren } = disclose(upTo(content, jaar), "partijen").content;
    const text = JSON.stringify(jaren, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
    const at = text.indexOf(secret);
    expect(at === -1 ? "" : text.slice(at - 60, at + 60)).toBe("");
  });

  test("cannot be told from the totals against which the ledger was held", async () => {
    const { effects } = createMemory({
      roots: { content: overlay(BASIS, await readTree(join(FOLDER, "project", "content"))) },
    });
    const { content } = await checkContent("content", effects);
    const count = (jaren: readonly { readonly controletotalen: readonly unknown[] }[]): number =>
      jaren.reduce((sum, { controletotalen }) => sum + controletotalen.length, 0);
    expect(count(content.jaren)).toBe(1);
    expect(count(disclose(content, "partijen").content.jaren)).toBe(0);
  });

  test.each([
    ["regel", ["geheim-regel"]],
    ["project", ["geheim-project", "geheim-naam", "geheim-foto.png", "geheim-reactie", "geheim-regel"]],
  ])("is known by its mark and its name, so that nobody quotes it: %s", async (name, words) => {
    const tree = overlay(BASIS, await readTree(join(FOLDER, name, "content")));
    const { content } = await checkContent("content", createMemory({ roots: { content: tree } }).effects);
    expect([...disclose(content, "partijen").hiddenWords].sort()).toEqual([...words].sort());
  });

  test("is not told by a reference that writes an accent in another way than the name of the file", async () => {
    const project = (await readTree(join(FOLDER, "project", "content"))).get(
      "2026/groen/projecten/geheim-project.yaml",
    );
    const prose = toText(BASIS.get("2026/groen/voortgang.md")).replace(
      /\n\n/u,
      "\n\nEr is {{project.geheim-cafe\u0301.rijk.besteed}} besteed.\n\n",
    );
    const over = new Map([
      ["2026/groen/projecten/geheim-caf\u00e9.yaml", project ?? new Uint8Array()],
      ["2026/groen/voortgang.md", new TextEncoder().encode(prose)],
    ]);
    const { effects } = createMemory({ roots: { content: overlay(BASIS, over) } });
    const { content } = await checkContent("content", effects);
    const texts = disclose(content, "partijen").content.jaren.flatMap(({ voortgangsteksten }) =>
      [...voortgangsteksten.values()].flatMap(({ sections }) => [...sections.values()].map(({ body }) => body)),
    );
    expect(texts.filter((text) => text.includes("Er is"))).toHaveLength(1);
    expect(texts.join("\n")).toContain("Er is {{vertrouwelijk}} besteed.");
  });

  test("is in the content of each case, so that it could have been found", async () => {
    for (const name of CASES) {
      const tree = await readTree(join(FOLDER, name, "content"));
      const all = [...tree].map(([file, bytes]) => `${file} ${toText(bytes)}`).join("\n");
      const [first = ""] = await readLines(join(FOLDER, name, "geheim.txt"));
      expect({ name, isThere: all.includes(first) }).toEqual({ name, isThere: true });
    }
  });
});
