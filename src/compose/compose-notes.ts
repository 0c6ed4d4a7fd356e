import { remember } from "../value/remember.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { Prozatekst } from "../content/content.ts";
import { listNotes } from "../content/list-notes.ts";
import { createSection } from "./chapters/chapter.ts";
import { textOr } from "./inline.ts";
import type { Block, NoteItem } from "./report-model.ts";

/** Prose with its notes numbered in the order of the file. */
interface Numbered {
  /** Per heading, the text in which each reference is a link to its note; the texts of notes are out of it. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly notes: readonly {
    readonly text: string | null;
    readonly references: readonly string[];
  }[];
  readonly key: string;
}

/** The text under a heading, with its references to notes as links; empty when there is none. */
export function bodyWithNotes(text: Prozatekst | null, heading: string): string {
  return text === null ? "" : (numberNotes(text).bodies.get(heading) ?? "");
}

/** The notes that the prose points at, for the end of its chapter; none when there are none. */
export function composeNotes(text: Prozatekst | null, assessment: Assessment): Block[] {
  if (text === null) return [];
  const { notes, key } = numberNotes(text);
  if (notes.length === 0) return [];
  const items = notes.map(({ text: written, references }, index): NoteItem => ({
    id: noteAnchor(key, index + 1),
    text: textOr(written, assessment),
    references,
  }));
  return [createSection(`noten-${key}`, "Noten", [{ kind: "notes", items }])];
}

/** A text is asked for once a heading. */
const numberNotes = remember(number);

function number({ file, sections }: Prozatekst): Numbered {
  const key = file.replace(/^\d+\/|(?:\/voortgang)?\.md$/gu, "").replace(/[^a-z0-9-]/giu, "-");
  const listed = [...sections].map(([heading, { body }]) => ({ heading, body, ...listNotes(body) }));
  // The first text of a note counts; a second one is a finding
  const texts = new Map(listed.flatMap((one) => one.texts.map(({ label, text }) => [label, text] as const)).reverse());
  const pointed = new Map<string, { readonly place: number; readonly references: string[] }>();
  const link = (label: string): string => {
    const { place, references } = pointed.get(label) ?? { place: pointed.size + 1, references: [] };
    pointed.set(label, { place, references });
    const anchor = `verwijzing-${key}-${String(place)}-${String(references.length + 1)}`;
    references.push(anchor);
    return `[${String(place)}](#${noteAnchor(key, place)} "${anchor}")`;
  };
  const bodies = new Map(listed.map((one) => [one.heading, replaceMarks(one, link).trim()]));
  const notes = [...pointed].map(([label, { references }]) => ({ text: texts.get(label) ?? null, references }));
  return { bodies, notes, key };
}

/** Every reference becomes a link, and every text of a note goes out. */
function replaceMarks(
  { body, references, texts }: { readonly body: string } & ReturnType<typeof listNotes>,
  link: (label: string) => string,
): string {
  const marks = [
    ...references.map(({ label, start, end }) => ({ start, end, make: () => link(label) })),
    ...texts.map(({ start, end }) => ({ start, end, make: () => "" })),
  ].sort((a, b) => a.start - b.start);
  let done = 0;
  const parts = marks.map(({ start, end, make }) => {
    const before = body.slice(done, start);
    done = end;
    return before + make();
  });
  return parts.join("") + body.slice(done);
}

function noteAnchor(key: string, place: number): string {
  return `noot-${key}-${String(place)}`;
}
