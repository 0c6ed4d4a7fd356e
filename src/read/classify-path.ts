import { COVENANT_PATH, DEAL_SCHEMAS, type DealName } from "../schema/content-schemas.ts";
import { isImagePath } from "../content/media-type.ts";
import { isFresh, LOCK_FILE } from "../value/side-files.ts";
import { isReportName } from "../content/report-order.ts";
import { findNearest } from "../diagnostics/nearest.ts";
import { SENT } from "../content/sent-folder.ts";
import type { FileRole, YearProse } from "../content/file-role.ts";

const YEAR_PROSE: readonly YearProse[] = ["samenvatting", "context", "financien"];

// Object.keys gives strings; the keys are exactly the names.
const DEAL_NAMES = Object.keys(DEAL_SCHEMAS) as DealName[];
/** Made for editors, and what is left beside it when making it was broken off. */
const EDITOR_FOLDER = /^(?:\.vscode|\.\.?schema(?:\..+)?)$/u;
/** What Windows, macOS, Word, an editor or a synchroniser leaves behind, beside the files that somebody made. */
const SYSTEM =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|Icon\r?|\._.*|~\$.*|\.~lock\..*|.*~|.*\.(?:bak|tmp|swp|orig|lnk|crdownload|part))$/iu;

/** Says what a path (forward slashes, relative to the content root) is for, and what was probably meant if nothing. */
export function classifyPath(path: string): FileRole {
  const found = classify(path);
  return found.role === "unknown" ? { role: "unknown", expected: guessExpected(path) } : found;
}

function classify(path: string): FileRole {
  const parts = path.split("/");
  // While somebody writes; it goes by itself
  if (path === LOCK_FILE) return { role: "editor" };
  if (isFresh(path) || SYSTEM.test(parts.at(-1) ?? "")) return { role: "system" };
  if (parts.length > 1 && EDITOR_FOLDER.test(parts[0] ?? "")) return { role: "editor" };
  if (path === "LEESMIJ.md") return { role: "handbook" };
  if (path === COVENANT_PATH) return { role: "covenant" };
  if (parts[0] === "deal") return classifyDeal(parts);
  return isReportName(parts[0] ?? "") ? classifyYear(parts[0] ?? "", parts.slice(1)) : UNKNOWN;
}

const UNKNOWN: FileRole = { role: "unknown", expected: null };

function classifyDeal(parts: readonly string[]): FileRole {
  const name = DEAL_NAMES.find((file) => parts.length === 2 && parts[1] === `${file}.yaml`);
  return name === undefined ? UNKNOWN : { role: "deal", name };
}

function classifyYear(jaar: string, rest: readonly string[]): FileRole {
  const [first = "", second = "", third = ""] = rest;
  if (first === SENT && rest.length > 1) return { role: "sent" };
  if (rest.length === 1) return classifyYearFile(jaar, first);
  if (rest.length === 2 && first === "beelden") {
    if (second === "beelden.yaml") return { role: "beelden", jaar };
    return isImagePath(second) ? { role: "image", jaar } : UNKNOWN;
  }
  if (rest.length === 2 && second === "resultaten.yaml") return { role: "resultaten", jaar, theme: first };
  if (rest.length === 2 && second === "voortgang.md") return { role: "voortgang", jaar, theme: first };
  const id = /^(.+)\.yaml$/u.exec(third)?.[1];
  if (rest.length === 3 && second === "projecten" && id !== undefined)
    return { role: "project", jaar, theme: first, id };
  return UNKNOWN;
}

function classifyYearFile(jaar: string, name: string): FileRole {
  if (name === "rapport.yaml") return { role: "rapport", jaar };
  if (name === "financien.yaml" || name === "financien.csv") return { role: "financien", jaar };
  if (name === "uitzonderingen.yaml") return { role: "uitzonderingen", jaar };
  if (name === "reacties.yaml") return { role: "reacties", jaar };
  const prose = YEAR_PROSE.find((candidate) => name === `${candidate}.md`);
  return prose === undefined ? UNKNOWN : { role: "proza", jaar, name: prose };
}

const THEME_FILES = ["resultaten.yaml", "voortgang.md"];
const YEAR_FILES = [
  "rapport.yaml",
  "financien.yaml",
  "uitzonderingen.yaml",
  "reacties.yaml",
  ...YEAR_PROSE.map((name) => `${name}.md`),
];

/** The path under which the file would have been read, where another name, ending or folder is enough. */
function guessExpected(path: string): string | null {
  const lower = path.toLowerCase().replace(/\/project(?:en)?s?\//u, "/projecten/");
  const stem = lower.replace(/(?:\.[a-z0-9]+)+$/u, "");
  const candidates = [lower, `${stem}.yaml`, `${stem}.md`, ...listNear(stem)];
  return candidates.find((candidate) => candidate !== path && classify(candidate).role !== "unknown") ?? null;
}

/** Files of the same folder whose name is nearly the same, and the place of a project that lies one folder too high. */
function listNear(stem: string): string[] {
  const [jaar = "", ...rest] = stem.split("/");
  if (!isReportName(jaar)) return [];
  const [theme = "", name = ""] = rest;
  const own = rest.length === 1 ? YEAR_FILES : THEME_FILES;
  const folder = rest.length === 1 ? jaar : `${jaar}/${theme}`;
  const near = findNearest(
    rest.at(-1) ?? "",
    own.map((file) => file.replace(/\.\w+$/u, "")),
  );
  const files = rest.length > 2 ? [] : own.filter((file) => near.includes(file.replace(/\.\w+$/u, "")));
  const project = rest.length === 2 && theme !== "beelden" ? [`${folder}/projecten/${name}.yaml`] : [];
  return [...files.map((file) => `${folder}/${file}`), ...project];
}
