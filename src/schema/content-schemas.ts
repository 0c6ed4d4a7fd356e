import {
  aanpakFile,
  addendaFile,
  aantekeningenFile,
  beginsituatieFile,
  boekhoudingFile,
  criteriaFile,
  dealFile,
  dealFinancienFile,
  kalenderFile,
  onthoudenFile,
  planningFile,
  regelsFile,
  resultatenFile,
} from "./deal-schemas.ts";
import {
  beeldenFile,
  financienFile,
  projectFile,
  rapportFile,
  reactiesFile,
  resultatenVoortgangFile,
  uitzonderingenFile,
} from "./year-schemas.ts";
import { RESULTAAT } from "../value/nouns.ts";

/** Name of the deal's own text, against which every quotation is checked. */
export const COVENANT_PATH = "deal/convenant.txt";

/** The schema of each file in deal/, and what the report misses without it. */
export const DEAL_SCHEMAS = {
  deal: { schema: dealFile, what: "daarin staat wie wat heeft afgesproken", isNeeded: true },
  resultaten: { schema: resultatenFile, what: `daarin staan de beoogde ${RESULTAAT.meervoud}`, isNeeded: true },
  aanpak: { schema: aanpakFile, what: "daarin staan de onderdelen van de aanpak", isNeeded: false },
  criteria: { schema: criteriaFile, what: "daarin staan de criteria voor projecten", isNeeded: false },
  financien: { schema: dealFinancienFile, what: "daarin staat de verdeling van het geld", isNeeded: true },
  kalender: { schema: kalenderFile, what: "daarin staan de vaste momenten", isNeeded: true },
  aantekeningen: { schema: aantekeningenFile, what: "daarin staan de onduidelijkheden in de tekst", isNeeded: false },
  beginsituatie: { schema: beginsituatieFile, what: "daarin staat de beginsituatie", isNeeded: true },
  planning: { schema: planningFile, what: "daarin staat de planning van de regio", isNeeded: true },
  regels: { schema: regelsFile, what: "daarin staan de regels van deze deal", isNeeded: false },
  addenda: { schema: addendaFile, what: "daarin staan de wijzigingen van de deal", isNeeded: false },
  boekhouding: { schema: boekhoudingFile, what: "daarin staat hoe een export wordt ingelezen", isNeeded: false },
  onthouden: { schema: onthoudenFile, what: "daarin staat wat niet meer mag worden getoond", isNeeded: false },
} as const;

export type DealName = keyof typeof DEAL_SCHEMAS;

/** The schema of each kind of YAML file in a report year, by its role. */
export const YEAR_SCHEMAS = {
  rapport: rapportFile,
  financien: financienFile,
  beelden: beeldenFile,
  resultaten: resultatenVoortgangFile,
  uitzonderingen: uitzonderingenFile,
  reacties: reactiesFile,
  project: projectFile,
} as const;
