import type { z } from "zod";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import type { LoadedFile, Sources } from "../content/sources.ts";
import {
  beeldenFile,
  financienFile,
  KOPPEN,
  projectFile,
  rapportFile,
  resultatenVoortgangFile,
  uitzonderingenFile,
} from "../schema/year-schemas.ts";
import { locate } from "../source/locate.ts";
import type { YamlSource } from "../source/source-file.ts";
import { entriesOf, siteAll, type ParsedFile } from "./build-deal.ts";
import { checkImageFormat } from "../read/check-image-format.ts";
import type {
  At,
  Beeld,
  Deal,
  Jaar,
  Ledgerregel,
  Project,
  Prozatekst,
  Uitzondering,
  Voortgang,
} from "../content/content.ts";
import { parseFile } from "../read/parse-file.ts";
import { readProse } from "../read/read-prose.ts";

/** What reading a year needs. */
export interface YearContext {
  readonly sources: Sources;
  readonly deal: Deal;
  readonly report: Report;
}

/** Reads the files of one report year; what is missing or broken is reported and left empty. */
export function buildYear(year: number, context: YearContext): Jaar {
  const { sources, report } = context;
  const files = [...sources.files.values()].filter(({ role }) => "year" in role && role.year === year);
  const prose = (name: keyof typeof KOPPEN, path: string): Prozatekst | null => readProseAt(path, name, context);
  const financien = readAt(`${String(year)}/financien.yaml`, financienFile, context);
  reportMissing(year, context);
  return {
    year,
    rapport: readRapport(year, context),
    voortgang: readVoortgang(year, files, report),
    voortgangsteksten: readVoortgangsteksten(files, context),
    samenvatting: prose("samenvatting", `${String(year)}/samenvatting.md`),
    context: prose("context", `${String(year)}/context.md`),
    financientekst: prose("financien", `${String(year)}/financien.md`),
    projecten: readProjects(files, context),
    regels: entriesOf(financien, "regels").map((line) => withDefaults(line, financien)),
    controletotalen: siteAll(financien, "controletotalen"),
    beelden: readImages(year, context),
    uitzonderingen: readExceptions(year, context),
    financien: financien?.data ?? null,
  };
}

/** Files without which a report misses a chapter. */
function reportMissing(year: number, { sources, deal, report }: YearContext): void {
  const need = (path: string, what: string): void => {
    if (sources.files.has(path) || sources.broken.has(path)) return;
    report("load/missing-file", { file: path, range: null }, { path, what });
  };
  const root = String(year);
  need(`${root}/rapport.yaml`, "daarin staan het verslagjaar, de periode en de peildatum");
  need(`${root}/samenvatting.md`, "dat is de tekst van de samenvatting");
  need(`${root}/financien.yaml`, "daarin staan de bedragen");
  for (const thema of deal.themas) {
    const role = thema.coordinator ?? "de themacoördinator";
    const results = deal.resultaten.filter((one) => one.thema === thema.id).map((one) => one.id);
    need(`${root}/${thema.id}/resultaten.yaml`, `daarin horen ${results.join(", ")} (gevraagd aan: ${role})`);
    need(`${root}/${thema.id}/voortgang.md`, `dat is het verhaal van het thema (gevraagd aan: ${role})`);
  }
}

function readAt<T extends z.ZodType>(
  path: string,
  schema: T,
  { sources, report }: YearContext,
): ParsedFile<z.output<T>> | null {
  const source = sources.files.get(path)?.source;
  if (source?.kind !== "yaml") return null;
  const data = parseFile(schema, source, report);
  return data === null ? null : { source, data };
}

function readRapport(year: number, context: YearContext): Jaar["rapport"] {
  const file = readAt(`${String(year)}/rapport.yaml`, rapportFile, context);
  if (file === null) return null;
  const { source, data } = file;
  const { report } = context;
  if (data.verslagjaar !== null && data.verslagjaar !== year) {
    report(
      "year/wrong-year",
      { file: source.path, range: locate(source, ["verslagjaar"]) },
      { typed: data.verslagjaar, folder: year },
    );
  }
  const { van, tot } = data.verslagperiode ?? { van: null, tot: null };
  if (van !== null && tot !== null && van > tot) {
    report(
      "year/period-order",
      { file: source.path, range: locate(source, ["verslagperiode"], "key") },
      { from: van, to: tot },
    );
  }
  return { ...data, at: { source, path: [] } };
}

function readVoortgang(year: number, files: readonly LoadedFile[], report: Report): Map<string, Voortgang> {
  const entries = new Map<string, Voortgang>();
  for (const { role, source } of files) {
    if (role.role !== "resultaten" || source.kind !== "yaml") continue;
    for (const [index, item] of (parseFile(resultatenVoortgangFile, source, report) ?? []).entries()) {
      if (item.resultaat === null) continue;
      const entry: Voortgang = { ...item, resultaat: item.resultaat, jaar: year, at: { source, path: [index] } };
      const first = entries.get(item.resultaat);
      if (first === undefined) entries.set(item.resultaat, entry);
      else
        reportDuplicate(
          { what: "Resultaat", id: item.resultaat, source, path: [index, "resultaat"] },
          { source: first.at.source, path: [...first.at.path, "resultaat"] },
          report,
        );
    }
  }
  return entries;
}

interface Duplicate {
  readonly what: string;
  readonly id: string;
  readonly source: YamlSource;
  readonly path: readonly (string | number)[];
}

function reportDuplicate({ what, id, source, path }: Duplicate, first: At, report: Report): void {
  const range = locate(first.source, first.path, "entry");
  const related = [{ message: "staat hier voor het eerst", file: first.source.path, range }];
  report("reference/duplicate-id", { file: source.path, range: locate(source, path, "entry"), related }, { what, id });
}

function readVoortgangsteksten(files: readonly LoadedFile[], { report }: YearContext): Map<string, Prozatekst> {
  const texts = new Map<string, Prozatekst>();
  for (const { role, source } of files) {
    if (role.role === "voortgang" && source.kind === "markdown")
      texts.set(role.theme, readProse(source, KOPPEN.voortgang, report));
  }
  return texts;
}

function readProseAt(path: string, name: keyof typeof KOPPEN, { sources, report }: YearContext): Prozatekst | null {
  const source = sources.files.get(path)?.source;
  return source?.kind === "markdown" ? readProse(source, KOPPEN[name], report) : null;
}

function readProjects(files: readonly LoadedFile[], { deal, report }: YearContext): Project[] {
  const projects = new Map<string, Project>();
  for (const { role, source } of files) {
    if (role.role !== "project" || source.kind !== "yaml") continue;
    const data = parseFile(projectFile, source, report);
    const first = projects.get(role.id);
    if (first !== undefined) reportDuplicate({ what: "Project", id: role.id, source, path: [] }, first.at, report);
    else if (data !== null)
      projects.set(role.id, { ...data, id: role.id, thema: role.theme, at: { source, path: [] } });
  }
  const order = new Map(deal.themas.map((thema, index) => [thema.id, index]));
  const rank = (project: Project): number => order.get(project.thema) ?? order.size;
  return [...projects.values()].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function withDefaults(line: Ledgerregel, file: ParsedFile<z.output<typeof financienFile>> | null): Ledgerregel {
  const standard = file?.data.standaard;
  return {
    ...line,
    vorm: line.vorm ?? standard?.vorm ?? null,
    boekjaar: line.boekjaar ?? standard?.boekjaar ?? null,
    stand_per: line.stand_per ?? standard?.stand_per ?? null,
    btw: line.btw ?? standard?.btw ?? null,
    via_regiokassier: line.via_regiokassier ?? standard?.via_regiokassier ?? null,
    herkomst: line.herkomst ?? (line.soort === "rijk" ? null : (standard?.herkomst ?? null)),
  };
}

function readExceptions(year: number, context: YearContext): Uitzondering[] {
  const file = readAt(`${String(year)}/uitzonderingen.yaml`, uitzonderingenFile, context);
  return (file?.data ?? []).map((one, index) => ({
    ...one,
    at: { source: (file as ParsedFile<unknown>).source, path: [index] },
  }));
}

function readImages(year: number, context: YearContext): Beeld[] {
  const { sources, report } = context;
  const folder = `${String(year)}/beelden/`;
  const present = [...sources.images.keys()].filter((path) => path.startsWith(folder));
  const listed = readAt(`${folder}beelden.yaml`, beeldenFile, context);
  const used = new Set<string>();
  const images = (listed?.data ?? []).map((item, index): Beeld => {
    const path = `${folder}${item.bestand ?? ""}`;
    used.add(path);
    const at = { source: (listed as ParsedFile<unknown>).source, path: [index] };
    const isThere = item.bestand !== null && sources.images.has(path);
    if (item.bestand !== null && !isThere && !sources.broken.has(path)) {
      const nearest = findNearest(
        item.bestand,
        present.map((one) => one.slice(folder.length)),
      );
      report(
        "reference/missing-image",
        { file: at.source.path, range: locate(at.source, [index, "bestand"]) },
        { file: item.bestand, nearest },
      );
    }
    return { ...item, at, file: isThere ? path : null };
  });
  for (const path of present) {
    checkImageFormat(sources.images.get(path), report);
    if (!used.has(path))
      report("reference/unused-image", { file: path, range: null }, { file: path.slice(folder.length) });
  }
  return images;
}
