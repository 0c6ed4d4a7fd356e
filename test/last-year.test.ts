import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { blankStretches } from "../src/content/last-year.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { findLastYear } from "../src/read/find-last-year.ts";
import { carryReport } from "./helpers/carry-report.ts";
import { FIXTURES, overlay, readTree, readTypefaces } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** What is left of a text, each sign that was taken out as a point. */
function show(path: string, text: string): string {
  const { stretches } = findLastYear(path, text);
  const blank = blankStretches(text, stretches);
  expect(blank).toHaveLength(text.length);
  return blank.replace(/./gsu, (sign, index: number) => (sign === text[index] ? sign : "."));
}

/** As `show`, with the signs between `[` and `]` of what should be taken out as points. */
const expected = (marked: string): string =>
  marked.replace(/\[([^\]]*)\]/gu, (_, words: string) => words.replace(/[^\s]/gu, "."));
const plain = (marked: string): string => marked.replace(/[[\]]/gu, "");

describe("last year's words in YAML are a comment", () => {
  test.each([
    ["on a line of its own", "a: 1\n[# vorig jaar: 12]\nb: 2\n"],
    ["behind a value", "a: 1 [# vorig jaar: 12]\nb: 2\n"],
    ["where nothing stands yet", "a: [# vorig jaar: 12]\nb:\n  [# vorig jaar: 3]\n"],
    ["on each line for itself", "[# vorig jaar: een]\n# iets anders\n[# vorig jaar: twee]\n"],
    ["in a list and between braces", "a:\n  - x [# vorig jaar: y]\nb: {c: 1, [# vorig jaar: 2]\n  d: 3}\n"],
    ["with other capitals and spaces", "[#vorig jaar: 1]\n[#   Vorig  Jaar : 2]\n"],
    ["below a block of text", "a: |\n  tekst\n[# vorig jaar: 12]\nb: 1\n"],
    ["with the line ends of Windows", "a: 1 [# vorig jaar: 12]\r\n[# vorig jaar: 3]\r\nb: 2\r\n"],
    ["at the end of a file", "a: 1\n[# vorig jaar: 12]"],
    ["in a file of which the writing is broken", "a: {b: 1\n[# vorig jaar: 12]\nc: ]d\n".replace("]d", "d")],
  ])("%s", (_, marked) => {
    expect(show("2026/rapport.yaml", plain(marked))).toBe(expected(marked));
  });

  test.each([
    ["in a block of text", "a: |\n  tekst\n  # vorig jaar: 12\nb: 1\n"],
    ["in a folded block", "a: >-\n  # vorig jaar: 12\n"],
    ["between quotation marks", "a: \"x # vorig jaar: 12\"\nb: 'y # vorig jaar: 12'\n"],
    ["over more lines between quotation marks", 'a: "x\n  # vorig jaar: 12"\n'],
    ["against a word", "a: x# vorig jaar: 12\n"],
    ["further on in another comment", "# zie ook # vorig jaar: 12\n"],
  ])("and not %s", (_, text) => {
    expect(show("2026/rapport.yaml", text)).toBe(text);
  });
});

describe("last year's words in prose stand between signs", () => {
  test.each([
    ["on one line", "## Kern\n\n[<!-- vorig jaar: De boom. -->]\n"],
    ["over lines, with headings and empty lines", "## Kern\n\n[<!-- vorig jaar:\n\n## Kop\nDe boom.\n-->]\n\nTekst.\n"],
    ["twice", "[<!-- vorig jaar: a -->] en [<!--Vorig jaar: b-->]\n"],
    ["with the line ends of Windows", "[<!-- vorig jaar: a\r\nb -->]\r\nTekst.\r\n"],
    ["up to the next heading where nothing ends them", "## Kern\n\n[<!-- vorig jaar: a\n\n]## Kop\n\nTekst.\n"],
  ])("%s", (_, marked) => {
    expect(show("2026/groen/voortgang.md", plain(marked))).toBe(expected(marked));
  });

  test("and other remarks are not", () => {
    const text = "<!-- vorige jaren: a -->\n<!-- let op -->\n";
    expect(show("2026/groen/voortgang.md", text)).toBe(text);
  });
});

const SECRET = "kwispelstaartje";
const BASE = await readTree(join(FIXTURES, "basis", "content"));
const TYPEFACES = await readTypefaces();
/** What no rule would let pass in a text: a number of a person, HTML, words of another year, a figure that is not right. */
const WORDS = `${SECRET} <b>456 bomen in 2019</b> bsn 123456782, {{weg}} j.jansen@voorbeeld.nl TODO`;

/** Puts last year's words in every file of the report, at every line where they may stand. */
function plant(tree: FileTree, eol = "\n"): FileTree {
  return new Map(
    [...tree].map(([path, bytes]) => {
      const text = toText(bytes);
      if (!path.startsWith("2026/") || !/\.(?:yaml|md)$/u.test(path)) return [path, bytes] as const;
      const planted = path.endsWith(".md") ? plantInProse(text) : plantInYaml(text);
      return [path, toBytes(planted.replaceAll("\n", eol))] as const;
    }),
  );
}

/** At the end of each line that is not in a block of text, and on a line of its own at both ends. */
function plantInYaml(text: string): string {
  const own = `# vorig jaar: ${WORDS}\n`;
  const lines = text.split("\n").map((line) => (/: [\w.-]+$/u.test(line) ? `${line} ${own.trimEnd()}` : line));
  return `${own}${lines.join("\n")}${own}`;
}

function plantInProse(text: string): string {
  const own = `<!-- vorig jaar: ${WORDS}\n\n## Kern\n- ${SECRET} -->\n`;
  return text.replace(/^## .*\n/gmu, (heading) => `${heading}\n${own}`);
}

/** The same lines without those words. */
function withoutWords(tree: FileTree): FileTree {
  return new Map(
    [...tree].map(([path, bytes]) => {
      if (!/\.(?:yaml|md)$/u.test(path)) return [path, bytes] as const;
      const words = path.endsWith(".md") ? /<!-- vorig jaar:[^]*?-->/gu : /# vorig jaar:.*/gu;
      return [path, toBytes(toText(bytes).replace(words, (found) => found.replace(/[^\r\n]/gu, "")))] as const;
    }),
  );
}

async function listFindings(tree: FileTree): Promise<string[]> {
  const { effects } = createMemory({ roots: { content: tree, ...TYPEFACES } });
  return (await checkContent("content", effects)).diagnostics.map(({ file, ruleId, message }) =>
    [file, ruleId, message].join(" "),
  );
}

describe.each([
  ["line ends of Linux", "\n"],
  ["line ends of Windows", "\r\n"],
])("last year's words, with %s,", (_, eol) => {
  const planted = plant(BASE, eol);

  test("are in the content", () => {
    const all = [...planted].map(([, bytes]) => toText(bytes)).join("");
    expect(all.split(SECRET).length).toBeGreaterThan(25);
  });

  test("are no cause of findings", async () => {
    expect(await listFindings(planted)).toEqual(await listFindings(BASE));
  });

  test("are in nothing that is made, and change nothing of the figures", async () => {
    const [made, without] = [await carryReport(planted), await carryReport(withoutWords(planted))];
    const all = new Map([
      ["de afgedrukte pagina", made.html],
      ...[...made.published].map(([file, bytes]) => [file, toText(bytes)] as const),
      ...made.attachments.map(({ name, bytes }) => [name, toText(bytes)] as const),
    ]);
    expect([...all].filter(([, text]) => text.includes(SECRET)).map(([name]) => name)).toEqual([]);
    expect(toText(made.published.get("data.json"))).toBe(toText(without.published.get("data.json")));
    expect(made.html).toBe(without.html);
  });

  test("are not in the sources that travel, whose other lines keep their number and their words", async () => {
    const { attachments, published } = await carryReport(planted);
    const list = JSON.parse(toText(attachments.find(({ name }) => name === "bijlagen.json")?.bytes)) as AttachmentList;
    const manifest = JSON.parse(toText(published.get("manifest.json"))) as Manifest;
    const { sha256 } = createMemory({ roots: {} }).effects;
    for (const [path, bytes] of planted) {
      const travelling = attachments.find(({ name }) => name === `bronnen__${path.replaceAll("/", "__")}`);
      if (travelling === undefined) continue;
      const listed = list.bijlagen.find(({ bestand }) => bestand === `bronnen/${path}`);
      expect(listed?.sha256).toBe(sha256(travelling.bytes));
      expect(manifest.invoer.find(({ bestand }) => bestand === path)?.sha256).toBe(sha256(bytes));
      if (!/\.(?:yaml|md)$/u.test(path)) continue;
      const [given, kept] = [toText(bytes).split("\n"), toText(travelling.bytes).split("\n")];
      expect(kept).toHaveLength(given.length);
      const strange = kept.filter((line, index) => !given[index]?.startsWith(line.trimEnd()));
      expect(strange).toEqual([]);
    }
  });
});

interface AttachmentList {
  readonly bijlagen: readonly { readonly bestand: string; readonly sha256: string }[];
}
interface Manifest {
  readonly invoer: readonly { readonly bestand: string; readonly sha256: string }[];
}

test("in a block of code the page is that of the copy that travels", async () => {
  const path = "2026/groen/voortgang.md";
  const code =
    "```\neen <!-- vorig jaar: a -->\n<!-- vorig jaar:\n``` b\n-->\n  twee\n```\n\n    drie <!-- vorig jaar: c -->\n";
  const text = toText(BASE.get(path)).replace(/\n$/u, `\n\n${code}`);
  const planted = new Map([...BASE, [path, toBytes(text)]]);
  const made = await carryReport(planted);
  const travelling = made.attachments.find(({ name }) => name === "bronnen__2026__groen__voortgang.md");
  const again = await carryReport(new Map([...planted, [path, travelling?.bytes ?? new Uint8Array()]]));
  expect(toText(travelling?.bytes)).not.toContain("vorig jaar");
  expect(made.html).toContain("twee");
  expect(made.html).toBe(again.html);
});

test("a report that was handed in is the same with last year's words and without", async () => {
  const base = await readTree(join(FIXTURES, "regels", "basis", "content"));
  const sound = overlay(base, await readTree(join(FIXTURES, "regels", "year--frozen-changed", "goed", "content")));
  const planted = new Map(
    [...sound].map(([path, bytes]) => {
      const text = toText(bytes);
      if (!path.startsWith("2025/")) return [path, bytes] as const;
      if (path.endsWith(".yaml")) return [path, toBytes(`# vorig jaar: ${SECRET}\n${text}`)] as const;
      return [path, path.endsWith(".md") ? toBytes(`${text}<!-- vorig jaar:\n${SECRET}\n-->\n`) : bytes] as const;
    }),
  );
  expect(await listFindings(planted)).toEqual(await listFindings(sound));
});
