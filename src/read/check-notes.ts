import { listNotes, type NoteReference, type NoteText } from "../content/list-notes.ts";
import type { Place, Report } from "../diagnostics/create-diagnostic.ts";
import type { MarkdownSource } from "../source/source-file.ts";

/** Reports notes that lead nowhere: without a text, with two, or with a text that nothing points at. */
export function checkNotes(source: MarkdownSource, report: Report): void {
  const listed = source.sections.map(({ body, bodyOffset }) => ({ ...listNotes(body), bodyOffset }));
  const all = <T extends NoteReference | NoteText>(of: (one: (typeof listed)[number]) => readonly T[]): Found<T>[] =>
    listed.flatMap((one) => of(one).map((note) => ({ note, place: placeOf(source, note, one.bodyOffset) })));
  const references = all((one) => one.references);
  const texts = all((one) => one.texts);
  const told = new Set(texts.filter(({ note }) => note.text !== "").map(({ note }) => note.label));
  const asked = new Set(references.map(({ note }) => note.label));
  for (const { note, place } of references)
    if (!told.has(note.label)) report("reference/unknown-note", place, { label: note.label });
  const seen = new Set<string>();
  for (const { note, place } of texts) {
    if (seen.has(note.label)) report("reference/duplicate-note", place, { label: note.label });
    else if (!asked.has(note.label)) report("reference/unused-note", place, { label: note.label });
    seen.add(note.label);
  }
}

interface Found<T> {
  readonly note: T;
  readonly place: Place;
}

/** The mark of a note, without what follows it. */
function placeOf(source: MarkdownSource, { label, start }: NoteReference | NoteText, bodyOffset: number): Place {
  const from = bodyOffset + source.text.slice(bodyOffset + start).indexOf("[") + start;
  return { file: source.path, range: source.lines.rangeAt(from, from + label.length + "[^]".length) };
}
