import { expect, test } from "vitest";

import type { FailedRule, Verdict } from "../../helpers/validator.ts";
import { formatPeers } from "./format-peers.ts";
import type { Circumstances, MadePdf, PeerResult } from "./peer-result.ts";

const MB = 1024 ** 2;

const CIRCUMSTANCES: Circumstances = {
  ...{ date: "2026-01-02", machine: "2 cores", load: 0.25, puppeteer: "1.2.3", validator: "veraPDF 1.0" },
  ...{ title: "Report", pageBytes: 3 * MB },
};

const verdict = (failures: readonly FailedRule[]): Verdict => ({
  ...{ profile: "", passedRules: 100 - failures.length, failedRules: failures.length, failures },
});

const LIST: FailedRule = { rule: "7.2-20", places: 3, asks: "A list has\nbodies | labels, see 14.8. Or not" };
const METADATA: FailedRule = { rule: "7.1-8", places: 1, asks: "There is metadata" };

/** A tool of which the PDF is 2 MB, with 1 MB of it attached, and conforms. */
function made(name: string, change: Partial<MadePdf> = {}): PeerResult {
  const facts = { pages: 9, bytes: 2 * MB, attachedBytes: MB, amounts: ["1.000", "2.000"] };
  const verdicts = { ua: verdict([]), archive: verdict([]) };
  return {
    ...{ name, version: "", input: "it" },
    outcome: { kind: "made", times: [3000, 1000, 2000], facts, verdicts, ...change },
  };
}

const BARE = made("bare print", {
  times: [1000],
  verdicts: { ua: verdict([LIST, METADATA]), archive: verdict([METADATA]) },
});

/** The row of a tool in a table, as cells. */
function rowOf(document: string, start: string): string[] {
  const line = document.split("\n").find((one) => one.startsWith(`| ${start} |`)) ?? "";
  return line.split(" | ").map((cell) => cell.replace(/^\| | \|$/gu, ""));
}

test("gives a tool its row: conformance, size with and without attachments, median and spread", () => {
  const row = rowOf(formatPeers([made("ours"), BARE], CIRCUMSTANCES), "ours");
  expect(row.slice(2)).toEqual([
    "**0** of 100",
    "**0** of 100",
    "9",
    "0",
    "2.00 MB",
    "1.00 MB",
    "2.00 s",
    "1.00 s–3.00 s",
  ]);
});

test("says what a tool that made no PDF said", () => {
  const failed: PeerResult = {
    ...{ name: "other", version: "4.5", input: "the page" },
    outcome: { kind: "failed", afterMs: 1500, message: "Error: `a`" },
  };
  const document = formatPeers([BARE, failed], CIRCUMSTANCES);
  expect(rowOf(document, "other 4.5").slice(2)).toEqual(["**no PDF**", "", "", "", "", "", "1.50 s", ""]);
  expect(document).toContain("other 4.5 made no PDF of the page. It said: `Error: 'a'`");
});

test("says who conforms, wholly or half, and nothing of who was not checked", () => {
  const half = made("half", { verdicts: { ua: verdict([]), archive: verdict([METADATA]) } });
  const unknown = made("unknown", { verdicts: { ua: null, archive: verdict([]) } });
  const document = formatPeers([made("ours"), BARE, half, unknown], CIRCUMSTANCES);
  expect(document).toContain("Both standards are met by: ours. One of the two by: half, unknown.");
  expect(rowOf(document, "unknown")[2]).toBe("not checked");
  expect(formatPeers([BARE], CIRCUMSTANCES)).toContain("met by: none. One of the two by: none.");
});

test("counts time and size against the bare print", () => {
  const document = formatPeers([made("ours"), BARE], CIRCUMSTANCES);
  expect(document).toContain("**Time** against the bare print: ours 2.00.");
  expect(document).toContain("without attachments: ours 1.00.");
});

test("names who lost an amount, and how many", () => {
  const facts = { pages: 9, bytes: MB, attachedBytes: 0, amounts: ["2.000"] };
  const document = formatPeers([BARE, made("loser", { facts })], CIRCUMSTANCES);
  expect(rowOf(document, "loser")[5]).toBe("**1** of 2");
  expect(document).toContain("missing from the PDF of: loser.");
  expect(formatPeers([BARE], CIRCUMSTANCES)).toContain("No tool lost an amount.");
});

test("lists each rule that fails once, PDF/UA first, with its places per tool", () => {
  const other = made("other", { verdicts: { ua: verdict([{ ...LIST, places: 7 }]), archive: verdict([]) } });
  const rules = formatPeers([made("ours"), BARE, other], CIRCUMSTANCES)
    .split("\n## ")
    .find((one) => one.startsWith("The rules"));
  expect(rules?.split("\n").slice(2)).toEqual([
    "| rule | what it asks | bare print | other |",
    "| --- | --- | ---: | ---: |",
    "| UA 7.1-8 | There is metadata | 1 |  |",
    "| UA 7.2-20 | A list has bodies \\| labels, see 14.8 | 3 | 7 |",
    "| A 7.1-8 | There is metadata | 1 |  |",
    "",
  ]);
});

test("says when and on what it was measured, and that the figures of other tools are of another report", () => {
  const document = formatPeers([BARE], CIRCUMSTANCES);
  expect(document).toContain(
    "Measured on 2026-01-02: 2 cores, puppeteer 1.2.3, veraPDF 1.0.\nThe load average was 0.3 when it started.\n\n",
  );
  expect(document).toMatch(/"Report"[^#]* 3\.00 MB of\sHTML/u);
  expect(document).toMatch(/another report of 81 pages, not on this one\*\*[^#]*\| Typst[^#]*\| WeasyPrint/u);
  const busy = formatPeers([BARE], { ...CIRCUMSTANCES, load: 4 });
  expect(busy).toContain("The load average was 4.0 when it started. Other work ran beside it");
  expect(formatPeers([BARE], { ...CIRCUMSTANCES, load: null })).not.toContain("load average");
});
