import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { main } from "../src/main.ts";
import { HOOFDSTUKKEN } from "../src/schema/year-schemas.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "./helpers/memory-effects.ts";
import { printInMemory } from "./helpers/print-in-memory.ts";
import { describeControl, readControl } from "./helpers/read-control.ts";

const PROGRAM = await readProgram();
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const REPORT = "2026/rapport.yaml";
/** With a link of somebody's own to a chapter, and one to nowhere at all. */
const PROSE =
  "\n## Vooruitblik\n\nLees meer bij [het geld](#financien) en [ergens](#nergens), of bij [G1](#resultaat-G1).\n";

interface Page {
  readonly html: string;
  readonly found: readonly string[];
  /** Ids of the chapters, in order. */
  readonly chapters: readonly string[];
}

/** The report with only these chapters, printed too. */
async function make(chapters: readonly string[]): Promise<Page> {
  const report = `${toText(BASE.get(REPORT))}hoofdstukken: [${chapters.join(", ")}]\n`;
  const prose = `${toText(BASE.get("2026/groen/voortgang.md"))}${PROSE}`;
  const over = new Map([[REPORT, toBytes(report)] as const, ["2026/groen/voortgang.md", toBytes(prose)] as const]);
  const roots = { ...PROGRAM, content: overlay(BASE, over) };
  const { effects, published } = createMemory({ roots, print: printInMemory });
  expect(await main(["maak"], effects)).toBe(0);
  const files = [...published.values()][0] ?? new Map<string, Uint8Array>();
  const page = [...files].find(([path]) => path.startsWith("voortgangsrapportage") && path.endsWith(".html"));
  const html = toText(page?.[1]);
  return {
    html,
    found: describeControl(readControl(toText(files.get("controle.json")))),
    chapters: Array.from(html.matchAll(/<section class="hoofdstuk[^"]*" id="([^"]*)"/gu), ([, id = ""]) => id),
  };
}

/** Looked for in the text of the page alone, without what the proof looks with. */
function listDeadLinks(html: string): string[] {
  const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/gu), ([, id]) => id));
  return Array.from(html.matchAll(/\shref="#([^"]*)"/gu), ([, id = ""]) => id).filter((id) => !ids.has(id));
}

describe("a report with only some of its chapters", () => {
  it.each([...HOOFDSTUKKEN.map((one) => [one]), ["samenvatting", "financien"], [...HOOFDSTUKKEN]])(
    "has no link to what is not there: %s",
    async (...chapters) => {
      const { html, found } = await make(chapters);
      expect(listDeadLinks(html)).toEqual([]);
      expect(found.filter((one) => one.includes("dead-link"))).toEqual([]);
    },
  );

  it("keeps the links to what is there, and the words of those that are not", async () => {
    const { html } = await make(["themas", "financien"]);
    expect(html).toContain('<a href="#financien">het geld</a> en ergens, of bij <a href="#resultaat-G1">G1</a>');
    expect(html).toContain('<a class="omslag-naam" href="#thema-groen">');
    const without = await make(["samenvatting"]);
    expect(without.html).toContain('<a class="omslag-naam"><span class="omslag-nummer">1</span> <span>Groen');
  });

  it("has a chapter that is named twice once, where it was named first", async () => {
    const { chapters } = await make(["financien", "samenvatting", "financien", "leren", "samenvatting"]);
    expect(chapters).toEqual(["financien", "samenvatting", "leren", "toegankelijkheid"]);
  });
});
