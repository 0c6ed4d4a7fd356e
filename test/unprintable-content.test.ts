import { join } from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { main } from "../src/main.ts";
import { splitHtml } from "../src/render/typeset/split-html.ts";
import { FIXTURES, overlay, readProgram, readTree, readTypefaces } from "./helpers/fixtures.ts";
import { createMemory, FONTS, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";

/** A deal with the same text in every field and below every heading. */
const OVER = join(FIXTURES, "vijandig", "opmaak", "content");
const SAME = "<script>alert(1)</script> & <b onclick=x> {{ G1";

/** What no typeface has: controls, the program's own marks and those of others, codes that are no character. */
const POINTS = [
  ...[0x01, 0x07, 0x08, 0x1b, 0x1e, 0x1f, 0x7f, 0x80, 0x85, 0x9f],
  ...[0xe000, 0xe001, 0xe002, 0xf0b7, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff],
];

/** Figure 0 of a text, as compose marks it. */
const MARK = "\uE0000\uE001";

/** Its words stand between them, so that what is lost beside a character is seen. */
const raw = (points: readonly number[]): string =>
  `${points.map((one) => `een${String.fromCodePoint(one)}twee`).join(" ")}${MARK}`;

const escape = (text: string): string =>
  Array.from(text, (one) => `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}`).join("");

/** Ways to write them in a YAML file and in Markdown; a NUL and half a character can be written as an escape only. */
const WAYS = {
  "as they are": { yaml: `'${raw(POINTS)}'`, markdown: raw(POINTS) },
  "as escapes and numbers": {
    yaml: `"${escape(`${raw([0, ...POINTS])}\uD800een`)}"`,
    markdown: Array.from(raw(POINTS), (one) => `&#${String(one.codePointAt(0))};`).join(""),
  },
};

/** What no page may hold; beside it what no page may draw, for a browser would ask a typeface of the machine for it. */
const FORBIDDEN = new RegExp(String.raw`[[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]--[\t\n\r]]`, "v");
const NOT_DRAWN = /\p{Co}/u;

const decoder = new TextDecoder();

function fill(tree: FileTree, { yaml, markdown }: { readonly yaml: string; readonly markdown: string }): FileTree {
  return new Map(
    Array.from(tree, ([path, bytes]) => {
      const text = decoder.decode(bytes);
      return [path, toBytes(text.replaceAll(`'${SAME}'`, yaml).replaceAll(SAME, markdown))];
    }),
  );
}

async function makeReport(over: FileTree): Promise<FileTree> {
  const { [FONTS]: fonts = new Map<string, Uint8Array>() } = await readTypefaces();
  const records = JSON.parse(toText(fonts.get("fonts.json") ?? new Uint8Array())) as readonly {
    readonly file: string;
  }[];
  const drawn = new Map([...fonts, ...records.map(({ file }) => [file, new Uint8Array()] as const)]);
  const content = overlay(await readTree(join(FIXTURES, "basis", "content")), over);
  const memory = createMemory({ roots: { content, ...(await readProgram()), [FONTS]: drawn } });
  expect(await main(["maak", "--content", "content"], memory.effects)).toBe(0);
  const [files = new Map<string, Uint8Array>()] = memory.published.values();
  return files;
}

describe.each(Object.entries(WAYS))("a deal with what no typeface has in every text, %s", (_name, way) => {
  let files: FileTree = new Map();
  let over: FileTree = new Map();
  const read = (part: string): string =>
    toText([...files].find(([name]) => name.includes(part))?.[1] ?? new Uint8Array());

  beforeAll(async () => {
    over = fill(await readTree(OVER), way);
    files = await makeReport(over);
  });

  test("becomes pages without it", () => {
    for (const page of ["concept-partijen.html", "openstaande-punten.html"])
      expect(FORBIDDEN.exec(read(page))?.[0].codePointAt(0)?.toString(16), page).toBe(undefined);
    const drawn = splitHtml(read("concept-partijen.html")).filter(
      ({ isText, source }) => isText && NOT_DRAWN.test(source),
    );
    expect(drawn).toEqual([]);
  });

  test("shows a placeholder for each, and no figure that nobody wrote", () => {
    const page = read("concept-partijen.html");
    expect(page.match(/een□twee□0□/gu)?.length).toBeGreaterThan(50);
    // Behind each stands the next one or that mark; in a chart it may be cut or on the next line
    const others = splitHtml(page)
      .filter(({ isInSvg }) => !isInSvg)
      .flatMap(({ source }) => source.match(/.{20}een□twee(?!\seen□twee|□0□).{0,20}/gsu) ?? []);
    expect(others).toEqual([]);
  });

  test("is proved whole", () => {
    const { webpagina } = JSON.parse(read("controle.json")) as {
      readonly webpagina: { readonly bevindingen: unknown[] };
    };
    expect(webpagina.bevindingen).toEqual([]);
  });
});
