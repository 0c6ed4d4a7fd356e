import { z } from "zod";
import { OORDELEN } from "../value/value.ts";
import {
  amount,
  copiedValue,
  count,
  date,
  id,
  list,
  name,
  number,
  optional,
  reference,
  reportName,
  required,
  requiredList,
  sha256,
  text,
  word,
  yesNo,
} from "./fields.ts";
import { withholding } from "./withholding.ts";

const STATUSSEN = ["concept", "vastgesteld", "ingediend", "besproken"] as const;
export const HOOFDSTUKKEN = [
  "samenvatting",
  "afwijkingen",
  "leeswijzer",
  "resultaten",
  "themas",
  "focusgebieden",
  "projecten",
  "financien",
  "leren",
  "context",
  "agenda",
  "toegankelijkheid",
  "bijlagen",
] as const;

/** What only people can tell of how the report can be read: what does not work, and what a screen reader made of it. */
const toegankelijkheid = z.strictObject({
  bekend: list(text()),
  schermlezertoets: optional(
    z.strictObject({
      datum: required(date()),
      rol: required(name()),
      hulpmiddelen: required(name()),
      bevindingen: required(text()),
    }),
  ),
});

/** Of one part of the deal what was agreed, by id and field: what a later program adds, an older list does not name. */
const agreedValues = () => optional(z.record(z.string(), z.record(z.string(), optional(copiedValue()))));

/** When a report was handed in, and what: with that every later change is seen. `controleer` gives it to paste. */
const ingediend = z.strictObject({
  datum: required(date()),
  /** One hash over all files: the form before there was a list, which still counts where there is none. */
  hash: optional(name()),
  /** Of each file of the year what was handed in, by its path in the folder. */
  bestanden: optional(z.record(z.string(), optional(sha256()))),
  /** What was agreed at the peildatum. */
  afspraken: optional(
    z.strictObject({
      algemeen: agreedValues(),
      verdeling: agreedValues(),
      resultaten: agreedValues(),
      doelen: agreedValues(),
      beginsituatie: agreedValues(),
      planning: agreedValues(),
    }),
  ),
});

/** JJJJ/rapport.yaml: what this report is. */
export const rapportFile = z.strictObject({
  formaat: required(count(1)),
  verslagjaar: required(count(2000)),
  voorbeeld: optional(yesNo()),
  status: required(word(STATUSSEN)),
  vastgesteld: optional(date()),
  verslagperiode: required(z.strictObject({ van: required(date()), tot: required(date()) })),
  peildatum: required(date()),
  rapportdatum: required(date()),
  opsteller: required(name()),
  stand_geld: required(date()),
  hoofdstukken: list(word(HOOFDSTUKKEN)),
  greep: list(
    z.strictObject({
      id: required(id()),
      tekst: required(text()),
      resultaten: list(reference("resultaat")),
      project: optional(reference("project")),
    }),
  ),
  besluiten: list(
    z.strictObject({
      id: required(id()),
      titel: optional(name()),
      tekst: required(text()),
      resultaten: list(reference("resultaat")),
    }),
  ),
  agenda: list(
    z.strictObject({ id: required(id()), datum: required(date()), wat: required(text()), wie: optional(name()) }),
  ),
  toegankelijkheid: optional(toegankelijkheid),
  ingediend: optional(ingediend),
});

const uitsplitsing = z.strictObject({
  focusgebied: optional(reference("focusgebied")),
  gemeente: optional(reference("gemeente")),
  overig: optional(name()),
  waarde: required(number()),
});

/** What was reached on one part. Which fields belong here follows from the part's way of measuring. */
const realisatie = z.strictObject({
  onderdeel: optional(reference("onderdeel")),
  waarde: optional(number()),
  gereed: optional(yesNo()),
  datum: optional(date()),
  mijlpalen: list(
    z.strictObject({
      id: required(id()),
      gehaald: required(date()),
      bewijs: optional(text()),
      toelichting: optional(text()),
    }),
  ),
  verandering: optional(text()),
  zichtbaar_aan: optional(text()),
  bewijs: optional(text()),
  peildatum: optional(date()),
  bron: optional(name()),
  zekerheid: optional(word(["definitief", "voorlopig", "schatting"])),
  toelichting: optional(text()),
  uitsplitsing: list(uitsplitsing),
  ...withholding,
});

const bijsturing = z.strictObject({
  id: required(id()),
  wat: required(text()),
  wie: required(name()),
  wanneer: required(date()),
  ...withholding,
});
export const LEERSOORTEN = ["oorzaak", "wat werkt", "wat werkt niet", "aanpassing"] as const;

/** One entry of JJJJ/<thema>/resultaten.yaml. */
export const resultaatVoortgang = z.strictObject({
  resultaat: required(reference("resultaat")),
  realisatie: list(realisatie),
  prognose: list(
    z.strictObject({
      onderdeel: optional(reference("onderdeel")),
      waarde: required(number()),
      aanname: optional(text()),
    }),
  ),
  oordeel: required(word(OORDELEN)),
  toelichting: optional(text()),
  besluit: optional(text()),
  oorzaak: optional(text()),
  gevolg: optional(text()),
  bijsturingen: list(bijsturing),
  leerpunten: list(z.strictObject({ id: required(id()), soort: required(word(LEERSOORTEN)), tekst: required(text()) })),
  toezeggingen: list(
    z.strictObject({
      id: required(id()),
      wat: required(text()),
      aan: optional(name()),
      wanneer: required(date()),
      ...withholding,
    }),
  ),
  afgehandeld: list(
    z.strictObject({
      id: required(id()),
      jaar: optional(reportName()),
      uitkomst: required(word(["nagekomen", "later", "vervallen"])),
      toelichting: optional(text()),
    }),
  ),
  lessen: list(
    z.strictObject({
      id: required(id()),
      jaar: optional(reportName()),
      vervolg: required(word(["loopt door", "afgesloten"])),
      toelichting: optional(text()),
    }),
  ),
  correctie: list(
    z.strictObject({
      onderdeel: optional(reference("onderdeel")),
      jaar: required(reportName()),
      was: required(number()),
      wordt: required(number()),
      reden: required(text()),
    }),
  ),
  ...withholding,
});

/** JJJJ/<thema>/resultaten.yaml: a plain list. */
export const resultatenVoortgangFile = z.array(resultaatVoortgang);

const PROJECTSTATUSSEN = ["in voorbereiding", "in uitvoering", "afgerond", "gestopt"] as const;

/** JJJJ/<thema>/projecten/<id>.yaml */
export const projectFile = z.strictObject({
  naam: required(name()),
  status: required(word(PROJECTSTATUSSEN)),
  start: required(date()),
  einde: optional(date()),
  trekker: required(name()),
  resultaten: list(reference("resultaat")),
  aanpak: list(reference("aanpak")),
  focusgebieden: list(reference("focusgebied")),
  gemeenten: list(reference("gemeente")),
  motivatie_gebied: optional(text()),
  motivatie_start: optional(text()),
  motivatie_cofinanciering: optional(text()),
  partners: list(
    z.strictObject({
      naam: required(name()),
      soort: required(word(["publiek", "privaat", "maatschappelijk", "kennis"])),
    }),
  ),
  doel: required(text()),
  stand: required(text()),
  bewoners: optional(text()),
  andere_instrumenten: list(z.strictObject({ naam: required(name()), uitkomst: required(text()) })),
  investering: optional(yesNo()),
  borging: optional(text()),
  staatssteun: optional(text()),
  vermelding: optional(z.strictObject({ gedaan: required(yesNo()), bewijs: optional(text()) })),
  gestopt: optional(
    z.strictObject({
      datum: required(date()),
      reden: required(text()),
      vervangen_door: optional(reference("project")),
      vervanging: optional(text()),
    }),
  ),
  andere_deals: list(z.strictObject({ deal: required(name()), uitleg: required(text()) })),
  volgt_op: optional(reference("project")),
  ...withholding,
});

export const FASEN = ["ontvangen", "gereserveerd", "toegezegd", "besteed"] as const;
export const SOORTEN = ["rijk", "regio-publiek", "regio-privaat"] as const;
const VORMEN = ["geld", "natura"] as const;
/** Where public or private money comes from; what the Rijk gives is not the region's. */
const HERKOMST = ["eigen middelen", "specifieke uitkering", "opdracht", "subsidie"] as const;
const BTW = ["incl", "excl", "nvt"] as const;

/** JJJJ/financien.yaml: the ledger. What a line leaves out is taken from `standaard`. */
export const financienFile = z.strictObject({
  eindverantwoording: optional(yesNo()),
  uitvoeringskosten: optional(z.strictObject({ motivatie: required(text()) })),
  afwijkingen: list(
    z.strictObject({ thema: required(reference("thema")), reden: required(text()), verwijzing: optional(name()) }),
  ),
  standaard: optional(
    z.strictObject({
      stand_per: optional(date()),
      boekjaar: optional(count(2000)),
      vorm: optional(word(VORMEN)),
      btw: optional(word(BTW)),
      via_regiokassier: optional(yesNo()),
      /** Of money that is not the Rijk's. */
      herkomst: optional(word(HERKOMST)),
    }),
  ),
  regels: requiredList(
    z.strictObject({
      id: required(id()),
      project: optional(reference("project")),
      thema: optional(reference("thema")),
      post: optional(name()),
      bijdrager: required(name()),
      soort: required(word(SOORTEN)),
      fase: required(word(FASEN)),
      bedrag: required(amount()),
      vorm: optional(word(VORMEN)),
      boekjaar: optional(count(2000)),
      stand_per: optional(date()),
      btw: optional(word(BTW)),
      via_regiokassier: optional(yesNo()),
      herkomst: optional(word(HERKOMST)),
      waarderingsgrondslag: optional(text()),
      toelichting: optional(text()),
      ...withholding,
    }),
  ),
  controletotalen: list(
    z.strictObject({
      soort: optional(word(SOORTEN)),
      fase: required(word(FASEN)),
      thema: optional(reference("thema")),
      post: optional(name()),
      bedrag: required(amount()),
    }),
  ),
});

/** JJJJ/uitzonderingen.yaml: a plain list. Each entry lets one finding at one place pass. */
export const uitzonderingenFile = z.array(
  z.strictObject({
    regel: required(name()),
    bestand: required(name()),
    bij: optional(name()),
    reden: required(text()),
    rol: required(name()),
    tot: required(date()),
  }),
);

/** JJJJ/beelden/beelden.yaml: a plain list. */
export const beeldenFile = z.array(
  z.strictObject({
    bestand: required(name()),
    alt: required(name()),
    bron: optional(name()),
    licentie: optional(name()),
    bijschrift: optional(text()),
    project: optional(reference("project")),
    thema: optional(reference("thema")),
    ...withholding,
  }),
);

/** The fixed headings of the Markdown files; the first of each list are required. */
export const KOPPEN = {
  voortgang: {
    required: ["Kern", "Wat hebben we bereikt"],
    optional: ["Wat hebben we gedaan", "Wat heeft het gekost", "Wat leerden we", "Vooruitblik"],
  },
  samenvatting: { required: ["Kern"], optional: ["Toelichting"] },
  context: { required: ["Kern"], optional: ["Toelichting"] },
  financien: { required: ["Wat opvalt"], optional: [] },
} as const;
