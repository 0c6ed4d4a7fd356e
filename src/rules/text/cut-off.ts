import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** The end of a paragraph: a sign that closes a sentence, perhaps within marks of quotation, emphasis or a link. */
const CLOSED = /[.!?:;…][\p{Pf}\p{Pe}\p{Po}*_`"'~]*$/u;
/** As many signs as may stand there; looking for them through a whole text would take long in one full of points. */
const MOST_CLOSING = 20;
const PICTURE = /^!\[[^\]]*\]\([^)]*\)$/u;
/** Lines that need no full stop: a heading, a list, a table, a picture, a line of its own. */
const NO_SENTENCE = /^\s*(?:#|[-*+|>!]|\d+[.)]\s|-{3,}|\[[^\]]*\]:)/u;

/** Prose ends where a sentence ends. */
export const cutOff = defineRule({
  id: "text/cut-off",
  ground: norm("er gaat geen tekst verloren"),
  severity: "warning",
  title: "Een tekst houdt niet midden in een zin op.",
  why: `Wie laat op de avond stopt met schrijven, of een stuk tekst kopieert, mist soms het einde. Het rapport drukt dan een halve zin af, en niemand weet wat er had moeten staan.

Het programma kijkt naar de laatste regel onder elke kop. Die eindigt met een punt, vraagteken, uitroepteken, dubbele punt of puntkomma. Lijsten en tabellen laat het met rust.`,
  example: { end: "De aankoop schoof door naar het" },
  settings: {},
  scope: "stuk",
  message: ({ end }) => `Deze tekst houdt op na "${end}", zonder punt.`,
  hint: () => "Maak de zin af, of zet er een punt achter.",
  check: (stretch, { say }) => {
    if (stretch.jaar === null || stretch.kind !== "proza") return;
    const text = dropPicture(stretch.text.trimEnd());
    const paragraph = text.slice(text.lastIndexOf("\n\n") + 1).trim();
    if (paragraph === "" || NO_SENTENCE.test(paragraph) || CLOSED.test(text.slice(-MOST_CLOSING))) return;
    const end = paragraph.split(/\s+/u).slice(-6).join(" ");
    const file = stretch.source.path;
    // Where headings lack as well, the file was not saved as a whole
    const isLast = stretch.start + stretch.text.length === stretch.source.text.length;
    const needs = isLast ? [{ file, line: null, about: file }] : [];
    say({ file, range: rangeIn(stretch, text.length - end.length, text.length), needs }, { end });
  },
});

/** The text without a picture behind its last sentence. */
function dropPicture(text: string): string {
  const start = text.lastIndexOf("![");
  return start !== -1 && PICTURE.test(text.slice(start)) ? text.slice(0, start).trimEnd() : text;
}
