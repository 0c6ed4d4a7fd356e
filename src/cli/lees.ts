import type { Effects, OutputFile } from "../effects.ts";
import { openReport } from "../pipeline/open-report.ts";
import { tabulateResults } from "../pipeline/tabulate-results.ts";
import type { ReportFiles } from "../readback/read-report.ts";
import { EXIT, type Command, type OptionValues } from "./command.ts";
import { describeProblem, showName } from "./describe-problem.ts";
import { requireVacant } from "./require-vacant.ts";

/** `rapport lees BESTAND.pdf...`: takes the data of reports out of their PDFs again. */
export const lees: Command = {
  name: "lees",
  summary: "haalt de cijfers en bronnen weer uit een PDF",
  description: [
    "Haalt uit de PDF van een rapport wat erin is meegereisd, en kijkt of de controlegetallen kloppen.",
    "Zonder --naar ziet u een tabel met een rij per deal en resultaat; van meer PDF's komt er één tabel.",
    "Met --naar komen alle bijlagen van elke PDF in een eigen map, met de tabel ernaast.",
  ].join("\n"),
  words: [
    {
      name: "BESTAND.pdf",
      help: "een PDF van dit programma; meer mag ook",
      isRequired: true,
      takesSeveral: true,
      allowed: [],
    },
  ],
  options: [
    { name: "naar", takes: "DIR", help: "map voor de bijlagen; die moet nieuw of leeg zijn", allowed: [] },
    {
      name: "formaat",
      takes: "VORM",
      help: "de vorm van de tabel: csv of json (standaard: csv)",
      allowed: ["csv", "json"],
    },
  ],
  examples: [
    { line: "rapport lees rapport.pdf", meaning: "toont de resultaten als tabel" },
    { line: "rapport lees noord.pdf zuid.pdf --formaat json", meaning: "zet de resultaten van twee deals bij elkaar" },
    { line: "rapport lees rapport.pdf --naar uitgepakt", meaning: "zet alle bijlagen in de map uitgepakt" },
  ],
  run: runLees,
};

/** A report with the name of its file. */
interface Named {
  readonly path: string;
  readonly report: ReportFiles;
}

async function runLees(values: OptionValues, effects: Effects, paths: readonly string[]): Promise<number> {
  const folder = values.get("naar") ?? null;
  if (folder !== null) await requireVacant(folder, effects);
  const reports: Named[] = [];
  for (const path of paths) {
    const opened = await openReport(path, effects);
    const isReport = opened.kind === "report";
    effects.stderr.write(`${path} ${isReport ? describeReport(opened.report) : describeProblem(opened)}\n`);
    if (isReport) reports.push({ path, report: opened.report });
  }
  if (reports.length > 0) await handOver({ reports, folder, format: values.get("formaat") ?? "csv" }, effects);
  return reports.length === paths.length ? EXIT.good : EXIT.contentHasErrors;
}

function describeReport({ list, files, others }: ReportFiles): string {
  const name = list.versie === "concept" ? "het concept" : "de definitieve versie";
  const example = list.voorbeeld ? " VOORBEELD: de cijfers zijn verzonnen." : "";
  const own = `is ${name} van de voortgangsrapportage ${list.verslagjaar} van ${list.deal.naam}`;
  const right = `${String(files.size)} bijlagen, alle controlegetallen kloppen.`;
  const strange = others.map((other) => showName(other)).join(", ");
  const added = others.length === 0 ? "" : ` Er zit ook iets bij dat niet van het rapport is: ${strange}.`;
  return `${own}: ${right}${example}${added}`;
}

interface Handing {
  readonly reports: readonly Named[];
  /** Null for a table on stdout. */
  readonly folder: string | null;
  readonly format: string;
}

async function handOver({ reports, folder, format }: Handing, effects: Effects): Promise<void> {
  const table = tabulateResults(
    reports.map(({ path, report: { data } }) => ({ file: path, data })),
    format === "json" ? "json" : "csv",
  );
  if (folder === null) {
    effects.stdout.write(table);
    return;
  }
  const own = nameFolders(reports);
  const files = own.flatMap(({ name, report }) => listFiles(name, report));
  const overview = { path: `overzicht.${format}`, bytes: new TextEncoder().encode(table) };
  await effects.replaceFolder(folder, [...files, overview]);
  const lines = own.map(({ name, report }) => `${folder}/${name}: ${String(report.files.size)} bestanden`);
  effects.stdout.write([...lines, `${folder}/${overview.path}`, ""].join("\n"));
}

function listFiles(folder: string, { files }: ReportFiles): OutputFile[] {
  return [...files].map(([path, bytes]) => ({ path: `${folder}/${path}`, bytes }));
}

/** A folder for each, after its file; two files of one name in different folders get a number. */
function nameFolders(reports: readonly Named[]): (Named & { readonly name: string })[] {
  const taken = new Set<string>();
  return reports.map((one) => {
    const stem = toStem(one.path);
    let name = stem;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${stem}-${String(count)}`;
    taken.add(name.toLowerCase());
    return { ...one, name };
  });
}

/** "map/rapport.pdf" becomes "rapport". */
function toStem(path: string): string {
  const stem = (path.split(/[\\/]/u).at(-1) ?? "").replace(/\.pdf$/iu, "").replace(/[. ]+$/u, "");
  return stem === "" ? "rapport" : stem;
}
