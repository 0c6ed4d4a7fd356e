import { join } from "node:path";

import { expect, test } from "vitest";

import { describeMachine, type Diagnosis } from "../src/cli/describe-machine.ts";
import {
  describeBuilt,
  describeSame,
  describeState,
  KEPT,
  NO_BROWSER,
  notReplaced,
  PDF_GONE,
  type Done,
} from "../src/cli/describe-making.ts";
import { describeProblem } from "../src/cli/describe-problem.ts";
import { describeVerification } from "../src/cli/describe-verification.ts";
import { EnvironmentError } from "../src/errors.ts";
import type { PrintResult } from "../src/effects.ts";
import type { MachineFacts } from "../src/pipeline/inspect-machine.ts";
import type { OpenProblem } from "../src/pipeline/open-report.ts";
import type { Verification } from "../src/pipeline/verify-report.ts";
import type { Diagnostic } from "../src/diagnostics/diagnostic.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree } from "./helpers/report-text.ts";
import { printInMemory } from "./helpers/print-in-memory.ts";
import { runCommand } from "./helpers/run-command.ts";

const PROGRAM = await readProgram();
const BASE = await readTree(join(FIXTURES, "basis", "content"));
const REPORT = "2026/rapport.yaml";

/** The base content with another state of its report. */
function withState(state: string): FileTree {
  const text = toText(BASE.get(REPORT)).replace("status: concept", state);
  return overlay(BASE, new Map([[REPORT, toBytes(text)]]));
}

/** What is said, each under what it is about. */
function format(said: readonly (readonly [about: string, words: string])[]): string {
  return said.map(([about, words]) => `## ${about}\n${words.trimEnd()}\n`).join("\n");
}

test("why a PDF cannot be used", async () => {
  const problems: readonly OpenProblem[] = [
    { kind: "absent" },
    { kind: "unreadable" },
    { kind: "large" },
    { kind: "no-pdf" },
    { kind: "encrypted" },
    { kind: "damaged" },
    { kind: "too-much" },
    { kind: "foreign" },
    { kind: "list-damaged" },
    { kind: "data-damaged" },
    { kind: "newer", format: 3 },
    { kind: "unsafe", name: "../weg\u001b[31m.yaml" },
    { kind: "double", name: `${"a".repeat(90)}.yaml` },
    { kind: "missing", names: ["data.json"] },
    { kind: "missing", names: ["a", "b", "c", "d", "e"] },
    { kind: "changed", names: ["data.json", "geld.csv"] },
  ];
  await expectGolden(
    "opdrachtregel/onbruikbaar.txt",
    format(problems.map((problem) => [JSON.stringify(problem), `rapport.pdf ${describeProblem(problem)}`])),
  );
});

test("what came of verifying a PDF", async () => {
  const same: Verification = {
    ...{ kind: "bytes", differences: [], count: 1412, circumstances: [], failure: null },
    ...{
      drawing: "print",
      published: null,
      olderFormat: null,
      added: { signatures: [], isRewritten: false },
      strangePages: [],
    },
  };
  const content: Verification = { ...same, kind: "content" };
  const circumstances = [
    { name: "Node", there: "20.19.0", here: "20.20.2" },
    { name: "het programma zelf", there: "a".repeat(64), here: "b".repeat(64) },
  ];
  const difference = { place: "data.json: waarde", given: "412", rebuilt: null };
  const many = Array.from({ length: 12 }, (_, index) => ({
    place: `bladzijde ${String(index)}`,
    given: null,
    rebuilt: "iets",
  }));
  const found: readonly (readonly [string, Verification])[] = [
    ["gelijk", same],
    ["opnieuw opgeslagen", { ...content, added: { signatures: [], isRewritten: true } }],
    ["ondertekend", { ...content, added: { signatures: ["A. Tekenaar", ""], isRewritten: true } }],
    ["andere omstandigheden, zelfde afdruk", { ...content, circumstances }],
    ["andere omstandigheden", { ...content, drawing: "fingerprint", circumstances, strangePages: [7] }],
    ["het uitgegeven bestand, elders", { ...content, drawing: "fingerprint", circumstances, published: "file" }],
    ["de uitgegeven inhoud", { ...content, drawing: "fingerprint", circumstances, published: "fingerprint" }],
    ["een ouder formaat", { ...content, olderFormat: 2 }],
    ["een ouder formaat, met een verschil", { ...content, olderFormat: 1, differences: [difference] }],
    ["geen bronnen", { ...same, kind: "nothing", drawing: "nothing" }],
    ["geen bronnen, wel een vingerafdruk", { ...same, kind: "nothing", drawing: "fingerprint" }],
    [
      "een verschil",
      { ...content, differences: [difference], added: { signatures: ["A. Tekenaar"], isRewritten: true } },
    ],
    ["een verschil dat zichzelf zegt", { ...content, differences: [{ place: "Dit.", given: null, rebuilt: null }] }],
    ["twaalf verschillen, andere omstandigheden", { ...content, differences: many, circumstances }],
  ];
  await expectGolden(
    "opdrachtregel/verifieer.txt",
    format(found.map(([about, verification]) => [about, describeVerification("rapport.pdf", verification)])),
  );
});

test("what a computer has, and what it lacks", async () => {
  const sound = <T>(value: T): { readonly isSound: true; readonly value: T } => ({ isSound: true, value });
  const broken = (error: unknown): { readonly isSound: false; readonly error: unknown } => ({ isSound: false, error });
  const browser = { path: "/usr/bin/chromium", version: "Chromium 156", lacks: [], missingTags: [], unknownTags: [] };
  const all: MachineFacts = {
    browser: sound(browser),
    fonts: sound(["Source Sans 3", "Source Serif 4"]),
    canvas: sound(null),
    writing: sound("output"),
    validator: sound({ path: "/opt/verapdf.jar", version: "veraPDF 1.28" }),
  };
  const lacking = new EnvironmentError("Er is geen browser.", "Installeer Edge.");
  const machines: readonly (readonly [string, MachineFacts])[] = [
    ["alles is er", all],
    [
      "alles is stuk",
      {
        browser: broken(new Error("stuk")),
        fonts: broken(new Error("stuk")),
        canvas: broken("stuk"),
        writing: broken(new Error("stuk")),
        validator: broken(new Error("stuk")),
      },
    ],
    ["geen browser", { ...all, browser: broken(lacking) }],
    [
      "een browser zonder",
      {
        ...all,
        browser: sound({
          ...browser,
          lacks: ["tags", "destinations", "marks", "outline", "links", "language"],
          missingTags: ["Table", "TR"],
        }),
      },
    ],
    ["een browser met nieuwe tags", { ...all, browser: sound({ ...browser, unknownTags: ["Aside", "Sub"] }) }],
  ];
  const formatDiagnosis = ({ name, state, found, purpose, advice, isNeeded }: Diagnosis): string =>
    [
      `${name}: ${state}${isNeeded ? "" : " (niet nodig)"}`,
      found,
      purpose,
      ...(advice === "" ? [] : [advice]),
      "",
    ].join("\n");
  await expectGolden(
    "opdrachtregel/dokter.txt",
    format(machines.map(([about, facts]) => [about, describeMachine(facts).map(formatDiagnosis).join("\n")])),
  );
});

test("what is said of a version that is made, or is not", async () => {
  const finding: Diagnostic = {
    ruleId: "proef/proef",
    severity: "warning",
    message: "Zo is het.",
    hint: null,
    edit: null,
    actual: null,
    expected: null,
    file: null,
    range: null,
    related: [],
    about: [],
    needs: [],
  };
  const checked = await checkTree(BASE);
  const [assessment] = checked.assessments;
  if (assessment === undefined) throw new Error("There is no report.");
  const built: Done["built"] = {
    folder: "output/2026/concept/partijen",
    files: [{ path: "rapport.html", bytes: new Uint8Array() }],
    print: null,
    failure: null,
    findings: [],
    lost: [],
    html: "",
    attach: () => Promise.resolve([]),
    prove: () => [],
  };
  const print = async (pageCount: number): Promise<PrintResult> => ({
    ...(await printInMemory({
      html: "",
      attach: () => Promise.resolve([]),
      wantsArchive: false,
      onPass: () => undefined,
      onScreen: () => undefined,
    })),
    pageCount,
  });
  const done = (own: Partial<Done["built"]>, version: "concept" | "definitief"): string =>
    describeBuilt(
      { built: { ...built, ...own }, checked, assessment, version, edition: "partijen", tookMs: 1250 },
      false,
    );
  const states: (readonly [string, string])[] = [];
  for (const state of ["concept", "vastgesteld", "ingediend\ningediend: {datum: 2026-07-10}", "besproken"]) {
    const [{ jaar } = assessment] = (await checkTree(withState(`status: ${state}`))).assessments;
    const [name = ""] = state.split("\n");
    for (const version of ["concept", "definitief"] as const)
      states.push([`${name}, ${version}`, describeState(jaar, version)]);
    states.push([`${name}, er staat een andere`, notReplaced(jaar, "output/2026")]);
  }
  await expectGolden(
    "opdrachtregel/maak.txt",
    format([
      ["gemaakt zonder PDF", done({}, "concept")],
      ["gemaakt met een bevinding, en er is iets weg", done({ findings: [finding], lost: [finding] }, "definitief")],
      ["gemaakt met een bladzijde", done({ print: await print(1) }, "definitief")],
      ["gemaakt met meer bladzijden", done({ print: await print(12) }, "definitief")],
      ["gemaakt met twee", done({ findings: [finding, finding], lost: [finding, finding] }, "concept")],
      ...states,
      ["dezelfde", describeSame(assessment.jaar, "output/2026")],
      ["vaste zinnen", [NO_BROWSER, KEPT, PDF_GONE].join("\n")],
    ]),
  );
});

test("the help of every opdracht, and what is said of wrong use", async () => {
  const lines = [
    "--help",
    ...[
      "controleer",
      "status",
      "zet",
      "maak",
      "nieuw",
      "ontvang",
      "uitvraag",
      "lees",
      "verifieer",
      "uitleg",
      "velden",
      "dokter",
    ].map((name) => `${name} --help`),
    "bouw",
    "maak --jar 2026",
    "maak --kleur rood",
    "maak 2026",
    "maak --versie eind",
    "maak --jaar",
    "maak --archief=nee",
    "maak --jaar 2026 --jaar 2025",
    "maak --jaar 2019",
    "uitleg dutch-date",
    "uitleg schema/dutch-date nog-een",
    "velden",
    "velden resultaat.yaml",
    "velden iets-heel-anders",
    "nieuw",
    "nieuw deal",
    "nieuw iets map",
    "nieuw deal een twee",
    "nieuw jaar 2027 2028",
    "nieuw jaar",
    "nieuw jaar 2027",
    "nieuw jaar 2027 --thema groen",
    "nieuw jaar volgend",
    "nieuw jaar 2026 --jaar 2027",
    "nieuw project groen",
    "nieuw project groen Een nieuwe laan",
    "nieuw project rood Een nieuwe laan",
    "nieuw deal map --jaar 27",
    "nieuw deal map --jaar 2027",
    "nieuw deal content",
    "ontvang",
    "ontvang weg.xlsx",
    "uitvraag geld",
    "uitvraag tekst gemeente",
    "uitvraag geld dorpje",
    "lees",
    "controleer",
  ];
  const said: (readonly [string, string])[] = [];
  for (const line of lines) {
    const { stdout, stderr, exitCode } = await runCommand(line, { roots: { ...PROGRAM, content: BASE } });
    said.push([`rapport ${line} (${String(exitCode)})`, `${stdout}${stderr}`]);
  }
  expect(said.map(([, words]) => words).filter((words) => words.trim() === "")).toEqual([]);
  await expectGolden("opdrachtregel/hulp.txt", format(said));
});
