import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { comparePairs } from "./compare-pairs.ts";
import type { Comparison } from "./comparisons.ts";
import type { Bench } from "./run-bench.ts";
import { runChild } from "./run-child.ts";
import type { LedgerRun } from "./stages-run.ts";

const ROUND_PAIRS = 7;
const LEDGER_PAIRS = 9;
/** Of `controleer` of the same content. */
const MOST_ROUND = 1.3;
/** Of the same lines in YAML. */
const MOST_LEDGER = 1;
const LEDGER_LINES = 10_000;
const EXPORT_LINES = 250;

/** Content with errors ends `controleer` with 1; it is checked all the same. */
const CHECKED = [0, 1];

/** What an export of a financial system means, and an export: what `ontvang` takes in. */
const EXPORTS = `exports:
  - id: bench
    naam: boekingen van de bench
    sleutel: [Boekstuk]
    velden:
      thema: {kolom: Thema}
      bijdrager: {vast: Rijk}
      soort: {vast: rijk}
      fase: {vast: besteed}
      bedrag: {kolom: Bedrag}
      boekjaar: {vast: 2026}
`;
const EXPORT = [
  "Boekstuk;Thema;Bedrag;Crediteur",
  ...Array.from({ length: EXPORT_LINES }, (_line, index) => `B${String(index)};retail;${String(100 + index)},50;x`),
].join("\r\n");

/** The commands of the yearly round, each against a check of the same content; each writes in a copy of its own. */
export async function compareRound({ projectFolder, scratch, say }: Bench): Promise<Comparison[]> {
  say(`g. the yearly round, four times ${ROUND_PAIRS + 1} pairs`);
  const content = join(scratch, "round");
  const sheet = join(scratch, "export.csv");
  await writeFile(sheet, EXPORT);
  const renew = async (): Promise<void> => {
    await rm(content, { recursive: true, force: true });
    await cp(join(projectFolder, "content"), content, { recursive: true });
    await writeFile(join(content, "deal", "boekhouding.yaml"), EXPORTS);
  };
  const run = async (args: readonly string[], good: readonly number[]): Promise<number> => {
    await renew();
    const child = await runChild(["dist/cli.js", ...args, "--content", content], { projectFolder, good });
    return child.wallMs;
  };
  const compare = async (what: string, args: readonly string[]): Promise<Comparison> => ({
    what: `${what}, whole process`,
    bare: "`rapport controleer` of the same content",
    most: MOST_ROUND,
    pairs: await comparePairs(ROUND_PAIRS, { ours: () => run(args, [0]), bare: () => run(["controleer"], CHECKED) }),
  });
  const ready = ["zet", "klaar", "retail", "--door", "themacoördinator Retail", "--datum", "2026-05-18"];
  return [
    await compare("`rapport nieuw jaar`", ["nieuw", "jaar"]),
    await compare("`rapport status`", ["status", "--vandaag", "2026-05-20", "--output", join(scratch, "round-output")]),
    await compare("`rapport zet klaar`", ready),
    await compare(`\`rapport ontvang\` of an export of ${String(EXPORT_LINES)} bookings`, ["ontvang", sheet]),
  ];
}

/** A ledger as a sheet against the same lines as YAML, in one process. */
export async function compareLedger({ projectFolder, programs, say }: Bench): Promise<Comparison[]> {
  say(`h. ledger, ${LEDGER_PAIRS + 1} pairs`);
  const args = [join(programs, "run-ledger.js"), String(LEDGER_LINES), String(LEDGER_PAIRS)];
  const { lines, pairs } = JSON.parse((await runChild(args, { projectFolder })).stdout) as LedgerRun;
  return [
    {
      what: `${String(lines)} lines of a ledger as a sheet, read and checked`,
      bare: "the same lines as YAML",
      most: MOST_LEDGER,
      pairs,
    },
  ];
}
