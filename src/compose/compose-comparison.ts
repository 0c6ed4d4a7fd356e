import type { Kant, Onderwerpsoort, Toestand, Verandering, Vergelijking } from "../content/verandering.ts";
import { listWords } from "../value/dutch.ts";
import { computedFrom, createDate, createFigure, createGap } from "../value/figure.ts";
import { formatFigure } from "../value/notation/format-figure.ts";
import { formatNumber } from "../value/notation/format-number.ts";
import { toDecimalText } from "../value/notation/to-decimal-text.ts";
import { capitalise, RESULTAAT } from "../value/nouns.ts";
import { OORDELEN, type Figure, type OordeelStand, type Quantity } from "../value/value.ts";
import type { ComparisonGroup, ComparisonModel, ComparisonRow } from "./comparison-model.ts";
import type { Inline, RichText } from "./report-model.ts";

/** Signs and words: who sees no colour, or hears the page, misses nothing. */
const SIGNS: Readonly<Record<Verandering["aard"], string>> = {
  nieuw: "+ nieuw",
  vervallen: "− vervallen",
  gewijzigd: "→ gewijzigd",
  herzien: "* herzien",
};

interface Group {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly Onderwerpsoort[];
}

const GROUPS: readonly Group[] = [
  { id: "veranderd-rapport", title: "Het rapport", kinds: ["rapport"] },
  { id: "veranderd-resultaten", title: `${RESULTAAT.Meervoud} en doelen`, kinds: ["resultaat", "doel"] },
  { id: "veranderd-projecten", title: "Projecten", kinds: ["project"] },
  { id: "veranderd-geld", title: "Geld", kinds: ["geld"] },
  { id: "veranderd-beloften", title: "Beloften en leerpunten", kinds: ["belofte"] },
  { id: "veranderd-agenda", title: "Besluiten, agenda en hoogtepunten", kinds: ["besluit", "agenda", "greep"] },
  { id: "veranderd-teksten", title: "Teksten, per zin", kinds: ["tekst"] },
];

/** How something is called that the data knows by its mark alone, such as a theme; null for what it does not know. */
type NameMark = (mark: string) => string | null;

/** What a comparison is told with. */
export interface ComparisonWords {
  /** The two within a sentence: "het concept van 2026". */
  readonly names: { readonly van: string; readonly naar: string };
  readonly nameMark: NameMark;
}

/** Two reports, or two versions of one, beside each other in words. */
export function composeComparison(comparison: Vergelijking, { names, nameMark }: ComparisonWords): ComparisonModel {
  const { veranderingen, niet_vergeleken: missing } = comparison;
  const groups = GROUPS.flatMap(({ id, title, kinds }): ComparisonGroup[] => {
    const own = veranderingen.filter(({ soort }) => kinds.includes(soort));
    return own.length === 0 ? [] : [{ id, title, rows: own.map((one) => composeRow(one, nameMark)) }];
  });
  return {
    title: "Wat is veranderd",
    lead: tellLead(names, veranderingen),
    groups,
    note: missing.length === 0 ? "" : tellMissing(missing),
  };
}

/** "Van het concept van 2025 naar de definitieve versie van 2026: 12 nieuw en 1 gewijzigd." */
function tellLead({ van, naar }: ComparisonWords["names"], changes: readonly Verandering[]): string {
  const count = (aard: Verandering["aard"]): number => changes.filter((one) => one.aard === aard).length;
  const between = `Van ${van} naar ${naar}`;
  if (changes.length === 0) return `${between} is er niets veranderd.`;
  const kinds = (["nieuw", "vervallen", "gewijzigd", "herzien"] as const).filter((aard) => count(aard) > 0);
  const told = listWords(kinds.map((aard) => `${formatNumber(count(aard))} ${aard}`));
  return `${between}: ${told}.`;
}

/** "het concept van 2026", "de definitieve versie van 2026 (versie 2)" */
export function nameSide(rapport: string, { versie, versienummer }: Pick<Kant, "versie" | "versienummer">): string {
  const version = versienummer > 1 ? ` (versie ${String(versienummer)})` : "";
  return `${versie === "concept" ? "het concept" : "de definitieve versie"} van ${rapport}${version}`;
}

const MISSING_WORDS: Partial<Record<Onderwerpsoort, string>> = {
  greep: "hoogtepunten",
  besluit: "besluiten",
  belofte: "beloften",
  agenda: "agenda",
  tekst: "teksten",
};

function tellMissing(missing: readonly Onderwerpsoort[]): string {
  const words = missing.map((soort) => MISSING_WORDS[soort] ?? soort);
  return `Niet vergeleken: ${listWords(words)}. Die staan niet in het oudste van de twee bestanden.`;
}

function composeRow(change: Verandering, nameMark: NameMark): ComparisonRow {
  const { aard, wat, reden } = change;
  const [was, now] = [composeState(change.was, change, nameMark), composeState(change.nu, change, nameMark)];
  return {
    aard,
    sign: SIGNS[aard],
    about: nameAbout(change, nameMark),
    what: wat === null ? "" : nameField(wat, nameMark),
    ...tellApart({ was, now }, change),
    reason: reden ?? "",
  };
}

function nameAbout({ soort, id, naam, onderdeel }: Verandering, nameMark: NameMark): string {
  const mark = id.slice(id.lastIndexOf("/") + 1);
  if (soort === "rapport") return "Het rapport";
  if (soort === "geld" && naam === null) return "De hele deal";
  if (soort === "belofte") return `${naam ?? mark} (${onderdeel ?? ""})`;
  const own = naam === null || naam === mark ? (nameMark(mark) ?? naam ?? nameWithout(soort, mark)) : naam;
  return onderdeel === null ? own : `${own}, ${onderdeel}`;
}

/** What has no name of its own: its words follow. */
const NAMELESS: Partial<Record<Onderwerpsoort, string>> = {
  tekst: "Het rapport",
  greep: "Hoogtepunt",
  besluit: "Besluit",
  agenda: "Agenda",
};

function nameWithout(soort: Onderwerpsoort, mark: string): string {
  return NAMELESS[soort] ?? mark;
}

/** "realisatie/bomen/toelichting" as "realisatie, bomen: toelichting". */
function nameField(field: string, nameMark: NameMark): string {
  const place = /^waarvan (.+)$/u.exec(field)?.[1];
  if (place !== undefined) return `Waarvan ${nameMark(place) ?? place}`;
  const steps = field.replaceAll("_", " ").split("/");
  const last = steps.pop() ?? "";
  return steps.length === 0 ? capitalise(last) : `${capitalise(steps.join(", "))}: ${last}`;
}

function composeState(state: Toestand | null, { soort, wat }: Verandering, nameMark: NameMark): RichText {
  if (state === null) return [];
  switch (state.soort) {
    case "cijfer":
      return [toFigure(state)];
    case "datum":
      return [createDate(state.waarde, "lang", ORIGIN)];
    case "woorden":
      if (soort === "resultaat" && wat === "oordeel") return [toSign(state.waarde)];
      return [wat === "waar" || wat === "thema" ? nameEach(state.waarde, nameMark) : state.waarde];
  }
}

/** Marks with a comma between them, as names. */
function nameEach(marks: string, nameMark: NameMark): string {
  return marks
    .split(", ")
    .map((mark) => nameMark(mark) ?? mark)
    .join(", ");
}

function toSign(word: string): Inline {
  const oordeel = [...OORDELEN, "vertrouwelijk" as const].find((one) => one === word);
  const found: OordeelStand | undefined = oordeel;
  return found === undefined ? word : { kind: "oordeel", oordeel: found, showsWord: true };
}

/** What stands in the data of the two; see docs/rekenregels.md. */
const ORIGIN = computedFrom("vergelijking", []);

type Cijfer = Extract<Toestand, { readonly soort: "cijfer" }>;

const KINDS: Readonly<Record<Cijfer["eenheid"], { readonly quantity: Quantity; readonly unit: string | null }>> = {
  aantal: { quantity: "aantal", unit: null },
  m2: { quantity: "oppervlakte", unit: "m²" },
  eurocent: { quantity: "euro", unit: null },
  procent: { quantity: "procent", unit: null },
  "eurocent per euro": { quantity: "euro", unit: "euro per euro" },
};

function toFigure({ status, waarde, eenheid, maat }: Cijfer): Figure {
  const own = KINDS[eenheid];
  const kind = { ...own, unit: own.unit ?? maat };
  return status === "bekend" && waarde !== null
    ? createFigure(waarde, kind, ORIGIN)
    : createGap(status === "bekend" ? "volgt" : status, kind, ORIGIN);
}

/** Two figures that read the same and are not are told with all their decimals. */
function tellApart(
  { was, now }: Pick<ComparisonRow, "was" | "now">,
  change: Verandering,
): Pick<ComparisonRow, "was" | "now"> {
  const [one, other] = [was[0], now[0]];
  const isSame = isFigure(one) && isFigure(other) && formatFigure(one, "tekst") === formatFigure(other, "tekst");
  if (!isSame) return { was, now };
  return { was: [...was, tellExact(change.was)], now: [...now, tellExact(change.nu)] };
}

const isFigure = (inline: Inline | undefined): inline is Figure =>
  typeof inline === "object" && inline.kind === "figure";

const ALL_DECIMALS = { least: 0, most: 15 };

function tellExact(state: Toestand | null): string {
  if (state?.soort !== "cijfer" || state.waarde === null) return "";
  return ` (precies ${toDecimalText(state.waarde, ALL_DECIMALS).replace(".", ",")})`;
}
