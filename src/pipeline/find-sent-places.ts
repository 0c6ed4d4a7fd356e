import { SENT } from "../content/sent-folder.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import type { KnownPlace } from "../intake/place-reaction.ts";
import { placesFile } from "../publish/places-schema.ts";
import { decodeText } from "../read/decode-text.ts";
import { readProperties } from "../sheet/read-document.ts";

/** The numbered places of a concept as it was sent. */
export interface SentPlaces {
  /** The folder in the content in which it is kept. */
  readonly folder: string;
  readonly places: readonly KnownPlace[];
}

/** Of which report, and of which document of it. */
interface SentPlacesAsked {
  readonly root: string;
  /** Name of the report. */
  readonly naam: string;
  /** What the document says it was made of; undefined where it says nothing. */
  readonly contentHash: string | undefined;
}

/** The numbered places of the concept that was sent, of just this document if it is known which, else of the last one. */
export async function findSentPlaces(
  { root, naam, contentHash }: SentPlacesAsked,
  effects: Pick<Effects, "listFiles" | "readFile">,
): Promise<SentPlaces | null> {
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
): Promise<SentPlaces> {
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
