import type { ChartBlock, NoteItem } from "../compose/report-model.ts";
import type { Place } from "../value/notation/format-figure.ts";
import type { Subject, WordPicture } from "./word-document.ts";

/** The bytes of a picture and its size in CSS pixels. */
export type PictureFile = Omit<WordPicture, "kind" | "alt">;

/** The pictures of a report, drawn and read beforehand. */
export interface WordPictures {
  /** By the id of the figure. */
  readonly charts: ReadonlyMap<ChartBlock["id"], PictureFile>;
  /** By the path in the content. */
  readonly images: ReadonlyMap<string, PictureFile>;
}

/** What the form of a block hangs on; passed down and never changed. */
export interface FormContext {
  /** Level of a heading that would stand here, as on the page. */
  readonly level: number;
  /** Numbers in tables and tiles are written shorter than in a sentence. */
  readonly place: Place;
  /** What a comment here is about. */
  readonly subject: Subject;
  /** Whether the page has this anchor. */
  readonly hasAnchor: (id: string) => boolean;
  readonly notes: ReadonlyMap<string, NoteItem>;
  readonly pictures: WordPictures;
  /** Ids of the decisions that are asked, in the order in which they stand. */
  readonly decisions: readonly string[];
}

/** HTML has six levels; what is nested deeper stays on the last. */
const DEEPEST = 6;

/** The context of what stands below a heading. */
export function belowHeading(context: FormContext, subject: Subject): FormContext {
  return { ...context, level: Math.min(DEEPEST, context.level + 1), subject };
}

/** The context of a cell or a tile. */
export function inTable(context: FormContext): FormContext {
  return { ...context, place: "tabel" };
}
