import { assessSisa, type SisaStand } from "../assess/assess-sisa.ts";
import { assessYear } from "../assess/assess-year.ts";
import type { WholeContent, WholeJaar } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import { isHandedIn } from "../content/handed-in.ts";
import { listLedgers } from "../content/ledger-path.ts";
import { gatherSources, type Sources } from "../content/sources.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { createSink } from "../diagnostics/create-diagnostic.ts";
import { editFile } from "../edit/edit-file.ts";
import type { ContentChange, Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { compareLines, type ChangedField, type Compared, type KnownLine } from "../intake/compare-lines.ts";
import type { Taken } from "../intake/taken.ts";
import { findMark, takeAnswers, type Answers } from "../intake/take-answers.ts";
import { takeExport } from "../intake/take-export.ts";
import { writeLedger } from "../intake/write-ledger.ts";
import { linkContent } from "../link/link-content.ts";
import { readDealValue } from "../link/read-value.ts";
import { classifyPath } from "../read/classify-path.ts";
import { decodeSheet } from "../read/decode-text.ts";
import { readFile } from "../read/read-file.ts";
import { readIncoming, type Incoming } from "./read-incoming.ts";
import { NOTHING_KNOWN, readTree } from "./read-tree.ts";

/** What came of a file that was handed over. */
export interface TakenIn {
  /** The report whose ledger it goes in, and the path of that ledger. */
  readonly naam: string;
  readonly path: string;
  readonly taken: Taken;
  /** Where it is the answer to a request; else null. */
  readonly answers: Answers | null;
  /** Whether every line of a request is answered. */
  readonly isComplete: boolean;
  readonly compared: Compared;
  /** Names of hidden sheets, of which nothing was read. */
  readonly hidden: readonly string[];
  /** Why nothing was written: a line that cannot be taken in, or one that differs and was not to be taken over. */
  readonly held: "troubles" | "changed" | null;
  /** What the accounting to the Rijk says without and with what was taken in; null while nothing is. */
  readonly sisa: { readonly before: SisaStand; readonly after: SisaStand } | null;
  /** The files that were written. */
  readonly written: readonly string[];
}

type IntakeEffects = Pick<Effects, "listFiles" | "readFile" | "sha256" | "measureFile" | "writeContent" | "today">;

/** What is asked for beside the file. */
export interface Asking {
  readonly root: string;
  /** Whether lines that are there may get what the file says. */
  readonly takesOver: boolean;
}

/** The content that a file goes in. */
interface Context {
  readonly sources: Sources;
  readonly content: WholeContent;
  readonly jaar: WholeJaar;
}

/** What a file turned out to be. */
interface Found {
  readonly taken: Taken;
  readonly answers: Answers | null;
}

/**
 * A kind of file that can be taken in: it knows its own, and takes the lines out of it. The first that knows a file has it.
 */
interface Kind {
  readonly take: (incoming: Incoming, context: Context) => Found | null;
}

/** In order: what bears a mark comes before what is known by its headings. */
const KINDS: readonly Kind[] = [{ take: takeRequest }, { take: takeFromExport }];

/**
 * Takes a file from elsewhere into the newest report that was not handed in: only lines that are new, and of those that are
 * there what differs only when asked. Nothing is written while anything in the file is not understood.
 *
 * @throws UsageError where it is no file that can be taken in, or the ledger must be mended first
 */
export async function takeIn(name: string, { root, takesOver }: Asking, effects: IntakeEffects): Promise<TakenIn> {
  const incoming = await readIncoming(name, effects);
  const context = await readContext(root, effects);
  const found = recogniseFile(incoming, context);
  const { taken, answers } = found;
  const { jaar, sources } = context;
  requireSound(jaar, sources);
  const compared = compareLines(taken, listKnown(context));
  const troubles = [...taken.troubles, ...compared.troubles];
  const isHeld = compared.changed.length > 0 && !takesOver;
  const isComplete = answers !== null && answers.open.length === 0 && troubles.length === 0 && !isHeld;
  const base = {
    naam: jaar.naam,
    path: ledgerFor(jaar, sources),
    taken: { ...taken, troubles },
    answers,
    isComplete,
    compared,
    hidden: incoming.hidden,
    sisa: null,
    written: [],
  };
  if (troubles.length > 0) return { ...base, held: "troubles" };
  if (isHeld) return { ...base, held: "changed" };
  const changes = [
    ...writeLines(compared, base.path, context),
    ...(isComplete ? markReceived(answers, context, effects.today()) : []),
  ];
  const { sisa } = weigh(context, changes, effects);
  await effects.writeContent(root, changes);
  return { ...base, held: null, sisa, written: changes.map(({ path }) => path) };
}

async function readContext(root: string, effects: IntakeEffects): Promise<Context> {
  const { report, diagnostics } = createSink();
  const sources = await readTree({ root, known: NOTHING_KNOWN, effects }, report);
  const missing = diagnostics.find(({ ruleId }) => ruleId === "load/no-content");
  if (missing !== undefined) throw new UsageError(missing.message, missing.hint ?? "");
  const content = linkContent(sources, report);
  const jaar = content.jaren.findLast(({ rapport }) => !isHandedIn(rapport));
  if (jaar === undefined)
    throw new UsageError(
      "Alle rapporten zijn ingediend. In een rapport dat is ingediend, verandert niets meer.",
      "Maak eerst de map van het volgende rapport.",
    );
  return { sources, content, jaar };
}

function recogniseFile(incoming: Incoming, context: Context): Found {
  for (const { take } of KINDS) {
    const found = take(incoming, context);
    if (found !== null) return found;
  }
  throw new UsageError(
    `Het programma weet niet wat ${incoming.name} is.`,
    "Is het een export van een financieel systeem? Zeg dan in deal/boekhouding.yaml welke kolommen erin staan (zie docs/kasboek.md).",
  );
}

function takeRequest({ name, tables }: Incoming, { content, jaar }: Context): Found | null {
  const mark = findMark(tables);
  if (mark === null) return null;
  const deal = content.deal.id;
  if (mark.deal !== deal || mark.rapport !== jaar.naam)
    throw new UsageError(
      `${name} is het antwoord op een uitvraag voor een ander rapport: ${mark.rapport} van ${mark.deal}.`,
      `Nu wordt gewerkt aan ${jaar.naam} van ${deal}. Maak de uitvraag opnieuw, of kies met --content een andere map.`,
    );
  const isAsked =
    jaar.rapport?.uitvragen.some(({ bijdrager }) => bijdrager === mark.bijdrager) === true ||
    jaar.regels.some(({ bijdrager }) => bijdrager === mark.bijdrager);
  if (!isAsked)
    throw new UsageError(
      `${name} zegt dat het van ${mark.bijdrager} is, en die is voor ${jaar.naam} niets gevraagd.`,
      'Kijk of op het blad "Uitleg" iets is veranderd. Maak anders de uitvraag opnieuw.',
    );
  const answers = takeAnswers(tables, { mark, jaar, content });
  return { taken: answers, answers };
}

const BOOKS = "deal/boekhouding.yaml";

function takeFromExport({ name, tables }: Incoming, { sources }: Context): Found | null {
  const specs = readDealValue(sources, "boekhouding")?.data.exports ?? [];
  if (specs.length === 0) return null;
  const findings = sources.values.get(BOOKS)?.findings ?? [];
  if (findings.some(({ severity }) => severity === "error"))
    throw new UsageError(
      `In ${BOOKS} is nog iets mis. Daardoor is niet te zeggen wat er in ${name} staat.`,
      'Typ "rapport controleer", verbeter wat daar bij dit bestand staat, en probeer het opnieuw.',
    );
  return { taken: takeExport(name, tables, specs), answers: null };
}

/** The ledger that is there; a report without one gets a sheet. */
function ledgerFor({ naam, grootboek }: WholeJaar, { values }: Sources): string {
  return listLedgers(naam, values).length === 0 ? `${naam}/financien.csv` : grootboek;
}

/** Only in a ledger of which all is understood can be told what is new. */
function requireSound({ naam, grootboek }: WholeJaar, { values }: Sources): void {
  const value = values.get(grootboek);
  const isUsable =
    value === undefined || (value.state === "sound" && value.body?.kind === "yaml" && value.body.data !== null);
  const lost = (value?.findings ?? []).filter(
    ({ severity, ruleId }) => severity === "error" && ruleId !== "csv/no-row",
  );
  const isEmpty = lost.every(({ ruleId, about }) => ruleId === "schema/empty-value" && about.includes("regels"));
  if (listLedgers(naam, values).length < 2 && isUsable && isEmpty) return;
  throw new UsageError(
    `In ${grootboek} is nog iets mis. Daardoor is niet te zeggen wat er nieuw is.`,
    'Typ "rapport controleer", verbeter wat daar bij het grootboek staat, en probeer het opnieuw.',
  );
}

function listKnown({ content, jaar }: Context): KnownLine[] {
  return content.jaren.flatMap(({ naam, regels, rapport }) =>
    regels.map((regel) => ({ jaar: naam, isFrozen: isHandedIn(rapport) || naam !== jaar.naam, regel })),
  );
}

function writeLines({ added, changed }: Compared, path: string, { sources, jaar }: Context): ContentChange[] {
  if (added.length + changed.length === 0) return [];
  const text = writeLedger({ path, text: textOf(path, sources) }, { added, changed });
  if (text === null)
    throw new UsageError(
      `${path} kan niet worden aangevuld zoals het nu is geschreven.`,
      "Zet elke regel van het grootboek op een eigen regel, en probeer het opnieuw.",
    );
  const change = toChange(path, text, sources);
  requireNothingLost(readAgain(change, ""), { before: jaar, added: added.length, changed });
  return [change];
}

/** A file as it stands on disk, with what is taken out of it when it is read; null when it is not there. */
function textOf(path: string, { bytes }: Sources): string | null {
  const decoded = decodeSheet(bytes.get(path) ?? new Uint8Array());
  return bytes.has(path) && decoded.kind === "text" ? decoded.text : null;
}

/** Excel sees letters with accents in a sheet only behind a byte order mark; elsewhere it stays as it was. */
function toChange(path: string, text: string, { hashes, bytes }: Sources): ContentChange {
  const mark = path.endsWith(".csv") || hasByteOrderMark(bytes.get(path)) ? "\ufeff" : "";
  return { path, bytes: new TextEncoder().encode(mark + text), before: hashes.get(path) ?? null };
}

function readAgain({ path, bytes }: ContentChange, hash: string): FileValue {
  return readFile({ path, role: classifyPath(path), hash, bytes });
}

interface Expected {
  readonly before: WholeJaar;
  readonly added: number;
  readonly changed: readonly ChangedField[];
}

/** What was written is read back: every line that was there still is, and says what it said. */
function requireNothingLost({ body, state }: FileValue, { before, added, changed }: Expected): void {
  const data = body?.kind === "yaml" ? (body.data as { readonly regels: readonly Line[] } | null) : null;
  const lines = new Map((data?.regels ?? []).map((line) => [line["id"], line]));
  const other = new Set(changed.map(({ id, field }) => `${id} ${field}`));
  const isKept = before.regels.every(({ at: _at, ...regel }) =>
    Object.entries(regel).every(([field, value]) => {
      const now = lines.get(regel.id)?.[field] ?? null;
      // What a line leaves out it has from the standard
      return now === null || other.has(`${regel.id} ${field}`) || JSON.stringify(now) === JSON.stringify(value);
    }),
  );
  const isThere = before.regels.every(
    ({ id, bedrag }) => lines.get(id) !== undefined && (bedrag === null || lines.get(id)?.["bedrag"] !== null),
  );
  if (state !== "sound" || !isKept || !isThere || lines.size !== before.regels.length + added)
    throw new Error("a ledger would have lost a line");
}

type Line = Readonly<Record<string, unknown>>;

/** Writes in rapport.yaml that a contributor answered. */
function markReceived({ bijdrager: name }: Answers, { sources, jaar }: Context, today: string): ContentChange[] {
  const path = `${jaar.naam}/rapport.yaml`;
  const text = textOf(path, sources);
  const asked = jaar.rapport?.uitvragen.find(({ bijdrager }) => bijdrager === name);
  if (text === null || asked === undefined || asked.ontvangen !== null) return [];
  const at = ["uitvragen", { field: "bijdrager", is: name }, "ontvangen"];
  const edited = editFile({ path, role: classifyPath(path), text }, [{ kind: "set", at, value: today }]);
  if ("refusal" in edited)
    throw new UsageError(
      `In ${path} kan niet worden gezet dat ${name} heeft geantwoord.`,
      'Typ "rapport controleer" en verbeter eerst wat daar bij dit bestand staat.',
    );
  return [toChange(path, edited.text, sources)];
}

/** What the accounting says without and with the changes. */
function weigh(
  { content, sources, jaar }: Context,
  changes: readonly ContentChange[],
  { sha256 }: Pick<Effects, "sha256">,
): Pick<TakenIn, "sisa"> {
  const values = new Map(sources.values);
  for (const change of changes) values.set(change.path, readAgain(change, sha256(change.bytes)));
  const after = linkContent(gatherSources(values.values(), sources.bytes), createSink().report);
  const [before, then] = [assessYear(content, jaar.naam), assessYear(after, jaar.naam)];
  if (before === null || then === null) throw new Error(`no such report: ${jaar.naam}`);
  return { sisa: { before: assessSisa(before), after: assessSisa(then) } };
}
