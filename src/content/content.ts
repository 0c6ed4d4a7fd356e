import type { z } from "zod";
import type {
  aanpakFile, aantekeningenFile, addendaFile, beginsituatieFile, criteriaFile, dealFile, dealFinancienFile, doel, kalenderFile, onderdeel, planningFile, regelsFile, resultaat,
} from "../schema/deal-schemas.ts";
import type { beeldenFile, financienFile, projectFile, rapportFile, resultaatVoortgang, uitzonderingenFile } from "../schema/year-schemas.ts";
import type { DataPath, MarkdownSection, MarkdownSource, YamlSource } from "../source/source-file.ts";

/** Where an entry stands. */
export interface At {
  readonly source: YamlSource;
  readonly path: DataPath;
}

/** An entry of a list that has its mark and knows its place. */
export type Entry<T> = Omit<T, "id"> & { readonly id: string; readonly at: At };
export type Sited<T> = T & { readonly at: At };

type Item<T extends z.ZodType, K extends keyof z.output<T>> = NonNullable<z.output<T>[K]> extends readonly (infer I)[] ? I : never;

export type DealFile = z.output<typeof dealFile>;
export type Partij = Entry<Item<typeof dealFile, "partijen">>;
export type Gemeente = Entry<Item<typeof dealFile, "gemeenten">>;
export type Spoor = Entry<Item<typeof dealFile, "sporen">>;
export type Thema = Entry<Item<typeof dealFile, "themas">>;
export type Focusgebied = Entry<Item<typeof dealFile, "focusgebieden">>;
export type Onderdeel = Entry<z.output<typeof onderdeel>>;
export type Resultaat = Entry<Omit<z.output<typeof resultaat>, "onderdelen">> & { readonly onderdelen: readonly Onderdeel[] };
export type Doel = Entry<z.output<typeof doel>>;
export type Aanpak = Entry<Item<typeof aanpakFile, "aanpak">>;
export type Moment = Entry<Item<typeof kalenderFile, "momenten">>;
export type Aantekening = Item<typeof aantekeningenFile, "aantekeningen">;
export type Beginsituatie = Sited<Item<typeof beginsituatieFile, "beginsituatie">>;
export type Planning = Sited<Item<typeof planningFile, "planning">>;
export type DealFinancien = z.output<typeof dealFinancienFile>;
export type Verdeling = Sited<Item<typeof dealFinancienFile, "verdeling">>;
export type Addendum = Entry<Item<typeof addendaFile, "addenda">>;
export type Regel = Omit<Sited<Item<typeof regelsFile, "regels">>, "regel"> & { readonly regel: string };
export type Criteria = z.output<typeof criteriaFile>;

/** What was agreed, and the region's own baseline and planning. Complete as far as the files could be read. */
export interface Deal {
  /** deal.yaml; null when it is missing or broken. */
  readonly file: DealFile | null;
  readonly id: string;
  readonly partijen: readonly Partij[];
  readonly gemeenten: readonly Gemeente[];
  readonly sporen: readonly Spoor[];
  /** In order of number. */
  readonly themas: readonly Thema[];
  readonly focusgebieden: readonly Focusgebied[];
  /** In the deal's order. */
  readonly resultaten: readonly Resultaat[];
  readonly doelen: readonly Doel[];
  readonly aanpak: readonly Aanpak[];
  readonly criteria: Criteria | null;
  readonly financien: DealFinancien | null;
  readonly verdeling: readonly Verdeling[];
  readonly momenten: readonly Moment[];
  readonly aantekeningen: readonly Aantekening[];
  readonly beginsituatie: readonly Beginsituatie[];
  readonly planning: readonly Planning[];
  /** How the deal fills in the rules. */
  readonly regels: readonly Regel[];
  /** What was changed after signing, in order of the day from which it holds. */
  readonly addenda: readonly Addendum[];
  /** The entries of one result. */
  readonly beginsituatieOf: (resultaat: string) => readonly Beginsituatie[];
  readonly planningOf: (resultaat: string) => readonly Planning[];
  /** True when baseline or planning are examples. */
  readonly isExample: boolean;
  /** The region's words about its planning; empty for none. */
  readonly planningNote: string;
}

export type Rapport = z.output<typeof rapportFile>;
export type Voortgang = Sited<z.output<typeof resultaatVoortgang>> & {
  readonly resultaat: string;
  readonly jaar: number;
};
export type Realisatie = Voortgang["realisatie"][number];
export type Project = Sited<z.output<typeof projectFile>> & { readonly id: string; readonly thema: string };
export type Ledgerregel = Entry<Item<typeof financienFile, "regels">>;
export type Controletotaal = Sited<Item<typeof financienFile, "controletotalen">>;
export type Uitzondering = Sited<z.output<typeof uitzonderingenFile>[number]>;
export type Beeld = Sited<z.output<typeof beeldenFile>[number]> & { /** Path of the image; null when it is missing. */ readonly file: string | null };

/** A prose file: its sections by fixed heading. */
export interface Prozatekst {
  readonly source: MarkdownSource;
  readonly sections: ReadonlyMap<string, MarkdownSection>;
}

/** One report year as far as its files could be read. */
export interface Jaar {
  readonly year: number;
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
  readonly regels: readonly Ledgerregel[];
  readonly controletotalen: readonly Controletotaal[];
  readonly beelden: readonly Beeld[];
  readonly uitzonderingen: readonly Uitzondering[];
  /** What financien.yaml says beside its lines; null when it is missing or broken. */
  readonly financien: Omit<z.output<typeof financienFile>, "regels" | "controletotalen"> | null;
}

/** Everything the content says, typed. */
export interface Content {
  readonly deal: Deal;
  /** Oldest first. */
  readonly jaren: readonly Jaar[];
}
