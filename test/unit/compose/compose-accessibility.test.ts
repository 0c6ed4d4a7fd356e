import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Assessment } from "../../../src/assess/assessment.ts";
import { composeReport } from "../../../src/compose/compose-report.ts";
import type { Chapter } from "../../../src/compose/report-model.ts";
import type { TestRecord } from "../../../src/compose/test-record.ts";
import { checkContent } from "../../../src/pipeline/check-content.ts";
import { FIXTURES, readTree } from "../../helpers/fixtures.ts";
import { createMemory, toBytes, toText } from "../../helpers/memory-effects.ts";

const DEAL = await readTree(join(FIXTURES, "tweede-deal", "content"));
const REPORT = "2031/rapport.yaml";
const EDITION = { version: "concept", edition: "partijen" } as const;

const RECORD: TestRecord = {
  getoetst: "2031-03-02",
  onderwerp: "0".repeat(64),
  gereedschap: [
    { naam: "axe-core", versie: "9.8.7" },
    { naam: "Chromium", versie: "200.1" },
  ],
  toetsen: [{ id: "breedte", wat: "Niets valt buiten beeld", omstandigheden: ["op een horloge"], voldoet: true }],
};

/** The newest year of the deal, with something added to its rapport.yaml. */
async function assess(added: string, leaveOut = /$^/u): Promise<Assessment> {
  const written = toText(DEAL.get(REPORT)).replace(leaveOut, "");
  const content = new Map([...DEAL, [REPORT, toBytes(`${written}${added}`)]]);
  const { assessments } = await checkContent("content", createMemory({ roots: { content } }).effects);
  const newest = assessments.at(-1);
  if (newest === undefined) throw new Error("The deal has no report year.");
  return newest;
}

function chapterOf(assessment: Assessment, pdf: TestRecord | null = null): Chapter | undefined {
  const { chapters } = composeReport(assessment, EDITION, {
    exceptions: [],
    unwitnessed: [],
    records: { webpagina: RECORD, pdf },
    veranderd: null,
  });
  return chapters.find(({ id }) => id === "toegankelijkheid");
}

describe("the chapter on accessibility", () => {
  it("stands before the annexes when rapport.yaml chooses chapters and does not name it", async () => {
    const { chapters } = composeReport(await assess("hoofdstukken: [leeswijzer, bijlagen]\n"), EDITION);
    const ids = chapters.map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(["leeswijzer", "toegankelijkheid", "bijlage-afspraken"]);
  });

  it("stands at the end when there are no annexes, and where it was put when it is named", async () => {
    const last = composeReport(await assess("hoofdstukken: [leeswijzer, agenda]\n"), EDITION);
    expect(last.chapters.map(({ id }) => id)).toEqual(["leeswijzer", "agenda", "toegankelijkheid"]);
    const first = composeReport(await assess("hoofdstukken: [toegankelijkheid, leeswijzer]\n"), EDITION);
    expect(first.chapters.map(({ id }) => id)).toEqual(["toegankelijkheid", "leeswijzer"]);
  });

  it("tells what was tested, when and with which tools, and what was not tested yet", async () => {
    const text = JSON.stringify(chapterOf(await assess("")));
    expect(text).toContain('"2031-03-02"');
    expect(text).toContain("axe-core 9.8.7 en Chromium 200.1");
    expect(text).toContain("op een horloge");
    expect(text).toContain("De machinale toets van de PDF: ");
    expect(JSON.stringify(chapterOf(await assess(""), RECORD))).not.toContain("De machinale toets van de PDF: ");
  });

  it("tells what a person with a screen reader found, what the region knows and where to report", async () => {
    const text = JSON.stringify(chapterOf(await assess("")));
    expect(text).toContain("gelezen door een mens met een schermlezer");
    for (const words of [
      "2031-04-11",
      "ervaringsdeskundige van de eilanden",
      "De veerdienst",
      "loket van de eilandraad",
    ])
      expect(text).toContain(words);
  });

  it("says that no person tested it as long as that is so", async () => {
    const text = JSON.stringify(chapterOf(await assess("", /^toegankelijkheid:[^]*$/mu)));
    expect(text).toContain("nog niet door een mens met een schermlezer");
    expect(text).toContain("Nog niet gedaan.");
  });
});
