import { listMarkdownLines } from "../reading/list-markdown-lines.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Level of the fixed headings, under which every section of prose stands. */
const SECTION_LEVEL = 2;
const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/u;

/** Who listens to a page jumps from heading to heading; a level that is left out sounds like something was missed. */
export const headingSkipped = defineRule({
  id: "text/heading-skipped",
  ground: norm("WCAG 2.2, succescriterium 1.3.1"),
  severity: "error",
  title: "Koppen slaan geen niveau over.",
  why: `Een schermlezer leest voor op welk niveau een kop staat. Na een kop met ## komt een kop met ###, niet met ####. Anders lijkt er een stuk weg te zijn.

Het programma telt de hekjes van elke kop en vergelijkt ze met de kop erboven. In een tekstveld mag de eerste kop elk niveau hebben.`,
  example: { now: "####", expected: "###" },
  settings: {},
  scope: "stuk",
  message: ({ now }) => `Deze kop met ${now} slaat een niveau over.`,
  hint: ({ expected }) => `Begin de kop met hoogstens ${expected}.`,
  actual: ({ now }) => now,
  expected: ({ expected }) => expected,
  check: (stretch, { say }) => {
    if (stretch.kind === "woorden") return;
    let above = stretch.kind === "proza" ? SECTION_LEVEL : null;
    for (const { text, start } of listMarkdownLines(stretch.text)) {
      const marks = HEADING.exec(stretch.kind === "veld" ? text.trimStart() : text)?.[1];
      if (marks === undefined) continue;
      if (above !== null && marks.length > above + 1) {
        const from = start + text.indexOf("#");
        const place = { file: stretch.source.path, range: rangeIn(stretch, from, start + text.trimEnd().length) };
        say(place, { now: marks, expected: "#".repeat(above + 1) });
      }
      above = marks.length;
    }
  },
});
