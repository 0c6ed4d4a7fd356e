import { z } from "zod";
import {
  amount,
  bron,
  count,
  date,
  dateOrUnknown,
  dayOfYear,
  id,
  list,
  name,
  number,
  optional,
  organisationId,
  overTime,
  passage,
  quotation,
  reference,
  reportName,
  required,
  requiredList,
  text,
  word,
  yesNo,
  FIELDS,
} from "./fields.ts";
import { GRONDEN } from "./withholding.ts";
import { DOCUMENTSOORTEN, INFORMATIECATEGORIEEN, listTerms, OPENBAARHEDEN, WAARDERINGEN } from "./publication-terms.ts";

/** The content formats this program reads. */
export const FORMAT = 1;

const requiredOverTime = <T extends z.ZodType>(field: T) => overTime(field).register(FIELDS, { isRequired: true });

const partij = z.strictObject({
  id: required(id()),
  naam: requiredOverTime(name()),
  afkorting: required(name()),
  zijde: required(word(["rijk", "regio"])),
  bron: required(bron),
  citaat: optional(quotation()),
});

const thema = z.strictObject({
  id: required(id()),
  nummer: required(count(1)),
  naam: requiredOverTime(name()),
  kort: optional(name()),
  spoor: optional(reference("spoor")),
  ook_genoemd: list(name()),
  coordinator: required(name()),
  bron: optional(bron),
  citaat: optional(quotation()),
});

/** How the reports are published and archived; what is left out has its standard in `publish/publication.ts`. */
const publicatie = z.strictObject({
  organisatie: optional(name()),
  organisatie_tooi: optional(organisationId()),
  informatiecategorie: optional(word(listTerms(INFORMATIECATEGORIEEN))),
  documentsoort: optional(word(listTerms(DOCUMENTSOORTEN))),
  waardering: optional(word(listTerms(WAARDERINGEN))),
  openbaarheid: optional(word(listTerms(OPENBAARHEDEN))),
});

/** deal/deal.yaml: who agreed what, in general. */
export const dealFile = z.strictObject({
  formaat: required(count(1)),
  id: required(id()),
  naam: required(name()),
  citeertitel: required(name()),
  regio: required(name()),
  regiokassier: optional(name()),
  programmabureau: optional(name()),
  /** Where readers say that they cannot read or use something; the programmabureau when left out. */
  meldpunt: optional(text()),
  publicatie: optional(publicatie),
  ondertitel: optional(text()),
  convenant: required(name()),
  looptijd: required(
    z.strictObject({
      van: optional(dateOrUnknown()),
      tot: required(date()),
      bron: required(bron),
      citaat: optional(quotation()),
    }),
  ),
  ambitie: optional(passage),
  doel: optional(passage),
  kernboodschap: optional(passage),
  vertrouwelijkheid: optional(passage),
  wijzigingen: optional(passage),
  afdwingbaarheid: optional(passage),
  vermelding: optional(
    z.strictObject({ tekst: required(name()), citaat: required(quotation()), bron: required(bron) }),
  ),
  verwijzingen: z.record(z.string(), bron).nullable().default(null),
  partijen: requiredList(partij),
  gemeenten: list(z.strictObject({ id: required(id()), naam: requiredOverTime(name()) })),
  sporen: list(
    z.strictObject({ id: required(id()), naam: required(name()), bron: required(bron), citaat: optional(quotation()) }),
  ),
  themas: requiredList(thema),
  focusgebieden: list(
    z.strictObject({
      id: required(id()),
      naam: required(name()),
      gemeente: required(reference("gemeente")),
      ook_genoemd: list(name()),
    }),
  ),
  focusgebieden_bron: optional(bron),
  focusgebieden_citaat: optional(quotation()),
  andere_deals: list(
    z.strictObject({
      id: required(id()),
      naam: required(name()),
      gemeenten: list(reference("gemeente")),
      themas: list(reference("thema")),
      aanpak: list(reference("aanpak")),
      bron: optional(bron),
    }),
  ),
  begrippen: list(z.strictObject({ term: required(name()), uitleg: required(text()), bron: optional(bron) })),
});

const MEETWIJZEN = ["aantal", "oppervlakte", "ja-nee", "mijlpalen", "kwalitatief"] as const;
const OPERATORS = ["minimaal", "streven", "borgen", "mogelijk", "geen"] as const;
const TELWIJZEN = ["cumulatief", "per-periode", "stand"] as const;

/** The addendum by which something became part of the deal; left out by what was agreed at the start. */
const sinceAddendum = () => optional(reference("addendum"));

export const onderdeel = z.strictObject({
  id: required(id()),
  addendum: sinceAddendum(),
  naam: required(name()),
  meetwijze: required(word(MEETWIJZEN)),
  operator: required(word(OPERATORS)),
  telwijze: optional(word(TELWIJZEN)),
  eenheid: optional(name()),
  richting: optional(word(["hoger", "lager"])),
  streefwaarde: overTime(number()),
  vereist_beginsituatie: optional(yesNo()),
  deel_van: optional(reference("onderdeel")),
  hoogstens: optional(reference("onderdeel")),
  som_van: list(reference("onderdeel")),
  eigen: optional(yesNo()),
  citaat: optional(quotation()),
  bron: optional(bron),
});

export const resultaat = z.strictObject({
  id: required(id()),
  addendum: sinceAddendum(),
  thema: required(reference("thema")),
  titel: required(name()),
  bron: required(bron),
  citaat: required(quotation()),
  onderdelen: requiredList(onderdeel),
});

export const doel = z.strictObject({
  id: required(id()),
  addendum: sinceAddendum(),
  thema: required(reference("thema")),
  titel: required(name()),
  bron: required(bron),
  citaat: required(quotation()),
  meet_aan: required(
    z.strictObject({ resultaat: required(reference("resultaat")), onderdeel: required(reference("onderdeel")) }),
  ),
  operator: required(word(OPERATORS)),
  streefwaarde: overTime(number()).register(FIELDS, { isRequired: true }),
  eenheid: required(name()),
});

/** deal/resultaten.yaml: what was promised. */
export const resultatenFile = z.strictObject({ resultaten: requiredList(resultaat), doelen: list(doel) });

/** deal/aanpak.yaml: the parts of the approach. */
export const aanpakFile = z.strictObject({
  aanpak: requiredList(
    z.strictObject({
      id: required(id()),
      thema: required(reference("thema")),
      titel: required(name()),
      bron: required(bron),
      citaat: required(quotation()),
    }),
  ),
});

/** deal/criteria.yaml: what a project must answer to. */
export const criteriaFile = z.strictObject({
  voorwaarde: optional(passage),
  criteria: list(
    z.strictObject({
      nummer: required(count(1)),
      titel: required(name()),
      citaat: required(quotation()),
      bron: required(bron),
    }),
  ),
});

const dealAmount = z.strictObject({ bedrag: required(amount()), bron: required(bron), citaat: optional(quotation()) });

/** deal/financien.yaml: the agreed division of money, in euro. */
export const dealFinancienFile = z.strictObject({
  bron: required(bron),
  plafond_rijk: optional(dealAmount),
  minimum_regio: optional(dealAmount),
  vat: optional(
    z.strictObject({
      naam: required(name()),
      maximaal_aandeel: required(number()),
      bron: required(bron),
      citaat: optional(quotation()),
    }),
  ),
  verdeling: requiredList(
    z.strictObject({
      thema: optional(reference("thema")),
      post: optional(name()),
      naam: optional(name()),
      rijk: overTime(amount()).register(FIELDS, { isRequired: true }),
      regio: overTime(amount()).register(FIELDS, { isRequired: true }),
      bron: optional(bron),
    }),
  ),
  gedrukte_totalen: list(
    z.strictObject({
      naam: required(name()),
      spoor: optional(reference("spoor")),
      post: optional(name()),
      alles: optional(yesNo()),
      kolom: required(word(["rijk", "regio", "totaal"])),
      bedrag: required(amount()),
    }),
  ),
});

const deadline = z.strictObject({ voor: optional(dayOfYear()), uiterlijk: optional(dayOfYear()) });

/**
 * deal/kalender.yaml: the moments that return every year or come once. The cover of a concept names the moment with id
 * `concept`, that of a definitive version the one with id `indiening`.
 */
export const kalenderFile = z.strictObject({
  momenten: requiredList(
    z.strictObject({
      id: required(id()),
      naam: required(name()),
      wie: optional(name()),
      wat: optional(text()),
      jaarlijks: optional(deadline),
      eenmalig: optional(name()),
      bron: required(bron),
      citaat: optional(quotation()),
    }),
  ),
});

/** deal/aantekeningen.yaml: where the deal's text is unclear, and how the report reads it. */
export const aantekeningenFile = z.strictObject({
  aantekeningen: list(
    z.strictObject({
      nummer: required(count(1)),
      titel: required(name()),
      tekst: required(text()),
      keuze: optional(text()),
      plaatsen: list(bron),
    }),
  ),
});

/** deal/beginsituatie.yaml: where each part stood at the start. */
export const beginsituatieFile = z.strictObject({
  voorbeeld: optional(yesNo()),
  toelichting: optional(text()),
  beginsituatie: list(
    z.strictObject({
      resultaat: required(reference("resultaat")),
      onderdeel: optional(reference("onderdeel")),
      waarde: required(name()),
      peildatum: optional(date()),
      bron: optional(name()),
      toelichting: optional(text()),
    }),
  ),
});

const mijlpaalPlan = z.strictObject({ id: required(id()), naam: required(name()), gepland: required(date()) });

/** deal/planning.yaml: the region's own planning, which the deal does not give. */
export const planningFile = z.strictObject({
  voorbeeld: optional(yesNo()),
  toelichting: optional(text()),
  planning: list(
    z.strictObject({
      resultaat: required(reference("resultaat")),
      onderdeel: optional(reference("onderdeel")),
      streefdatum: requiredOverTime(date()),
      tussenwaarden: list(z.strictObject({ datum: required(date()), waarde: required(number()) })),
      mijlpalen: list(mijlpaalPlan),
    }),
  ),
});

const ERNST = ["fout", "let op", "ter info"] as const;

/** deal/regels.yaml: which rules hold in this deal, where they come from and with which thresholds. */
export const regelsFile = z.strictObject({
  regels: requiredList(
    z.strictObject({
      regel: required(name()),
      bron: required(bron),
      citaat: optional(quotation()),
      reden: required(text()),
      ernst: optional(word(ERNST)),
      instellingen: z.record(z.string(), list(name())).nullable().default(null),
    }),
  ),
});

/**
 * deal/addenda.yaml: what all Parties changed after signing. What a change was and becomes stands here and nowhere else;
 * the target, amount or date itself stays in its own file as it was signed. A result, part or goal that is new stands in
 * its own file with the mark of the addendum; here `was: geen, wordt: afgesproken`. One that is retired stays in its own
 * file, for ids are for ever; here `was: afgesproken, wordt: vervallen`.
 */
export const addendaFile = z.strictObject({
  addenda: list(
    z.strictObject({
      id: required(id()),
      titel: required(name()),
      ingaand: required(date()),
      reden: required(text()),
      verzoek: optional(z.strictObject({ datum: required(date()), door: required(name()) })),
      gesprek: optional(date()),
      instemming: optional(z.strictObject({ datum: required(date()), partijen: list(name()) })),
      verslag: optional(date()),
      ondertekend: optional(z.strictObject({ datum: required(date()), door: required(name()) })),
      staatscourant: optional(name()),
      /** Its own words, as far as something quotes them. */
      tekst: optional(name()),
      wijzigingen: requiredList(
        z.strictObject({
          resultaat: optional(reference("resultaat")),
          onderdeel: optional(reference("onderdeel")),
          doel: optional(name()),
          thema: optional(reference("thema")),
          post: optional(name()),
          soort: optional(word(["rijk", "regio"])),
          looptijd: optional(yesNo()),
          /** The day from which this change holds, where it is another than that of the addendum. */
          vanaf: optional(date()),
          was: required(name()),
          wordt: required(name()),
        }),
      ),
    }),
  ),
});

/** deal/onthouden.yaml: what stands in a report that was handed in, and must be left out of all that is made from now on. */
export const onthoudenFile = z.strictObject({
  onthouden: list(
    z.strictObject({
      rapport: required(reportName()),
      /** Path of a file, below the folder of that report. */
      plaats: required(name()),
      /** Mark of an entry in that file, or a heading; the whole file without it. */
      bij: optional(name()),
      grond: required(word(GRONDEN)),
      datum: required(date()),
      rol: required(name()),
    }),
  ),
});
