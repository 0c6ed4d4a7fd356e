import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";

import type { Printer } from "../src/effects.ts";
import { main } from "../src/main.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, TEMPLATES, toBytes, toText, type FileTree, type Memory } from "./helpers/memory-effects.ts";
import { describeControl, readControl, type Control } from "./helpers/read-control.ts";
import { printInMemory } from "./helpers/print-in-memory.ts";

const FOLDER = join(FIXTURES, "teruglezen");
const PROGRAM = await readProgram();
const CONTENT = await readTree(join(FIXTURES, "basis", "content"));
const OUTPUT = "output/2026/concept/partijen";

interface Edit {
  readonly zoek: string;
  readonly vervang: string;
}

/** A change after which something in the report is not as the model says. */
interface Case extends Edit {
  readonly geval: string;
  /** Path below templates/; the page and the print are then both wrong. Without it the print alone is. */
  readonly sjabloon?: string;
  readonly ook?: Edit;
  readonly verwacht: readonly string[];
}

const readCases = async (name: string): Promise<Case[]> => parse(await readFile(join(FOLDER, name), "utf8")) as Case[];

function change(text: string, { zoek, vervang, ook }: Edit & Pick<Case, "ook">): string {
  expect(text).toContain(zoek);
  const changed = text.replace(zoek, () => vervang);
  return ook === undefined ? changed : change(changed, ook);
}

interface Run extends Memory {
  readonly code: number;
}

interface Setting {
  readonly templates?: FileTree;
  readonly print?: Printer["print"];
}

async function make(version: string, { templates, print }: Setting = {}): Promise<Run> {
  const roots = { ...PROGRAM, [TEMPLATES]: templates ?? PROGRAM[TEMPLATES] ?? new Map(), content: CONTENT };
  const memory = createMemory({ roots, ...(print && { print }) });
  return { ...memory, code: await main(["maak", "--versie", version], memory.effects) };
}

const TEMPLATE_CASES = await readCases("sjablonen.yaml");
const PRINT_CASES = await readCases("afdruk.yaml");

const controlOf = ({ published }: Run): Control => readControl(toText(published.get(OUTPUT)?.get("controle.json")));

function editTemplate(one: Case): FileTree {
  const templates = PROGRAM[TEMPLATES] ?? new Map<string, Uint8Array>();
  const path = one.sjabloon ?? "";
  return overlay(templates, new Map([[path, toBytes(change(toText(templates.get(path)), one))]]));
}

describe("a report that is as the model says", () => {
  it("is read back without a finding, on the page and in the print alike", async () => {
    const run = await make("concept");
    const { webpagina, pdf } = controlOf(run);
    expect(describeControl(controlOf(run))).toEqual([]);
    expect(pdf?.teruggevonden).toEqual(webpagina.teruggevonden);
    for (const kind of ["kop", "rij", "getal", "alternatieve tekst", "inhoudsregel", "noot"])
      expect(webpagina.teruggevonden[kind]).toBeGreaterThan(0);
  });
});

describe("what a template loses, doubles or invents", () => {
  test.each(TEMPLATE_CASES)("is found: $geval", async (one) => {
    const run = await make("concept", { templates: editTemplate(one) });
    expect(describeControl(controlOf(run))).toEqual(one.verwacht);
    expect([run.code, run.published.size]).toEqual([0, 1]);
  });
});

describe("what is lost in the print", () => {
  test.each(PRINT_CASES)("is found: $geval", async (one) => {
    const print: Printer["print"] = (job) => printInMemory({ ...job, html: change(job.html, one) });
    const run = await make("concept", { print });
    expect(describeControl(controlOf(run))).toEqual(one.verwacht);
    expect(run.stdout()).toContain(one.verwacht[0]?.replace(/^\S+ \S+ /u, ""));
  });

  test.each(PRINT_CASES)("refuses the definitive version: $geval", async (one) => {
    const print: Printer["print"] = (job) => printInMemory({ ...job, html: change(job.html, one) });
    const run = await make("definitief", { print });
    expect([run.code, run.published.size]).toEqual([1, 0]);
    expect(run.stderr()).toContain("De definitieve versie is niet gemaakt");
  });
});
