import { median } from "./compare-pairs.ts";
import type { Comparison } from "./comparisons.ts";
import type { PdfSize, Size } from "./measure-growth.ts";
import type { StagesRun } from "./stages-run.ts";

/** docs/benchmark.md. */
export function formatReport(machine: string, sections: readonly string[]): string {
  const today = new Date().toISOString().slice(0, 10);
  const intro = [
    "# Benchmark",
    "",
    "Written by `npm run bench`; do not edit. `npm run bench -- b d` measures only those parts and writes nothing.",
    "",
    `Measured on ${today}: ${machine}.`,
    "",
    "Each comparison runs both forms in turn in one session (A B A B ...), after one pair that does not count. A ratio is",
    "the median of the ratios of the pairs, so that a machine that is slow for a while hits both forms alike.",
  ];
  return `${[intro.join("\n"), ...sections].join("\n\n")}\n`;
}

export function formatComparisons(comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(({ what, bare, most, pairs }) => {
    const ratio = median(pairs.ratios);
    return [
      what,
      bare,
      formatMs(median(pairs.ours)),
      formatMs(median(pairs.bare)),
      `**${ratio.toFixed(2)}**`,
      `${Math.min(...pairs.ratios).toFixed(2)}–${Math.max(...pairs.ratios).toFixed(2)}`,
      String(pairs.ratios.length),
      `at most ${most}`,
      ratio <= most ? "reached" : "**missed**",
    ];
  });
  const heads = ["ours", "bare form", "ours", "bare", "ratio", "min–max", "pairs", "target", "result"];
  return `## Beside the bare form\n\n${formatTable(heads, rows)}`;
}

export function formatGrowth(sizes: readonly Size[]): string {
  const heads = ["content", "files", "size", "growth", "`controleer`", "growth", "peak memory", "growth", "result"];
  const rows = sizes.map((size, index) => {
    const before = sizes[index - 1];
    const grown = (pick: (one: Size) => number): number =>
      before === undefined ? Number.NaN : pick(size) / pick(before);
    const content = grown(({ bytes }) => bytes);
    const [time, memory] = [grown(({ checkMs }) => checkMs), grown(({ checkPeakMb }) => checkPeakMb)];
    return [
      `${size.factor} times`,
      String(size.files),
      formatMb(size.bytes / 1024 ** 2),
      formatFactor(content),
      formatMs(size.checkMs),
      formatFactor(time, content),
      formatMb(size.checkPeakMb),
      formatFactor(memory, content),
      before === undefined ? "" : time <= content && memory <= content ? "reached" : "**missed**",
    ];
  });
  const intro = [
    "Content that `test/bench/generate-content.mjs` makes: a larger deal with more themes, results, projects, ledger lines",
    "and prose, checked with every rule of the shipped deal. Growth is against the row above; the target is that time and",
    "memory grow no faster than the content. What grows faster is bold.",
  ];
  return `## Larger content\n\n${intro.join("\n")}\n\n${formatTable(heads, rows)}`;
}

export function formatStages(sizes: readonly Size[]): string {
  const heads = [
    "stage",
    ...sizes.flatMap(({ factor }, index) => [`time, ${factor} times`, ...(index === 0 ? [] : ["growth"])]),
  ];
  const memoryHeads = sizes.flatMap(({ factor }, index) => [
    `peak, ${factor} times`,
    ...(index === 0 ? [] : ["growth"]),
  ]);
  const rows = listStages(sizes).map(({ name, times, peaks }) => [
    name,
    ...withGrowth(times, sizes, formatMs),
    ...withGrowth(peaks, sizes, formatMb),
  ]);
  const notes = [
    "The stages in one process, without Node's own start. Peak memory is the most that the process had used by the end of",
    'the stage, less what it used before the first one. "charts" is the part of "render" in which charts are drawn;',
    '"assets" reads templates, styles and typefaces and loads the chart library, whatever the content. Content through',
    "render and charts may take 1.1 times as much as the content grows.",
  ];
  const pages = sizes.map(({ factor, stages }) => `${formatMb(stages.htmlBytes / 1024 ** 2)} at ${factor}`);
  return `## The stages up to HTML\n\n${notes.join("\n")}\nThe page is ${pages.join(", ")}.\n\n${formatTable([...heads, ...memoryHeads], rows)}`;
}

interface StageRow {
  readonly name: string;
  readonly times: readonly number[];
  readonly peaks: readonly number[];
}

function listStages(sizes: readonly Size[]): StageRow[] {
  const names = sizes[0]?.stages.stages.map(({ name }) => name) ?? [];
  const rows = names.map((name): StageRow => {
    const own = sizes.map(({ stages }) => stages.stages.find((stage) => stage.name === name));
    return {
      name,
      times: own.map((one) => one?.ms ?? Number.NaN),
      peaks: own.map((one, index) => (one?.peakMb ?? Number.NaN) - (sizes[index]?.stages.startMb ?? 0)),
    };
  });
  const sum = ({ stages }: StagesRun): number => stages.reduce((total, { ms }) => total + ms, 0);
  const untilRender = ({ stages }: StagesRun): number =>
    stages.filter(({ name }) => name !== "data").reduce((total, { ms }) => total + ms, 0);
  const none = sizes.map(() => Number.NaN);
  return [
    ...rows,
    { name: "**through render and charts**", times: sizes.map(({ stages }) => untilRender(stages)), peaks: none },
    { name: "of which charts", times: sizes.map(({ stages }) => stages.chartsMs), peaks: none },
    { name: "**together**", times: sizes.map(({ stages }) => sum(stages)), peaks: rows.at(-1)?.peaks ?? none },
  ];
}

function withGrowth(values: readonly number[], sizes: readonly Size[], format: (value: number) => string): string[] {
  return values.flatMap((value, index) => {
    const [before, content] = [values[index - 1], sizes[index]];
    const grown =
      before === undefined
        ? []
        : [formatFactor(value / before, (content?.bytes ?? 0) / (sizes[index - 1]?.bytes ?? 1))];
    return [format(value), ...grown];
  });
}

/** Finishing a print may cost this much of one bare print. */
const MOST_FINISHING = 0.8;

export function formatPdfs(sizes: readonly PdfSize[]): string {
  const heads = ["content", "pages", "prints", "printing, whole", "of which the browser", "of which finishing"];
  const more = ["one bare print, whole process", "finishing against it", "target", "result"];
  const rows = sizes.map(({ factor, totalMs, browserMs, bareMs, passes, pages }) => {
    const finishing = totalMs - browserMs;
    const ratio = finishing / bareMs;
    return [
      `${factor} times`,
      String(pages),
      String(passes),
      formatMs(totalMs),
      formatMs(browserMs),
      formatMs(finishing),
      formatMs(bareMs),
      `**${ratio.toFixed(2)}**`,
      `at most ${MOST_FINISHING}`,
      ratio <= MOST_FINISHING ? "reached" : "**missed**",
    ];
  });
  const note =
    "The page numbers are written in the print; each print is the browser's time. What is left is ours:\n" +
    "reading and writing the page numbers, and finishing the file to PDF/UA and PDF/A.";
  return `## The PDF\n\n${note}\n\n${formatTable([...heads, ...more], rows)}`;
}

/** @param textColumns how many columns, from the left, hold words; the others hold figures */
export function formatTable(heads: readonly string[], rows: readonly (readonly string[])[], textColumns = 1): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index < textColumns ? "---" : "---:"))), ...rows.map(line)].join(
    "\n",
  );
}

export function formatMs(ms: number): string {
  if (Number.isNaN(ms)) return "";
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 1000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 1)} s`;
}

function formatMb(mb: number): string {
  if (Number.isNaN(mb)) return "";
  return mb < 10 ? `${mb.toFixed(1)} MB` : `${mb.toFixed(0)} MB`;
}

/** "× 9.8"; bold where it is more than is allowed. */
function formatFactor(factor: number, most = Number.POSITIVE_INFINITY): string {
  if (Number.isNaN(factor)) return "";
  const text = `× ${factor.toFixed(1)}`;
  return factor > most ? `**${text}**` : text;
}
