import type { Jaar } from "../content/content.ts";
import { isEmptied } from "../content/is-emptied.ts";
import { findPart } from "../content/find-part.ts";
import { findRealisation } from "../content/find-realisation.ts";
import { isAgreed } from "../content/in-force.ts";
import { listSummands } from "../content/list-summands.ts";
import { addUp } from "../value/add-up.ts";
import { computedFrom, createFigure, createGap, NOWHERE, originOfFile, type FigureKind } from "../value/figure.ts";
import type { ContentOrigin, Figure, Origin } from "../value/value.ts";
import type { JaarWaarde } from "./assessment.ts";
import { kindOf, type Part, type PartContext } from "./part-context.ts";
import { isWritten, originAt } from "../source/at.ts";

/**
 * The value of one year by the part's way of counting: as reported, summed over the years, or summed over its parts. Of a
 * year in which the part was not agreed there is none.
 */
export function valueInYear(part: Part, jaar: Jaar, context: PartContext): JaarWaarde {
  const { resultaat, onderdeel } = part;
  const kind = kindOf(onderdeel);
  const head = {
    ...{ jaar: jaar.naam, peildatum: jaar.rapport?.peildatum ?? null },
    vergelijking: comparedWith(part, jaar),
  };
  if (!wasAgreed(part, jaar)) return { ...head, waarde: createGap("nvt", kind), isHerzien: false };
  if (onderdeel.som_van.length > 0) return { ...head, ...sumOfParts(part, jaar, context) };
  const own = reportedValue(part, jaar, context);
  if (onderdeel.telwijze !== "per-periode") return { ...head, ...own };
  const until = context.jaren
    .slice(0, context.jaren.indexOf(jaar) + 1)
    .filter((one) => wasAgreed(part, one))
    .map((one) => reportedValue({ resultaat, onderdeel }, one, context));
  return {
    ...head,
    waarde: addUp(
      until.map((one) => one.waarde),
      { ...kind, rule: "som" },
    ),
    isHerzien: until.some((one) => one.isHerzien),
  };
}

/** The number that the deal holds a part against in a year: an average of others, which nobody agreed on beforehand. */
function comparedWith(part: Part, jaar: Jaar): Figure {
  const kind = kindOf(part.onderdeel);
  if (part.onderdeel.vergelijking === null) return createGap("nvt", kind);
  const entry = jaar.voortgang.get(part.resultaat.id);
  const found = entry === undefined ? null : findRealisation(entry, part);
  if (isEmptied(entry) || isEmptied(found?.realisatie)) return createGap("vertrouwelijk", kind);
  const value = found?.realisatie.vergelijking ?? null;
  if (found === null) return createGap("volgt", kind);
  const origin = originAt(found.at, "vergelijking");
  if (value !== null) return createFigure(value, kind, origin);
  return createGap("volgt", kind, isWritten(found.at, "vergelijking") ? origin : NOWHERE);
}

/** Whether the report of a year was about this part. */
function wasAgreed({ resultaat, onderdeel }: Part, { rapport }: Jaar): boolean {
  const date = rapport?.peildatum ?? null;
  return isAgreed(resultaat, date) && isAgreed(onderdeel, date);
}

function sumOfParts(part: Part, jaar: Jaar, context: PartContext): Pick<JaarWaarde, "waarde" | "isHerzien"> {
  const parts = listSummands(part.resultaat, part.onderdeel, jaar.rapport?.peildatum ?? null);
  const values = parts.map((onderdeel) => valueInYear({ resultaat: part.resultaat, onderdeel }, jaar, context));
  return {
    waarde: addUpParts(
      values.map((one) => one.waarde),
      part,
    ),
    isHerzien: values.some((one) => one.isHerzien),
  };
}

/** The sum over the parts of a part; still to come as long as none of them is agreed. */
export function addUpParts(figures: readonly Figure[], { onderdeel }: Part): Figure {
  const kind = kindOf(onderdeel);
  if (figures.length === 0) return createGap("volgt", kind, computedFrom("som", []));
  return addUp(figures, { ...kind, rule: "som" });
}

function reportedValue(part: Part, jaar: Jaar, context: PartContext): Pick<JaarWaarde, "waarde" | "isHerzien"> {
  const kind = kindOf(part.onderdeel);
  const correction = findCorrection(part, jaar.naam, context);
  if (correction !== null) return { waarde: toFigure(correction, kind), isHerzien: true };
  const entry = jaar.voortgang.get(part.resultaat.id);
  if (entry === undefined) return { waarde: createGap("volgt", kind, originOfBroken(part, jaar)), isHerzien: false };
  const found = findRealisation(entry, part);
  if (isEmptied(entry) || isEmptied(found?.realisatie))
    return { waarde: createGap("vertrouwelijk", kind), isHerzien: false };
  const value = found?.realisatie.waarde ?? null;
  if (found === null) return { waarde: createGap("volgt", kind), isHerzien: false };
  const origin = originAt(found.at, "waarde");
  if (value !== null) return { waarde: createFigure(value, kind, origin), isHerzien: false };
  return { waarde: createGap("volgt", kind, isWritten(found.at, "waarde") ? origin : NOWHERE), isHerzien: false };
}

/** The place of the file of the part's theme where it cannot be read; that of what is missing where it can. */
function originOfBroken({ resultaat }: Part, { broken }: Jaar): Origin {
  const found = broken.find(({ role }) => role.role === "resultaten" && role.theme === resultaat.thema);
  return found === undefined ? NOWHERE : originOfFile(found.path);
}

interface Correction {
  /** Null when this reader does not get it. */
  readonly value: number | null;
  readonly origin: ContentOrigin;
}

function toFigure({ value, origin }: Correction, kind: FigureKind): Figure {
  return value === null ? createGap("vertrouwelijk", kind) : createFigure(value, kind, origin);
}

/** The newest correction of a year's value by that year's successors. */
function findCorrection(part: Part, naam: string, context: PartContext): Correction | null {
  for (const jaar of [...context.jaren].reverse()) {
    const entry = jaar.voortgang.get(part.resultaat.id);
    for (const [index, one] of (entry?.correctie ?? []).entries()) {
      const isThis = one.jaar === naam && findPart(part.resultaat, one.onderdeel) === part.onderdeel;
      if (entry !== undefined && isThis && (one.wordt !== null || isEmptied(one))) {
        return { value: one.wordt, origin: originAt(entry.at, ["correctie", index, "wordt"]) };
      }
    }
  }
  return null;
}
