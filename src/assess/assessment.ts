import type {
  Aanpak,
  Deal,
  Doel,
  Emptiable,
  Jaar,
  Onderdeel,
  PlekDoel,
  Project,
  Realisatie,
  Resultaat,
  Thema,
  Voortgang,
} from "../content/content.ts";
import type { AfspraakStand, Sinds } from "../content/agreed-states.ts";
import type { TussendoelStand } from "../content/plan-path.ts";
import type { Voornemen } from "../content/list-intentions.ts";
import type { Figure, OordeelStand, Origin } from "../value/value.ts";
import type { BijdragersStand } from "./contributions.ts";
import type { WijzigingStand } from "./assess-changes.ts";
import type { Ledger } from "./assess-money.ts";
import type { At } from "../source/at.ts";

/** What the content of one report year means: everything that people would otherwise compute and retype. */
export interface Assessment {
  readonly deal: Deal;
  readonly jaar: Jaar;
  /** The years before this one, oldest first. */
  readonly earlier: readonly Jaar[];
  readonly peildatum: string | null;
  /** The deal's last day as it was in force at the peildatum. */
  readonly einde: string | null;
  /** What addenda changed or will change, as far as it was known at the peildatum. */
  readonly wijzigingen: readonly WijzigingStand[];
  /** The day from which pace is counted. */
  readonly start: string | null;
  /** Those that are agreed at the peildatum, in the deal's order. */
  readonly resultaten: readonly ResultaatStand[];
  readonly doelen: readonly DoelStand[];
  readonly themas: readonly ThemaStand[];
  readonly oordelen: OordeelTelling;
  /** Corrections and promises of earlier reports that were still open, with this year's answer. */
  readonly voornemens: readonly VoornemenStand[];
  readonly ledger: Ledger;
  /** Whose money the ledgers tell of, with what was agreed with each; added up when it is asked for. */
  readonly bijdragers: () => BijdragersStand;
}

export interface VoornemenStand extends Voornemen {
  /** Its date lies on or before this report's peildatum. */
  readonly isDue: boolean;
  /** This reader does not get this year's entry, with what it may say of it. */
  readonly isWithheld: boolean;
  /** What this year's entry says of it; null when it says nothing. */
  readonly antwoord: {
    readonly uitkomst: Voortgang["afgehandeld"][number]["uitkomst"];
    readonly toelichting: string | null;
    readonly at: At;
  } | null;
}

/** How many results stand under each oordeel; "vertrouwelijk" is there only where something is withheld. */
export type OordeelTelling = ReadonlyMap<OordeelStand, number>;

export interface ThemaStand {
  readonly thema: Thema;
  readonly resultaten: readonly ResultaatStand[];
  readonly doelen: readonly DoelStand[];
  readonly projecten: readonly Project[];
  readonly aanpak: readonly Aanpak[];
  readonly oordelen: OordeelTelling;
}

/** One result of the deal in this year. */
export interface ResultaatStand {
  readonly resultaat: Resultaat;
  /** This year's entry; null when there is none yet. */
  readonly voortgang: Voortgang | null;
  readonly oordeel: OordeelStand;
  /** Last year's oordeel, for what changed; null when there was none. */
  readonly vorigOordeel: Exclude<OordeelStand, "volgt"> | null;
  /** Those that are agreed at the peildatum, the principal first. */
  readonly onderdelen: readonly OnderdeelStand[];
  /** Since when it is part of the deal; null for what was agreed at the start. */
  readonly sinds: Sinds | null;
  /** From when it is so no longer, as far as that was signed; null for never. */
  readonly vervalt: Sinds | null;
}

/** One part of a result: its values through the years and what follows from them. */
export interface OnderdeelStand {
  readonly onderdeel: Onderdeel;
  readonly resultaat: Resultaat;
  /** This year's own entry for the part; null when there is none. */
  readonly realisatie: Realisatie | null;
  /** One a report year up to this one, oldest first; only for counts and areas. */
  readonly verloop: readonly JaarWaarde[];
  /** The value at this year's peildatum, by the part's way of counting. */
  readonly stand: Figure;
  readonly beginsituatie: Figure;
  /** What the deal compares the part with, as that was at the start; "nvt" where it compares with nothing. */
  readonly beginVergelijking: Figure;
  /** What is known of before the start, oldest first. */
  readonly eerder: readonly EerdereStand[];
  /** The number that is agreed at the peildatum. */
  readonly streefwaarde: Figure;
  /** What was agreed through time, with what was changed and when; one where nothing changed. */
  readonly afspraken: readonly AfspraakStand[];
  /** What the deal wants at the peildatum to be reached on the way, oldest first. */
  readonly tussendoelen: readonly TussendoelStand[];
  /** What the deal agrees at the peildatum for single places, in its order. */
  readonly plekken: readonly PlekDoelStand[];
  /** Since when the part is part of the deal, and from when no longer; null for from the start, and for never. */
  readonly sinds: Sinds | null;
  readonly vervalt: Sinds | null;
  /** The day from which pace is counted: the deal's, or that on which the part became part of the deal. */
  readonly start: string | null;
  /** Share of the target, in percent. */
  readonly aandeel: Figure;
  /** Difference with last year. */
  readonly stap: Figure;
  /** Where the region's own planning is at the peildatum. */
  readonly gepland: Figure;
  readonly prognose: Figure;
  /** What that prognosis goes by, in the region's own words; null for nothing. */
  readonly aanname: string | null;
  /** Pace so far and pace still needed, a year. */
  readonly tempo: Figure;
  readonly tempoNodig: Figure;
  /** Date by which the region plans to be there; the deal's end when it has no planning. */
  readonly streefdatum: string | null;
  readonly planning: readonly PlanPunt[];
  readonly mijlpalen: readonly MijlpaalStand[];
  readonly gereed: GereedStand | null;
}

export interface JaarWaarde {
  /** Name of the report. */
  readonly jaar: string;
  /** Null as long as the report does not give it. */
  readonly peildatum: string | null;
  readonly waarde: Figure;
  /** What the deal compares it with, on the same day; "nvt" where it compares with nothing. */
  readonly vergelijking: Figure;
  /** A later year corrected what was reported. */
  readonly isHerzien: boolean;
}

/** A number that is agreed for a municipality, area or province: one of them is not null, when all is well. */
export interface PlekDoelStand extends Pick<PlekDoel, "gemeente" | "focusgebied" | "provincie"> {
  readonly waarde: Figure;
  /** Mark of the addendum that gave the number; null for what was agreed at the start. */
  readonly addendum: string | null;
}

/** A value of a part from before the start of the deal. */
export interface EerdereStand {
  readonly peildatum: string;
  readonly waarde: Figure;
}

export interface PlanPunt {
  readonly datum: string;
  readonly waarde: number;
}

export interface MijlpaalStand extends Emptiable {
  readonly id: string;
  readonly naam: string;
  readonly gepland: string | null;
  /** The date on which it was reached; null when it was not. */
  readonly gehaald: string | null;
  /** By what one can see that it was reached, and what else there is to say of it. */
  readonly bewijs: string | null;
  readonly toelichting: string | null;
  /** Not reached though its planned date has passed. */
  readonly isLaat: boolean;
  readonly origin: Origin;
}

/** Whether a yes/no result is there, by the newest entry that says so. */
export interface GereedStand {
  readonly isGereed: boolean;
  readonly datum: string | null;
  readonly bewijs: string | null;
  readonly origin: Origin;
}

/** A goal beside the results, measured on a part of one. */
export interface DoelStand {
  readonly doel: Doel;
  readonly onderdeel: OnderdeelStand | null;
  readonly stand: Figure;
  readonly streefwaarde: Figure;
  readonly afspraken: readonly AfspraakStand[];
  readonly aandeel: Figure;
}
