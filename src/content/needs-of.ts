import type { Need } from "../diagnostics/diagnostic.ts";
import type { DateFigure, Figure } from "../value/value.ts";
import type { Jaar, Resultaat } from "./content.ts";

/** A figure, with the result that it is of; null for money and counts. */
interface Asked {
  readonly figure: Figure | DateFigure;
  readonly resultaat: Resultaat | null;
}

/** The report in which it is asked for; the day is null as long as the report does not give it. */
interface Asking {
  readonly jaar: Jaar;
  readonly peildatum: string | null;
}

/** What a figure that is still to come waits for: the places it would be made of, and what is said of its result. */
export function needsOf({ figure: { origin, status }, resultaat }: Asked, { jaar, peildatum }: Asking): Need[] {
  if (status !== "volgt") return [];
  const places = origin.kind === "content" ? [origin] : origin.from;
  const needs = places.map(({ file, line }): Need => ({ file, line, about: null }));
  // What a file would have said stands on its first line
  const files = needs.filter(({ line }) => line === 1).map((need) => ({ ...need, line: null }));
  const report = peildatum === null ? [{ file: `${jaar.naam}/rapport.yaml`, line: null, about: null }] : [];
  return [...needs, ...files, ...(resultaat === null ? [] : needsOfResult(resultaat, jaar)), ...report];
}

/** What is said of a result stands in the file of its theme, which may not be there. */
function needsOfResult({ id, thema }: Resultaat, { naam, broken }: Jaar): Need[] {
  const folder = `${naam}/${thema ?? ""}`;
  const file = `${folder}/resultaten.yaml`;
  const isBroken = broken.some(({ path }) => path === file);
  return [
    { file, line: null, about: isBroken ? null : id },
    { file: folder, line: null, about: null },
  ];
}
