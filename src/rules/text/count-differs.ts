import { formatNumber } from "../../value/notation/format-number.ts";
import type { Deal } from "../../content/content.ts";
import { FOCUSGEBIED, RESULTAAT, STANDARD_NOUNS } from "../../value/nouns.ts";
import { OORDELEN, type OordeelStand } from "../../value/value.ts";
import { listTypedNumbers, type TypedNumber } from "../reading/list-typed-numbers.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";
import type { YearSubject } from "../engine/subjects.ts";

/** How many areas, projects and results there are, the data say. */
export const countDiffers = defineRule({
  id: "text/count-differs",
  ground: norm("een cijfer staat op één plek"),
  severity: "warning",
  title: "Hoeveel gebieden, projecten en resultaten er zijn, zegt de tekst zoals de gegevens.",
  why: `De deal zegt hoeveel gebieden en gemeenten er zijn, en de gegevens zeggen hoeveel projecten zijn gestopt of hoeveel resultaten op schema liggen. Een ander aantal in de tekst is een vergissing, of een aantal van het vorige rapport.

Het programma kijkt naar "alle negen gebieden", "de zes gemeenten", "vijf projecten zijn gestopt", "het thema telt vier projecten", "drie resultaten zijn vertraagd" en "alle resultaten liggen op schema". In een bestand van een thema telt dat thema.`,
  example: { typed: "vijf", what: "projecten met de status gestopt", known: "2" },
  settings: {},
  scope: "tekst",
  message: ({ typed, what, known }) => `De tekst zegt "${typed}". Volgens de gegevens is het aantal ${what} ${known}.`,
  hint: () => "Verbeter het aantal. Gaat het om een deel ervan? Schrijf dan welk deel.",
  actual: ({ typed }) => typed,
  expected: ({ known }) => known,
  check: ({ stretch, year }, { say }) => {
    if (year === null || stretch.kind === "woorden") return;
    // Most texts count none of these, and the counts cost more than this look
    const nouns = [...listAreaNouns(year.deal), "gemeenten", "projecten", "resultaten", "resultaat"];
    if (!nouns.some((noun) => stretch.text.toLowerCase().includes(noun))) return;
    const counts = listCounts(stretch, year);
    for (const { text, start } of sentencesOf(stretch)) {
      const tell = (from: number, to: number, what: string, known: number): void =>
        say(
          { file: stretch.source.path, range: rangeIn(stretch, start + from, start + to) },
          { typed: text.slice(from, to), what, known: formatNumber(known) },
        );
      for (const number of listTypedNumbers(text)) {
        const found = number.about === null ? findCount(text, number, counts) : null;
        if (found !== null && found.known !== number.value) tell(number.start, number.end, found.what, found.known);
      }
      for (const { 0: written, index } of text.matchAll(ALL_RESULTS)) {
        const oordeel = OORDELEN.find((one) => text.slice(index).toLowerCase().includes(one));
        const results = counts.find(({ noun, state }) => noun === "resultaten" && state === null);
        const those = counts.find(({ noun, state }) => noun === "resultaten" && state === oordeel);
        if (oordeel === undefined || results === undefined || those === undefined || results.known === those.known)
          continue;
        tell(index, index + (/^\S+/u.exec(written)?.[0].length ?? 0), those.what, those.known);
      }
      for (const { 0: written, index } of text.matchAll(NO_RESULT)) {
        const rest = text.slice(index + written.length).toLowerCase();
        const those = counts.find(({ noun, state }) => noun === "resultaten" && state !== null && isState(rest, state));
        if (those !== undefined && those.known > 0) tell(index, index + written.length, those.what, those.known);
      }
    }
  },
});

const ALL_RESULTS =
  /\balle(?:maal)?\s(?:\p{L}+\s)?(?:onze\s|de\s)?resultaten\b(?!\s(?:die|waarvan|uit|met|van(?!\s(?:dit|het)\sthema)))/giu;
const NO_RESULT = /\bgeen\s(?:enkel\sresultaat|van\sde\sresultaten)\b/giu;

interface Count {
  readonly noun: string;
  /** Words of the sentence that say which of them are counted; null for all. */
  readonly state: string | null;
  readonly what: string;
  readonly known: number;
}

/** How areas are called: as the deal does, or as most deals do. */
function listAreaNouns({ woorden }: Deal): string[] {
  return [...new Set([woorden.focusgebied.meervoud.toLowerCase(), STANDARD_NOUNS.focusgebied.meervoud])];
}

function listCounts({ source }: TextStretch, { deal, sources, assessment }: YearSubject): Count[] {
  const role = sources.files.get(source.path)?.role;
  const theme = role !== undefined && "theme" in role ? role.theme : null;
  const stand = assessment.themas.find(({ thema }) => thema.id === theme);
  const projects = assessment.themas
    .filter(({ thema }) => theme === null || thema.id === theme)
    .flatMap(({ projecten }) => projecten);
  const verdicts: ReadonlyMap<OordeelStand, number> = (stand ?? assessment).oordelen;
  const results = (stand ?? assessment).resultaten.length;
  const states = ["gestopt", "afgerond", "in uitvoering", "in voorbereiding"];
  return [
    ...listAreaNouns(deal).map((noun) => ({
      ...{ noun, state: null, what: FOCUSGEBIED.meervoud },
      known: deal.focusgebieden.length,
    })),
    { noun: "gemeenten", state: null, what: "gemeenten", known: deal.gemeenten.length },
    { noun: "projecten", state: null, what: "projecten", known: projects.length },
    ...states.map((state) => ({
      ...{ noun: "projecten", state, what: `projecten met de status ${state}` },
      known: projects.filter(({ status }) => status === state).length,
    })),
    { noun: "resultaten", state: null, what: RESULTAAT.meervoud, known: results },
    ...OORDELEN.map((state) => ({
      ...{ noun: "resultaten", state, what: `${RESULTAAT.meervoud} met het oordeel ${state}` },
      known: verdicts.get(state) ?? 0,
    })),
  ];
}

interface FoundCount {
  readonly what: string;
  readonly known: number;
}

/** What a number in a sentence counts of what the data count; null where it may count only some of it. */
function findCount(text: string, { start, end, value }: TypedNumber, counts: readonly Count[]): FoundCount | null {
  const behind = text.slice(end).toLowerCase();
  const named = counts.filter(({ noun }) => startsWith(behind, noun));
  const [first] = named;
  if (first === undefined) return null;
  const to = end + behind.indexOf(first.noun) + first.noun.length;
  const rest = text.slice(to).toLowerCase();
  const state = named.find((one) => one.state !== null && isState(rest, one.state));
  if (state !== undefined) return { what: state.what, known: state.known };
  const before = text.slice(0, start).toLowerCase();
  const isAll =
    /(?:\balle|\bin totaal)\s$/u.test(before) ||
    (isPlaces(first) && isNear(value, first.known) && /\b(?:de|onze)\s$/u.test(before));
  const isTotal =
    (first.noun === "projecten" && /\btelt\s(?:nu\s)?$/u.test(before)) ||
    // "Twintig van de dertig resultaten": what they are taken from is the whole
    (first.noun === "resultaten" && isNear(value, first.known) && /\bvan\sde\s$/u.test(before));
  const isMore = isPlaces(first) && first.known > 0 && value > first.known;
  return isAll || isTotal || isMore ? { what: first.what, known: first.known } : null;
}

/** Where the noun ends the state follows shortly: "projecten zijn gestopt", "resultaten liggen op schema". */
function isState(rest: string, state: string): boolean {
  const words = String.raw`^\s(?:(?:zijn|liggen|ligt|staan|staat|is|kregen|vragen|werden|nu|inmiddels|al|intussen)\s){1,3}`;
  return new RegExp(`${words}${state}(?![\\p{L}])`, "u").test(rest);
}

const isPlaces = ({ noun }: Count): boolean => noun !== "projecten" && noun !== "resultaten";
/** Within two of a number that is not small: "de zes gemeenten" where there are seven. */
const isNear = (value: number, known: number): boolean => value >= 4 && Math.abs(value - known) <= 2;

function startsWith(text: string, noun: string): boolean {
  const rest = /^\s(?:[\p{L}-]{3,20}e\s)?/u.exec(text)?.[0].length ?? 0;
  return [1, rest].some((skip) => text.startsWith(noun, skip) && !/[\p{L}-]/u.test(text.charAt(skip + noun.length)));
}
