import type { Jaar, Prozatekst, Rapport, Sited } from "../../content/content.ts";
import type { Sources } from "../../content/sources.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { inside, isWritten, type At } from "../../source/at.ts";
import type { MarkdownSection } from "../../source/source-file.ts";
import { placeOf } from "../engine/place.ts";

type Group = Readonly<Record<string, unknown>>;

/** What is watched in a group of fields. What is not named may stay as it is: a goal, partners, evidence, a promise. */
interface Watched {
  /** Fields of which each is told by itself. */
  readonly fields?: readonly string[];
  /** Fields that say one thing together: it was told before where all of them are the same. */
  readonly asOne?: readonly string[];
  /** Groups, and lists of groups, in it. */
  readonly inside?: Readonly<Record<string, Watched>>;
}

/** Everything outside the prose that a report tells anew each time. */
const WATCHED = {
  resultaat: {
    fields: ["toelichting", "besluit", "oorzaak", "gevolg"],
    inside: {
      realisatie: { fields: ["verandering", "zichtbaar_aan", "toelichting"] },
      leerpunten: { fields: ["tekst"] },
      afgehandeld: { asOne: ["id", "jaar", "uitkomst", "toelichting"] },
      lessen: { asOne: ["id", "jaar", "vervolg", "toelichting"] },
      correctie: { asOne: ["onderdeel", "jaar", "was", "wordt", "reden"] },
    },
  },
  project: { fields: ["stand"] },
  rapport: {
    inside: {
      greep: { fields: ["tekst"] },
      besluiten: { fields: ["tekst"] },
      // The same meeting on another day is another one
      agenda: { asOne: ["datum", "wat"] },
    },
  },
  financien: {
    inside: {
      uitvoeringskosten: { fields: ["motivatie"] },
      afwijkingen: { fields: ["reden"] },
    },
  },
} as const satisfies Readonly<Record<string, Watched>>;

/** That somebody says of a text of last year that it still holds. */
export interface Confirmation {
  readonly at: At;
  /** Null when it cannot be read, which is said elsewhere. */
  readonly date: string | null;
  /** Of the text as it was then; null for an entry, which holds for all that it says. */
  readonly hash: string | null;
}

/** Something that a report tells anew. */
interface YearlyText {
  /** Null for what its fields say together, and for prose. */
  readonly field: string | null;
  /** As a finding calls it. */
  readonly name: string;
  /** With every white space made one. */
  readonly words: string;
  readonly place: Place;
}

/** A group of fields or a section of prose, with what it tells anew. */
export interface YearlyEntry {
  /** The same in every report; items of one list share it. */
  readonly place: string;
  /** The number of the result that it stands in. */
  readonly owner: string | null;
  /** As a finding calls it; empty for a result or a file itself. */
  readonly name: string;
  readonly isProse: boolean;
  /** The list that it is an item of. */
  readonly list: string | null;
  readonly data: Group;
  /** The group that it stands in. */
  readonly above: YearlyEntry | null;
  readonly confirmations: readonly Confirmation[];
  readonly texts: readonly YearlyText[];
}

/** All that a report tells anew, in the order of its files' kinds; also the entries that say nothing. */
export function listYearlyEntries(jaar: Jaar, sources: Sources): YearlyEntry[] {
  const { voortgang, projecten, rapport, financien } = jaar;
  return [
    ...[...voortgang.values()].flatMap((entry) => {
      const { at, resultaat: owner } = entry;
      return listGroups({ place: `resultaat ${owner}`, owner, data: { ...entry }, at }, WATCHED.resultaat);
    }),
    ...projecten.flatMap((project) => {
      const { at, id } = project;
      return listGroups({ place: `project ${id}`, owner: null, data: { ...project }, at }, WATCHED.project);
    }),
    ...(rapport === null ? [] : listFile("rapport", rapport)),
    ...(financien === null ? [] : listFile("financien", financien)),
    ...listProse(jaar).flatMap(({ place, proza }) => listSections(place, proza, { rapport, sources })),
  ];
}

function listFile(name: "rapport" | "financien", data: Sited<Group>): YearlyEntry[] {
  return listGroups({ place: name, owner: null, data, at: data.at }, WATCHED[name]);
}

/** Where a group of fields stands. */
interface Found extends Pick<YearlyEntry, "place" | "owner" | "data"> {
  readonly at: At;
  readonly above?: YearlyEntry | null;
  readonly list?: string | null;
}

/** The group itself, and the groups in it that are watched. */
function listGroups({ at, list = null, above = null, ...found }: Found, watched: Watched): YearlyEntry[] {
  const { place, owner, data } = found;
  const name = list === null ? "" : nameItem(list, data);
  const entry: YearlyEntry = {
    ...found,
    isProse: false,
    list,
    above,
    name,
    confirmations: tellsItself(watched) ? listConfirmations(data, at) : [],
    texts: listFieldTexts(name, { data, at }, watched),
  };
  const below = Object.entries(watched.inside ?? {}).flatMap(([key, own]) =>
    listItems(data, at, key).flatMap((item) =>
      listGroups({ ...item, place: `${place} ${key}`, owner, above: entry, list: key }, own),
    ),
  );
  return [entry, ...below];
}

function tellsItself({ fields, asOne }: Watched): boolean {
  return fields !== undefined || asOne !== undefined;
}

/** The groups under a key: the items of a list, or the one that is no list. */
function listItems(data: Group, at: At, key: string): Pick<Found, "data" | "at">[] {
  const value = data[key];
  if (Array.isArray(value)) return value.map((item: Group, index) => ({ data: item, at: inside(at, [key, index]) }));
  return typeof value === "object" && value !== null ? [{ data: value as Group, at: inside(at, key) }] : [];
}

/** `leerpunten "brief-alleen"`: a list with the mark of its item, where that has one. */
function nameItem(list: string, { id, onderdeel, thema }: Group): string {
  const mark = [id, onderdeel, thema].find((one) => typeof one === "string");
  return mark === undefined ? list : `${list} "${mark}"`;
}

function listConfirmations(data: Group, at: At): Confirmation[] {
  const { nog_waar: date } = data;
  if (!isWritten(at, "nog_waar")) return [];
  return [{ at: inside(at, "nog_waar"), date: typeof date === "string" ? date : null, hash: null }];
}

function listFieldTexts(
  name: string,
  { data, at }: Pick<Found, "data" | "at">,
  { fields = [], asOne = [] }: Watched,
): YearlyText[] {
  const nameOf = (field: string): string => (name === "" ? field : fields.length === 1 ? name : `${name} (${field})`);
  const together = asOne.map((field) => data[field] ?? null);
  return [
    ...fields.flatMap((field): YearlyText[] => {
      const text = data[field];
      const words = typeof text === "string" ? toWords(text) : "";
      return words === "" ? [] : [{ field, name: nameOf(field), words, place: placeOf(at, field) }];
    }),
    ...(together.some((one) => one !== null)
      ? [{ field: null, name, words: toWords(JSON.stringify(together)), place: placeOf(at) }]
      : []),
  ];
}

/** A text as it is compared: how it was broken into lines does not count. */
function toWords(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** The files with prose; `place` is the same in every report. */
function listProse({ samenvatting, context, financientekst, voortgangsteksten }: Jaar): {
  readonly place: string;
  readonly proza: Prozatekst;
}[] {
  const single = { samenvatting, context, financientekst };
  return [
    ...Object.entries(single).flatMap(([place, proza]) => (proza === null ? [] : [{ place, proza }])),
    ...[...voortgangsteksten].map(([theme, proza]) => ({ place: `voortgang ${theme}`, proza })),
  ];
}

interface Beside {
  readonly rapport: Sited<Rapport> | null;
  readonly sources: Sources;
}

function listSections(kind: string, { file, sections }: Prozatekst, { rapport, sources }: Beside): YearlyEntry[] {
  return [...sections].map(([heading, section]): YearlyEntry => {
    const words = toWords(section.body);
    const place = { file, range: rangeOf(section, file, sources) };
    return {
      place: `${kind} ${heading}`,
      owner: null,
      name: heading,
      isProse: true,
      list: null,
      data: {},
      above: null,
      confirmations: listProseConfirmations(rapport).filter(
        ({ confirmed }) => confirmed.file === file && confirmed.heading === heading,
      ),
      texts: words === "" ? [] : [{ field: null, name: `"## ${heading}"`, words, place }],
    };
  });
}

/** The range of a heading; null where its file is not there to look in. */
function rangeOf({ headingOffset }: MarkdownSection, file: string, { texts }: Sources): Place["range"] {
  const lines = texts.get(file)?.lines;
  if (lines === undefined) return null;
  const { line } = lines.positionAt(headingOffset);
  return lines.rangeAt(headingOffset, headingOffset + lines.lineText(line).length);
}

/** A confirmation of prose, which stands in rapport.yaml, with what it names. */
export interface ProseConfirmation extends Confirmation {
  readonly confirmed: { readonly file: string; readonly heading: string };
}

/** The confirmations of prose; one that does not say of what was reported. */
export function listProseConfirmations(rapport: Sited<Rapport> | null): ProseConfirmation[] {
  if (rapport === null) return [];
  return rapport.nog_waar.flatMap(({ bestand: file, kop: heading, datum: date, hash }, index) =>
    file === null || heading === null
      ? []
      : [{ at: inside(rapport.at, ["nog_waar", index]), date, hash: hash ?? "", confirmed: { file, heading } }],
  );
}
