import type { Assessment } from "../assess/assessment.ts";
import type { Deal } from "../content/content.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { checkContent, type CheckedContent } from "../pipeline/check-content.ts";
import type { NamedReport } from "../pipeline/compare-versions.ts";
import type { SentReport } from "../pipeline/read-sent.ts";
import type { Stapnaam } from "../schema/stappen.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { CONTENT_OPTION, EXIT, YEAR_OPTION, type Command, type OptionValues } from "./command.ts";
import { describeProblem, showName } from "./describe-problem.ts";
import { formatComparison } from "./format-comparison.ts";
import { pickYear } from "./pick-year.ts";
import { requireVacant } from "./require-vacant.ts";

/** `rapport vergelijk [A] [B]`: what changed between two reports, or two versions of one. */
export const vergelijk: Command = {
  name: "vergelijk",
  summary: "zegt wat er is veranderd tussen twee rapporten of versies",
  description: [
    "Legt twee rapporten of versies naast elkaar en zegt per resultaat, project, bedrag, belofte en zin wat nieuw is,",
    "verviel, anders werd of werd herzien. Zonder woorden is dat: wat het laatst is verstuurd, tegen de inhoud van nu;",
    "is er nog niets verstuurd, dan het vorige rapport. Met één woord is het tweede de inhoud van nu.",
    "De volgorde van lijsten en de vorm van bestanden tellen niet. Aan de inhoud verandert niets.",
  ].join("\n"),
  words: [
    {
      name: "A",
      help: "het oudste: een rapport (2025), concept of ingediend (zoals verstuurd), een PDF of een data.json",
      allowed: [],
      isRequired: false,
      takesSeveral: false,
    },
    { name: "B", help: "het nieuwste, op dezelfde manier", allowed: [], isRequired: false, takesSeveral: false },
  ],
  options: [
    CONTENT_OPTION,
    YEAR_OPTION,
    {
      name: "formaat",
      takes: "VORM",
      help: "tekst, of json voor een ander programma (standaard: tekst)",
      allowed: ["tekst", "json"],
    },
    {
      name: "naar",
      takes: "DIR",
      help: "map voor de vergelijking als webpagina, CSV en JSON; die moet nieuw of leeg zijn",
      allowed: [],
    },
  ],
  examples: [
    { line: "rapport vergelijk", meaning: "wat er anders is sinds het laatst is verstuurd" },
    { line: "rapport vergelijk 2025 2026", meaning: "het ene rapport tegen het andere" },
    { line: "rapport vergelijk concept", meaning: "het concept zoals verstuurd, tegen de inhoud van nu" },
    { line: "rapport vergelijk vorig.pdf nieuw.pdf --naar verschil", meaning: "twee PDF's, met een webpagina" },
  ],
  run: runVergelijk,
};

async function runVergelijk(values: OptionValues, effects: Effects, words: readonly string[]): Promise<number> {
  const folder = values.get("naar") ?? null;
  if (folder !== null) await requireVacant(folder, effects);
  const asked = createAsked(values, effects);
  const [before, after] = await pickSides(words, asked);
  requireOneDeal(before, after);
  const { compareVersions, listComparison } = await import("../pipeline/compare-versions.ts");
  const compared = compareVersions(before, after, await asked.findDeal());
  if (folder !== null) {
    const { publishComparison } = await import("../pipeline/publish-comparison.ts");
    await effects.replaceFolder(folder, await publishComparison(compared, effects));
    effects.stdout.write(`Geschreven in ${folder}: vergelijking.html, vergelijking.csv en vergelijking.json.\n`);
    return EXIT.good;
  }
  const { hasColour } = effects.stdout;
  effects.stdout.write(
    values.get("formaat") === "json"
      ? `${JSON.stringify(listComparison(compared), null, 1)}\n`
      : formatComparison(compared.model, { spell: compared.spell, hasColour }),
  );
  return EXIT.good;
}

function requireOneDeal({ data: one }: NamedReport, { data: other }: NamedReport): void {
  if (one.deal.id === other.deal.id) return;
  throw new UsageError(
    `Dit zijn rapporten van twee deals: ${one.deal.naam} en ${other.deal.naam}.`,
    "Vergelijk twee rapporten van één deal.",
  );
}

/** What somebody may name; the content is read when it is first needed, for two files not at all. */
interface Asked {
  readonly readFile: (path: string) => Promise<NamedReport>;
  readonly readSent: (stap: Stapnaam) => Promise<NamedReport>;
  readonly readReport: (name: string) => Promise<NamedReport>;
  /** The report that is asked for, as it is now. */
  readonly readPresent: () => Promise<NamedReport>;
  /** What it is held against where nobody says so: what was sent last, or the report before it. */
  readonly readEarlier: () => Promise<NamedReport>;
  /** Null where only files were read. */
  readonly findDeal: () => Promise<Deal | null>;
}

async function pickSides([first, second]: readonly string[], asked: Asked): Promise<[NamedReport, NamedReport]> {
  const before = first === undefined ? await asked.readEarlier() : await pickSide(first, asked);
  return [before, second === undefined ? await asked.readPresent() : await pickSide(second, asked)];
}

/** The steps by which something is sent, by a word for what was sent. */
const SENT_WORDS: Readonly<Record<string, Stapnaam>> = { concept: "concept-verstuurd", ingediend: "ingediend" };

function pickSide(word: string, asked: Asked): Promise<NamedReport> {
  const stap = SENT_WORDS[word];
  if (stap !== undefined) return asked.readSent(stap);
  return /\.(?:pdf|json)$/iu.test(word) ? asked.readFile(word) : asked.readReport(word);
}

function createAsked(values: OptionValues, effects: Effects): Asked {
  const root = values.get("content") ?? "content";
  let checked: CheckedContent | null = null;
  const read = async (): Promise<CheckedContent> => (checked ??= await checkContent(root, effects));
  const pick = async (name?: string): Promise<Assessment> => {
    const found = pickYear((await read()).assessments, name ?? values.get("jaar"));
    if (found !== null) return found;
    throw new UsageError("Er is geen rapport om te vergelijken.", "Noem met --content de map met de inhoud.");
  };
  const present = async (assessment: Assessment): Promise<NamedReport> => {
    const { readPresent } = await import("../pipeline/compare-versions.ts");
    return {
      ...readPresent(await read(), assessment),
      name: `${assessment.jaar.naam} zoals het nu in de inhoud staat`,
    };
  };
  const sent = async (): Promise<SentReport[]> => {
    const { readSent } = await import("../pipeline/read-sent.ts");
    return readSent(root, (await pick()).jaar.naam, effects);
  };
  return {
    readFile: (path) => readFile(path, effects),
    readSent: async (stap) => {
      const found = (await sent()).findLast((one) => one.stap === stap);
      if (found !== undefined) return nameSent(found);
      const { naam } = (await pick()).jaar;
      throw new UsageError(
        `Van ${naam} is niets bewaard dat zo is verstuurd.`,
        `Dat gebeurt met "rapport zet ${stap}". Wat er is verstuurd, staat in ${naam}/verstuurd.`,
      );
    },
    readReport: async (name) => present(await pick(name)),
    readPresent: async () => present(await pick()),
    readEarlier: async () => {
      const own = await pick();
      const last = (await sent()).at(-1);
      if (last !== undefined) return nameSent(last);
      const { assessments } = await read();
      const earlier = assessments[assessments.findIndex(({ jaar }) => jaar.naam === own.jaar.naam) - 1];
      if (earlier !== undefined) return present(earlier);
      throw new UsageError(
        `Er is niets om ${own.jaar.naam} mee te vergelijken: er is niets verstuurd, en geen eerder rapport.`,
        'Noem wat u wilt vergelijken, zoals "rapport vergelijk vorig.pdf".',
      );
    },
    findDeal: () => Promise.resolve(checked?.content.deal ?? null),
  };
}

const STEP_WORDS: Readonly<Record<Stapnaam, string>> = {
  "concept-verstuurd": "verstuurd als concept",
  vastgesteld: "vastgesteld",
  ingediend: "ingediend",
  teruggegeven: "teruggegeven",
  besproken: "besproken",
};

function nameSent({ stap, datum, read }: SentReport): NamedReport {
  const words = `${read.data.verslagjaar} zoals het op ${formatDate(datum, "lang")} is ${STEP_WORDS[stap]}`;
  return { data: read.data, format: read.format, name: words };
}

async function readFile(path: string, effects: Effects): Promise<NamedReport> {
  const { nameComparable, readComparable } = await import("../pipeline/compare-versions.ts");
  const read = await readComparable(path, effects);
  if (!("kind" in read)) return { ...read, name: nameComparable(read) };
  const why = read.kind === "no-data" ? "is geen data.json van een rapport." : describeProblem(read);
  throw new UsageError(`${showName(path)} ${why}`, "Noem een PDF van dit programma, of een data.json.");
}
