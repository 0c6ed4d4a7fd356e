import { assessIntentions } from "../assess/assess-intentions.ts";
import type { Jaar, WholeContent, WholeJaar } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import { findPart } from "../content/find-part.ts";
import { resultsInForce } from "../content/in-force.ts";
import { isSheet, listLedgers } from "../content/ledger-path.ts";
import { compareReports } from "../content/report-order.ts";
import type { Sources } from "../content/sources.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { createSheet } from "../edit/edit-sheet.ts";
import { addDrafts, writeDraft, type Addition } from "../edit/write-draft.ts";
import type { ContentChange } from "../effects.ts";
import { classifyPath } from "../read/classify-path.ts";
import { YEAR_SCHEMAS } from "../schema/content-schemas.ts";
import { listColumns } from "../schema/ledger-columns.ts";
import { isRecord } from "../schema/walk-schema.ts";
import { carryHeading, carryLedger, carryReport } from "./new-year/carry-report.ts";
import { carryProject } from "./new-year/carry-project.ts";
import { carryProse } from "./new-year/carry-prose.ts";
import { carryMarks, readRawly } from "./new-year/carry-raw.ts";
import {
  carryIntentions,
  carryLessons,
  carryParts,
  carryResult,
  type Asked,
  type CarriedResult,
} from "./new-year/carry-results.ts";
import { planNext, type NextReport } from "./new-year/next-report.ts";

/** What a new report is made from. */
export interface NewYearSource {
  readonly content: WholeContent;
  readonly sources: Sources;
  /** Name of the report that is begun, or of which what is missing is added. */
  readonly naam: string;
  /** The only theme whose files are wanted; null for all, with those of the report as a whole. */
  readonly theme: string | null;
}

/** The files of a new report. */
export interface NewYear {
  /** The report that was carried forward. */
  readonly from: string;
  readonly changes: readonly ContentChange[];
  /** Files that this is made from and that cannot be read, or not all of it: what they say would be lacking. */
  readonly unread: readonly string[];
  /** Files to which something was to be added and that could not be edited, for their writing is broken. */
  readonly refused: readonly string[];
}

/**
 * Carries the last report forward: the files of a new one, in which every figure and answer is still to be filled in, with
 * last year's words beside them. What is there already stays as it is; of a file with results what it lacks is added.
 *
 * @returns null when there is no earlier report
 */
export function createNewYear({ content, sources, naam, theme }: NewYearSource): NewYear | null {
  const earlier = content.jaren.filter((one) => compareReports(one.naam, naam) < 0);
  const last = earlier.at(-1);
  if (last === undefined) return null;
  const own = content.jaren.find((one) => one.naam === naam) ?? null;
  const planned = planNext(naam, last, earlier);
  const next = { ...planned, peildatum: own?.rapport?.peildatum ?? planned.peildatum };
  const carrying: Carrying = { content, sources, earlier, last, next, theme };
  const made = listFiles(carrying).filter(({ path }) => !sources.values.has(path));
  const added = listResults(carrying).flatMap((one) => completeResults(one, sources) ?? []);
  return {
    from: last.naam,
    unread: listUnread(carrying),
    changes: [
      ...made.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text), before: null })),
      ...added.flatMap(({ change }) => change ?? []),
    ],
    refused: added.flatMap(({ refused }) => refused ?? []),
  };
}

interface Carrying extends Omit<NewYearSource, "naam"> {
  /** The reports before the new one, oldest first. */
  readonly earlier: readonly WholeJaar[];
  readonly last: WholeJaar;
  readonly next: NextReport;
}

/** What of the deal and of earlier reports could not be read: of those of a theme only its own. */
function listUnread({ content, sources, earlier, theme }: Carrying): string[] {
  const reports = earlier.flatMap(({ broken }) => broken);
  return [
    ...[...sources.broken].filter((path) => path.startsWith("deal/")),
    ...(content.deal.resultaten.length === 0 ? [RESULTS_PATH] : []),
    ...reports
      .filter(({ role }) => theme === null || !("theme" in role) || role.theme === theme)
      .filter(({ role }) => !NOT_CARRIED.has(role.role))
      .map(({ path }) => path),
  ];
}

/** What a new report takes nothing of. */
const NOT_CARRIED: ReadonlySet<string> = new Set(["beelden", "image", "uitzonderingen", "reacties"]);

const RESULTS_PATH = "deal/resultaten.yaml";

interface TextFile {
  readonly path: string;
  readonly text: string;
}

function listFiles(carrying: Carrying): TextFile[] {
  const themes = listThemes(carrying);
  return [
    ...(carrying.theme === null ? listReportFiles(carrying) : []),
    ...listResults(carrying).map(({ path, results }) => writeResults(path, results)),
    ...themes.map((theme) => ({
      path: `${carrying.next.naam}/${theme}/voortgang.md`,
      text: carryProse("voortgang", carrying.last.voortgangsteksten.get(theme) ?? null),
    })),
    ...listProjects(carrying),
  ];
}

function listThemes({ content, theme }: Carrying): string[] {
  return content.deal.themas.map(({ id }) => id).filter((id) => theme === null || id === theme);
}

const REPORT_HEADING = [
  'Dit rapport gaat verder op het vorige. Achter "vorig jaar:" staat wat daar stond; dat leest niemand anders.',
  "Wat nog leeg is, vult u in. rapport controleer zegt wat er ontbreekt.",
];

function listReportFiles({ content, sources, last, next }: Carrying): TextFile[] {
  const { naam } = next;
  const file = (
    name: string,
    draft: Parameters<typeof writeDraft>[0]["draft"],
    heading: readonly string[],
  ): TextFile => {
    const path = `${naam}/${name}`;
    return { path, text: writeDraft({ path, role: classifyPath(path), heading, draft }) };
  };
  const ledger = readRawly(sources)(last.financien?.at ?? null);
  const heading = carryHeading(next, last, isRecord(ledger["standaard"]) ? ledger["standaard"] : {});
  const until = next.standGeld ?? "stand_geld";
  // A ledger that is there in one form is not asked for in the other
  const [own = isSheet(last.grootboek) ? SHEET : LEDGER] = listLedgers(naam, sources.values);
  const isOfSheet = isSheet(own);
  return [
    file(
      "rapport.yaml",
      carryReport(next, { last, deal: content.deal, grootboek: isOfSheet ? heading : null }),
      REPORT_HEADING,
    ),
    isOfSheet
      ? { path: `${naam}/${SHEET}`, text: `\ufeff${createSheet(COLUMNS)}` }
      : file(LEDGER, carryLedger(heading), [
          `Het grootboek: alle bedragen die sinds het vorige rapport zijn bijgekomen, tot en met ${until}.`,
          "Gaat er iets af? Dan staat er een min voor, met een toelichting.",
        ]),
    { path: `${naam}/samenvatting.md`, text: carryProse("samenvatting", last.samenvatting) },
    ...(last.context === null ? [] : [{ path: `${naam}/context.md`, text: carryProse("context", last.context) }]),
    ...(last.financientekst === null
      ? []
      : [{ path: `${naam}/financien.md`, text: carryProse("financien", last.financientekst) }]),
  ];
}

const LEDGER = "financien.yaml";
const SHEET = "financien.csv";
/** Of a line alone: what goes with all lines stands in rapport.yaml. */
const COLUMNS = listColumns(YEAR_SCHEMAS.financien).filter(({ group }) => group === null);

interface ThemeResults {
  readonly path: string;
  readonly results: readonly CarriedResult[];
}

/** The results of each theme that are agreed, with what must be answered of them. */
function listResults(carrying: Carrying): ThemeResults[] {
  const { content, sources, earlier, last, next } = carrying;
  const { deal } = content;
  const { peildatum } = next;
  const agreed = peildatum === null ? deal.resultaten : resultsInForce(deal, peildatum);
  const begun: Jaar = { ...last, naam: next.naam, voortgang: new Map() };
  const open = assessIntentions(
    agreed.map(({ id }) => id),
    [...earlier, begun],
    peildatum,
  ).filter(({ isDue }) => isDue || peildatum === null);
  const raw = readRawly(sources);
  return listThemes(carrying).flatMap((theme) => {
    const results = agreed
      .filter((one) => one.thema === theme)
      .map((resultaat): CarriedResult => ({
        resultaat,
        last: last.voortgang.get(resultaat.id) ?? null,
        voornemens: open.filter((one) => one.resultaat === resultaat.id),
        earlier,
        deal,
        peildatum,
        raw,
      }));
    return results.length === 0 ? [] : [{ path: `${next.naam}/${theme}/resultaten.yaml`, results }];
  });
}

function writeResults(path: string, results: readonly CarriedResult[]): TextFile {
  const drafts = results.map(carryResult);
  const draft = {
    value: drafts.map(({ value }) => value),
    remarks: drafts.flatMap(({ remarks }, index) => remarks.map((one) => ({ ...one, at: [index, ...one.at] }))),
  };
  return { path, text: writeDraft({ path, role: classifyPath(path), heading: [], draft }) };
}

function listProjects({ sources, last, next, theme }: Carrying): TextFile[] {
  const raw = readRawly(sources);
  return last.projecten
    .filter((one) => theme === null || one.thema === theme)
    .map((project) => {
      const path = `${next.naam}/${project.thema}/projecten/${project.id}.yaml`;
      const draft = carryProject(project, raw(project.at));
      return { path, text: writeDraft({ path, role: classifyPath(path), heading: [], draft }) };
    });
}

interface Completed {
  readonly change?: ContentChange;
  readonly refused?: string;
}

/** A file with results that is there, with what it lacks; null when it is not there, or lacks nothing. */
function completeResults({ path, results }: ThemeResults, sources: Sources): Completed[] | null {
  const value = sources.values.get(path);
  const bytes = sources.bytes.get(path);
  if (value === undefined) return null;
  if (value.state !== "sound" || value.hash === null || bytes === undefined) return [{ refused: path }];
  const additions = listAdditions(value, results);
  if (additions.length === 0) return null;
  // What was read has last year's words left out; what is written keeps them
  const text = new TextDecoder().decode(bytes);
  const edited = addDrafts({ path, role: value.role, text }, additions);
  if ("refusal" in edited) return [{ refused: path }];
  const mark = hasByteOrderMark(bytes) ? "\ufeff" : "";
  return [{ change: { path, bytes: new TextEncoder().encode(mark + edited.text), before: value.hash } }];
}

function listAdditions({ body }: FileValue, results: readonly CarriedResult[]): Addition[] {
  const raw = body?.kind === "yaml" ? body.raw : null;
  const entries: readonly unknown[] = Array.isArray(raw) ? raw : raw === null ? [] : [raw];
  const within = results.flatMap((carried): Addition[] => {
    const index = entries.findIndex((entry) => textIn(entry, "resultaat") === carried.resultaat.id);
    const entry = entries[index];
    if (!isRecord(entry)) return [];
    const known = (key: string, field: string): (string | null)[] =>
      itemsOf(entry[key]).map((item) => textIn(item, field));
    const parts = known("realisatie", "onderdeel").map((id) => findPart(carried.resultaat, id)?.id);
    const lists: readonly (readonly [key: string, asked: readonly Asked[], known: readonly unknown[]])[] = [
      ["realisatie", carryParts(carried, marksFor(entry, carried)), parts],
      ["afgehandeld", carryIntentions(carried), known("afgehandeld", "id")],
      ["lessen", carryLessons(carried), [...known("lessen", "id"), ...known("leerpunten", "id")]],
    ];
    return lists.flatMap(([key, asked, there]): Addition[] => {
      const items = asked.filter((one) => !there.includes(one.key)).map(({ draft }) => draft);
      const at = [index, key];
      return items.length === 0 ? [] : [{ at, list: at, count: itemsOf(entry[key]).length, items }];
    });
  });
  const there = entries.map((entry) => textIn(entry, "resultaat"));
  const lacking = results.filter(({ resultaat }) => !there.includes(resultaat.id));
  if (lacking.length === 0) return within;
  return [...within, { at: [], list: [], count: entries.length, items: lacking.map(carryResult) }];
}

/** What kept the entry of the last report from readers, where what somebody wrote of this one has no word on that. */
function marksFor(
  entry: Readonly<Record<string, unknown>>,
  { last, raw }: CarriedResult,
): ReturnType<typeof carryMarks> {
  const marks = carryMarks(last?.at ?? null, raw);
  return Object.keys(marks).some((key) => key in entry) ? {} : marks;
}

/** The items of a list; one may stand without its dash. */
function itemsOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  return data === null || data === undefined ? [] : [data];
}

function textIn(data: unknown, field: string): string | null {
  const value = isRecord(data) ? data[field] : null;
  return typeof value === "string" ? value.trim() : null;
}
