/** What writing content puts down in its folder for a moment: the name says that it is no content. */

/** Says who is writing; lies at the root of the content while somebody does. */
export const LOCK_FILE = ".rapport-slot";
/** Begins the name of a file while it is written, beside the file that it becomes. */
const FRESH = ".rapport-nieuw-";

/** The name of the file that becomes another; `mark` keeps those of one folder apart. */
export function nameFresh(mark: string): string {
  return `${FRESH}${mark}.tmp`;
}

/** Whether a path is of a file that was being written: one that is still there after its writer was killed. */
export function isFresh(path: string): boolean {
  return nameOf(path).startsWith(FRESH);
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}
