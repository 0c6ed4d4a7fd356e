import type { OnderdeelStand } from "../assess/assessment.ts";
import type { Onderdeel } from "../content/content.ts";
import { upperEndNow, type AfspraakStand } from "../content/agreed-states.ts";
import { originAt } from "../source/at.ts";
import { createDate, withKind } from "../value/figure.ts";
import type { Figure } from "../value/value.ts";
import type { RichText } from "./report-model.ts";

type Operator = Onderdeel["operator"];

/** What was agreed on a number, in words before it: "minimaal", "streven naar". */
const BEFORE: Record<NonNullable<Operator>, string> = {
  minimaal: "minimaal ",
  hoogstens: "hoogstens ",
  streven: "streven naar ",
  borgen: "behouden: ",
  mogelijk: "mogelijk ",
  geen: "",
};

/** What was agreed where the deal names no number: by its word, or else by how it is measured. */
const WITHOUT: Partial<Record<NonNullable<Operator>, string>> = {
  borgen: "behouden wat er was",
  mogelijk: "mogelijk, als keuze",
};
const BY_MEASURE: Record<NonNullable<Onderdeel["meetwijze"]>, string> = {
  aantal: "telling zonder getal",
  oppervlakte: "meting zonder getal",
  niveau: "meting zonder getal",
  "ja-nee": "oplevering",
  mijlpalen: "stappen",
  kwalitatief: "verbetering in woorden",
};

/** What a part is held against, for describing it. */
export interface Agreed {
  readonly operator: Operator;
  /** The agreed number; without a value where there is none. */
  readonly value: Figure;
  /** Its upper end, where a range is agreed; null for none. */
  readonly tot: Figure | null;
}

/** What the deal says of a part beside its number. */
export type Bounds = Pick<Onderdeel, "meetwijze" | "uiterlijk" | "vergelijking" | "at">;

/** "minimaal 1.000", "streven naar 20 tot 30", "minimaal het gemiddelde van de provincie (54,1)", "stappen", "oplevering". */
export function describeAgreed(part: Omit<Bounds, "at" | "uiterlijk">, { operator, value, tot }: Agreed): RichText {
  const before = BEFORE[operator ?? "geen"];
  if (part.vergelijking !== null)
    return [before, part.vergelijking, ...(value.value === null ? [] : [" (", value, ")"])];
  if (value.value !== null) return [before, ...describeNumber(value, tot)];
  return [WITHOUT[operator ?? "geen"] ?? BY_MEASURE[part.meetwijze ?? "kwalitatief"]];
}

/** The agreed number, or from what to what: "20 tot 30 woningen". */
function describeNumber(value: Figure, tot: Figure | null): RichText {
  if (tot === null) return [value];
  return [withKind(value, { unit: null }), " tot ", withKind(tot, { unit: value.unit })];
}

/** What a part is held against through time. */
export interface AgreedThroughTime extends Agreed {
  readonly afspraken: readonly AfspraakStand[];
}

/** What was agreed of a part itself. */
export function agreedOf({ onderdeel, streefwaarde, afspraken }: OnderdeelStand): AgreedThroughTime {
  return { operator: onderdeel.operator, value: streefwaarde, tot: upperEndNow(afspraken), afspraken };
}

/** The same with its unit behind the number. */
export function withUnit(agreed: AgreedThroughTime, unit: string | null): AgreedThroughTime {
  return { ...agreed, value: withKind(agreed.value, { unit }) };
}

/** zin: for a sentence, with what changed it. tegel: for a tile. cel: for a cell, where a date is in figures. */
export type AgreedForm = "zin" | "tegel" | "cel";

/**
 * What is agreed, with what was agreed before and what comes: "minimaal 1.000; sinds 1 maart 2026 minimaal 1.200
 * (addendum Meer bomen)". As `describeAgreed` where nothing changed.
 */
export function describeAgreements(
  part: Bounds,
  { operator, value, tot, afspraken }: AgreedThroughTime,
  form: AgreedForm,
): RichText {
  const until: RichText =
    part.uiterlijk === null
      ? []
      : [", uiterlijk ", createDate(part.uiterlijk, form === "cel" ? "kort" : "lang", originAt(part.at, "uiterlijk"))];
  if (!isChanged(afspraken)) return [...describeAgreed(part, { operator, value, tot }), ...until];
  const changed = afspraken.flatMap((one, index) => [
    ...(index === 0 ? [] : ["; "]),
    ...describeStart(one, form),
    // A number behind a year needs something between them
    ...(!one.isBegin && one.waarde.value !== null && BEFORE[operator ?? "geen"] === "" ? ["het getal "] : []),
    ...(one.waarde.value === null && index > 0
      ? ["geen getal meer"]
      : describeAgreed(part, { operator, value: withKind(one.waarde, { unit: value.unit }), tot: one.tot })),
    ...(form !== "zin" || one.isBegin ? [] : describeCause(one)),
  ]);
  return [...changed, ...until];
}

/** Whether an addendum changed a number, or gave one where there was none. */
export function isChanged(afspraken: readonly AfspraakStand[]): boolean {
  return afspraken.length > 1 || afspraken.some(({ isBegin }) => !isBegin);
}

/** "sinds 1 maart 2026 ", "vanaf 1 januari 2027 "; nothing for what holds from the start. */
function describeStart({ vanaf, stand, isBegin, waarde }: AfspraakStand, form: AgreedForm): RichText {
  if (isBegin) return [];
  return [
    stand === "komt" ? "vanaf " : "sinds ",
    createDate(vanaf, form === "cel" ? "kort" : "lang", waarde.origin),
    " ",
  ];
}

/** " (addendum Meer bomen)" */
export function describeCause({ door }: Pick<AfspraakStand, "door">): RichText {
  return door === "" ? [] : [` (${door})`];
}

/** For who does not see the step in the line: " Sinds 1 maart 2026 is de afspraak 1.200; daarvoor was dat 1.000." */
export function describeSteps({ afspraken }: Pick<AgreedThroughTime, "afspraken">): RichText {
  return afspraken.flatMap((one, index): RichText => {
    const before = afspraken[index - 1];
    if (before === undefined) return [];
    const day = createDate(one.vanaf, "lang", one.waarde.origin);
    const [since, is] = STEPS[one.stand];
    const has = one.stand === "gold" ? "had" : "heeft";
    const what: RichText =
      one.waarde.value === null
        ? [` ${has} de afspraak geen getal`]
        : [` ${is} de afspraak `, ...describeNumber(one.waarde, one.tot)];
    const start: RichText = [` ${since} `, day, ...what];
    return [...start, ...(one.stand === "komt" ? [] : tellBefore(before)), "."];
  });
}

const STEPS: Readonly<Record<AfspraakStand["stand"], readonly [since: string, is: string]>> = {
  gold: ["Vanaf", "was"],
  geldt: ["Sinds", "is"],
  komt: ["Vanaf", "wordt"],
};

function tellBefore({ waarde, tot }: AfspraakStand): RichText {
  return waarde.value === null
    ? ["; daarvoor was er geen getal"]
    : ["; daarvoor was dat ", ...describeNumber(waarde, tot)];
}

/** The agreed number in a sentence on the share reached: "van het minimum van 1.000". */
export function describeShareOf({ operator, value: target, tot }: Agreed): RichText {
  if (tot !== null) return [" van de ondergrens van de afspraak, ", ...describeNumber(target, tot)];
  if (operator === "minimaal") return [" van het minimum van ", target];
  return operator === "streven" ? [" van het streven van ", target] : [" van ", target];
}
