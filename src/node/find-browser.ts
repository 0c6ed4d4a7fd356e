import { posix, win32 } from "node:path";

/** What the search needs to know of the machine. */
export interface BrowserSystem {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly hasFile: (path: string) => boolean;
  /** Names in a folder; none when there is no such folder. */
  readonly listNames: (folder: string) => readonly string[];
}

const LINUX_COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC_APPS = ["Google Chrome", "Chromium", "Microsoft Edge"];

const WINDOWS_PROGRAMS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

/** Where puppeteer's downloader puts Chrome, below the folder of a version. */
const CACHED_PROGRAMS = [
  "chrome-linux64/chrome",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-win64/chrome.exe",
  "chrome-win32/chrome.exe",
];

/**
 * The browser that prints: the configured one, else an installed Chrome, Chromium or Edge, else one that puppeteer
 * downloaded.
 *
 * @returns its full path; null when there is none, or when the configured path does not exist
 */
export function findBrowser(system: BrowserSystem): string | null {
  const configured = findConfiguredPath(system.env);
  const candidates = configured === null ? [...listInstalled(system), ...listCached(system)] : [configured];
  return candidates.find(system.hasFile) ?? null;
}

/** The path that the user configured, right or wrong; null when there is none. */
export function findConfiguredPath(env: BrowserSystem["env"]): string | null {
  return [env["RAPPORT_BROWSER"], env["PUPPETEER_EXECUTABLE_PATH"]].find((path) => path) ?? null;
}

function listInstalled({ platform, env, home }: BrowserSystem): string[] {
  switch (platform) {
    case "win32":
      return [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => WINDOWS_PROGRAMS.map((program) => win32.join(folder, program)));
    case "darwin":
      return ["/Applications", posix.join(home, "Applications")].flatMap((folder) =>
        MAC_APPS.map((app) => posix.join(folder, `${app}.app/Contents/MacOS`, app)),
      );
    default:
      // Each command in all of PATH before the next command: Chrome before Chromium, wherever they are
      return LINUX_COMMANDS.flatMap((command) => listFoldersInPath(env).map((folder) => posix.join(folder, command)));
  }
}

/** The packages of Debian, Google and Microsoft install into these folders, also when PATH is bare (cron). */
function listFoldersInPath(env: BrowserSystem["env"]): string[] {
  const named = (env["PATH"] ?? "").split(":").filter((folder) => folder !== "");
  return [...new Set([...named, "/usr/bin", "/usr/local/bin"])];
}

function listCached({ platform, env, home, listNames }: BrowserSystem): string[] {
  const path = platform === "win32" ? win32 : posix;
  const folder = path.join(env["PUPPETEER_CACHE_DIR"] ?? path.join(home, ".cache", "puppeteer"), "chrome");
  const newestFirst = [...listNames(folder)].sort((a, b) => b.localeCompare(a, "en", { numeric: true }));
  return newestFirst.flatMap((version) => CACHED_PROGRAMS.map((program) => path.join(folder, version, program)));
}
