import type { ThemeMarks } from "../../src/compose/report-model.ts";
import type { OordeelStand } from "../../src/value/value.ts";

const O: OordeelStand = "op schema";
const A: OordeelStand = "afgerond";
const T: OordeelStand = "aandacht";
const V: OordeelStand = "vertraagd";
const N: OordeelStand = "nog niet gestart";

const THEMES: readonly (readonly [string, readonly (readonly [string, OordeelStand])[]])[] = [
  [
    "Sociaaleconomische structuurversterking",
    [
      ["Kansrijke Start intensiveren", O],
      ["Rijke Schooldag-scholen borgen", O],
      ["Dashboard Onderwijs en Kindontwikkeling", A],
      ["Regionale werkhubs", T],
      ["Deelname aan RIF’s en CIV’s", O],
      ["Loopbaanoriëntatie in primair en voortgezet onderwijs", O],
      ["Gezondheidssituatie verbeteren", T],
    ],
  ],
  [
    "Veiligheid",
    [
      ["Aanpak Sociaal Veilig in de focusgebieden", O],
      ["Regionale aanpak jeugdcriminaliteit", O],
      ["Veiligheidsgevoelens verbeteren", T],
      ["Aanpak ondermijnende criminaliteit", O],
      ["Bestuurlijk handhavingsteam", A],
      ["Onderzoek politiecapaciteit", A],
      ["Praktijkgericht leren veiligheid", O],
    ],
  ],
  [
    "Wonen",
    [
      ["VoorzieningenWijzer achter de voordeur", T],
      ["Identiteit van de mijnwerkerskoloniën", O],
      ["Organiserend en investerend vermogen", O],
    ],
  ],
  [
    "Retail",
    [
      ["Investeren in centrumgebieden", O],
      ["Winkelmeters onttrekken", V],
      ["Ondernemerschap in de retail", N],
    ],
  ],
  [
    "Duurzaamheid",
    [
      ["Circulair bouwen als sector", O],
      ["Ketens voor grondstoffen", T],
      ["Parkstad als Urban Mine", O],
    ],
  ],
  [
    "Economie",
    [
      ["Ecosysteem AI Hub Brightlands", O],
      ["Herstructurering bedrijventerreinen", O],
      ["Nieuwe samenwerkingsvormen", T],
      ["Medtech-sector versterken", O],
      ["Achterstand van het mkb doorbreken", V],
    ],
  ],
  [
    "GROS",
    [
      ["Grensoverstijgend daily urban system", O],
      ["Corridor Brainport, Zuid-Limburg en Rheinisches Revier", O],
      ["Positie in het Euregionale kennislandschap", O],
      ["Grensoverstijgend netwerk", "volgt"],
    ],
  ],
];

/** The 32 results of the sample by theme. */
export const SAMPLE_THEMES: readonly ThemeMarks[] = THEMES.map(([name, results], index) => ({
  number: String(index + 1),
  name,
  href: `#thema-${index + 1}`,
  results: results.map(([title, oordeel], place) => ({
    id: `${index + 1}.${place + 1}`,
    title,
    href: `#resultaat-${index + 1}-${place + 1}`,
    oordeel,
  })),
}));
