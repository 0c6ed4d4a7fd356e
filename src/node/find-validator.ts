import { posix, win32 } from "node:path";

import type { BrowserSystem } from "./find-browser.ts";

/** What the search needs to know of the machine. */
export interface ValidatorSystem extends BrowserSystem {
  /** The program's own folder for what it fetched. */
  readonly cache: string;
}

/** The artifact of Maven Central that holds the validator as one file. */
const MAVEN_FOLDER = ["repository", "org", "verapdf", "apps", "greenfield-apps"];

/**
 * The reference validator: the configured one (a program or a jar), else `verapdf` on the path, else a jar in the
 * program's own cache or in Maven's.
 *
 * @returns its full path; null when there is none, or when the configured path does not exist
 */
export function findValidator(system: ValidatorSystem): string | null {
  const configured = system.env["VERAPDF"];
  const candidates = configured ? [configured] : [...listInPath(system), ...listJars(system)];
  return candidates.find(system.hasFile) ?? null;
}

function listInPath({ platform, env }: ValidatorSystem): string[] {
  const isWindows = platform === "win32";
  const path = isWindows ? win32 : posix;
  const folders = (env["PATH"] ?? env["Path"] ?? "").split(isWindows ? ";" : ":").filter((folder) => folder !== "");
  return folders.map((folder) => path.join(folder, isWindows ? "verapdf.bat" : "verapdf"));
}

/** The newest first. */
function listJars({ platform, home, cache, listNames }: ValidatorSystem): string[] {
  const path = platform === "win32" ? win32 : posix;
  const newestFirst = (names: readonly string[]): string[] =>
    [...names].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  const jarsIn = (folder: string): string[] =>
    newestFirst(listNames(folder).filter((file) => /^greenfield-apps-[\d.]+\.jar$/u.test(file))).map((file) =>
      path.join(folder, file),
    );
  const maven = path.join(home, ".m2", ...MAVEN_FOLDER);
  return [...jarsIn(cache), ...newestFirst(listNames(maven)).flatMap((version) => jarsIn(path.join(maven, version)))];
}
