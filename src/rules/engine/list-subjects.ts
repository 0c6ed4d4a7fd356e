import type { Assessment, ResultaatStand } from "../../assess/assessment.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { listTexts } from "../reading/list-texts.ts";
import type {
  ContentSubject,
  EntrySubject,
  ImageSubject,
  LineSubject,
  PartSubject,
  ProjectSubject,
  ResultSubject,
  Scope,
  Subjects,
  TextSubject,
  ThemeSubject,
  YearSubject,
} from "./subjects.ts";

/** The subjects of each scope, in the order of content and years. Texts are only listed when they are asked for. */
export type SubjectLists = { readonly [Sc in Scope]: () => readonly Subjects[Sc][] };

/** Everything a rule can look at. */
export function listSubjects(whole: ContentSubject): SubjectLists {
  const years = whole.assessments.map((assessment, index) =>
    createYear(assessment, whole.assessments[index - 1] ?? null, whole),
  );
  const results = years.flatMap((year) => listResults(year));
  const entries = results.flatMap((one) => listEntry(one));
  return {
    inhoud: () => [whole],
    jaar: () => years,
    thema: () => years.flatMap((year) => listThemes(year)),
    resultaat: () => results,
    voortgang: () => entries,
    onderdeel: () => entries.flatMap((entry) => listParts(entry)),
    project: () => years.flatMap((year) => listProjects(year)),
    regel: () => years.flatMap((year) => listLines(year)),
    beeld: () => years.flatMap((year) => listImages(year)),
    tekst: () => listTextSubjects(whole, years),
    stuk: () => listTexts(whole.sources),
  };
}

function createYear(assessment: Assessment, previous: Assessment | null, { sources }: ContentSubject): YearSubject {
  const { deal, jaar } = assessment;
  return {
    deal,
    jaar,
    assessment,
    previous,
    sources,
    index: {
      themas: new Map(deal.themas.map((thema) => [thema.id, thema])),
      previousProjects: new Map((previous?.jaar.projecten ?? []).map((project) => [project.id, project])),
      previousResults: new Map((previous?.resultaten ?? []).map((one) => [one.resultaat.id, one])),
    },
  };
}

function listThemes(year: YearSubject): ThemeSubject[] {
  return year.assessment.themas.map((stand) => ({ year, stand }));
}

function listResults(year: YearSubject): ResultSubject[] {
  return year.assessment.resultaten.map((stand) => ({
    year,
    stand,
    previous: year.index.previousResults.get(stand.resultaat.id) ?? null,
  }));
}

function listEntry(result: ResultSubject): EntrySubject[] {
  const entry = result.stand.voortgang;
  return entry === null ? [] : [{ ...result, entry }];
}

function listParts(subject: EntrySubject): PartSubject[] {
  const { stand, previous, entry } = subject;
  return stand.onderdelen.map((part) => ({
    ...subject,
    part,
    previousPart: findPartStand(previous, part.onderdeel.id),
    said: findRealisation(entry, part),
  }));
}

function findPartStand(result: ResultaatStand | null, id: string): PartSubject["previousPart"] {
  return result?.onderdelen.find(({ onderdeel }) => onderdeel.id === id) ?? null;
}

function listProjects(year: YearSubject): ProjectSubject[] {
  return year.jaar.projecten.map((project) => ({
    year,
    project,
    thema: year.index.themas.get(project.thema) ?? null,
    previous: year.index.previousProjects.get(project.id) ?? null,
  }));
}

function listLines(year: YearSubject): LineSubject[] {
  return year.assessment.ledger.lines.filter((line) => line.jaar === year.jaar.naam).map((line) => ({ year, line }));
}

function listImages(year: YearSubject): ImageSubject[] {
  return year.jaar.beelden.map((beeld) => ({
    year,
    beeld,
    bytes: beeld.file === null ? null : (year.sources.images.get(beeld.file)?.bytes ?? null),
  }));
}

function listTextSubjects({ content, sources }: ContentSubject, years: readonly YearSubject[]): TextSubject[] {
  const byYear = new Map(years.map((year) => [year.jaar.naam, year]));
  return listTexts(sources).map((stretch) => ({
    stretch,
    content,
    year: stretch.jaar === null ? null : (byYear.get(stretch.jaar) ?? null),
  }));
}
