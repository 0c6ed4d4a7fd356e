import type { Stap } from "../content/report-steps.ts";
import type { Jaar, Moment, Thema } from "../content/content.ts";
import type { Deadline } from "../content/deadline.ts";
import type { Assessment } from "./assessment.ts";
import type { Inlevering, Inlevergroep } from "./delivery.ts";
import type { Belofte } from "./promises.ts";

/** Who still owes what on a day, for those who make the report; without a word in it. */
export interface Status {
  readonly assessment: Assessment;
  /** The day on which it is asked. */
  readonly vandaag: string;
  readonly inlevering: Inlevering;
  /** A group of the delivery with what goes with it, in the same order. */
  readonly groepen: readonly Statusgroep[];
  /** The moments of the calendar that are this report's and have a day, the first one first. */
  readonly momenten: readonly MomentStand[];
  /** What earlier reports promised and learnt. */
  readonly beloften: readonly Belofte[];
  /** Who was asked for amounts, the last time each. */
  readonly uitvragen: readonly Uitvraag[];
  /** The reactions to the concept by what they are about: what lies in no theme first; only where there are some. */
  readonly reacties: readonly ReactiesStand[];
}

/** The reactions about one theme, or about what lies in none. */
export interface ReactiesStand {
  readonly thema: Thema | null;
  /** How many there are. */
  readonly gekregen: number;
  /** Those without an answer, by id. */
  readonly open: readonly string[];
}

/** That a contributor was asked for its amounts. */
export interface Uitvraag {
  readonly bijdrager: string;
  readonly verstuurd: string | null;
  /** The day on which the answer was complete; null as long as it is not. */
  readonly ontvangen: string | null;
}

export interface Statusgroep {
  readonly groep: Inlevergroep;
  /** That a theme was said to be ready; null when nobody did, and for what is no theme. */
  readonly klaar: KlaarStand | null;
  /** What earlier reports promised and learnt in this theme. */
  readonly beloften: readonly Belofte[];
}

/** That a theme was said to be ready, and what changed after that. */
export interface KlaarStand {
  readonly door: string | null;
  readonly datum: string | null;
  /** Paths in the folder of the theme; null when it is not known how they were. */
  readonly gewijzigd: readonly string[] | null;
}

export interface MomentStand {
  readonly moment: Moment;
  readonly wanneer: Deadline;
  /** Days from today to the last day on which it can be done; negative when that has passed. */
  readonly dagen: number;
  /** The step by which it was done; null while it was not, and for a moment that goes with no step. */
  readonly gezet: Pick<Stap, "datum"> | null;
}

/** What counts of the files of each theme now, as hashes by path in its folder: by the id of the theme. */
export type ThemeSeals = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** One time that a theme was said to be ready. */
export type Klaarmelding = NonNullable<Jaar["rapport"]>["klaar"][number];
