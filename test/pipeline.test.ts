import { access } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

import { main } from "../src/main.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import { auditHtml } from "./helpers/audit/audit-html.ts";
import { scanElements } from "./helpers/audit/scan-elements.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, listFolders, readProgram, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toText, type FileTree, type Memory } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";

const PROGRAM = await readProgram();
/** Whole deals: folders with what is expected of their report. */
const DEALS = await selectAsync(await listFolders(FIXTURES), (name) => exists(join(FIXTURES, name, "expected")));

async function selectAsync<T>(items: readonly T[], isChosen: (item: T) => Promise<boolean>): Promise<T[]> {
  const chosen = await Promise.all(items.map(isChosen));
  return items.filter((_, index) => chosen[index]);
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

interface Built {
  readonly memory: Memory;
  readonly exitCode: number;
  readonly files: FileTree;
  readonly html: string;
}

async function build(content: FileTree, ...options: readonly string[]): Promise<Built> {
  const memory = createMemory({ roots: { ...PROGRAM, content } });
  const exitCode = await main(["maak", ...options], memory.effects);
  const files = [...memory.published.values()][0] ?? new Map<string, Uint8Array>();
  const html = toText(
    [...files].find(([path]) => path.startsWith("voortgangsrapportage") && path.endsWith(".html"))?.[1],
  );
  return { memory, exitCode, files, html };
}

describe.each(DEALS)("%s, a deal that is not the shipped one", async (deal) => {
  const content = await readTree(join(FIXTURES, deal, "content"));
  const expectFile = (name: string, text: string): Promise<void> =>
    expectCommitted(`test/fixtures/${deal}/expected/${name}`, text);
  const newest = await build(content);

  it("has the findings that are expected", async () => {
    const { diagnostics } = await checkContent("content", createMemory({ roots: { content } }).effects);
    await expectFile("diagnostics.txt", describeFindings(diagnostics).join("\n"));
  });

  it("is built whole", () => {
    expect(newest.exitCode).toBe(0);
    expect([...newest.files.keys()].sort()).toEqual(
      expect.arrayContaining(["data.json", "manifest.json", "openstaande-punten.html"]),
    );
    expect(auditHtml(newest.html)).toEqual([]);
    expect(auditHtml(toText(newest.files.get("openstaande-punten.html")))).toEqual([]);
  });

  it("has the headings that are expected", async () => {
    const headings = scanElements(newest.html).filter(({ name }) => /^h[1-6]$/u.test(name));
    const lines = headings.map(({ name, inner }) => `${"#".repeat(Number(name[1]))} ${toPlain(inner)}\n`);
    await expectFile("outline.txt", lines.join(""));
  });

  it("has the list of open points that is expected", async () => {
    await expectFile("openstaande-punten.txt", spellPage(toText(newest.files.get("openstaande-punten.html"))));
  });

  it("lists all that is asked of a theme as open when its folder is not there", async () => {
    const [folder = ""] = [...content.keys()]
      .flatMap((path) => /^\d{4}\/[^/.]+\/(?=voortgang)/u.exec(path) ?? [])
      .slice(-1);
    const { files } = await build(new Map([...content].filter(([path]) => !path.startsWith(folder))));
    const page = spellPage(toText(files.get("openstaande-punten.html")));
    await expectFile("openstaande-punten-zonder-thema.txt", page);
  });

  it("has the figures that are expected", async () => {
    await expectFile("cijfers.txt", describeFigures(JSON.parse(toText(newest.files.get("data.json"))) as DataFile));
  });

  it("is also built for its first year and in its definitive version", async () => {
    const first = [...content.keys()].map((path) => /^\d{4}/u.exec(path)?.[0]).find((year) => year !== undefined) ?? "";
    const { exitCode, html } = await build(content, "--jaar", first, "--versie", "definitief");
    expect(exitCode).toBe(0);
    expect(auditHtml(html)).toEqual([]);
    expect(html).toContain(`Voortgangsrapportage ${first}`);
  });

  it("says nothing of focus areas where the deal has none", () => {
    expect(toPlain(newest.html)).not.toMatch(/focusgebied/iu);
  });

  it("is the same in whatever order its files are listed", async () => {
    const { memory } = await build(new Map([...content].reverse()));
    expect(memory.published).toEqual(newest.memory.published);
  });

  it("says nothing of the shipped deal", async () => {
    const text = toPlain(newest.html.replace(/<style>.*?<\/style>/gsu, "")).toLowerCase();
    const words = await listShippedNames();
    expect(words).toContain("heerlen");
    expect(words.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text))).toEqual([]);
  });
});

function toPlain(html: string): string {
  return html
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The value of each part with what was computed from it, and the money. */
function describeFigures({ resultaten, geld }: DataFile): string {
  const parts = resultaten.flatMap(({ onderdelen, oordeel }) =>
    onderdelen.map(({ id, waarde, aandeel, stap, gepland, mijlpalen, gereed }) => {
      const numbers = { waarde, aandeel, stap, gepland };
      const shown = Object.entries(numbers).map(
        ([name, { status, waarde: value }]) => `${name} ${String(value ?? status)}`,
      );
      const steps = mijlpalen.map(({ id: mark, gehaald }) => `${mark} ${gehaald ?? "-"}`);
      return [
        id,
        oordeel ?? "-",
        ...shown,
        ...steps,
        ...(gereed === null ? [] : [`gereed ${String(gereed.gereed)}`]),
      ].join("; ");
    }),
  );
  const money = Object.entries(geld.totaal).map(([soort, fasen]) => {
    const amounts = Object.entries(fasen).map(([fase, { waarde }]) => `${fase} ${String(waarde)}`);
    return `${soort}; ${amounts.join("; ")}`;
  });
  return `${[...parts, ...money].join("\n")}\n`;
}

interface Named {
  readonly id: string;
  readonly naam: string;
}

/** Names that only the shipped deal has, in small letters. */
async function listShippedNames(): Promise<string[]> {
  const text = toText((await readTree(join(SHIPPED, "deal"))).get("deal.yaml"));
  const deal = parse(text) as Record<"gemeenten" | "themas" | "focusgebieden", readonly Named[]>;
  const named = [...deal.gemeenten, ...deal.themas, ...deal.focusgebieden];
  const words = [...named.flatMap(({ id, naam }) => [id, naam]), "parkstad", "limburg", "stadsregio", "spoor"];
  return [...new Set(words.map((word) => word.toLowerCase()))];
}
