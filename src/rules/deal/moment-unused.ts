import type { Moment } from "../../content/content.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { MONTHS } from "../../value/dutch.ts";
import { placeOf, wholeFile } from "../engine/place.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { readStructure, type CovenantStructure, type Stretch } from "../quotations/covenant-structure.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { describePlace, findPlace } from "../quotations/find-place.ts";

/** Every day of the year that an article names is a moment of the calendar. */
export const momentUnused = defineRule({
  id: "deal/moment-unused",
  ground: norm("het rapport gaat over de hele deal"),
  severity: "error",
  title: "Elke dag van het jaar die de deal noemt, staat in de kalender.",
  why: `De deal zegt wanneer iets elk jaar klaar moet zijn. Ontbreekt zo'n dag in deal/kalender.yaml, dan waarschuwt niemand als hij nadert of voorbij is.

Het programma zoekt in de artikelen van convenant.txt naar een dag en een maand zonder jaar, zoals "15 juni", en naar "de maand september". Bij elke dag moet een moment horen, met die dag bij "voor" of "uiterlijk". Een dag die niets met de deal te maken heeft, staat in deal/deal.yaml bij "niet_overgenomen".`,
  example: { day: "15 juli", place: "artikel X, lid c" },
  settings: {},
  scope: "inhoud",
  message: ({ day, place }) => `Bij ${place} staat ${day}, maar die dag staat niet in de kalender.`,
  hint: () => "Voeg in deal/kalender.yaml een moment toe, met deze dag bij jaarlijks.",
  expected: ({ day }) => day,
  check: (subject, { say }) => {
    const { deal } = subject.content;
    const covenant = readCovenant(subject.sources);
    if (covenant === null || deal.file === null) return;
    const structure = readStructure(covenant);
    const known = new Set(
      deal.momenten.flatMap(({ jaarlijks }) => jaarlijks.flatMap(({ voor, uiterlijk }) => [voor, uiterlijk])),
    );
    const left = deal.file.niet_overgenomen.flatMap(({ bron }) => {
      const place = bron === null ? null : findPlace(bron, structure);
      return place?.kind === "found" ? place.stretches : [];
    });
    const days = listDays(structure.text);
    // A place that has a moment for each of its days has them all: another day there is wrong, and not missing
    const covered = countCovered(deal.momenten, structure);
    const told = new Set<string>();
    for (const { day, words, offset } of days) {
      const isInArticle = structure.pieces.some(
        ({ kind, start, end }) => kind === "artikel" && start <= offset && offset < end,
      );
      const isLeft = left.some(({ start, end }) => start <= offset && offset < end);
      const isCovered = covered.some(({ place, count }) => {
        const own = days.filter((one) => place.start <= one.offset && one.offset < place.end);
        return own.some((one) => one.offset === offset) && new Set(own.map((one) => one.day)).size <= count;
      });
      if (!isInArticle || isLeft || isCovered || known.has(day) || told.has(day)) continue;
      told.add(day);
      say(placeOfCalendar(subject), { day: words, place: describePlace(structure, offset) });
    }
  },
});

/** The places that moments name, each with how many name it. */
function countCovered(moments: readonly Moment[], structure: CovenantStructure): { place: Stretch; count: number }[] {
  const places = moments.flatMap(({ bron }) => {
    const place = bron === null ? null : findPlace(bron, structure);
    return place?.kind === "found" ? place.stretches : [];
  });
  return places.map((place) => ({
    place,
    count: places.filter(({ start, end }) => start === place.start && end === place.end).length,
  }));
}

function placeOfCalendar({ content: { deal } }: ContentSubject): ReturnType<typeof wholeFile> {
  const [first] = deal.momenten;
  return first === undefined ? wholeFile("deal/kalender.yaml") : placeOf({ ...first.at, path: [] });
}

const NAMES = MONTHS.join("|");
/** "15 juni" without a year behind it, or "maand september". */
const DAY = new RegExp(String.raw`(?<!\d)(?:(\d{1,2})\s+(${NAMES})(?!\s+\d{4})|maand\s+(${NAMES}))(?!\p{L})`, "giu");

interface Day {
  /** MM-DD; of a month its last. */
  readonly day: string;
  readonly words: string;
  readonly offset: number;
}

function listDays(text: string): Day[] {
  return [...text.matchAll(DAY)].map(({ 0: words, 1: day, 2: month, 3: whole, index }) => {
    const number = MONTHS.indexOf((month ?? whole ?? "").toLowerCase() as (typeof MONTHS)[number]);
    const last = new Date(Date.UTC(2001, number + 1, 0)).getUTCDate();
    const two = (value: number): string => String(value).padStart(2, "0");
    return {
      day: `${two(number + 1)}-${two(day === undefined ? last : Number(day))}`,
      words: `${day === undefined ? "de " : ""}${words.replace(/\s+/gu, " ")}`,
      offset: index,
    };
  });
}
