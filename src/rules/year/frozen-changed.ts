import { toMark } from "../../schema/fields.ts";
import { findTotal } from "../../content/year-seal.ts";
import type { Place } from "../../diagnostics/create-diagnostic.ts";
import { isWritten } from "../../source/at.ts";
import { STEADY } from "../engine/result-norms.ts";
import { placeOf, relatedTo, wholeFile, withRelated } from "../engine/place.ts";
import { defineRule } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";
import { hasList, listHandedIn, type HandedIn } from "./handed-in.ts";

/** What happened to a file, by its path in the folder of the year; `iets` where only one hash of all files is known. */
type Change =
  | { readonly kind: "veranderd" | "toegevoegd" | "weggehaald"; readonly file: string }
  | { readonly kind: "hernoemd"; readonly file: string; readonly was: string }
  | { readonly kind: "iets" };

interface Told {
  readonly change: Change;
  /** The hash that was handed in; null for a file that was not there. */
  readonly expected: string | null;
  /** The hash now; null for a file that is gone. */
  readonly actual: string | null;
}

interface FoundChange extends Told {
  readonly place: Place;
}

const EXAMPLE: Told & { readonly year: string } = {
  year: "2025",
  change: { kind: "veranderd", file: "groen/voortgang.md" },
  expected: "2db437c3",
  actual: "a0c715bb",
};

const CORRECT =
  'Is een cijfer achteraf fout? Verbeter het dan met "correctie" in het jaar waarin u het ontdekt: {onderdeel, jaar, was, wordt, reden}.';

/** A handed-in year stays as it was handed in. */
export const frozenChanged = defineRule({
  id: "year/frozen-changed",
  ground: STEADY,
  severity: "error",
  title: "Een rapport dat is ingediend, verandert niet meer.",
  why: `Anderen hebben het rapport gelezen en besproken. Wat ze lazen, moet later nog steeds zo in de bestanden staan.

Bij het indienen komt in rapport.yaml een lijst met van elk bestand van het jaar een controlegetal. Het programma vergelijkt die lijst met de bestanden van nu: wat is veranderd, toegevoegd, hernoemd of weggehaald? Staat er geen lijst maar één getal over alle bestanden, dan is alleen te zien dát er iets is veranderd.

Regeleinden tellen niet mee. In rapport.yaml tellen ook niet mee: status, vastgesteld, ingediend, de schermlezertoets en opmerkingen achter een hekje. Die mogen later nog worden ingevuld.`,
  example: EXAMPLE,
  settings: {},
  scope: "inhoud",
  message: ({ year, change }) =>
    `Het rapport over ${year} is ingediend en ligt vast, maar ${describeChange(change, year)}.`,
  hint: ({ change, actual }) => adviseOn(change, actual),
  actual: ({ actual }) => actual ?? "",
  expected: ({ expected }) => expected ?? "",
  check: (subject, { say }) => {
    for (const handedIn of listHandedIn(subject)) {
      const year = handedIn.jaar.naam;
      for (const { change, place, expected, actual } of listChanges(handedIn, subject))
        say(place, { year, change, expected, actual });
    }
  },
});

function describeChange(change: Change, year: string): string {
  switch (change.kind) {
    case "iets":
      return `een bestand in de map ${year} is daarna veranderd`;
    case "hernoemd":
      return `het bestand ${change.file} heette toen ${change.was}`;
    default:
      return `het bestand ${change.file} is daarna ${change.kind}`;
  }
}

function adviseOn(change: Change, actual: string | null): string {
  switch (change.kind) {
    case "iets":
      return `Zet de ingediende versie terug. ${CORRECT} (Controlegetal nu: ${actual ?? ""}.)`;
    case "veranderd":
      return change.file === "rapport.yaml"
        ? "Zet de ingediende versie van dit bestand terug. Alleen status, vastgesteld en de schermlezertoets mogen hier later veranderen."
        : `Zet de ingediende versie van dit bestand terug. ${CORRECT}`;
    case "toegevoegd":
      return "Haal dit bestand weg, of zet het in de map van een later jaar.";
    case "hernoemd":
      return `Geef het bestand zijn oude naam terug: ${change.was}.`;
    case "weggehaald":
      return "Zet het bestand terug uit de ingediende versie.";
  }
}

function listChanges(handedIn: HandedIn, subject: ContentSubject): FoundChange[] {
  if (hasList(handedIn, "bestanden")) return listFileChanges(handedIn, subject);
  const { rapport, seal } = handedIn;
  const expected = findTotal(rapport);
  const actual = seal.totals[0] ?? null;
  if (expected === null || seal.totals.includes(expected)) return [];
  return [{ change: { kind: "iets" }, place: placeOf(rapport.at, "ingediend", "key"), expected, actual }];
}

/** A line of the list. */
interface Line {
  /** The path as it is written. */
  readonly key: string;
  readonly hash: string;
}

function listFileChanges(handedIn: HandedIn, { sources }: ContentSubject): FoundChange[] {
  const { jaar, seal } = handedIn;
  const lines = readLines(handedIn);
  // Of a file that is there and cannot be opened nobody knows what is in it; that is said elsewhere
  const isGone = (path: string): boolean => !sources.values.has(`${jaar.naam}/${path}`);
  const gone = new Map([...lines].filter(([path]) => isGone(path)));
  const found = [...seal.files].flatMap(([path, hash]) => findChange({ path, hash }, { handedIn, lines, gone }));
  const renamed = new Set(found.flatMap(({ change }) => (change.kind === "hernoemd" ? [change.was] : [])));
  const missing = [...gone].filter(([path]) => !renamed.has(path));
  return [...found, ...missing.map(([path, line]) => toMissing(path, line, handedIn))];
}

function readLines({ rapport }: HandedIn): Map<string, Line> {
  const written = Object.entries(rapport.ingediend?.bestanden ?? {});
  return new Map(written.flatMap(([key, hash]) => (hash === null ? [] : [[toMark(key), { key, hash }] as const])));
}

interface Listed {
  readonly handedIn: HandedIn;
  readonly lines: ReadonlyMap<string, Line>;
  /** Of those the files that are not there. */
  readonly gone: ReadonlyMap<string, Line>;
}

const STEPS = ["ingediend", "bestanden"];

function findChange(
  { path, hash: actual }: { readonly path: string; readonly hash: string },
  { handedIn: { jaar, rapport }, lines, gone }: Listed,
): FoundChange[] {
  const line = lines.get(path);
  // A line whose hash cannot be read says that the file was there
  if (line?.hash === actual || (line === undefined && isWritten(rapport.at, [...STEPS, path]))) return [];
  const was = line === undefined ? [...gone].find(([, { hash }]) => hash === actual)?.[0] : undefined;
  const change: Change =
    line !== undefined
      ? { kind: "veranderd", file: path }
      : was === undefined
        ? { kind: "toegevoegd", file: path }
        : { kind: "hernoemd", file: path, was };
  const key = line?.key ?? gone.get(was ?? "")?.key;
  const related = relatedTo("hier staat wat is ingediend", rapport.at, key === undefined ? STEPS : [...STEPS, key]);
  const place = withRelated(wholeFile(`${jaar.naam}/${path}`), key === undefined ? [] : related);
  return [{ change, place, expected: line?.hash ?? null, actual }];
}

function toMissing(path: string, { key, hash }: Line, { rapport }: HandedIn): FoundChange {
  const place = placeOf(rapport.at, [...STEPS, key], "key");
  return { change: { kind: "weggehaald", file: path }, place, expected: hash, actual: null };
}
