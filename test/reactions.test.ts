import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { auditHtml } from "./helpers/audit/audit-html.ts";
import { carryReport, type CarriedReport } from "./helpers/carry-report.ts";
import { FIXTURES, overlay, readTree } from "./helpers/fixtures.ts";
import { expectGolden } from "./helpers/golden.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { FIRST, handIn, run, runAll, SENT } from "./helpers/round.ts";
import { spellPage } from "./helpers/page-text.ts";
import { readWord } from "./helpers/read-word.ts";
import { findGrammarFaults } from "./helpers/word-grammar.ts";

/** A small deal in which nothing is wrong, with reactions to its concept of every kind. */
const BASE = await readTree(join(FIXTURES, "regels", "basis", "content"));
const REACTIONS = "2026/reacties.yaml";
const REPORT = "2026/rapport.yaml";
const TREE = overlay(BASE, await readTree(join(FIXTURES, "zinnen", "reacties", "content")));
/** The same with reactions that the report does not tell. */
const UNTOLD = edit(TREE, REPORT, (text) => text.replace("reacties_in_rapport: ja", "reacties_in_rapport: nee"));

const [PAGE, WORD] = ["nota-van-reacties-2026.html", "nota-van-reacties-2026.docx"];

function edit(content: FileTree, path: string, change: (text: string) => string): FileTree {
  return overlay(content, new Map([[path, toBytes(change(toText(content.get(path))))]]));
}

function inputsOf({ published }: CarriedReport): string[] {
  const manifest = JSON.parse(toText(published.get("manifest.json"))) as { readonly invoer: { bestand: string }[] };
  return manifest.invoer.map(({ bestand }) => bestand);
}

describe("the note of reactions", () => {
  it("tells the Parties what was done with each reaction, as a page that everybody can read", async () => {
    const { published } = await carryReport(UNTOLD, ["--nota"]);
    const page = toText(published.get(PAGE));
    expect(auditHtml(page)).toEqual([]);
    await expectGolden("nota-van-reacties.txt", spellPage(page));
  });

  it("says the same in Word, without numbers to comment on", async () => {
    const { published } = await carryReport(UNTOLD, ["--nota"]);
    const word = readWord(published.get(WORD) ?? new Uint8Array());
    const parts = [...word.parts].filter(([path]) => path.startsWith("word/") && path.endsWith(".xml"));
    expect(parts.flatMap(([, root]) => findGrammarFaults(root))).toEqual([]);
    expect(word.paragraphs.filter(({ seenNumber }) => seenNumber !== "")).toEqual([]);
    await expectGolden("nota-van-reacties-word.txt", word.paragraphs.map(({ text }) => text).join("\n"));
  });

  it("says so where nobody reacted", async () => {
    const { published } = await carryReport(BASE, ["--nota"]);
    expect(spellPage(toText(published.get(PAGE)))).toContain("Er zijn geen reacties op het concept.");
  });

  it("is not made when nobody asks for it", async () => {
    const { published } = await carryReport(UNTOLD);
    expect([...published.keys()].filter((name) => name.startsWith("nota"))).toEqual([]);
  });

  it("counts as made of the reactions, and the report without it does not", async () => {
    expect(inputsOf(await carryReport(UNTOLD, ["--nota"]))).toContain(REACTIONS);
    expect(inputsOf(await carryReport(UNTOLD))).not.toContain(REACTIONS);
  });
});

describe("reactions in the report", () => {
  it("are there only when somebody chose so, and then their file travels with it", async () => {
    const [told, untold] = [await carryReport(TREE), await carryReport(UNTOLD)];
    const travels = ({ attachments }: CarriedReport): boolean =>
      attachments.some(({ name }) => name === "bronnen__2026__reacties.yaml");
    expect([told, untold].map(({ html }) => html.includes("Reacties op het concept"))).toEqual([true, false]);
    expect([told, untold].map(travels)).toEqual([true, false]);
    expect([told, untold].map((one) => inputsOf(one).includes(REACTIONS))).toEqual([true, false]);
  });
});

describe("the note that is handed in", () => {
  const MAKE = ["maak", "--versie", "definitief"];
  const answer = (text: string): FileTree =>
    overlay(
      SENT.content,
      new Map([
        [
          REACTIONS,
          toBytes(
            `reacties: [{id: r-1, van: bzk, op: 2026-05-15, plaats: algemeen, reactie: Helder., antwoord: ${text}}]\n`,
          ),
        ],
      ]),
    );

  it("is kept with the version, and must be of the reactions as they are", async () => {
    const made = await runAll({ ...SENT, content: answer("Dank.") }, (disk) => run([...MAKE, "--nota"], disk));
    const [exitCode, , stderr] = (await handIn({ ...made, content: answer("Bedankt.") })).said;
    expect([exitCode, stderr.includes(REACTIONS)]).toEqual([1, true]);
    const { content } = await runAll(made, handIn);
    expect([...content.keys()]).toEqual(expect.arrayContaining([`${FIRST}/${PAGE}`, `${FIRST}/${WORD}`]));
  });

  it("keeps nothing waiting where it was not made", async () => {
    const made = await runAll({ ...SENT, content: answer("Dank.") }, (disk) => run(MAKE, disk));
    expect((await handIn({ ...made, content: answer("Bedankt.") })).said[0]).toBe(0);
  });
});
