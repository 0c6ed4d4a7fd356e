import type { Assessment } from "../assess/assessment.ts";
import type { Thema } from "../content/content.ts";
import { createCodeFrame } from "../diagnostics/code-frame.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LineMap } from "../source/line-map.ts";
import { groupBy } from "../value/group-by.ts";
import type { Edition } from "./compose-context.ts";
import { composeMeta } from "./compose-meta.ts";
import { nameTheme, numberTheme } from "./theme-words.ts";
import type { OpenPointsGroup, OpenPointsModel } from "./open-points-model.ts";

/** What the page of open points is made from. */
export interface OpenPointsInput {
  readonly assessment: Assessment;
  readonly edition: Edition;
  /** Sorted. */
  readonly diagnostics: readonly Diagnostic[];
  readonly linesOf: (file: string) => LineMap | null;
}

/** The findings by who is asked: the content as a whole, each theme, then the deal's own files. */
export function composeOpenPoints({ assessment, edition, diagnostics, linesOf }: OpenPointsInput): OpenPointsModel {
  const { deal, peildatum } = assessment;
  const themes = new Set(deal.themas.map(({ id }) => id));
  const count = (severity: Diagnostic["severity"]): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  const pointsOf = groupBy(diagnostics, (one) => [groupOf(one, themes)]);
  const groups = listAsked(deal.themas, peildatum).flatMap(({ id, title, role }): OpenPointsGroup[] => {
    const own = pointsOf.get(id);
    if (own === undefined) return [];
    const points = own.map((diagnostic) => ({ diagnostic, frame: frameOf(diagnostic, linesOf) }));
    return [{ id: `punten-${id}`, title, role, points }];
  });
  return {
    meta: composeMeta(assessment, edition),
    counts: { errors: count("error"), warnings: count("warning"), infos: count("info") },
    groups,
  };
}

const BUREAU = "programmabureau";

/** Who is asked about what, in order. */
function listAsked(themas: readonly Thema[], peildatum: string | null): readonly Omit<OpenPointsGroup, "points">[] {
  const asked = themas.map((thema) => ({
    id: thema.id,
    title: `${numberTheme(thema)} · ${nameTheme(thema, peildatum)}`,
    role: thema.coordinator ?? BUREAU,
  }));
  return [
    { id: "rapport", title: "Hele rapport", role: BUREAU },
    ...asked,
    { id: "deal", title: "De deal", role: BUREAU },
  ];
}

function groupOf({ file }: Diagnostic, themes: ReadonlySet<string>): string {
  const [first = "", second = ""] = (file ?? "").split("/");
  if (first === "deal") return "deal";
  return themes.has(second) ? second : "rapport";
}

function frameOf({ file, range }: Diagnostic, linesOf: OpenPointsInput["linesOf"]): string {
  const lines = file === null || range === null ? null : linesOf(file);
  return lines === null || range === null ? "" : createCodeFrame(lines, range);
}
