import type { z } from "zod";
import type { aanpakFile, aantekeningenFile, addendaFile, beginsituatieFile, boekhoudingFile, criteriaFile, dealFile, dealFinancienFile, doel, kalenderFile, onderdeel, onthoudenFile, planningFile, regelsFile, resultaat } from "../schema/deal-schemas.ts";
import type { beeldenFile, financienFile, projectFile, rapportFile, reactiesFile, resultaatVoortgang, uitzonderingenFile } from "../schema/year-schemas.ts";
import type { DealName } from "../schema/content-schemas.ts";
import type { OverTime } from "../schema/fields.ts";
import type { Nouns } from "../value/nouns.ts";
import type { At } from "../source/at.ts";
import type { MarkdownSection } from "../source/source-file.ts";
import type { ContentOrigin } from "../value/value.ts";
import type { FileRole } from "./file-role.ts";

/** An entry of a list that has its mark and knows its place. */
export type Entry<T> = Omit<T, "id"> & { readonly id: string; readonly at: At };
export type Sited<T> = T & { readonly at: At };

type Item<T extends z.ZodType, K extends keyof z.output<T>> = NonNullable<z.output<T>[K]> extends readonly (infer I)[] ? I : never;

type DealFile = Sited<z.output<typeof dealFile>>;
export type Partij = Entry<Item<typeof dealFile, "partijen">>;
/** Who takes part and is no Party. */
export type Deelnemer = Sited<Item<typeof dealFile, "deelnemers">>;
type Provincie = Entry<Item<typeof dealFile, "provincies">>;
type Gemeente = Entry<Item<typeof dealFile, "gemeenten">>;
type Spoor = Entry<Item<typeof dealFile, "sporen">>;
export type Thema = Entry<Item<typeof dealFile, "themas">>;
/** `gemeenten` has all municipalities that it lies in. */
export type Focusgebied = Omit<Entry<Item<typeof dealFile, "focusgebieden">>, "gemeente">;
/** Something that an addendum may add to the deal or retire. */
export interface Aanpasbaar {
  /** Through time, whether it is part of the deal. */
  readonly afgesproken: OverTime<boolean>;
}
export type Onderdeel = Entry<z.output<typeof onderdeel>> & Aanpasbaar;
/** With all parts that it ever had; `partsInForce` gives those of one report. */
export type Resultaat = Entry<Omit<z.output<typeof resultaat>, "onderdelen">> & Aanpasbaar & { readonly onderdelen: readonly Onderdeel[] };
export type Doel = Entry<z.output<typeof doel>> & Aanpasbaar;
export type Aanpak = Entry<Item<typeof aanpakFile, "aanpak">>;
export type Moment = Entry<Item<typeof kalenderFile, "momenten">>;
export type Dealstap = Sited<Item<typeof kalenderFile, "stappen">>;
type Aantekening = Item<typeof aantekeningenFile, "aantekeningen">;
export type Beginsituatie = Sited<Item<typeof beginsituatieFile, "beginsituatie">>;
export type Planning = Sited<Item<typeof planningFile, "planning">>;
export type DealFinancien = Sited<z.output<typeof dealFinancienFile>>;
export type Verdeling = Sited<Item<typeof dealFinancienFile, "verdeling">>;
/** An amount that the deal agrees beside its division. */
export type Geldafspraak = Sited<Item<typeof dealFinancienFile, "afspraken">>;
export type Addendum = Entry<Item<typeof addendaFile, "addenda">>;

/** A number that is agreed for a day on the way, and one for a place. */
type Tussendoel = Onderdeel["tussendoelen"][number];
export type PlekDoel = Onderdeel["streefwaarden"][number];

/**
 * What an addendum may change: whether a result, part or goal is agreed at all, a target, the upper end of its range, a
 * number on the way or for a place, an amount of the division or beside it, a total of one side, or the deal's last day.
 */
export type Onderwerp =
  | { readonly kind: "bestaan"; readonly van: Bestaan }
  | { readonly kind: "onderdeel"; readonly resultaat: Resultaat; readonly onderdeel: Onderdeel }
  | { readonly kind: "bovenkant"; readonly resultaat: Resultaat; readonly onderdeel: Onderdeel }
  | { readonly kind: "tussendoel"; readonly resultaat: Resultaat; readonly onderdeel: Onderdeel; readonly tussendoel: Tussendoel }
  | { readonly kind: "plek"; readonly resultaat: Resultaat; readonly onderdeel: Onderdeel; readonly plek: PlekDoel }
  | { readonly kind: "doel"; readonly doel: Doel }
  | { readonly kind: "geldafspraak"; readonly geldafspraak: Geldafspraak }
  | { readonly kind: "verdeling"; readonly rij: Verdeling; readonly kant: Kant }
  | { readonly kind: "totaal"; readonly kant: Kant }
  | { readonly kind: "einde" };
export type Kant = "rijk" | "regio";

/** What can be agreed or not. */
export type Bestaan =
  | { readonly kind: "resultaat"; readonly resultaat: Resultaat }
  | { readonly kind: "onderdeel"; readonly resultaat: Resultaat; readonly onderdeel: Onderdeel }
  | { readonly kind: "doel"; readonly doel: Doel };

/** A value that was agreed: a number (cents for an amount), an ISO date, whether it is agreed, or null for none. */
export type Afspraak = number | string | boolean | null;

/** One change of an addendum, read against what was agreed before it. */
export interface Dealwijziging {
  readonly addendum: Addendum;
  /** As it was written. */
  readonly tekst: Addendum["wijzigingen"][number];
  readonly at: At;
  /** The day from which it holds: its own, or that of its addendum. */
  readonly vanaf: string | null;
  /** The keys by which it names what changes; one, when all is well. */
  readonly genoemd: readonly string[];
  /** Null when it names nothing that exists, or more than one thing. */
  readonly onderwerp: Onderwerp | null;
  /** As written; null when it cannot be read as a value of this kind. */
  readonly was: { readonly waarde: Afspraak } | null;
  readonly wordt: { readonly waarde: Afspraak } | null;
  /** What was in force until then, and where that stands; null places for an amount that stands nowhere. */
  readonly gold: { readonly waarde: Afspraak; readonly at: At | null };
  /** A change holds when its addendum was signed; until then nobody agreed on it. */
  readonly isOndertekend: boolean;
}
export type Regel = Omit<Sited<Item<typeof regelsFile, "regels">>, "regel"> & { readonly regel: string };
type RegelsFile = Sited<z.output<typeof regelsFile>>;
type Criteria = Sited<z.output<typeof criteriaFile>>;

/** What was agreed, and the region's own baseline and planning. Complete as far as the files could be read. */
export interface Deal {
  /** deal.yaml; null when it is missing or broken. */
  readonly file: DealFile | null;
  readonly id: string;
  /** What the deal calls its parts. */
  readonly woorden: Nouns;
  readonly partijen: readonly Partij[];
  readonly deelnemers: readonly Deelnemer[];
  readonly provincies: readonly Provincie[];
  readonly gemeenten: readonly Gemeente[];
  readonly sporen: readonly Spoor[];
  /** In order of number. */
  readonly themas: readonly Thema[];
  readonly focusgebieden: readonly Focusgebied[];
  /** All that were ever agreed, in the deal's order; `resultsInForce` gives those of one report. */
  readonly resultaten: readonly Resultaat[];
  readonly doelen: readonly Doel[];
  readonly aanpak: readonly Aanpak[];
  readonly criteria: Criteria | null;
  readonly financien: DealFinancien | null;
  readonly verdeling: readonly Verdeling[];
  /** What is agreed at other levels: for the deal as a whole, by contributor, by theme and contributor. */
  readonly geldafspraken: readonly Geldafspraak[];
  readonly momenten: readonly Moment[];
  /** The steps of a report, who takes them and after which; empty where the deal says nothing of them. */
  readonly stappen: readonly Dealstap[];
  readonly aantekeningen: readonly Aantekening[];
  readonly beginsituatie: readonly Beginsituatie[];
  readonly planning: readonly Planning[];
  /** How the deal fills in the rules. */
  readonly regels: readonly Regel[];
  /** deal/regels.yaml itself; null when it is missing or broken. */
  readonly regelsFile: RegelsFile | null;
  /** What was changed after signing, in order of the day from which it holds. */
  readonly addenda: readonly Addendum[];
  /** The single changes of the addenda, in the same order. Those that hold stand in the targets and amounts as well. */
  readonly wijzigingen: readonly Dealwijziging[];
  /** The deal's last day; null when it is not known. */
  readonly einde: OverTime<string> | null;
  /** The most the Rijk gives and the least the region does, in cents; null when the deal names none. */
  readonly plafondRijk: OverTime<number> | null;
  readonly minimumRegio: OverTime<number> | null;
  /** The entries of one result. */
  readonly beginsituatieOf: (resultaat: string) => readonly Beginsituatie[];
  readonly planningOf: (resultaat: string) => readonly Planning[];
  /** True when baseline or planning are examples. */
  readonly isExample: boolean;
  /** Files of deal/ that are there and cannot be read: what they would say is still to come. */
  readonly broken: ReadonlySet<DealName>;
  /** The region's words about all baselines together; null for none. */
  readonly baselineNote: string | null;
  /** The region's words about its planning; empty for none. */
  readonly planningNote: string;
}

/** A place of which this reader gets nothing but that it is there; its number tells it from others, and no more. */
export interface Leegte {
  readonly nummer: number;
}

/** What may be left empty: everything else in it then says nothing. */
export interface Emptiable {
  readonly leeg?: Leegte;
}

/** What says whether an entry may be seen; only `link`, which checks it, and `disclose` know of it. */
type Marks = Pick<z.output<typeof projectFile>, "vertrouwelijk" | "vrijgegeven">;
type Shown<T> = Omit<T, keyof Marks> & Emptiable;

export type Rapport = z.output<typeof rapportFile>;
type VoortgangFile = z.output<typeof resultaatVoortgang>;
type ItemsOf<K extends keyof VoortgangFile> = VoortgangFile[K] extends readonly (infer I)[] ? readonly Shown<I>[] : never;
/** The lists of an entry of which an item may be left empty. */
type Lists = { readonly [K in "realisatie" | "prognose" | "bijsturingen" | "toezeggingen" | "afgehandeld" | "lessen" | "correctie"]: ItemsOf<K> };
interface Reported {
  readonly resultaat: string;
  /** Name of the report. */
  readonly jaar: string;
}
export type Voortgang = Sited<Shown<Omit<VoortgangFile, keyof Lists>>> & Lists & Reported;
export type Realisatie = Voortgang["realisatie"][number];
interface Placed {
  readonly id: string;
  readonly thema: string;
}
export type Project = Sited<Shown<z.output<typeof projectFile>>> & Placed;
type WholeRegel = Entry<Item<typeof financienFile, "regels">>;
export type Ledgerregel = Shown<WholeRegel>;

/**
 * Something of a ledger that cannot be read: a line, as far as it says where it belongs, or with nothing said the ledger
 * of a report as a whole. What it does not say may be anything.
 */
export interface Grootboekgat extends Pick<
  Ledgerregel,
  "project" | "thema" | "post" | "soort" | "fase" | "bijdrager" | "vorm"
> {
  readonly origin: ContentOrigin;
}

/** A file of a report that is there and cannot be read. */
interface OnleesbaarBestand {
  readonly path: string;
  readonly role: FileRole;
  /** Whether nothing of it can be used; else there are pieces that were not read. */
  readonly isLost: boolean;
}
type Controletotaal = Sited<Item<typeof financienFile, "controletotalen">>;
export type Uitzondering = Sited<z.output<typeof uitzonderingenFile>[number]>;
interface Pictured {
  /** Path of the image; null when it is missing. */
  readonly file: string | null;
}
type BeeldFile = Sited<z.output<typeof beeldenFile>[number]>;
export type Beeld = Shown<BeeldFile> & Pictured;

/** What somebody said of the concept, and what was done with it. */
export type Reactie = Omit<WholeReactie, keyof Marks>;

/** A prose file: its sections by fixed heading. */
export interface Prozatekst {
  /** Path of the file. */
  readonly file: string;
  readonly sections: ReadonlyMap<string, MarkdownSection>;
}

/** One report as far as its files could be read. It is known by its name, its place in the order and its period. */
export interface Jaar {
  /** Name of its folder: a mark, not a number to compute with. */
  readonly naam: string;
  /** rapport.yaml; null when it is missing or broken. */
  readonly rapport: Sited<Rapport> | null;
  /** By result id; the first entry of each. */
  readonly voortgang: ReadonlyMap<string, Voortgang>;
  /** By theme id. */
  readonly voortgangsteksten: ReadonlyMap<string, Prozatekst>;
  readonly samenvatting: Prozatekst | null;
  readonly context: Prozatekst | null;
  readonly financientekst: Prozatekst | null;
  /** In order of theme and name. */
  readonly projecten: readonly Project[];
  /** Path of its ledger, or of where it should stand: financien.yaml, or financien.csv. */
  readonly grootboek: string;
  readonly regels: readonly Ledgerregel[];
  /** What of the ledger cannot be read: each total that it may belong to is still to come. */
  readonly gaten: readonly Grootboekgat[];
  readonly controletotalen: readonly Controletotaal[];
  readonly beelden: readonly Beeld[];
  readonly uitzonderingen: readonly Uitzondering[];
  /** What was said of the concept, in the order of the file. */
  readonly reacties: readonly Reactie[];
  /** What goes with its lines, in financien.yaml, or for a sheet in rapport.yaml; null when it is missing or broken. */
  readonly financien: Sited<Omit<z.output<typeof financienFile>, "regels" | "controletotalen">> | null;
  /** Its files that are there and cannot be read, or not all of it: what is not read is still to come. */
  readonly broken: readonly OnleesbaarBestand[];
}

/** Everything the content says, typed. */
export interface Content {
  readonly deal: Deal;
  /** Oldest first. */
  readonly jaren: readonly Jaar[];
}

/** The entries as they were written, also for those who may not see all of it. */
export type WholeVoortgang = Sited<VoortgangFile> & Reported;
export type WholeProject = Sited<z.output<typeof projectFile>> & Placed;
export type WholeLedgerregel = WholeRegel;
export type WholeBeeld = BeeldFile & Pictured;
export type WholeReactie = Entry<Item<typeof reactiesFile, "reacties">>;
/** What deal/boekhouding.yaml says of one export of a financial system. */
export type ExportSpec = Item<typeof boekhoudingFile, "exports">;
export type Onthouden = Sited<Item<typeof onthoudenFile, "onthouden">>;

/** A report with what says which entries may be seen. */
export interface WholeJaar extends Jaar {
  readonly voortgang: ReadonlyMap<string, WholeVoortgang>;
  readonly projecten: readonly WholeProject[];
  readonly regels: readonly WholeLedgerregel[];
  readonly beelden: readonly WholeBeeld[];
  readonly reacties: readonly WholeReactie[];
}

/** Everything that was written; `disclose` makes of it the content of one kind of reader. */
export interface WholeContent extends Content {
  readonly jaren: readonly WholeJaar[];
  /** What must be left out of reports that were handed in. */
  readonly onthouden: readonly Onthouden[];
}
