import type { Leverstaat } from "../assess/delivery.ts";
import type { ReportMeta, RichText } from "./report-model.ts";

/** The page `status.html`: who still owes what on a day; it stays in the house. */
export interface StatusModel {
  readonly meta: ReportMeta;
  /** The day of which it tells: "20 mei 2026". */
  readonly today: string;
  /** How far the themes are, in a sentence or two. */
  readonly lead: string;
  readonly days: readonly StatusDay[];
  /** The report as a whole, each theme in the deal's order, then the deal's own files. */
  readonly rows: readonly StatusRow[];
  /** A sheet for each of them, to hand out. */
  readonly sheets: readonly StatusSheet[];
}

/** A moment of the calendar. */
export interface StatusDay {
  /** "nog 12 dagen" */
  readonly value: string;
  /** "tot en met 14 juni 2026: Concept naar de Partijen" */
  readonly label: string;
  readonly isLate: boolean;
}

export interface StatusRow {
  /** Of its sheet. */
  readonly id: string;
  /** "3 Wonen" */
  readonly title: string;
  readonly role: string;
  /** "9 van 14" */
  readonly delivered: string;
  readonly hasNothing: boolean;
  /** One for each thing that is asked: what is there first, then what is wrong, then what is not there. */
  readonly bar: readonly ("geleverd" | "fout" | "open")[];
  readonly todo: number;
  readonly wrong: number;
  /** Promises and lessons that this report has to answer; null for what makes none. */
  readonly promises: number | null;
  readonly next: StatusNext;
}

/** What is to be done now. */
export interface StatusNext {
  readonly tone: "klaar" | "veranderd" | "doen" | "rust";
  readonly text: string;
  /** Where on the page it stands. */
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What goes with it; empty for nothing. */
  readonly note: string;
}

/** What is asked of one, to hand out. */
export interface StatusSheet {
  readonly id: string;
  /** "Thema 3 · Wonen" */
  readonly title: string;
  readonly role: string;
  readonly summary: string;
  readonly next: StatusNext;
  readonly pieces: readonly StatusPiece[];
  /** Of earlier reports. */
  readonly promises: readonly StatusPromise[];
}

export interface StatusPiece {
  readonly id: string;
  readonly name: string;
  readonly state: Leverstaat;
  /** What is told of it, or what it waits for. */
  readonly notes: readonly string[];
}

/** A promise or lesson of an earlier report. */
export interface StatusPromise {
  /** "bijsturing" */
  readonly kind: string;
  /** "2025, resultaat 2.2" */
  readonly made: string;
  /** By which a later report answers it. */
  readonly mark: string;
  readonly text: RichText;
  /** "door gemeente Voorbeeld", "aan het ministerie"; empty for nobody. */
  readonly who: string;
  /** "uiterlijk 1 juni 2026"; empty for no day. */
  readonly due: string;
  /** "nagekomen in 2026", "nog te beantwoorden" */
  readonly answer: string;
  readonly explanation: RichText;
  readonly isAsked: boolean;
}
