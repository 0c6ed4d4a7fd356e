import { shorten } from "../../diagnostics/catalogue/define.ts";
import { HTML_TAGS } from "../reading/html-tags.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { findShown, readProse } from "../reading/read-prose.ts";
import { defineRule, norm } from "../engine/rule.ts";

const CODE = new RegExp(`<!--[^]*?(?:-->|$)|</?(?:${HTML_TAGS})(?:\\s[^<>]*)?/?>`, "giu");

/** Prose has no HTML: a comment that should not be seen is printed as well. */
export const htmlInText = defineRule({
  id: "text/html-in-text",
  ground: norm("wat er staat, wordt zo afgedrukt"),
  severity: "error",
  title: "In de tekst staat geen HTML.",
  why: `Codes als <b> en opmerkingen tussen <!-- en --> werken hier niet. Het rapport drukt ze af zoals ze er staan. Een aantekening voor uzelf leest het ministerie dan mee.

Het programma meldt per stuk tekst de eerste code, met het aantal dat er nog meer staat.`,
  example: { code: "<!-- nog nakijken -->", others: 0 },
  settings: {},
  scope: "stuk",
  message: ({ code, others }) =>
    `"${shorten(code, 50)}" komt zo in het rapport te staan.${others === 0 ? "" : ` In deze tekst ${others === 1 ? "staat nog 1 code" : `staan nog ${String(others)} codes`}.`}`,
  hint: ({ code }) => adviseOn(code),
  actual: ({ code }) => code,
  check: (stretch, { say }) => {
    const found = (readProse(stretch)?.lines ?? []).flatMap((line) =>
      Array.from(line.shown.matchAll(CODE), ({ 0: code, index }) => ({ line, code, index })),
    );
    const [first] = found;
    if (first === undefined) return;
    const { start, end } = findShown(stretch.text, first.line, { words: first.code, index: first.index });
    const place = { file: stretch.source.path, range: rangeIn(stretch, start, end) };
    say(place, { code: first.code.replace(/\s+/gu, " "), others: found.length - 1 });
  },
});

function adviseOn(code: string): string {
  if (code.startsWith("<!--")) return "Haal de opmerking weg. Overleg erover hoort niet in dit bestand.";
  if (/^<\/?(?:b|strong)\b/iu.test(code)) return "Schrijf vette tekst zo: **vet**";
  if (/^<\/?(?:i|em)\b/iu.test(code)) return "Schrijf schuine tekst zo: *schuin*";
  if (/^<\/?(?:br|p|div)\b/iu.test(code)) return "Haal de code weg. Een lege regel begint een nieuwe alinea.";
  if (/^<\/?(?:ul|ol|li)\b/iu.test(code)) return 'Schrijf elk punt van de lijst op een eigen regel, met "- " ervoor.';
  return "Haal de code weg en schrijf alleen de tekst.";
}
