import { checkFormat } from "./check-format.ts";
import { nameTheme } from "../content/name-theme.ts";
import { resultsInForce } from "../content/in-force.ts";
import { isSheet, ledgerPathOf, listLedgers } from "../content/ledger-path.ts";
import { findReport, yearOfReport } from "../content/report-order.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { Need } from "../diagnostics/diagnostic.ts";
import { UNREAD } from "../diagnostics/settle.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { YearProse } from "../content/file-role.ts";
import type { FileValue } from "../content/file-value.ts";
import type { Sources } from "../content/sources.ts";
import type {
  Deal,
  Prozatekst,
  Sited,
  Uitzondering,
  WholeBeeld,
  WholeJaar,
  WholeLedgerregel,
  WholeProject,
  WholeVoortgang,
} from "../content/content.ts";
import { inside, isWritten, locate, type At } from "../source/at.ts";
import { findLedgerGaps, type LedgerFile } from "./find-ledger-gaps.ts";
import { entriesOf, readYearValue, siteAll, siteItems, type YearValue } from "./read-value.ts";
import { listWords, withTitle } from "../value/dutch.ts";
import { COORDINATOR, RESULTAAT, THEMA } from "../value/nouns.ts";

/** What reading a report needs. */
export interface YearContext {
  readonly sources: Sources;
  readonly deal: Deal;
  readonly report: Report;
  /** The names of all reports, in their order. */
  readonly names: readonly string[];
}

/** One report: the name of its folder, and its files that can be used. */
interface Folder extends YearContext {
  readonly naam: string;
  readonly files: readonly FileValue[];
}

/** Reads the files of one report, known by the name of its folder; what is missing or broken is reported and left empty. */
export function buildYear(naam: string, context: YearContext): WholeJaar {
  const files = listReportFiles(naam, context);
  const folder: Folder = { ...context, naam, files };
  const rapport = readRapport(folder);
  const ledger = readLedger(folder, rapport);
  const { financien } = ledger;
  const { sources } = context;
  reportMissing(folder, rapport);
  return {
    naam,
    rapport,
    voortgang: readVoortgang(folder),
    voortgangsteksten: readVoortgangsteksten(folder),
    samenvatting: readProse(folder, "samenvatting"),
    context: readProse(folder, "context"),
    financientekst: readProse(folder, "financien"),
    projecten: readProjects(folder),
    grootboek: ledger.path,
    regels: entriesOf(financien, "regels").map((line) => withDefaults(line, ledger.beside?.standaard ?? null)),
    gaten: findLedgerGaps({ path: ledger.path, value: ledger.value, file: financien }),
    controletotalen: ledger.controletotalen,
    beelden: readImages(folder),
    uitzonderingen: readExceptions(folder),
    reacties: entriesOf(readYearValue(sources.files.get(`${naam}/reacties.yaml`), "reacties"), "reacties"),
    financien: ledger.beside,
    broken: findBroken(naam, sources),
  };
}

/** The files of a report; those in a folder that is no theme of the deal come last: such a folder may be a copy. */
function listReportFiles(naam: string, { sources, deal }: YearContext): FileValue[] {
  const themes = new Set(deal.themas.map(({ id }) => id));
  const isStray = ({ role }: FileValue): boolean => "theme" in role && !themes.has(role.theme);
  const own = [...sources.files.values()].filter(({ role }) => "jaar" in role && role.jaar === naam);
  return [...own.filter((value) => !isStray(value)), ...own.filter(isStray)];
}

/** The files of a report that are there and of which nothing can be used, or not all. */
function findBroken(naam: string, { values }: Sources): WholeJaar["broken"] {
  return [...values.values()].flatMap(({ path, role, state, body }) => {
    const isEmpty = body?.kind === "yaml" && body.data === null;
    const isBroken = "jaar" in role && role.jaar === naam && (state !== "sound" || isEmpty);
    return isBroken ? [{ path, role, isLost: body === null || isEmpty }] : [];
  });
}

/** The folder that may be the one of a theme under another name. */
function findStrayFolder(theme: string, naam: string, { deal, sources }: Pick<Folder, "deal" | "sources">): Need[] {
  const known = new Set(deal.themas.map(({ id }) => id));
  const strays = [...sources.values.values()].flatMap(({ role }) =>
    "theme" in role && role.jaar === naam && !known.has(role.theme) ? [role.theme] : [],
  );
  return findNearest(theme, strays).map((one) => ({ file: `${naam}/${one}`, line: null, about: null }));
}

/** Files without which a report misses a chapter. */
function reportMissing({ naam, sources, deal, report }: Folder, rapport: WholeJaar["rapport"]): void {
  const need = (path: string, what: string): void => {
    if (sources.values.has(path)) return;
    // It may be there under another name, or in the folder of another theme
    const needs = [path.replace(/[^/]*$/u, ""), `${naam}/`].map((file) => ({ file, line: null, about: path }));
    report("load/missing-file", { file: path, range: null, needs }, { path, what });
  };
  const agreed = resultsInForce(deal, rapport?.peildatum ?? null);
  need(`${naam}/rapport.yaml`, "daarin staan het verslagjaar, de periode en de peildatum");
  need(`${naam}/samenvatting.md`, "dat is de tekst van de samenvatting");
  need(ledgerPathOf(naam, sources.values), "daarin staan de bedragen");
  for (const thema of deal.themas) {
    const role = thema.coordinator ?? COORDINATOR.de;
    const results = agreed.filter((one) => one.thema === thema.id).map(({ id, titel }) => ({ id, title: titel }));
    const folder = `${naam}/${thema.id}`;
    if (![...sources.values.keys()].some((path) => path.startsWith(`${folder}/`))) {
      const place = {
        file: folder,
        range: null,
        about: [thema.id],
        needs: [
          ...findStrayFolder(thema.id, naam, { deal, sources }),
          { file: `${naam}/`, line: null, about: thema.id },
        ],
      };
      report("load/missing-theme", place, { folder, theme: nameTheme(thema), results, role });
      continue;
    }
    const content =
      results.length === 0 ? `de ${RESULTAAT.meervoud} van ${THEMA.de}` : listWords(results.map(withTitle));
    need(`${naam}/${thema.id}/resultaten.yaml`, `daarin horen ${content}. Gevraagd aan: ${role}`);
    need(`${naam}/${thema.id}/voortgang.md`, `dat is het verhaal van ${THEMA.de}. Gevraagd aan: ${role}`);
  }
}

function readRapport({ naam, sources, report }: Folder): WholeJaar["rapport"] {
  const file = readYearValue(sources.files.get(`${naam}/rapport.yaml`), "rapport");
  if (file === null) return null;
  const { at, data } = file;
  checkFormat(file, report);
  // The year alone is right too: the name of the folder says the rest
  if (data.verslagjaar !== null && data.verslagjaar !== naam && data.verslagjaar !== String(yearOfReport(naam))) {
    const place = { file: at.file, range: locate(at, "verslagjaar") };
    report("year/wrong-year", place, { typed: data.verslagjaar, folder: naam });
  }
  const { van, tot } = data.verslagperiode ?? { van: null, tot: null };
  if (van !== null && tot !== null && van > tot) {
    const place = { file: at.file, range: locate(at, "verslagperiode", "key") };
    report("year/period-order", place, { from: van, to: tot });
  }
  return { ...data, at };
}

function readVoortgang({ naam, files, deal, report, names }: Folder): Map<string, WholeVoortgang> {
  const entries = new Map<string, WholeVoortgang>();
  const homes = new Map(deal.resultaten.map(({ id, thema }) => [id, thema]));
  const known = new Set(deal.themas.map(({ id }) => id));
  /** Whether an entry stands in the folder of another theme: that is told there, and the theme's own entry goes first. */
  const isAstray = ({ resultaat, at }: { readonly resultaat: string | null; readonly at: At }): boolean => {
    const [home, folder = ""] = [homes.get(resultaat ?? "") ?? null, at.file.split("/")[1]];
    return home !== null && home !== folder && known.has(folder);
  };
  const listed = files.flatMap(listEntries);
  for (const item of [...listed.filter((one) => !isAstray(one)), ...listed.filter(isAstray)]) {
    if (item.resultaat === null) continue;
    const entry: WholeVoortgang = { ...nameReports(item, names), resultaat: item.resultaat, jaar: naam };
    const first = entries.get(entry.resultaat);
    if (first === undefined) entries.set(entry.resultaat, entry);
    else if (!isAstray(entry)) {
      const duplicate = { what: RESULTAAT.Naam, id: entry.resultaat, at: inside(entry.at, "resultaat") };
      reportDuplicate(duplicate, inside(first.at, "resultaat"), report);
    }
  }
  return entries;
}

type Voortgangsitem = ReturnType<typeof listEntries>[number];

/** An entry in which each report goes by its whole name, where somebody wrote the year alone and it has one report. */
function nameReports(item: Voortgangsitem, names: readonly string[]): Voortgangsitem {
  const name = <T extends { readonly jaar: string | null }>(one: T): T =>
    one.jaar === null ? one : { ...one, jaar: findReport(one.jaar, names).name ?? one.jaar };
  return {
    ...item,
    afgehandeld: item.afgehandeld.map(name),
    lessen: item.lessen.map(name),
    correctie: item.correctie.map(name),
  };
}

function listEntries(value: FileValue): Sited<YearValue<"resultaten">["data"][number]>[] {
  const file = readYearValue(value, "resultaten");
  return file === null ? [] : siteItems(file.data, file.at);
}

interface Duplicate {
  readonly what: string;
  readonly id: string;
  readonly at: At;
}

function reportDuplicate({ what, id, at }: Duplicate, first: At, report: Report): void {
  const related = [{ message: "staat hier voor het eerst", file: first.file, range: locate(first, [], "entry") }];
  // Nothing in a folder that is no theme is judged apart from that
  const needs = [{ file: at.file.split("/").slice(0, 2).join("/"), line: null, about: null }];
  report("reference/duplicate-id", { file: at.file, range: locate(at, [], "entry"), related, needs }, { what, id });
}

function readVoortgangsteksten({ files }: Folder): Map<string, Prozatekst> {
  return new Map(
    files.flatMap((value) => {
      const text = value.role.role === "voortgang" ? toProse(value) : null;
      return value.role.role === "voortgang" && text !== null ? [[value.role.theme, text] as const] : [];
    }),
  );
}

function readProse({ naam, sources }: Folder, name: YearProse): Prozatekst | null {
  const value = sources.files.get(`${naam}/${name}.md`);
  return value === undefined ? null : toProse(value);
}

function toProse({ path, body }: FileValue): Prozatekst | null {
  if (body?.kind !== "markdown") return null;
  const sections = Object.entries(body.taken).flatMap(([heading, index]) => {
    const section = body.sections[index];
    return section === undefined ? [] : [[heading, section] as const];
  });
  return { file: path, sections: new Map(sections) };
}

function readProjects({ files, deal, report }: Folder): WholeProject[] {
  const projects = new Map<string, WholeProject>();
  for (const value of files) {
    const file = readYearValue(value, "project");
    if (file === null || value.role.role !== "project") continue;
    const { id, theme: thema } = value.role;
    const first = projects.get(id);
    if (first !== undefined) reportDuplicate({ what: "Project", id, at: file.at }, first.at, report);
    else projects.set(id, { ...file.data, id, thema, at: file.at });
  }
  const order = new Map(deal.themas.map((thema, index) => [thema.id, index]));
  const rank = (project: WholeProject): number => order.get(project.thema) ?? order.size;
  return [...projects.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** The ledger of a report, with what goes with its lines. */
interface Ledger extends Pick<LedgerFile, "path" | "value"> {
  readonly financien: LedgerFile["file"];
  readonly beside: WholeJaar["financien"];
  readonly controletotalen: WholeJaar["controletotalen"];
}

/**
 * The ledger of a report: financien.yaml, or a sheet, with in rapport.yaml what goes with its lines. Where both are there
 * nobody knows which holds, so that neither is used.
 */
function readLedger({ naam, sources, report }: Folder, rapport: WholeJaar["rapport"]): Ledger {
  const path = ledgerPathOf(naam, sources.values);
  const [, second] = listLedgers(naam, sources.values);
  const beside = rapport?.grootboek ?? null;
  const own = rapport === null || beside === null ? null : { data: beside, at: inside(rapport.at, "grootboek") };
  if (second !== undefined) {
    report("load/two-ledgers", { file: path, range: null }, { other: second });
    report("load/two-ledgers", { file: second, range: null }, { other: path });
    return { path, value: undefined, financien: null, beside: null, controletotalen: [] };
  }
  const value = sources.values.get(path);
  const financien = readYearValue(sources.files.get(path), "financien");
  if (isSheet(path)) {
    const aside = own === null ? null : readBeside(own);
    return { path, value, financien, beside: aside, controletotalen: siteAll(own, "controletotalen") };
  }
  if (own !== null) report("year/ledger-elsewhere", { file: own.at.file, range: locate(own.at, [], "key") }, { path });
  const controletotalen = siteAll(financien, "controletotalen");
  return { path, value, financien, beside: financien === null ? null : readBeside(financien), controletotalen };
}

/** What goes with the lines of a ledger: they are entries of their own, of which a reader may not see all. */
function readBeside({ data, at }: Beside): NonNullable<WholeJaar["financien"]> {
  const { eindverantwoording, uitvoeringskosten, afwijkingen, standaard } = data;
  return { eindverantwoording, uitvoeringskosten, afwijkingen, standaard, at };
}

/** What goes with the lines of a ledger, in its own file or in rapport.yaml. */
interface Beside {
  readonly data: NonNullable<NonNullable<WholeJaar["rapport"]>["grootboek"]>;
  readonly at: At;
}

type Standaard = NonNullable<WholeJaar["financien"]>["standaard"];

function withDefaults(line: WholeLedgerregel, standard: Standaard): WholeLedgerregel {
  return {
    ...line,
    vorm: line.vorm ?? standard?.vorm ?? null,
    // What is written and cannot be read is not the standard: sums by calendar year tell the two apart
    boekjaar: line.boekjaar ?? (isWritten(line.at, "boekjaar") ? null : (standard?.boekjaar ?? null)),
    stand_per: line.stand_per ?? standard?.stand_per ?? null,
    btw: line.btw ?? standard?.btw ?? null,
    via_regiokassier: line.via_regiokassier ?? standard?.via_regiokassier ?? null,
    herkomst: line.herkomst ?? (line.soort === "rijk" ? null : (standard?.herkomst ?? null)),
  };
}

function readExceptions({ naam, sources }: Folder): Uitzondering[] {
  const file = readYearValue(sources.files.get(`${naam}/uitzonderingen.yaml`), "uitzonderingen");
  return file === null ? [] : siteItems(file.data, file.at);
}

function readImages({ naam, sources, report }: Folder): WholeBeeld[] {
  const folder = `${naam}/beelden/`;
  const present = [...sources.images.keys()].filter((path) => path.startsWith(folder));
  const names = present.map((path) => path.slice(folder.length));
  const listed = readYearValue(sources.files.get(`${folder}beelden.yaml`), "beelden");
  /** Named wrongly: the finding says how they are called. */
  const meant = new Set<string>();
  const images = (listed === null ? [] : siteItems(listed.data, listed.at)).map((item): WholeBeeld => {
    const path = `${folder}${item.bestand ?? ""}`;
    if (item.bestand !== null && !sources.values.has(path)) {
      const nearest = findNearest(item.bestand, names);
      nearest.forEach((name) => meant.add(name));
      const needs = [{ file: folder, line: null, about: item.bestand }];
      const place = { file: item.at.file, range: locate(item.at, "bestand"), needs };
      report("reference/missing-image", place, { file: item.bestand, nearest });
    }
    return { ...item, file: item.bestand !== null && sources.images.has(path) ? path : null };
  });
  const used = new Set(images.map(({ bestand }) => bestand));
  for (const name of names) {
    if (used.has(name) || meant.has(name)) continue;
    // A piece that was not read may use it
    const needs = [{ file: `${folder}beelden.yaml`, line: null, about: UNREAD }];
    report("reference/unused-image", { file: `${folder}${name}`, range: null, needs }, { file: name });
  }
  return images;
}
