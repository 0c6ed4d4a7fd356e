import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { createNodeEffects } from "../../src/node/create-node-effects.ts";
import { openBrowser } from "../../src/node/open-browser.ts";
import { tryValidator } from "../../src/node/try-validator.ts";
import { checkContent, findingsFor } from "../../src/pipeline/check-content.ts";
import { describeWithValidator } from "../helpers/describe-with-validator.ts";
import { FIXTURES, listFolders, overlay, readLines, readTree, SHIPPED } from "../helpers/fixtures.ts";
import { runMain } from "../helpers/run-main.ts";
import { describeBrowserTool, expectRecorded } from "../helpers/test-records.ts";
import { validatePdfs, type Verdict } from "../helpers/validator.ts";

const BASE = join(FIXTURES, "basis", "content");
const HOSTILE = join(FIXTURES, "vijandig");

/** What the validator must refuse, or its silence about the others says nothing. */
const SPOILED = "bedorven.pdf";

/** Stands behind the name of a case for its twin without attachments. */
const TWIN = "-archief";

/** One PDF to be built and checked. */
interface Case {
  /** Also the name of its file. */
  readonly name: string;
  readonly content: string;
  readonly year: string;
  readonly version: "concept" | "definitief";
  /** Folder with what differs from `content`; null for nothing. */
  readonly over: string | null;
  /** Whether its twin without attachments is checked too. */
  readonly hasTwin: boolean;
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
  const checked = await checkContent(content, createNodeEffects());
  return checked.assessments.flatMap(({ jaar: { naam } }): Case[] => {
    const hasErrors = findingsFor(checked, naam).diagnostics.some(({ severity }) => severity === "error");
    const versions = hasErrors ? (["concept"] as const) : (["concept", "definitief"] as const);
    return versions.map((version) => ({
      name: `${deal}-${naam}-${version}`,
      content,
      year: naam,
      version,
      over: null,
      hasTwin: true,
    }));
  });
}

/** A folder that lies over the small deal and makes its concept hard to print. */
function listHostile(folder: string): Case {
  const over = join(HOSTILE, folder);
  return { name: `vijandig-${folder}`, content: BASE, year: "2026", version: "concept", over, hasTwin: false };
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
async function build({ name, content, year, version, over, hasTwin }: Case): Promise<void> {
  const [source, output] = [join(scratch, name, "content"), join(scratch, name, "output")];
  await writeContent(source, content, over);
  const args = ["--jaar", year, "--versie", version, "--content", source, "--output", output];
  const { code, stdout, stderr } = await runMain(["maak", ...args, ...(hasTwin ? ["--archief"] : [])]);
  expect({ name, code, said: code === 0 ? "" : `${stdout}${stderr}` }).toEqual({ name, code: 0, said: "" });
  const folder = join(output, year, version, "partijen");
  expect({ name, lost: await listProofErrors(folder) }).toEqual({ name, lost: [] });
  const made = (await readdir(folder)).filter((file) => file.endsWith(".pdf"));
  expect(made).toHaveLength(hasTwin ? 2 : 1);
  for (const pdf of made) {
    await rename(join(folder, pdf), join(pdfs(), `${name}${pdf.endsWith("-archief.pdf") ? TWIN : ""}.pdf`));
  }
}

/** What the program itself found lost or doubled when it read the report back. */
async function listProofErrors(folder: string): Promise<string[]> {
  const { webpagina, pdf } = JSON.parse(await readFile(join(folder, "controle.json"), "utf8")) as Record<string, Proof>;
  const found = [...(webpagina?.bevindingen ?? []), ...(pdf?.bevindingen ?? [])];
  return found.filter(({ ernst }) => ernst === "error").map(({ regel, melding }) => `${regel}: ${melding}`);
}

interface Proof {
  readonly bevindingen: readonly { readonly regel: string; readonly ernst: string; readonly melding: string }[];
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
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  const files = CASES.flatMap(({ name, hasTwin }) => [
    { file: name, archive: "PDF/A-3A" },
    ...(hasTwin ? [{ file: name + TWIN, archive: "PDF/A-2A" }] : []),
  ]);

  test.each(files)("finds in $file nothing against PDF/UA-1 and $archive", ({ file, archive }) => {
    const found = verdicts.get(`${file}.pdf`) ?? [];
    expect(found.map(({ profile }) => profile).sort()).toEqual([archive, "PDF/UA-1"]);
    expect(found.flatMap(({ failures }) => failures)).toEqual([]);
    expect(found.map(({ failedRules }) => failedRules)).toEqual([0, 0]);
    expect(Math.min(...found.map(({ passedRules }) => passedRules))).toBeGreaterThan(100);
  });

  test("finds what is wrong with a PDF that was spoiled", () => {
    const failures = (verdicts.get(SPOILED) ?? []).flatMap((verdict) => verdict.failures);
    expect(failures.map(({ rule }) => rule)).toContain("7.1-9");
  });

  test("the report tells of these checks as they are now", async () => {
    const { version } = await tryValidator();
    const { browser, close } = await openBrowser();
    const omstandigheden = ["elk jaar en elke versie", "een andere deal", "inhoud die moeilijk af te drukken is"];
    const passes = (profile: string): boolean =>
      CASES.every(({ name }) =>
        verdicts.get(`${name}.pdf`)?.some((one) => one.profile === profile && one.failedRules === 0),
      );
    await expectRecorded({
      name: "pdf",
      parts: ["templates", "src/render", "src/charts", "src/pdf"],
      rules: [],
      gereedschap: [
        { naam: "veraPDF", versie: version.replace("veraPDF ", "") },
        describeBrowserTool(await (await browser).version()),
      ],
      toetsen: [
        { id: "pdf-ua-1", wat: "Alle regels van PDF/UA-1, voor PDF’s die iedereen kan lezen", profile: "PDF/UA-1" },
        { id: "pdf-a-3a", wat: "Alle regels van PDF/A-3a, voor PDF’s die bewaard blijven", profile: "PDF/A-3A" },
      ].map(({ profile, ...toets }) => ({ ...toets, omstandigheden, voldoet: passes(profile) })),
    });
    await close();
  });
});
