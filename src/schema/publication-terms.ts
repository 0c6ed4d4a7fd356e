/**
 * The terms by which a publication is classified. The words are those of the value lists of TOOI that the Woo metadata
 * (DiWoo 0.9.8) takes, each with its code there, and of the lists of MDTO.
 */

/** `scw_woo_informatiecategorieen`, version 4: the categories of the Wet open overheid. */
export const INFORMATIECATEGORIEEN = {
  "Woo-verzoeken en -besluiten": "c_3baef532",
  adviezen: "c_99a836c7",
  "agenda’s en besluitenlijsten bestuurscolleges": "c_3a248e3a",
  bereikbaarheidsgegevens: "c_89ee6784",
  beschikkingen: "c_46a81018",
  "bij vertegenwoordigende organen ingekomen stukken": "c_8c840238",
  convenanten: "c_8fc2335c",
  "inspanningsverplichting art 3.1 Woo": "c_816e508d",
  "jaarplannen en jaarverslagen": "c_c6cd1213",
  klachtoordelen: "c_a870c43d",
  onderzoeksrapporten: "c_fdaee95e",
  "ontwerpen van wet- en regelgeving met adviesaanvraag": "c_759721e2",
  "organisatie en werkwijze": "c_40a05794",
  "overige besluiten van algemene strekking": "c_aab6bfc7",
  "subsidieverplichtingen anders dan met beschikking": "c_cf268088",
  "vergaderstukken Staten-Generaal": "c_c76862ab",
  "vergaderstukken decentrale overheden": "c_db4862c3",
  "wetten en algemeen verbindende voorschriften": "c_139c6280",
} as const;

/** The kinds of document in the list of TOOI that a report on progress can be. */
export const DOCUMENTSOORTEN = {
  jaarverslag: "c_3d782f30",
  rapport: "c_3300f29a",
  vergaderstuk: "c_7f9dffa7",
  verantwoordingsrapport: "c_99d3e284",
  voortgangsrapport: "c_cccba364",
} as const;

/** MDTO's list of waarderingen, each with its code. */
export const WAARDERINGEN = { "blijvend te bewaren": "B", "tijdelijk te bewaren": "V" } as const;
export type Waardering = keyof typeof WAARDERINGEN;

/** What may be said of the openness of a document in the archive, each with its code in the list of MDTO. */
export const OPENBAARHEDEN = {
  openbaar: "Openbaarheid/AW1995/Openbaar/1.0",
  "niet beoordeeld": "Openbaarheid/AW1995/NietBeoordeeld/1.0",
} as const;
export type Openbaarheid = keyof typeof OPENBAARHEDEN;

/** The words of a list of terms, to choose from. */
export function listTerms<T extends string>(terms: Readonly<Record<T, string>>): T[] {
  return Object.keys(terms) as T[];
}
