import type { ResultaatStand } from "../../assess/assessment.ts";
import { findWords } from "../reading/find-words.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

const ON_SCHEDULE: readonly string[] = [
  ...["op schema", "volgens planning", "volgens plan", "zoals gepland", "op koers", "volgens de planning"],
];
const LATE: readonly string[] = [
  ...["vertraagd", "loopt achter", "lopen achter", "achter op schema", "achter op de planning", "loopt vertraging op"],
  ...["ligt stil", "liggen stil", "stilgelegd", "nog niet begonnen", "nog niet gestart", "uitgesteld"],
];

/** The verdict beside a result and the words about it say the same. */
export const verdictDiffers = defineRule({
  id: "text/verdict-differs",
  ground: norm("wat een rapport op twee plaatsen zegt, is hetzelfde"),
  severity: "warning",
  title: "De tekst over een resultaat past bij het oordeel.",
  why: `Een resultaat dat vertraagd is, ligt niet op schema. Zegt de tekst iets anders dan het oordeel ernaast, dan weet de lezer niet wat waar is.

Het programma kijkt naar de toelichting, de oorzaak en het gevolg bij een resultaat, en in andere teksten naar zinnen die het nummer van één resultaat noemen. Met "niet", "weer", "gedeeltelijk" of een woord voor een deel in de zin vraagt het niets.`,
  example: { result: "4.2", words: "op schema", verdict: "vertraagd" },
  settings: {
    op_schema: { kind: "woorden", what: "woorden die zeggen dat het goed gaat", standard: ON_SCHEDULE },
    vertraagd: { kind: "woorden", what: "woorden die zeggen dat het te laat komt", standard: LATE },
  },
  scope: "tekst",
  message: ({ result, words, verdict }) => `De tekst zegt "${words}" over ${result}, maar het oordeel is "${verdict}".`,
  hint: () => "Pas de tekst aan, of het oordeel. Gaat de zin over een deel? Zeg dan over welk deel.",
  actual: ({ words }) => words,
  expected: ({ verdict }) => verdict,
  check: ({ stretch, year }, { say, settings }) => {
    if (year === null) return;
    if (!isAbout(stretch)) return;
    for (const { text, start } of sentencesOf(stretch)) {
      const stand = findResult(stretch, text, year);
      if (stand === null) continue;
      const good = stand.oordeel === "op schema" || stand.oordeel === "afgerond";
      const bad = stand.oordeel === "vertraagd" || stand.oordeel === "aandacht";
      const wrong = good ? settings.vertraagd : bad ? settings.op_schema : [];
      const [found] = findWords(text, wrong);
      // What itself denies something ("nog niet begonnen") denies nothing else
      if (found === undefined || PARTLY.test(text.replace(found.word, ""))) continue;
      const from = start + found.index;
      say(
        { file: stretch.source.path, range: rangeIn(stretch, from, from + found.word.length) },
        { result: stand.resultaat.id, words: found.word, verdict: stand.oordeel },
      );
    }
  },
});

/** What makes another sentence of it: a denial, a part, another time, a condition. */
const PARTLY =
  /\b(?:niet|geen|weer|deels|gedeeltelijk|grotendeels|eerste|tweede|derde|onderdeel|deel|delen|was|waren|eerder|vorig|als|zodra|zonder|om|kan|konden|zou|zouden|moet|wel|maar|behalve|ander|andere|één|een van)\b/iu;
/** "Resultaat 4.2": its mark ends in no point. */
const NAMED = /\bresultaat\s([\p{L}\d](?:[\p{L}\d.-]*[\p{L}\d])?)/giu;
const FIELDS = new Set<unknown>(["toelichting", "oorzaak", "gevolg"]);

/** Most texts name no result, and are no words about one. */
function isAbout({ source, text }: TextStretch): boolean {
  return source.path.endsWith("/resultaten.yaml") || /\bresultaat\s/iu.test(text);
}

/** The one result that a sentence is about; null for none or more. */
function findResult({ source, path, kind }: TextStretch, text: string, year: YearSubject): ResultaatStand | null {
  const { resultaten } = year.assessment;
  if (source.path.endsWith("/resultaten.yaml")) {
    if (kind === "proza" || path?.length !== 2 || !FIELDS.has(path[1])) return null;
    return (
      resultaten.find(({ voortgang }) => voortgang?.at.file === source.path && voortgang.at.path[0] === path[0]) ?? null
    );
  }
  const ids = [...new Set(Array.from(text.matchAll(NAMED), ({ 1: id = "" }) => id))];
  const named = ids.flatMap((id) => resultaten.find(({ resultaat }) => resultaat.id === id) ?? []);
  return named.length === 1 ? (named[0] ?? null) : null;
}
