import type { Jaar } from "../../content/content.ts";
import { isHandedIn } from "../../content/handed-in.ts";
import type { Sources } from "../../content/sources.ts";
import { hashText } from "../../value/hash-text.ts";
import { remember } from "../../value/remember.ts";
import type { YearSubject } from "../engine/subjects.ts";
import { listYearTexts } from "../reading/list-texts.ts";
import { listYearlyEntries, type Confirmation, type YearlyEntry } from "./yearly-texts.ts";

/** A text that is word for word that of the report before. */
export interface ToldBefore {
  readonly entry: YearlyEntry;
  readonly text: YearlyEntry["texts"][number];
  /** It may be so without a word: what has ended, and the line that says that all goes well. */
  readonly mayStay: boolean;
  /** Holding: somebody looked at it for this report. */
  readonly confirmation: "none" | "old" | "holds";
}

/** What a report that can still change has in common with the one before. */
interface Compared {
  /** Null for a report that has nothing to compare. */
  readonly rapport: Jaar["rapport"];
  readonly entries: readonly YearlyEntry[];
  readonly told: readonly ToldBefore[];
  /** The last day that belongs to the report before: a confirmation is of a later one. Null for the first report. */
  readonly after: string | null;
}

const NOTHING: Compared = { rapport: null, entries: [], told: [], after: null };

/** Holds a report against the one before. One that was handed in, or that cannot be read, has nothing to compare. */
export const compareYears = remember(({ jaar, previous, sources }: YearSubject): Compared => {
  if (jaar.rapport === null || isHandedIn(jaar.rapport)) return NOTHING;
  const entries = listYearlyEntries(jaar, sources);
  const after = previous === null ? null : lastDayOf(previous.jaar);
  const before = previous === null ? new Map<string, Earlier>() : readEarlier(previous.jaar, sources);
  const told = entries.flatMap((entry) =>
    entry.texts.flatMap((text): ToldBefore[] => {
      const earlier = before.get(markOf(entry, text));
      if (earlier === undefined) return [];
      const confirmation = judgeConfirmation(confirmationsOf(entry), { words: text.words, earlier, after });
      return [{ entry, text, mayStay: mayStay(entry, text, sources), confirmation }];
    }),
  );
  return { rapport: jaar.rapport, entries, told, after };
});

/** What the report before said of a text: the days on which it was confirmed then. */
type Earlier = ReadonlySet<string | null>;

function readEarlier(jaar: Jaar, sources: Sources): Map<string, Earlier> {
  return new Map(
    listYearlyEntries(jaar, sources).flatMap((entry) =>
      entry.texts.map(
        (text) => [markOf(entry, text), new Set(confirmationsOf(entry).map(({ date }) => date))] as const,
      ),
    ),
  );
}

/** What two texts have in common that are the same in the same place; the items of a list share their place. */
function markOf({ place }: YearlyEntry, { field, words }: ToldBefore["text"]): string {
  return JSON.stringify([place, field, words]);
}

function lastDayOf({ rapport }: Jaar): string | null {
  const days = [rapport?.peildatum, rapport?.rapportdatum, rapport?.ingediend?.datum];
  return (
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? null
  );
}

/** The confirmations of an entry itself, or else of the nearest group around it that has one. */
function confirmationsOf({ confirmations, above }: YearlyEntry): readonly Confirmation[] {
  return confirmations.length > 0 || above === null ? confirmations : confirmationsOf(above);
}

interface Asked {
  readonly words: string;
  readonly earlier: Earlier;
  readonly after: string | null;
}

/** A day that cannot be read is told elsewhere: until that is mended it may be the right one. */
function judgeConfirmation(
  confirmations: readonly Confirmation[],
  { words, earlier, after }: Asked,
): ToldBefore["confirmation"] {
  if (confirmations.length === 0) return "none";
  const isOfNow = (date: string): boolean => !earlier.has(date) && (after === null || date > after);
  const holds = confirmations.some(
    ({ date, hash }) => (hash === null || hash === hashText(words)) && (date === null || isOfNow(date)),
  );
  return holds ? "holds" : "old";
}

/** What has ended tells nothing new. */
const ENDED: ReadonlySet<unknown> = new Set(["afgerond", "vervallen", "gestopt"]);

function mayStay(entry: YearlyEntry, { field, place }: ToldBefore["text"], sources: Sources): boolean {
  const { data } = topOf(entry);
  if (ENDED.has(data["oordeel"]) || ENDED.has(data["status"])) return true;
  if (field === "toelichting" && data["oordeel"] === "op schema") return isOneLine(place, sources);
  if (entry.list === "agenda") return isPast(entry.data["datum"], data["rapportdatum"]);
  return entry.list === "leerpunten" && goesOn(entry.data["id"], data["lessen"]);
}

function topOf(entry: YearlyEntry): YearlyEntry {
  return entry.above === null ? entry : topOf(entry.above);
}

/** Whether a text takes one line of its file. */
function isOneLine({ file, range }: ToldBefore["text"]["place"], sources: Sources): boolean {
  const own = listYearTexts(sources).get(file ?? "") ?? [];
  const stretch = own.find(({ start }) => start === range?.start.offset);
  return stretch?.text.trim().includes("\n") === false;
}

/** Whether a day of the agenda lies behind, of which year/agenda-passed tells. */
function isPast(day: unknown, reportDate: unknown): boolean {
  return typeof day === "string" && typeof reportDate === "string" && day < reportDate;
}

/** Whether the entry says of a lesson that it goes on: then it may stand there again. */
function goesOn(id: unknown, lessons: unknown): boolean {
  return (
    Array.isArray(lessons) &&
    lessons.some((one: Readonly<Record<string, unknown>>) => one["id"] === id && one["vervolg"] === "loopt door")
  );
}
