/** Names that Windows gives to devices, whatever comes behind the point. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/iu;
/** What cannot be in a name on Windows, and what does not show or turns the writing round. */
const FORBIDDEN = /[<>:"|?*\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const MOST_LENGTH = 200;

/**
 * Whether a path that came from outside may be made below a folder, on every system: relative, with forward slashes, and
 * of names that cannot lead out of it or mean something else than a file.
 */
export function isSafePath(path: string): boolean {
  return path.length <= MOST_LENGTH && path.split("/").every((name) => isSafeName(name));
}

/** An empty name is also what an absolute path begins with. */
function isSafeName(name: string): boolean {
  return !/^\.{0,2}$/u.test(name) && !FORBIDDEN.test(name) && !DEVICE.test(name) && !/[. ]$/u.test(name);
}

/** The same for two paths that are one file on a disk that does not tell capitals or accents apart. */
export function toSamePath(path: string): string {
  return path.normalize("NFKC").toLowerCase();
}
