import type { FailedRule, Verdict } from "../../helpers/validator.ts";
import { median } from "../compare-pairs.ts";
import { formatMs, formatTable } from "../format-report.ts";
import { countLost } from "./inspect-pdf.ts";
import type { Circumstances, MadePdf, PeerResult } from "./peer-result.ts";
import { LIMIT_SECONDS } from "./run-peer.ts";

/** A tool of which there is a PDF. */
type Made = PeerResult & { readonly outcome: MadePdf };

/** What the others are set beside. */
const YARDSTICK = "bare print";

/** A load average from which one of the cores was somebody else's. */
const BUSY = 1;

/** docs/vergelijking.md. */
export function formatPeers(results: readonly PeerResult[], circumstances: Circumstances): string {
  const made = results.filter(isMade);
  const sections = [
    formatIntro(circumstances),
    formatMethod(circumstances),
    formatResults(results),
    formatFailures(results),
    formatReading(made),
    formatRules(made),
    LIMITS,
    formatElsewhere(),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function isMade(result: PeerResult): result is Made {
  return result.outcome.kind === "made";
}

function formatIntro({ date, machine, load, puppeteer, validator }: Circumstances): string {
  return [
    "# Beside other tools",
    "",
    "Written by `node test/bench/compare-peers.mjs`; do not edit. That program installs the other tools from npm in a",
    "temporary folder; they are no part of this project.",
    "",
    `Measured on ${date}: ${machine}, puppeteer ${puppeteer}, ${validator}.`,
    ...(load === null ? [] : [formatLoad(load)]),
  ].join("\n");
}

function formatLoad(load: number): string {
  const remark =
    load < BUSY ? "" : " Other work ran beside it, so the times are too long and only their order says something.";
  return `The load average was ${load.toFixed(1)} when it started.${remark}`;
}

function formatMethod({ title, pageBytes }: Circumstances): string {
  return [
    "## On this report",
    "",
    "`rapport maak` makes the newest report of the shipped content from its files:",
    `"${title}". The others print the page that it wrote, ${formatBytes(pageBytes)} of`,
    "HTML with its typefaces and charts in it, with the same Chromium and, where they take them, the settings of the bare",
    "print: backgrounds, tags, outline, and the paper sizes of the page's own style.",
    "",
    "A time is that of a whole process, with the start of Node and of the browser: the median of three runs, after one",
    `that does not count, all tools in turn. A tool that is not done after ${LIMIT_SECONDS} seconds is ended. The validator held`,
    "each PDF against both standards, whatever it claims to be. Amounts lost are numbers of a thousand and more that stand",
    "in the text of the bare print and not in that of this PDF, each counted as often as it stands there.",
  ].join("\n");
}

function formatResults(results: readonly PeerResult[]): string {
  const heads = [
    ...["tool", "prints", "PDF/UA-1, rules failed", "PDF/A-3a, rules failed", "pages", "amounts lost"],
    ...["size", "without attachments", "time", "min–max"],
  ];
  const amounts = findYardstick(results)?.outcome.facts.amounts ?? [];
  const rows = results.map(({ name, version, input, outcome }) => {
    const about = [`${name} ${version}`.trim(), input];
    if (outcome.kind === "failed") return [...about, "**no PDF**", "", "", "", "", "", formatMs(outcome.afterMs), ""];
    const { facts, verdicts, times } = outcome;
    const lost = countLost(amounts, facts.amounts);
    return [
      ...about,
      formatVerdict(verdicts.ua),
      formatVerdict(verdicts.archive),
      String(facts.pages),
      lost === 0 ? "0" : `**${lost}** of ${amounts.length}`,
      formatBytes(facts.bytes),
      formatBytes(facts.bytes - facts.attachedBytes),
      formatMs(median(times)),
      `${formatMs(Math.min(...times))}–${formatMs(Math.max(...times))}`,
    ];
  });
  return formatTable(heads, rows, 2);
}

function findYardstick(results: readonly PeerResult[]): Made | undefined {
  return results.filter(isMade).find(({ name }) => name === YARDSTICK);
}

function formatVerdict(verdict: Verdict | null): string {
  if (verdict === null) return "not checked";
  const { failedRules, passedRules } = verdict;
  return `${failedRules === 0 ? "**0**" : failedRules} of ${failedRules + passedRules}`;
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(2)} MB`;
}

function formatFailures(results: readonly PeerResult[]): string {
  return results
    .flatMap(({ name, version, input, outcome }) =>
      outcome.kind === "failed"
        ? [`${name} ${version} made no PDF of ${input}. It said: \`${outcome.message.replaceAll("`", "'")}\``]
        : [],
    )
    .join("\n");
}

/** What the table says, in words that follow from its figures. */
function formatReading(made: readonly Made[]): string {
  const yardstick = findYardstick(made);
  if (yardstick === undefined) return "";
  const others = made.filter((one) => one !== yardstick);
  const timeOf = ({ outcome }: Made): number => median(outcome.times);
  const sizeOf = ({ outcome: { facts } }: Made): number => facts.bytes - facts.attachedBytes;
  const against = (measure: (one: Made) => number): string =>
    others.map((one) => `${one.name} ${(measure(one) / measure(yardstick)).toFixed(2)}`).join(", ");
  const { amounts } = yardstick.outcome.facts;
  const losers = made.filter(({ outcome }) => countLost(amounts, outcome.facts.amounts) > 0);
  return [
    "## What it says",
    "",
    `- **Conformance.** ${listConforming(made)}`,
    `- **Time** against the bare print: ${against(timeOf)}. Only \`rapport maak\` begins at the content: in its time it also`,
    "  checks that, writes the page and the data, prints until the page numbers are right, and finishes the file.",
    `- **Size** against the bare print, without attachments: ${against(sizeOf)}.`,
    `- **What was entered.** ${listLosers(losers.map(({ name }) => name))}`,
  ].join("\n");
}

function listConforming(made: readonly Made[]): string {
  const failedOf = ({ outcome: { verdicts } }: Made): number[] =>
    [verdicts.ua, verdicts.archive].map((verdict) => verdict?.failedRules ?? Number.NaN);
  const namesOf = (some: readonly Made[]): string => some.map(({ name }) => name).join(", ") || "none";
  const both = made.filter((one) => failedOf(one).every((count) => count === 0));
  const one = made.filter((other) => !both.includes(other) && failedOf(other).includes(0));
  return `Both standards are met by: ${namesOf(both)}. One of the two by: ${namesOf(one)}.`;
}

function listLosers(names: readonly string[]): string {
  return names.length === 0
    ? "No tool lost an amount."
    : `Amounts are missing from the PDF of: ${names.join(", ")}. That took a comparison to see: the tool ended as if all was well.`;
}

/** Every rule that some PDF fails, and at how many places. */
function formatRules(made: readonly Made[]): string {
  const failing = made.filter(({ outcome }) => listFailures(outcome).length > 0);
  const heads = ["rule", "what it asks", ...failing.map(({ name }) => name)];
  const asked = new Map(made.flatMap(({ outcome }) => listFailures(outcome).map(({ rule, asks }) => [rule, asks])));
  const rows = [...asked]
    .toSorted(byRule)
    .map(([rule, asks]) => [
      rule,
      toFirstSentence(asks).replaceAll("|", "\\|"),
      ...failing.map(({ outcome }) => String(listFailures(outcome).find((one) => one.rule === rule)?.places ?? "")),
    ]);
  return rows.length === 0 ? "" : `## The rules that fail, and at how many places\n\n${formatTable(heads, rows, 2)}`;
}

function listFailures({ verdicts: { ua, archive } }: MadePdf): FailedRule[] {
  const name = (standard: string, verdict: Verdict | null): FailedRule[] =>
    (verdict?.failures ?? []).map((failed) => ({ ...failed, rule: `${standard} ${failed.rule}` }));
  return [...name("UA", ua), ...name("A", archive)];
}

/** The validator's texts go on with exceptions and references. */
function toFirstSentence(text: string): string {
  return /^.*?(?=\. |$)/u.exec(text.replaceAll(/\s+/gu, " "))?.[0] ?? text;
}

function byRule([a]: readonly [string, string], [b]: readonly [string, string]): number {
  const isArchive = (rule: string): number => (rule.startsWith("A ") ? 1 : 0);
  return isArchive(a) - isArchive(b) || a.localeCompare(b, "en", { numeric: true });
}

const LIMITS = `## Limits

- The page was made for the print of Chromium. It has no page numbers in its table of contents until \`rapport maak\` has
  filled them in, so the others print placeholders. Paged.js and Vivliostyle know page numbers of a target, footnotes
  and running elements, none of which the page uses.
- Paged.js and Vivliostyle lay the page out themselves, so their number of pages differs.
- md-to-pdf takes Markdown. It got the page as one block of raw HTML, without its empty lines, since Markdown would
  begin at the first one, and with the page's title as a setting; its own style was switched off.
- Paged.js cuts a selector with a \`+\` at every comma, also inside \`:is()\` (pagedjs/pagedjs#317). So it also got the page
  with every \`:is()\` in the style spelled out, which means the same to a browser. Its command line prints all pages on
  one size of paper: what lies beyond its edge on the landscape pages is not in the PDF.
- The newest Vivliostyle needs a newer Node than this project; measured is the newest for Node 20.
- A validator sees what a machine can see. Whether a text alternative says the right thing is not in these figures.
- Memory was not measured: most of the work is done in the browser's own processes, of which there are several.`;

/** Figures of an earlier measurement, by hand; this program cannot measure them. */
const ELSEWHERE = [
  ["Typst 0.15", "met", "met", "0.8 s"],
  ["WeasyPrint 70", "1 rule failed", "", "8.2–9.9 s"],
  ["bare print with puppeteer, for comparison", "", "", "1.6–1.9 s"],
];

function formatElsewhere(): string {
  const text = [
    "## On another report: Typst and WeasyPrint",
    "",
    "**Measured on another report of 81 pages, not on this one**, and not by this program: whole processes on 2 cores. Neither",
    "comes from npm, and Typst reads a language of its own and no HTML, so the same page cannot be given to it. What was not",
    "measured is empty; size was not.",
  ];
  return `${text.join("\n")}\n\n${formatTable(["tool", "PDF/UA-1", "PDF/A-3a", "time"], ELSEWHERE, 3)}`;
}
