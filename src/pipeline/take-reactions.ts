import type { WholeContent, WholeJaar, WholeReactie } from "../content/content.ts";
import { isHandedIn } from "../content/handed-in.ts";
import { SENT } from "../content/sent-folder.ts";
import type { Sources } from "../content/sources.ts";
import { hasByteOrderMark } from "../content/year-seal.ts";
import { draftOf } from "../edit/draft.ts";
import { editFile } from "../edit/edit-file.ts";
import type { EditValue } from "../edit/edit.ts";
import { writeDraft } from "../edit/write-draft.ts";
import type { ContentChange, Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { hearDocument, type Heard } from "../intake/heard.ts";
import { placeReaction, type Ground, type KnownName, type KnownPlace, type Placed } from "../intake/place-reaction.ts";
import { placesFile } from "../publish/places-schema.ts";
import { classifyPath } from "../read/classify-path.ts";
import { decodeText } from "../read/decode-text.ts";
import { readFile } from "../read/read-file.ts";
import { readDocument, readProperties } from "../sheet/read-document.ts";
import { holdsPart, recognise } from "../sheet/unpack-workbook.ts";
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
  if (recognise(bytes) !== "workbook" || !holdsPart(name, bytes, "word/document.xml")) return null;
  const { content, sources } = await readContent(root, effects);
  const jaar = findReport(content);
  const path = `${jaar.naam}/reacties.yaml`;
  requireSound(path, sources);
  const document = readDocument(name, bytes);
  requireOwn(name, document.properties, { content, jaar });
  const file = hearDocument(document);
  const sender = findSenders(name, file.heard, { van, ander, content });
  const found = await findPlaces({ root, naam: jaar.naam, contentHash: document.properties.get("Inhoud") }, effects);
  const ground = { places: found?.places ?? [], names: listNames(content, jaar) };
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
    places: found?.folder ?? null,
  };
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

/** Tells by the author in the file whose a reaction is. */
function findSenders(
  name: string,
  heard: readonly Heard[],
  { van, ander, content }: Omit<Asking, "root"> & { readonly content: WholeContent },
): (author: string) => Sender {
  const authors = [...new Set(heard.map(({ author }) => author))];
  const parties = content.deal.partijen.map(({ id }) => id);
  const party = (typed: string): string => {
    const found = parties.find((id) => id === typed.trim());
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
  const unknown = authors.filter((author) => !map.has(author));
  if (unknown.length > 0)
    throw new UsageError(
      `Van wie zijn de reacties in ${name}? Wie schreef: ${unknown.map((one) => (one === "" ? "(zonder naam)" : one)).join(", ")}.`,
      'Zet erachter van welke partij: --van PARTIJ voor allemaal, of --van "Naam=partij; Andere naam=partij". De namen komen niet in de inhoud.',
    );
  return (author) => ({ van: map.get(author) ?? null, ander: null });
}

/** The numbered places of the concept that was sent, of just this document if it is known which, else of the last one. */
async function findPlaces(
  {
    root,
    naam,
    contentHash,
  }: { readonly root: string; readonly naam: string; readonly contentHash: string | undefined },
  effects: Pick<Effects, "listFiles" | "readFile">,
): Promise<{ readonly folder: string; readonly places: readonly KnownPlace[] } | null> {
  const paths = ((await effects.listFiles(root)) ?? []).filter(({ kind }) => kind === "file").map(({ path }) => path);
  const folders = paths
    .filter((path) => path.startsWith(`${naam}/${SENT}/`) && path.endsWith("/plaatsen.json"))
    .map((path) => path.slice(0, path.lastIndexOf("/")))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b), "nl", { numeric: true }));
  for (const folder of folders.toReversed()) {
    const document = paths.find((path) => path.startsWith(`${folder}/`) && path.endsWith(".docx"));
    if (document === undefined || contentHash === undefined) continue;
    const properties = readProperties(document, await effects.readFile(root, document));
    if (properties.get("Inhoud") === contentHash) return readPlaces(root, folder, effects);
  }
  const last = folders.at(-1);
  return last === undefined ? null : readPlaces(root, last, effects);
}

/** "2026-05-01-2" of the folder of a step: the day, and which of that day. */
function dayOf(folder: string): string {
  return /\d{4}-\d\d-\d\d(?:-\d+)?$/u.exec(folder)?.[0] ?? "";
}

async function readPlaces(
  root: string,
  folder: string,
  { readFile: read }: Pick<Effects, "readFile">,
): Promise<{ readonly folder: string; readonly places: readonly KnownPlace[] }> {
  const path = `${folder}/plaatsen.json`;
  const decoded = decodeText(await read(root, path));
  const parsed = decoded.kind === "text" ? placesFile.safeParse(parseJson(decoded.text)) : null;
  if (parsed?.success !== true)
    throw new UsageError(
      `${path} kan niet worden gelezen. Daardoor is niet te zeggen waar de nummers over gaan.`,
      "Zet het bestand terug zoals het was toen het concept werd verstuurd.",
    );
  return { folder, places: parsed.data.plaatsen };
}

/** What a text in JSON says; null for one that is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
  { author, day, words, quote, spot }: Heard,
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
    reactie: words,
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
