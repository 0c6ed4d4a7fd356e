import type { Assessment, OnderdeelStand, ResultaatStand, ThemaStand } from "../../assess/assessment.ts";
import type { PlacedLine } from "../../assess/assess-money.ts";
import type { Beeld, Content, Deal, Jaar, Project, Realisatie, Thema, Voortgang } from "../../content/content.ts";
import type { Sources } from "../../content/sources.ts";
import type { YearSeal } from "../../content/year-seal.ts";
import type { Typefaces } from "../../value/typefaces.ts";
import type { TextStretch } from "../reading/list-texts.ts";
import type { At } from "../../source/at.ts";

/** What a rule may look at, one at a time: each is met once, so that a check of all rules grows with the content. */
export interface Subjects {
  /** The whole content, once. */
  readonly inhoud: ContentSubject;
  /** Each report year. */
  readonly jaar: YearSubject;
  /** Each theme of each year. */
  readonly thema: ThemeSubject;
  /** Each result of each year, with or without an entry. */
  readonly resultaat: ResultSubject;
  /** Each result of each year that has an entry. */
  readonly voortgang: EntrySubject;
  /** Each part of each result of each year that has an entry. */
  readonly onderdeel: PartSubject;
  /** Each project of each year. */
  readonly project: ProjectSubject;
  /** Each line of each year's ledger. */
  readonly regel: LineSubject;
  /** Each image of each year. */
  readonly beeld: ImageSubject;
  /** Each stretch of free text: a text field, or a section of prose. */
  readonly tekst: TextSubject;
  /** The same by itself. What a rule finds in it holds as long as its file is the same, so it is looked at once. */
  readonly stuk: TextStretch;
}

export type Scope = keyof Subjects;

export interface ContentSubject {
  readonly content: Content;
  readonly sources: Sources;
  /** Oldest first. */
  readonly assessments: readonly Assessment[];
  /** Of each year that was handed in what its files are now, by its name. */
  readonly seals: ReadonlyMap<string, YearSeal>;
  /** The hash of the deal's own text; null when it is not there. */
  readonly covenant: string | null;
  /** What the report can be set in. */
  readonly typefaces: Typefaces;
}

export interface YearSubject {
  readonly deal: Deal;
  readonly jaar: Jaar;
  readonly assessment: Assessment;
  /** Of the report before this one; null for the first. */
  readonly previous: Assessment | null;
  readonly sources: Sources;
  /** Marks, names and values met often in this year's rules. */
  readonly index: YearIndex;
}

interface YearIndex {
  /** By id. */
  readonly themas: ReadonlyMap<string, Thema>;
  /** Projects of the report before, by id. */
  readonly previousProjects: ReadonlyMap<string, Project>;
  /** Results of the report before, by id. */
  readonly previousResults: ReadonlyMap<string, ResultaatStand>;
}

export interface ThemeSubject {
  readonly year: YearSubject;
  readonly stand: ThemaStand;
}

export interface ResultSubject {
  readonly year: YearSubject;
  readonly stand: ResultaatStand;
  /** The same result in the report before; null for the first report. */
  readonly previous: ResultaatStand | null;
}

export interface EntrySubject extends ResultSubject {
  readonly entry: Voortgang;
}

export interface PartSubject extends EntrySubject {
  readonly part: OnderdeelStand;
  readonly previousPart: OnderdeelStand | null;
  /** What this year's entry says of the part, with its place; null when it says nothing of it. */
  readonly said: { readonly realisatie: Realisatie; readonly at: At } | null;
}

export interface ProjectSubject {
  readonly year: YearSubject;
  readonly project: Project;
  /** Its theme; null when the folder is no theme. */
  readonly thema: Thema | null;
  /** The same project in the report before; null when it is new. */
  readonly previous: Project | null;
}

export interface LineSubject {
  readonly year: YearSubject;
  readonly line: PlacedLine;
}

export interface ImageSubject {
  readonly year: YearSubject;
  readonly beeld: Beeld;
  /** Its bytes; null when it is not there. */
  readonly bytes: Uint8Array | null;
}

export interface TextSubject {
  readonly stretch: TextStretch;
  readonly content: Content;
  /** Of the year the text stands in; null for the deal's own files. */
  readonly year: YearSubject | null;
}
