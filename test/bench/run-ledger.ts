/**
 * Reads and checks a ledger as a sheet and, in turn, the same lines as YAML; writes the times as JSON.
 *
 * `node run-ledger.js LINES PAIRS`
 */
import { readFile } from "../../src/read/read-file.ts";
import { comparePairs } from "./compare-pairs.ts";
import type { LedgerRun } from "./stages-run.ts";

const [, , lines = "10000", pairs = "5"] = process.argv;
const FIELDS = ["id", "project", "bijdrager", "soort", "fase", "bedrag", "boekjaar"] as const;

const rows = Array.from({ length: Number(lines) }, (_line, index): readonly string[] => [
  `boeking-${String(index)}`,
  `project-${String(index % 97)}`,
  index % 3 === 0 ? "Rijk" : "gemeente Voorbeeld",
  index % 3 === 0 ? "rijk" : "regio-publiek",
  "besteed",
  `${String(1000 + index)}.${String(10 + (index % 90))}`,
  "2026",
]);
const sheet = [FIELDS, ...rows].map((cells) => `${cells.join(";")}\r\n`).join("");
const yaml = ["regels:", ...rows.map(writeLine)].join("\n");

const run: LedgerRun = {
  lines: rows.length,
  pairs: await comparePairs(Number(pairs), {
    ours: () => time("2026/financien.csv", sheet),
    bare: () => time("2026/financien.yaml", yaml),
  }),
};
process.stdout.write(JSON.stringify(run));

function writeLine(cells: readonly string[]): string {
  return `  - {${FIELDS.map((field, index) => `${field}: ${cells[index] ?? ""}`).join(", ")}}`;
}

function time(path: string, text: string): number {
  const bytes = new TextEncoder().encode(text);
  const started = performance.now();
  const { state, findings } = readFile({ path, role: { role: "financien", jaar: "2026" }, hash: "", bytes });
  const took = performance.now() - started;
  if (state !== "sound") throw new Error(`${path}: ${findings[0]?.message ?? state}`);
  return took;
}
