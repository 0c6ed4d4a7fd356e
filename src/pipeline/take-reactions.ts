import type { WholeContent, WholeJaar, WholeReactie } from "../content/content.ts";
import { isHandedIn } from "../content/handed-in.ts";
import type { Sources } from "../content/sources.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { draftOf } from "../edit/draft.ts";
import { editFile } from "../edit/edit-file.ts";
import type { EditValue } from "../edit/edit.ts";
import { writeDraft } from "../edit/write-draft.ts";
import type { ContentChange, Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { hearMail } from "../intake/hear-mail.ts";
import { hearDocument, type Heard, type HeardFile } from "../intake/heard.ts";
import { placeReaction, type Ground, type KnownName, type Placed } from "../intake/place-reaction.ts";
import { hearSheet, readReactionsMark } from "../intake/reactions-sheet.ts";
import { classifyPath } from "../read/classify-path.ts";
import { decodeSheet, decodeText } from "../read/decode-text.ts";
import { readFile } from "../read/read-file.ts";
import { foldHeading } from "../schema/ledger-columns.ts";
import { readDocument } from "../sheet/read-document.ts";
import { readWorkbook } from "../sheet/read-workbook.ts";
import { holdsPart, recognise } from "../sheet/unpack-workbook.ts";
import { findSentPlaces } from "./find-sent-places.ts";
import { readContent } from "./read-content.ts";

/** A reaction that was taken, and how its place was found. */
interface TakenReaction {
  readonly id: string;
  readonly placed: Placed;
  readonly words: string;
}

/** What came of a file with reactions. */
export interface TakenReactions {
  /** The report that they are about, and the path of the file in which they come. */
  readonly naam: string;
  readonly path: string;
  readonly what: string;
  readonly notes: readonly string[];
  /** How many people, as far as the file says. */
  readonly authors: number;
  readonly added: readonly TakenReaction[];
  /** Reactions that were there already. */
  readonly known: number;
  /** Those for which the file gives no day: they have that of today. */
  readonly undated: number;
  /** The folder of which the numbers are; null where no concept with numbers is known. */
  readonly places: string | null;
}

/** What is asked for beside the file. */
interface Asking {
  readonly root: string;
  /** A party, or a party for each author: "Auteur=partij; Ander=partij"; null when it was not said. */
  readonly van: string | null;
  /** Who else, where it is no party; null for a party. */
  readonly ander: string | null;
}

type ReactionEffects = Pick<Effects, "listFiles" | "readFile" | "sha256" | "measureFile" | "writeContent" | "today">;

/** As much of a file is read; a report for Word has a few megabytes. */
const MOST_BYTES = 30 * 1024 * 1024;

/**
 * Takes the reactions out of a file from elsewhere into the newest report that was not handed in. What is there already does
 * not come again. Gives null for a file that holds no reactions by what it is.
 *
 * @throws UsageError with the reason where it cannot be read, or where it is not clear whose the reactions are
 */
export async function takeReactions(
  name: string,
  { root, van, ander }: Asking,
  effects: ReactionEffects,
): Promise<TakenReactions | null> {
  const size = await effects.measureFile(name);
  if (size === null || size > MOST_BYTES) return null;
  const bytes = await effects.readFile("", name);
  const found = await recogniseReactions(name, bytes);
  if (found === null) return null;
  const { content, sources } = await readContent(root, effects);
  const jaar = findReport(content);
  const path = `${jaar.naam}/reacties.yaml`;
  requireSound(path, sources);
  requireOwn(name, found.properties, { content, jaar });
  const names = listNames(content, jaar);
  const file = found.hear(names);
  const sender = findSenders(name, file.heard, { van, ander, content });
  const sent = await findSentPlaces({ root, naam: jaar.naam, contentHash: found.properties.get("Inhoud") }, effects);
  const ground = { places: sent?.places ?? [], names };
  const items = file.heard.map((heard) => toItem(heard, { sender, ground, today: effects.today() }));
  const fresh = items.filter(skipKnown(jaar.reacties));
  const numbered = giveIds(fresh, jaar.reacties);
  if (numbered.length > 0) await effects.writeContent(root, [toChange(path, numbered, { sources, jaar })]);
  return {
    naam: jaar.naam,
    path,
    what: file.what,
    notes: file.notes,
    authors: new Set(file.heard.map(({ author }) => author)).size,
    added: numbered.map(({ id, item }) => ({ id, placed: item.placed, words: item.reactie })),
    known: items.length - fresh.length,
    undated: fresh.filter(({ isDated }) => !isDated).length,
    places: sent?.folder ?? null,
  };
}

/** A file that holds reactions, and what it says of the report that they are about. */
interface Recognised {
  readonly properties: ReadonlyMap<string, string>;
  /** The reactions, given what the things of the report are called. */
  readonly hear: (names: readonly KnownName[]) => HeardFile;
}

/** A document of Word, a sheet with a column for reactions, or a text that is no table. */
async function recogniseReactions(name: string, bytes: Uint8Array): Promise<Recognised | null> {
  const kind = recognise(bytes);
  if (kind === "workbook" && holdsPart(name, bytes, "word/document.xml")) {
    const document = readDocument(name, bytes);
    return { properties: document.properties, hear: () => hearDocument(document) };
  }
  if (kind === "workbook") return recogniseSheet(name, bytes);
  if (kind === "old-workbook" || !isText(name)) return null;
  const decoded = decodeSheet(bytes);
  if (decoded.kind !== "text" || isTable(decoded.text)) return null;
  return {
    properties: new Map(),
    hear: (names) =>
      hearMail(
        decoded.text,
        names.map((one) => one.name),
      ),
  };
}

async function recogniseSheet(name: string, bytes: Uint8Array): Promise<Recognised | null> {
  const { tables, hidden } = await readWorkbook(name, bytes);
  const file = hearSheet(tables);
  if (file === null) return null;
  const mark = readReactionsMark(tables);
  const unread = hidden.map((one) => `Let op: het verborgen blad "${one}" is niet gelezen.`);
  return {
    properties: new Map(
      mark === null
        ? []
        : [
            ["Deal", mark.deal],
            ["Rapport", mark.rapport],
          ],
    ),
    hear: () => ({ ...file, notes: [...unread, ...file.notes] }),
  };
}

function isText(name: string): boolean {
  if (/\.(?:eml|msg)$/iu.test(name))
    throw new UsageError(
      `${name} is een mail zoals een mailprogramma die bewaart. Die leest het programma niet.`,
      "Open de mail, kopieer de tekst naar een leeg bestand, en bewaar dat als .txt.",
    );
  return /\.(?:txt|md|text)$/iu.test(name);
}

/** An export of a financial system may be a text as well: its first line is cut into cells. */
function isTable(text: string): boolean {
  const first = text.split(/\r\n|\n|\r/u).find((line) => line.trim() !== "") ?? "";
  return /\t.*\t|;.*;/u.test(first);
}

function findReport({ jaren }: WholeContent): WholeJaar {
  const jaar = jaren.findLast(({ rapport }) => !isHandedIn(rapport));
  if (jaar === undefined)
    throw new UsageError(
      "Alle rapporten zijn ingediend. Er is geen concept meer waar een reactie bij hoort.",
      "Maak eerst de map van het volgende rapport.",
    );
  return jaar;
}

function requireSound(path: string, { values }: Sources): void {
  const value = values.get(path);
  if (value === undefined || (value.state === "sound" && value.findings.every(({ severity }) => severity !== "error")))
    return;
  throw new UsageError(
    `In ${path} is nog iets mis. Daardoor is niet te zeggen welke reactie nieuw is.`,
    'Typ "rapport controleer", verbeter wat daar bij dit bestand staat, en probeer het opnieuw.',
  );
}

function requireOwn(
  name: string,
  properties: ReadonlyMap<string, string>,
  { content, jaar }: { readonly content: WholeContent; readonly jaar: WholeJaar },
): void {
  const deal = properties.get("Deal") ?? content.deal.id;
  const rapport = properties.get("Rapport") ?? jaar.naam;
  if (deal === content.deal.id && rapport === jaar.naam) return;
  throw new UsageError(
    `${name} is een concept van een ander rapport: ${rapport} van ${deal}.`,
    `Nu wordt gewerkt aan ${jaar.naam} van ${content.deal.id}. Kies met --content een andere map.`,
  );
}

/** Whose a reaction is, as content has it. */
interface Sender {
  readonly van: string | null;
  readonly ander: string | null;
}

/** The party that is called so in the deal: its id, its abbreviation or its name. */
export function findParty(typed: string, { deal }: Pick<WholeContent, "deal">): string | undefined {
  return deal.partijen.find(({ id, afkorting, naam }) =>
    [id, afkorting, ...(naam ?? []).map(({ waarde }) => waarde)].some(
      (one) => one !== null && foldHeading(one) === foldHeading(typed),
    ),
  )?.id;
}

/** Tells by the author in the file whose a reaction is. */
function findSenders(
  name: string,
  heard: readonly Heard[],
  { van, ander, content }: Omit<Asking, "root"> & { readonly content: WholeContent },
): (author: string) => Sender {
  const authors = [...new Set(heard.map(({ author }) => author))];
  const parties = content.deal.partijen.map(({ id }) => id);
  const called = (typed: string): string | undefined => findParty(typed, content);
  const party = (typed: string): string => {
    const found = called(typed);
    if (found !== undefined) return found;
    throw new UsageError(`"${typed.trim()}" is geen partij van de deal.`, `Kies uit: ${parties.join(", ")}.`);
  };
  if (ander !== null) return () => ({ van: null, ander });
  if (van !== null && !van.includes("=")) {
    const one = party(van);
    return () => ({ van: one, ander: null });
  }
  const map = new Map(
    (van ?? "")
      .split(";")
      .filter((one) => one.includes("="))
      .map((one) => [one.slice(0, one.lastIndexOf("=")).trim(), party(one.slice(one.lastIndexOf("=") + 1))] as const),
  );
  // Who is named as the deal names a party is that party
  for (const author of authors) {
    const own = called(author);
    if (own !== undefined && !map.has(author)) map.set(author, own);
  }
  const unknown = authors.filter((author) => !map.has(author));
  if (unknown.length > 0)
    throw new UsageError(
      `Van wie zijn de reacties in ${name}?${unknown.every((one) => one === "") ? "" : ` Wie schreef: ${unknown.map((one) => (one === "" ? "(zonder naam)" : one)).join(", ")}.`}`,
      'Zet erachter van welke partij: --van PARTIJ voor allemaal, of --van "Naam=partij; Andere naam=partij". De namen komen niet in de inhoud.',
    );
  return (author) => ({ van: map.get(author) ?? null, ander: null });
}

function listNames({ deal }: WholeContent, { projecten }: WholeJaar): KnownName[] {
  const named = (soort: KnownName["subject"]["soort"], id: string, names: readonly (string | null)[]): KnownName[] =>
    names.flatMap((name) => (name === null || name === "" ? [] : [{ name, subject: { soort, id } }]));
  return [
    ...deal.themas.flatMap(({ id, naam }) =>
      named(
        "thema",
        id,
        (naam ?? []).map(({ waarde }) => waarde),
      ),
    ),
    ...deal.resultaten.flatMap(({ id, titel }) => named("resultaat", id, [id, titel])),
    ...projecten.flatMap(({ id, naam }) => named("project", id, [naam])),
  ];
}

/** A reaction as it is to be written. */
interface Item {
  readonly sender: Sender;
  readonly op: string;
  readonly isDated: boolean;
  readonly placed: Placed;
  readonly citaat: string | null;
  readonly reactie: string;
}

function toItem(
  { author, day, words, quote, where, spot }: Heard,
  {
    sender,
    ground,
    today,
  }: { readonly sender: (author: string) => Sender; readonly ground: Ground; readonly today: string },
): Item {
  const placed = placeReaction(spot, ground);
  return {
    sender: sender(author),
    op: day ?? today,
    isDated: day !== null,
    placed,
    citaat: quote,
    // Of words that led to no place none is lost
    reactie: where === null || placed.by === "naam" ? words : `Over ${where}: ${words}`,
  };
}

type Known = Pick<WholeReactie, "van" | "ander" | "op" | "nummer" | "citaat" | "reactie">;

/**
 * Says of each reaction whether it is new: as many that are the same as there are in the content are known. Whoever gave one
 * another place in the content, or an answer, changed nothing of what it is known by.
 */
function skipKnown(known: readonly Known[]): (item: Item) => boolean {
  const left = [...known];
  return ({ sender, op, isDated, placed, citaat, reactie }) => {
    const index = left.findIndex(
      (one) =>
        one.van === sender.van &&
        one.ander === sender.ander &&
        (!isDated || one.op === op) &&
        one.nummer === placed.nummer &&
        tidy(one.citaat) === tidy(citaat) &&
        tidy(one.reactie) === tidy(reactie),
    );
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  };
}

function tidy(text: string | null): string {
  return (text ?? "").replace(/\s+/gu, " ").trim();
}

interface Numbered {
  readonly id: string;
  readonly item: Item;
}

function giveIds(items: readonly Item[], known: readonly { readonly id: string | null }[]): Numbered[] {
  const last = Math.max(0, ...known.map(({ id }) => Number(/^r-(\d+)$/u.exec(id ?? "")?.[1] ?? 0)));
  return items.map((item, index) => ({ id: `r-${String(last + index + 1).padStart(ID_DIGITS, "0")}`, item }));
}

const ID_DIGITS = 3;

function toChange(
  path: string,
  numbered: readonly Numbered[],
  { sources, jaar }: { readonly sources: Sources; readonly jaar: WholeJaar },
): ContentChange {
  const old = sources.bytes.get(path);
  const items = numbered.map(toValue);
  const role = classifyPath(path);
  const text =
    old === undefined
      ? writeDraft({ path, role, heading: [], draft: draftOf({ reacties: items }) })
      : addTo(path, old, items);
  const mark = hasByteOrderMark(old) ? "\ufeff" : "";
  const bytes = new TextEncoder().encode(mark + text);
  const { body, state } = readFile({ path, role, hash: "", bytes });
  const data = body?.kind === "yaml" ? (body.data as { readonly reacties: readonly unknown[] | null } | null) : null;
  if (state !== "sound" || data?.reacties?.length !== jaar.reacties.length + numbered.length)
    throw new Error("a reaction would have been lost");
  return { path, bytes, before: sources.hashes.get(path) ?? null };
}

function addTo(path: string, bytes: Uint8Array, items: readonly EditValue[]): string {
  const decoded = decodeText(bytes);
  const text = decoded.kind === "text" ? decoded.text : "";
  const edited = editFile({ path, role: classifyPath(path), text }, [{ kind: "add", at: ["reacties"], items }]);
  if ("refusal" in edited)
    throw new UsageError(
      `${path} kan niet worden aangevuld zoals het nu is geschreven.`,
      "Zet elke reactie op eigen regels, en probeer het opnieuw.",
    );
  return edited.text;
}

function toValue({ id, item: { sender, op, placed, citaat, reactie } }: Numbered): EditValue {
  const { subject, nummer } = placed;
  return {
    id,
    ...(sender.van === null ? {} : { van: sender.van }),
    ...(sender.ander === null ? {} : { ander: sender.ander }),
    op,
    plaats: subject === null ? "algemeen" : { soort: subject.soort, id: subject.id },
    ...(nummer === null ? {} : { nummer: String(nummer) }),
    ...(citaat === null ? {} : { citaat }),
    reactie,
  };
}
