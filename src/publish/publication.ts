import type { Assessment } from "../assess/assessment.ts";
import type { ReportMeta } from "../compose/report-model.ts";
import { inForce } from "../content/in-force.ts";
import {
  DOCUMENTSOORTEN,
  INFORMATIECATEGORIEEN,
  OPENBAARHEDEN,
  WAARDERINGEN,
  type Openbaarheid,
  type Waardering,
} from "../schema/publication-terms.ts";

/** A word of a list of terms, with its code there. */
export interface Term<Label extends string = string> {
  readonly label: Label;
  readonly code: string;
}

/** What there is to say of a published version: facts of the content, and the standards for what it leaves open. */
export interface Publication {
  /** Deal and published name, which no other report has. */
  readonly identifier: string;
  readonly title: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly region: string | null;
  /** Who publishes and archives it; `tooi` is its address in the government's own list. */
  readonly organisation: { readonly name: string; readonly tooi: string | null };
  readonly author: string;
  readonly created: string;
  /** The day on which it was adopted; null as long as it was not, or nobody wrote it down. */
  readonly adopted: string | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly category: Term;
  readonly kind: Term;
  /** Null as long as nobody has decided. */
  readonly waardering: Term<Waardering> | null;
  readonly openbaarheid: Term<Openbaarheid>;
  /** Identifier of the edition that is handed in, of which this is another one; null for that one itself. */
  readonly original: string | null;
  /** The published files that hold the report itself, the best one to keep first. */
  readonly files: readonly string[];
}

/** A version that is about to be published. */
export interface PublishedVersion {
  readonly meta: ReportMeta;
  readonly assessment: Assessment;
  /** Its name, without an extension. */
  readonly name: string;
  /** The name of the edition that is handed in, when this is another one; else null. */
  readonly original: string | null;
  readonly files: Publication["files"];
}

/** The facts of a published version; null when the report has no date, since then nothing can be said to have happened. */
export function describePublication({ meta, assessment, name, original, files }: PublishedVersion): Publication | null {
  if (meta.reportDate === "") return null;
  const { file } = assessment.deal;
  const chosen = file?.publicatie ?? null;
  const waardering = chosen?.waardering ?? null;
  return {
    identifier: `${meta.dealId}/${name}`,
    title: `${meta.title} ${meta.dealName}`,
    description: describe(meta),
    keywords: listKeywords(assessment),
    region: file?.regio ?? null,
    organisation: {
      name: chosen?.organisatie ?? file?.regiokassier ?? (meta.author || meta.dealName),
      tooi: chosen?.organisatie_tooi ?? null,
    },
    author: meta.author,
    created: meta.reportDate,
    adopted: assessment.jaar.rapport?.vastgesteld ?? null,
    period: meta.period.from === "" || meta.period.to === "" ? null : meta.period,
    category: toTerm(chosen?.informatiecategorie ?? "jaarplannen en jaarverslagen", INFORMATIECATEGORIEEN),
    kind: toTerm(chosen?.documentsoort ?? "voortgangsrapport", DOCUMENTSOORTEN),
    waardering: waardering === null ? null : toTerm(waardering, WAARDERINGEN),
    openbaarheid: toTerm(chosen?.openbaarheid ?? "niet beoordeeld", OPENBAARHEDEN),
    original: original === null ? null : `${meta.dealId}/${original}`,
    files,
  };
}

function describe({ versionLabel, isExample }: ReportMeta): string {
  return isExample ? `${versionLabel}. Voorbeeld: de cijfers zijn verzonnen.` : `${versionLabel}.`;
}

function listKeywords({ deal, peildatum }: Assessment): string[] {
  const themes = deal.themas.map(({ naam }) => inForce(naam, peildatum));
  return [deal.file?.citeertitel ?? null, ...themes].filter((word) => word !== null);
}

function toTerm<Label extends string>(label: Label, terms: Readonly<Record<Label, string>>): Term<Label> {
  return { label, code: terms[label] };
}
