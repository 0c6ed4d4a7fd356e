import type { DataFile } from "../../src/publish/data-schema.ts";

const NO_MONEY = { rijk: {}, "regio-publiek": {}, "regio-privaat": {} };

/** A data.json of a report without results, projects and money. */
export const EMPTY_DATA: DataFile = {
  formaat: 3,
  deal: { id: "proef", naam: "Proefdeal" },
  verslagjaar: "2026",
  versie: "concept",
  versienummer: 1,
  editie: "partijen",
  voorbeeld: false,
  verslagperiode: { van: null, tot: null },
  peildatum: null,
  stand_geld: null,
  oordelen: {},
  resultaten: [],
  doelen: [],
  projecten: [],
  geld: { totaal: NO_MONEY, verdeling: [], bijdragers: [] },
  greep: [],
  besluiten: [],
  beloften: [],
  agenda: [],
  teksten: [],
  veranderd: null,
};
