import type { Deal, Thema } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import { nameTheme } from "../content/name-theme.ts";
import { strayEntry, WRONG_RESULT } from "../content/need-marks.ts";
import type { Sources } from "../content/sources.ts";
import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { At } from "../source/at.ts";
import { locate } from "../source/at.ts";
import { readYearValue, siteItems } from "./read-value.ts";

/** An entry of a theme's file, and the theme that its result belongs to. */
interface Entry {
  readonly id: string;
  readonly at: At;
  readonly expected: string;
}

/** The file of a theme in one report, with the entries of results that the deal knows. */
interface ThemeFile {
  readonly path: string;
  readonly jaar: string;
  readonly theme: string;
  readonly entries: readonly Entry[];
  /** The one other theme that all of its entries belong to; null when there is none such. */
  readonly other: string | null;
}

/** Reports the entries that stand in the folder of another theme; a file that is another theme's as a whole is told once. */
export function checkThemes(deal: Deal, { files }: Sources, report: Report): void {
  const known = new Map(deal.themas.map((thema) => [thema.id, thema]));
  const all = [...files.values()].flatMap((value) => readThemeFile(value, deal));
  for (const file of all) {
    // A folder that is no theme at all was reported as such
    const theme = known.get(file.theme);
    if (theme === undefined) continue;
    if (file.other === null) reportEntries(file, known, report);
    else reportFile(file, { all, theme, expected: known.get(file.other) }, report);
  }
}

function readThemeFile(value: FileValue, deal: Deal): ThemeFile[] {
  const file = readYearValue(value, "resultaten");
  if (file === null || value.role.role !== "resultaten") return [];
  const { jaar, theme } = value.role;
  const entries = siteItems(file.data, file.at).flatMap(({ resultaat, at }): Entry[] => {
    const expected = deal.resultaten.find(({ id }) => id === resultaat)?.thema ?? null;
    return resultaat === null || expected === null ? [] : [{ id: resultaat, at, expected }];
  });
  const themes = new Set(entries.map(({ expected }) => expected));
  const [only = theme] = themes;
  const isOther = entries.length > 1 && themes.size === 1 && only !== theme;
  return [{ path: value.path, jaar, theme, entries, other: isOther ? only : null }];
}

function reportEntries({ theme, entries }: ThemeFile, known: ReadonlyMap<string, Thema>, report: Report): void {
  for (const { id, at, expected } of entries) {
    if (expected === theme) continue;
    const place = { file: at.file, range: locate(at, "resultaat"), about: [WRONG_RESULT, strayEntry(id)] };
    const names = { theme: nameOf(known.get(theme), theme), expected: nameOf(known.get(expected), expected) };
    report("reference/wrong-theme", place, { id, folder: expected, ...names });
  }
}

interface Others {
  readonly all: readonly ThemeFile[];
  readonly theme: Thema;
  readonly expected: Thema | undefined;
}

/** Two files that were exchanged are one fault, told at the first of them. */
function reportFile(file: ThemeFile, { all, theme, expected }: Others, report: Report): void {
  const partner = all.find((one) => one.jaar === file.jaar && one.theme === file.other && one.other === file.theme);
  if (partner !== undefined && partner.path < file.path) return;
  const args = {
    theme: nameOf(theme, theme.id),
    expected: nameOf(expected, file.other ?? ""),
    folder: file.other ?? "",
    isSwapped: partner !== undefined,
  };
  const about = [WRONG_RESULT, `${file.jaar}/${file.other ?? ""}/resultaten.yaml`];
  report("load/wrong-folder", { file: file.path, range: null, about }, args);
}

function nameOf(thema: Thema | undefined, id: string): string {
  return thema === undefined ? id : nameTheme(thema);
}
