import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { checkContent, findingsUpTo } from "../../src/pipeline/check-content.ts";
import { describeWithValidator } from "../helpers/describe-with-validator.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, SHIPPED } from "../helpers/fixtures.ts";
import { runMain } from "../helpers/run-main.ts";
import { validatePdfs, type Verdict } from "../helpers/validator.ts";

const LIMIT_MS = 600_000;
const BASE = join(FIXTURES, "basis", "content");
const HOSTILE = join(FIXTURES, "vijandig");

/** What the validator must refuse, or its silence about the others says nothing. */
const SPOILED = "bedorven.pdf";

/** One PDF to be built and checked. */
interface Case {
  /** Also the name of its file. */
  readonly name: string;
  readonly content: string;
  readonly year: number;
  readonly version: "concept" | "definitief";
  /** Folder with what differs from `content`; null for nothing. */
  readonly over: string | null;
}

const CASES: readonly Case[] = [
  ...(await listDeal("verslag", SHIPPED)),
  ...(await listDeal("tweede-deal", join(FIXTURES, "tweede-deal", "content"))),
  ...(await listFolders(HOSTILE)).map(listHostile),
];

let scratch = "";
let verdicts = new Map<string, readonly Verdict[]>();

/** Every year and version of a deal that can be built: the definitive one where no errors stand. */
async function listDeal(deal: string, content: string): Promise<Case[]> {
  const { assessments, diagnostics } = await checkContent(content, createNodeEffects());
  return assessments.flatMap(({ jaar: { year } }): Case[] => {
    const hasErrors = findingsUpTo(diagnostics, year).some(({ severity }) => severity === "error");
    const versions = hasErrors ? (["concept"] as const) : (["concept", "definitief"] as const);
    return versions.map((version) => ({
      name: `${deal}-${String(year)}-${version}`,
      content,
      year,
      version,
      over: null,
    }));
  });
}

/** A folder that lies over the small deal and makes its concept hard to print. */
function listHostile(folder: string): Case {
  return { name: `vijandig-${folder}`, content: BASE, year: 2026, version: "concept", over: join(HOSTILE, folder) };
}

const pdfs = (): string => join(scratch, "pdf");

/** Writes the content of a case, with what differs laid over it, and without the files that `zonder.txt` names. */
async function writeContent(to: string, content: string, over: string | null): Promise<void> {
  const base = await readTree(content);
  const tree =
    over === null
      ? base
      : overlay(base, await readTree(join(over, "content")), await readLines(join(over, "zonder.txt")));
  for (const [path, bytes] of tree) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), bytes);
  }
}

/** Builds a case as a user would, and puts its PDF with the others. */
async function build({ name, content, year, version, over }: Case): Promise<void> {
  const [source, output] = [join(scratch, name, "content"), join(scratch, name, "output")];
  await writeContent(source, content, over);
  const args = ["--jaar", String(year), "--versie", version, "--content", source, "--output", output];
  const { code, stdout, stderr } = await runMain(["maak", ...args]);
  expect({ name, code, said: code === 0 ? "" : `${stdout}${stderr}` }).toEqual({ name, code: 0, said: "" });
  const folder = join(output, String(year), version, "partijen");
  const pdf = (await readdir(folder)).find((file) => file.endsWith(".pdf")) ?? "geen.pdf";
  await rename(join(folder, pdf), join(pdfs(), `${name}.pdf`));
}

/** Adds a copy of a PDF whose metadata has no title any more. */
async function spoil(name: string): Promise<void> {
  const text = (await readFile(join(pdfs(), name))).toString("latin1");
  expect(text).toContain("dc:title");
  await writeFile(join(pdfs(), SPOILED), text.replaceAll("dc:title", "dc:titel"), "latin1");
}

describeWithValidator("the reference validator", () => {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), "rapport-"));
    await mkdir(pdfs());
    for (const one of CASES) await build(one);
    await spoil(`${CASES.at(-1)?.name ?? ""}.pdf`);
    verdicts = await validatePdfs(pdfs(), await readdir(pdfs()));
  }, LIMIT_MS);
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  test.each(CASES)("finds in $name nothing against PDF/UA-1 and PDF/A-3a", ({ name }) => {
    const found = verdicts.get(`${name}.pdf`) ?? [];
    expect(found.map(({ profile }) => profile).sort()).toEqual(["PDF/A-3A", "PDF/UA-1"]);
    expect(found.flatMap(({ failures }) => failures)).toEqual([]);
    expect(found.map(({ failedRules }) => failedRules)).toEqual([0, 0]);
    expect(Math.min(...found.map(({ passedRules }) => passedRules))).toBeGreaterThan(100);
  });

  test("finds what is wrong with a PDF that was spoiled", () => {
    const failures = (verdicts.get(SPOILED) ?? []).flatMap((verdict) => verdict.failures);
    expect(failures.join("\n")).toMatch(/^7\.1-9 /mu);
  });
});
