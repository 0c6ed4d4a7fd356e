import {
  isSameValue,
  listAgreements,
  listWritten,
  nameOf,
  SECTIONS,
  type Agreement,
  type NamedValue,
  type Section,
} from "../../content/agreed-values.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { groupBy } from "../../value/group-by.ts";
import { placeOf, relatedTo, wholeFile, withAbout, withRelated } from "../engine/place.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { formatValue } from "./agreement-words.ts";
import { listHandedIn, listReadable, type HandedIn } from "./handed-in.ts";

/** A value that a report wrote down when it was handed in. */
export interface WrittenValue {
  readonly value: NamedValue;
  readonly peildatum: string;
  readonly handedIn: HandedIn;
  /** Whether no later report wrote down the same value. */
  readonly isNewest: boolean;
}

/** A value of the deal that is another than the reports have it. */
export interface ChangedAgreement {
  /** As the newest report has it that differs. */
  readonly was: NamedValue;
  /** Name of that report. */
  readonly jaar: string;
  /** Null when it is no longer there. */
  readonly now: string | null;
  /** Whether its whole entry is gone, not this value alone. */
  readonly isEntryGone: boolean;
  /** Where it stands in deal/, and where in the reports. */
  readonly place: Place;
}

/** The values that differ from what a report wrote down, of those that are asked for; each once. */
export function listChangedAgreements(
  subject: ContentSubject,
  isAsked: (written: WrittenValue) => boolean,
): ChangedAgreement[] {
  const differences = listWrittenValues(subject).flatMap(({ written, deal }) =>
    isAsked(written) ? findDifference(written, deal, subject) : [],
  );
  return [...groupBy(differences, ({ key }) => [key]).values()].flatMap(tellOnce);
}

/** What the deal agrees on the peildatum of a report, by name, and by that of the entry. */
interface AgreedThen {
  readonly values: ReadonlyMap<string, Agreement>;
  readonly entries: ReadonlyMap<string, Agreement>;
}

interface WrittenAndAgreed {
  readonly written: WrittenValue;
  readonly deal: AgreedThen;
}

/** Every value of every report, oldest report first, of the sections that can be compared. */
function listWrittenValues(subject: ContentSubject): WrittenAndAgreed[] {
  const readable = listReadable(subject);
  const reports = listHandedIn(subject).map((handedIn) => ({
    handedIn,
    values: listWritten(handedIn.jaar).filter(({ section }) => readable.has(section)),
  }));
  const newest = new Map(reports.flatMap(({ handedIn, values }) => values.map((one) => [nameOf(one), handedIn])));
  return reports.flatMap(({ handedIn, values }) => {
    const { peildatum } = handedIn.rapport;
    if (peildatum === null || values.length === 0) return [];
    const deal = readAgreed(listAgreements(subject.content.deal, peildatum));
    return values.map((value) => {
      const isNewest = newest.get(nameOf(value)) === handedIn;
      return { written: { value, peildatum, handedIn, isNewest }, deal };
    });
  });
}

function readAgreed(agreements: readonly Agreement[]): AgreedThen {
  return {
    values: new Map(agreements.map((one) => [nameOf(one), one])),
    entries: new Map(agreements.map((one) => [entryOf(one), one])),
  };
}

function entryOf({ section, id }: Pick<NamedValue, "section" | "id">): string {
  return nameOf({ section, id, field: "" });
}

interface Difference {
  readonly written: WrittenValue;
  readonly now: Agreement | null;
  /** Another value of the same entry; null when that is gone. */
  readonly sibling: Agreement | null;
  /** What one finding tells. */
  readonly key: string;
}

function findDifference(written: WrittenValue, deal: AgreedThen, subject: ContentSubject): Difference[] {
  const { value } = written;
  const now = deal.values.get(nameOf(value)) ?? null;
  if (now !== null && (now.text === null || isSameValue(now.text, value.text))) return [];
  if (now === null && !isWellWritten(value.section, subject)) return [];
  const sibling = deal.entries.get(entryOf(value)) ?? null;
  return [{ written, now, sibling, key: sibling === null ? entryOf(value) : nameOf(value) }];
}

/** Whether nothing is wrong with the files of a section: what cannot be read there is not gone. */
function isWellWritten(section: Section, { sources }: ContentSubject): boolean {
  return SECTIONS[section].every((name) => {
    const findings = sources.values.get(`deal/${name}.yaml`)?.findings ?? [];
    return findings.every(({ severity }) => severity !== "error");
  });
}

function tellOnce(differences: readonly Difference[]): ChangedAgreement[] {
  const last = differences.at(-1);
  if (last === undefined) return [];
  const { written, now, sibling } = last;
  const { value } = written;
  const place =
    now !== null
      ? placeOf(now.at)
      : sibling !== null
        ? placeOf(sibling.entry, [], "entry")
        : wholeFile(`deal/${SECTIONS[value.section][0]}.yaml`);
  const reports = groupBy(differences, ({ written: { handedIn } }) => [handedIn.jaar.naam]);
  const related = [...reports.values()].flatMap(([first]) => (first === undefined ? [] : relateTo(first)));
  return [
    {
      was: value,
      jaar: written.handedIn.jaar.naam,
      now: now?.text ?? null,
      isEntryGone: sibling === null,
      place: withAbout(withRelated(place, related), value.id.split(" ")),
    },
  ];
}

function relateTo({ written: { value, handedIn }, sibling }: Difference): Place["related"] & object {
  const { jaar, rapport } = handedIn;
  const steps = ["ingediend", "afspraken", value.section, value.id];
  const words = sibling === null ? "" : `: ${formatValue(value)}`;
  return relatedTo(
    `zo is het rapport over ${jaar.naam} ingediend${words}`,
    rapport.at,
    sibling === null ? steps : [...steps, value.field],
  );
}
