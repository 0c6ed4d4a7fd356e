/** Names that Windows gives to devices, whatever comes behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/iu;
/** What cannot be in a name on Windows, and what does not show or turns the writing round. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const MOST_LENGTH = 200;

/** Where the content lies among the attachments of a report. */
export const SOURCE_FOLDER = "bronnen/";

/** Why a path cannot be made on every system: a step of it with what is wrong there, or the whole of it. */
export type PathFault =
  | { readonly kind: "device" | "ending" | "empty"; readonly name: string }
  /** `characters` are those that may not be in a name, each once. */
  | { readonly kind: "character"; readonly name: string; readonly characters: readonly string[] }
  | { readonly kind: "length"; readonly most: number; readonly length: number };

/**
 * Why a path may not be made below a folder on every system; null when it may: relative, with forward slashes, and of
 * names that cannot lead out of it or mean something else than a file.
 */
function findPathFault(path: string): PathFault | null {
  if (path.length > MOST_LENGTH) return { kind: "length", most: MOST_LENGTH, length: path.length };
  return (
    path
      .split("/")
      .map(findNameFault)
      .find((fault) => fault !== null) ?? null
  );
}

/** The same for a path in the content, which must hold where the content travels with a report as well. */
export function findContentPathFault(path: string): PathFault | null {
  const fault = findPathFault(`${SOURCE_FOLDER}${path}`);
  if (fault?.kind !== "length") return fault;
  return { ...fault, most: MOST_LENGTH - SOURCE_FOLDER.length, length: path.length };
}

/** Whether a path that came from outside may be made below a folder, on every system. */
export function isSafePath(path: string): boolean {
  return findPathFault(path) === null;
}

/** An empty name is also what an absolute path begins with. */
function findNameFault(name: string): PathFault | null {
  if (/^\.{0,2}$/u.test(name)) return { kind: "empty", name };
  const characters = [...new Set(name.match(FORBIDDEN))];
  if (characters.length > 0) return { kind: "character", name, characters };
  if (DEVICE.test(name)) return { kind: "device", name };
  return /[. ]$/u.test(name) ? { kind: "ending", name } : null;
}

/** The same for two paths that are one file on a disk that does not tell capitals or accents apart. */
export function toSamePath(path: string): string {
  return path.normalize("NFKC").toLowerCase();
}
