/**
 * Makes a content tree of any size for measuring: another deal than the shipped one, as rich a theme, and valid; what
 * the rules of the shipped deal find in it, they find at every size. At factor 1 it has as many themes, results,
 * projects and ledger lines as the shipped content. Of another shape (`SHAPES`) it has more or less of one thing. The
 * same factor and shape give the same bytes.
 *
 * `node test/bench/generate-content.mjs FACTOR FOLDER [SHAPE]` writes it out.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parse, stringify } from "yaml";

/**
 * @typedef {object} Theme
 * @property {number} number
 * @property {string} id
 * @property {readonly Result[]} results
 * @property {readonly string[]} projects ids
 */
/**
 * What a deal may have more or less of than the shipped one.
 *
 * @typedef {object} Shape
 * @property {readonly number[]} resultsInTheme how many results, theme by theme
 * @property {boolean} isBare true without sporen, areas, division of money, approach, projects and rules
 * @property {number} scale how many times larger what is counted is
 * @property {Nouns | null} nouns how the deal calls its parts; null for as this program does
 * @property {string} themeName what stands before the number of a theme in its name
 */
/** @typedef {Readonly<Record<string, { naam: string, meervoud: string, lidwoord: string }>>} Nouns */
/**
 * @typedef {object} Result
 * @property {string} id
 * @property {typeof KINDS[number]} kind
 * @property {number} seed differs from result to result
 * @property {number} scale of what is counted
 */
/**
 * @typedef {object} Year
 * @property {number} year
 * @property {number} words how much prose there is: 1 is short
 * @property {number} ledgerLines for each project
 */

const RESULTS_IN_THEME = [7, 7, 3, 3, 3, 5, 4];
const PROJECTS_IN_THEME = 4;
const APPROACHES_IN_THEME = 5;
const AREAS = 8;
const MUNICIPALITIES = 7;
const KINDS = /** @type {const} */ (["telling", "stappen", "oplevering", "beschrijving", "stand", "meters", "stappen"]);

/** @type {readonly Year[]} */
const YEARS = [
  { year: 2024, words: 1, ledgerLines: 2 },
  { year: 2025, words: 2, ledgerLines: 6 },
  { year: 2026, words: 4, ledgerLines: 6 },
];

/** @type {Shape} */
const USUAL = {
  resultsInTheme: RESULTS_IN_THEME,
  isBare: false,
  scale: 1,
  nouns: null,
  themeName: "Thema nummer",
};

const PIJLERS = {
  thema: { naam: "pijler", meervoud: "pijlers", lidwoord: "de" },
  spoor: { naam: "programma", meervoud: "programma's", lidwoord: "het" },
  focusgebied: { naam: "focuswijk", meervoud: "focuswijken", lidwoord: "de" },
  resultaat: { naam: "actielijn", meervoud: "actielijnen", lidwoord: "de" },
  convenant: { naam: "overeenkomst", meervoud: "overeenkomsten", lidwoord: "de" },
  coordinator: { naam: "pijlertrekker", meervoud: "pijlertrekkers", lidwoord: "de" },
};

/** Deals unlike the shipped one in size; each is to be read as well. */
export const SHAPES = {
  /** All in one theme with a long name, in numbers as large as those of a whole region. */
  breed: {
    ...USUAL,
    resultsInTheme: [46],
    scale: 2_450_000,
    themeName: "Sociaaleconomische structuurversterking en arbeidsmarktontwikkeling",
  },
  /** Many themes, that go by another word. */
  lang: {
    ...USUAL,
    resultsInTheme: Array.from({ length: 20 }, (_, index) => 1 + (index % 3)),
    nouns: PIJLERS,
    themeName: "Grensoverschrijdende samenwerking",
  },
  /** One result, and nothing of what a deal may do without. */
  kaal: { ...USUAL, resultsInTheme: [1], isBare: true },
};

/**
 * @param {number} factor how many times larger than the shipped content
 * @param {Shape} [shape]
 * @returns {Map<string, string>} path with forward slashes -> text
 */
export function generateContent(factor, shape = USUAL) {
  const themes = Array.from({ length: shape.resultsInTheme.length * factor }, (_, index) => createTheme(index, shape));
  return new Map([
    ["deal/convenant.txt", writeCovenant(themes, shape)],
    ["deal/deal.yaml", writeDeal(themes, shape)],
    ["deal/resultaten.yaml", writeResults(themes)],
    ["deal/financien.yaml", writeAgreedMoney(themes, shape)],
    ["deal/kalender.yaml", writeCalendar()],
    ["deal/beginsituatie.yaml", writeBaseline(themes)],
    ["deal/planning.yaml", writePlanning(themes)],
    .../** @type {[string, string][]} */ (
      shape.isBare
        ? []
        : [
            ["deal/aanpak.yaml", writeApproach(themes)],
            ["deal/regels.yaml", writeRules(themes)],
          ]
    ),
    ...YEARS.flatMap((year) => writeYear(themes, year, shape)),
  ]);
}

/**
 * @param {number} index
 * @param {Shape} shape
 * @returns {Theme}
 */
function createTheme(index, { resultsInTheme, scale, isBare }) {
  const number = index + 1;
  const results = Array.from({ length: resultsInTheme[index % resultsInTheme.length] ?? 0 }, (_, place) => ({
    id: `${number}.${place + 1}`,
    kind: KINDS[(place * 3 + index) % KINDS.length] ?? "telling",
    seed: number * 10 + place,
    scale,
  }));
  const projects = isBare
    ? []
    : Array.from({ length: PROJECTS_IN_THEME }, (_, place) => `project-${number}-${place + 1}`);
  return { number, id: `thema-${number}`, results, projects };
}

/** @param {Result} result */
const promise = ({ id, kind, seed, scale }) =>
  `Resultaat ${id}: ${PROMISES[kind] ?? "partijen hebben dit aan het eind van de looptijd bereikt"}${kind === "telling" ? ` ${targetOf(seed) * scale} gezinnen` : ""}`;

/** @type {Record<string, string>} How strong each is, in the words that the rules know. */
const PROMISES = {
  telling: "partijen bereiken aan het eind van de looptijd minimaal",
  stand: "partijen behouden aan het eind van de looptijd de scholen die meedoen",
};

/** @param {string} id */
const approach = (id) => `Aanpak ${id}: de regio werkt hieraan samen met inwoners, scholen en bedrijven in de wijken`;

const ORDINALS = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"];

/**
 * Where the point of a list stands.
 *
 * @param {string} article
 * @param {number} lid
 * @param {number} place
 */
const sourceOf = (article, lid, place) =>
  `{artikel: "${article}", lid: "${lid}", onderdeel: ${ORDINALS[place] ?? `${place + 1}e`} streepje}`;

/**
 * @param {readonly Theme[]} themes
 * @param {Shape} shape
 */
function writeCovenant(themes, { isBare }) {
  /** @param {(theme: Theme) => readonly string[]} listPoints */
  const write = (listPoints) =>
    themes.flatMap((theme) => [
      `${theme.number}. Thema ${theme.number}`,
      ...(isBare ? [] : CONDITION),
      ...listPoints(theme).map((point) => `- ${point}.`),
      "",
    ]);
  return [
    "Regio Deal Meetland",
    "",
    "Artikel 1 Partijen\nHet ministerie van Meten en de Stadsregio Meetland sluiten deze deal.",
    "",
    ...(isBare
      ? []
      : [
          "Artikel 2 Sporen\nDe deal heeft een spoor.",
          "",
          "Artikel 3 Aanpak",
          ...write(({ number }) => approachIds(number).map(approach)),
        ]),
    "Artikel 4 Beoogde resultaten",
    ...write(({ results }) => results.map(promise)),
    `Artikel 5 Geld\n${isBare ? "Het Rijk draagt maximaal 3500000 euro bij." : "Het Rijk en de regio dragen evenveel bij."}`,
    "",
    "Artikel 8 Voortgang\nDe regio stuurt het concept voor 15 juni, en dient de rapportage in voor 15 juli.",
    "",
    "Artikel 18 Looptijd\nDeze deal loopt tot het eind van 2028.",
    "",
  ].join("\n");
}

const CONDITION = [
  "De middelen zijn begrensd. Daarom onderzoekt de regio per project eerst of een ander instrument past, en of het",
  "project bijdraagt aan de brede welvaart van de inwoners van de focusgebieden.",
];

/** @param {number} number of the theme */
function approachIds(number) {
  return Array.from({ length: APPROACHES_IN_THEME }, (_, index) => `${number}.${String.fromCodePoint(97 + index)}`);
}

/**
 * @param {readonly Theme[]} themes
 * @param {Shape} shape
 */
function writeDeal(themes, { isBare, nouns, themeName }) {
  const ministry = { naam: "ministerie van Meten", afkorting: "Meten", zijde: "rijk" };
  const region = { naam: "Stadsregio Meetland", afkorting: "Meetland", zijde: "regio" };
  return [
    "formaat: 1",
    "id: meetland-1",
    "naam: Regio Deal Meetland",
    "citeertitel: Regio Deal Meetland",
    "regio: Meetland",
    "convenant: convenant.txt",
    'looptijd: {van: 2023-11-01, tot: 2028-12-31, bron: {artikel: "18"}}',
    "partijen:",
    ...[ministry, region].map(
      ({ naam, afkorting, zijde }) =>
        `  - {id: ${zijde}, naam: ${naam}, afkorting: ${afkorting}, zijde: ${zijde}, bron: {artikel: "1"}}`,
    ),
    "gemeenten:",
    ...count(MUNICIPALITIES).map((place) => `  - {id: gemeente-${place}, naam: Gemeente ${place}}`),
    ...(nouns === null ? [] : [stringify({ woorden: nouns }).trimEnd()]),
    ...(isBare ? [] : ["sporen:", '  - {id: A, naam: Samen aan de slag, bron: {artikel: "2"}}']),
    "themas:",
    ...themes.map(
      ({ id, number }) =>
        `  - {id: ${id}, nummer: ${number}, naam: ${themeName} ${number}, ${isBare ? "" : "spoor: A, "}coordinator: coördinator ${number}}`,
    ),
    ...(isBare ? [] : writeAreas()),
    "",
  ].join("\n");
}

const writeAreas = () => [
  "focusgebieden:",
  ...count(AREAS).map(
    (area) => `  - {id: gebied-${area}, naam: Gebied ${area}, gemeente: gemeente-${((area - 1) % MUNICIPALITIES) + 1}}`,
  ),
];

/** @param {number} length */
const count = (length) => Array.from({ length }, (_, index) => index + 1);

/** The parts of a result, by its kind; the first is the principal. @type {Record<Result["kind"], (result: Result) => string[]>} */
const PARTS = {
  telling: ({ seed, scale }) => [
    `{id: bereikt, naam: Bereikte gezinnen, meetwijze: aantal, operator: minimaal, telwijze: cumulatief, eenheid: gezinnen, streefwaarde: ${targetOf(seed) * scale}}`,
    "{id: benaderd, naam: Benaderde gezinnen, meetwijze: aantal, operator: geen, telwijze: cumulatief, eenheid: gezinnen}",
  ],
  stand: () => [
    "{id: scholen, naam: Scholen die meedoen, meetwijze: aantal, operator: borgen, telwijze: stand, eenheid: scholen}",
  ],
  meters: () => [
    "{id: meters, naam: Vernieuwde meters, meetwijze: oppervlakte, operator: geen, telwijze: per-periode, eenheid: m²}",
  ],
  stappen: () => ["{id: stappen, naam: Stappen naar samenwerking, meetwijze: mijlpalen, operator: geen}"],
  oplevering: () => ["{id: plan, naam: Een plan dat is vastgesteld, meetwijze: ja-nee, operator: geen}"],
  beschrijving: () => ["{id: beeld, naam: Het beeld van de wijk, meetwijze: kwalitatief, operator: geen}"],
};

/** @param {number} seed */
const targetOf = (seed) => 1000 + (seed % 50) * 10;

/** @param {readonly Theme[]} themes */
function writeResults(themes) {
  const entries = themes.flatMap(({ id: theme, number, results }) =>
    results.map((result, place) =>
      [
        `  - id: "${result.id}"`,
        `    thema: ${theme}`,
        `    titel: Wat we in resultaat ${result.id} willen bereiken`,
        `    bron: ${sourceOf("4", number, place)}`,
        `    citaat: "${promise(result)}"`,
        "    onderdelen:",
        ...PARTS[result.kind](result).map((part) => `      - ${part}`),
      ].join("\n"),
    ),
  );
  return `resultaten:\n${entries.join("\n\n")}\n`;
}

/** @param {readonly Theme[]} themes */
function writeApproach(themes) {
  const entries = themes.flatMap(({ id: theme, number }) =>
    approachIds(number).map((id, place) =>
      [
        `  - id: "${id}"`,
        `    thema: ${theme}`,
        `    titel: Hoe we ${id} aanpakken`,
        `    bron: ${sourceOf("3", number, place)}`,
        `    citaat: "${approach(id)}"`,
      ].join("\n"),
    ),
  );
  return `aanpak:\n${entries.join("\n")}\n`;
}

/**
 * @param {readonly Theme[]} themes
 * @param {Shape} shape
 */
function writeAgreedMoney(themes, { isBare }) {
  const source = 'bron: {artikel: "5"}';
  if (isBare) return `${source}\nplafond_rijk: {bedrag: 3500000, ${source}}\n`;
  return [
    source,
    "verdeling:",
    ...themes.map(({ id }) => `  - {thema: ${id}, rijk: 3500000, regio: 3500000}`),
    "gedrukte_totalen:",
    `  - {naam: Rijksbijdrage totaal, alles: ja, kolom: rijk, bedrag: ${themes.length * 3_500_000}}`,
    "",
  ].join("\n");
}

/**
 * The rules of the shipped deal, so that all of them run: with the same thresholds, and for every theme.
 *
 * @param {readonly Theme[]} themes
 */
function writeRules(themes) {
  const shipped = readFileSync(fileURLToPath(new URL("../../content/deal/regels.yaml", import.meta.url)), "utf8");
  const { regels } = parse(shipped, { schema: "failsafe" });
  for (const regel of regels) {
    // The quotation is from another deal's text
    delete regel.citaat;
    regel.bron = { artikel: "8" };
    if (regel.instellingen?.themas !== undefined) regel.instellingen.themas = themes.map(({ id }) => id);
  }
  return stringify({ regels });
}

function writeCalendar() {
  return [
    "momenten:",
    '  - {id: concept, naam: Concept naar de Partijen, jaarlijks: {voor: "06-15"}, bron: {artikel: "8"}}',
    '  - {id: indiening, naam: Indiening, jaarlijks: {voor: "07-15"}, bron: {artikel: "8"}}',
    "",
  ].join("\n");
}

/** @param {Result} result */
function countedParts({ kind }) {
  if (kind === "telling") return ["bereikt", "benaderd"];
  return kind === "stand" ? ["scholen"] : kind === "meters" ? ["meters"] : [];
}

/** @param {readonly Theme[]} themes */
function writeBaseline(themes) {
  const entries = themes.flatMap(({ results }) =>
    results.flatMap((result) =>
      countedParts(result).map(
        (part) =>
          `  - {resultaat: "${result.id}", onderdeel: ${part}, waarde: 0, peildatum: 2023-11-01, bron: telling}`,
      ),
    ),
  );
  return `voorbeeld: ja\nbeginsituatie:\n${entries.join("\n")}\n`;
}

/** @param {readonly Theme[]} themes */
function writePlanning(themes) {
  const entries = themes.flatMap(({ results }) => results.flatMap(planResult));
  return `voorbeeld: ja\nplanning:\n${entries.join("\n")}\n`;
}

/**
 * @param {Result} result
 * @returns {string[]}
 */
function planResult(result) {
  const head = [`  - resultaat: "${result.id}"`, "    streefdatum: 2028-12-31"];
  if (result.kind === "stappen") {
    const steps = count(4).map(
      (step) => `      - {id: stap-${step}, naam: Stap ${step} is gezet en besproken, gepland: ${2023 + step}-06-30}`,
    );
    return [...head, "    mijlpalen:", ...steps];
  }
  if (countedParts(result).length === 0) return head;
  const values = YEARS.map(
    ({ year }, index) => `      - {datum: ${year}-04-30, waarde: ${(index + 1) * 200 * result.scale}}`,
  );
  return [...head, "    tussenwaarden:", ...values];
}

/**
 * @param {readonly Theme[]} themes
 * @param {Year} year
 * @param {Shape} shape
 * @returns {[string, string][]}
 */
function writeYear(themes, year, shape) {
  const folder = String(year.year);
  return [
    [`${folder}/rapport.yaml`, writeReport(themes, year, shape)],
    [`${folder}/samenvatting.md`, `## Kern\n\n${writeProse(themes[0], year, shape)}\n`],
    [
      `${folder}/financien.md`,
      "## Wat opvalt\n\nDe regio gaf {{geld.regio.besteed}} uit en het Rijk {{geld.rijk.besteed}}.\n",
    ],
    [`${folder}/financien.yaml`, writeLedger(themes, year)],
    ...themes.flatMap((theme) => writeTheme(theme, year, shape)),
  ];
}

/**
 * @param {readonly Theme[]} themes
 * @param {Year} year
 * @param {Shape} shape
 */
function writeReport(themes, { year }, { isBare }) {
  const [first] = themes;
  return [
    "formaat: 1",
    `verslagjaar: ${year}`,
    "voorbeeld: ja",
    "status: vastgesteld",
    `verslagperiode: {van: ${year - 1}-05-01, tot: ${year}-04-30}`,
    `peildatum: ${year}-04-30`,
    `rapportdatum: ${year}-06-08`,
    "opsteller: programmabureau Meetland",
    `stand_geld: ${year - 1}-12-31`,
    ...(isBare
      ? []
      : [
          "greep:",
          `  - {id: greep-1, tekst: "Er werkten {{aantal.projecten}} projecten.", resultaten: ["${first?.results[0]?.id ?? ""}"]}`,
        ]),
    "",
  ].join("\n");
}

const SOURCES = /** @type {const} */ ([
  { soort: "rijk", bijdrager: "Rijk" },
  { soort: "regio-publiek", bijdrager: "Stadsregio" },
  { soort: "regio-privaat", bijdrager: "bedrijven" },
]);

/**
 * @param {readonly Theme[]} themes
 * @param {Year} year
 */
function writeLedger(themes, { year, ledgerLines }) {
  const lines = themes.flatMap(({ id: theme, number, projects }) => [
    ledgerLine({
      id: `t${number}-${year}`,
      place: `thema: ${theme}`,
      source: 0,
      fase: "gereserveerd",
      bedrag: 500_000,
    }),
    ...projects.flatMap((project, place) =>
      count(ledgerLines).map((line) =>
        ledgerLine({
          id: `p${number}-${place}-${line}-${year}`,
          place: `project: ${project}`,
          source: line % SOURCES.length,
          fase: line % 2 === 0 ? "toegezegd" : "besteed",
          bedrag: 10_000 + ((number * 37 + line * 11) % 900) * 50,
        }),
      ),
    ),
  ]);
  const standard = `standaard: {stand_per: ${year - 1}-12-31, boekjaar: ${year - 1}, vorm: geld, btw: incl}`;
  return `${standard}\nregels:\n${lines.join("\n")}\n`;
}

/** @param {{ id: string, place: string, source: number, fase: string, bedrag: number }} line */
function ledgerLine({ id, place, source, fase, bedrag }) {
  const { soort, bijdrager } = SOURCES[source] ?? SOURCES[0];
  return `- {id: ${id}, ${place}, bijdrager: ${bijdrager}, soort: ${soort}, fase: ${fase}, bedrag: ${bedrag}}`;
}

/**
 * @param {Theme} theme
 * @param {Year} year
 * @param {Shape} shape
 * @returns {[string, string][]}
 */
function writeTheme(theme, year, shape) {
  const folder = `${year.year}/${theme.id}`;
  return [
    [`${folder}/resultaten.yaml`, theme.results.map((result) => writeEntry(result, year, shape)).join("\n")],
    [`${folder}/voortgang.md`, writeProgress(theme, year, shape)],
    ...theme.projects.map(
      (id, place) =>
        /** @type {[string, string]} */ ([`${folder}/projecten/${id}.yaml`, writeProject(theme, { year, place })]),
    ),
  ];
}

/**
 * @param {Result} result
 * @param {Year} year
 * @param {Shape} shape
 */
function writeEntry(result, { year, words }, { isBare }) {
  const isLate = result.seed % 4 === 0;
  const judged = isLate
    ? [
        "  oordeel: aandacht",
        "  oorzaak: De werving begon een halfjaar later dan gepland, omdat twee adviseurs vertrokken.",
        "  gevolg: >-",
        "    Zonder bijsturing halen we de planning niet.",
        "    De regio bespreekt dit in het najaar met alle partners.",
        "  bijsturingen:",
        `    - {id: extra-${result.id}, wat: Twee extra adviseurs in de wijk, wie: gemeente 1, wanneer: ${year}-09-01}`,
      ]
    : ["  oordeel: op schema", "  toelichting: Het werk loopt zoals de regio het had gepland."];
  const lessons = count(words).map((lesson) =>
    [
      `    - id: les-${lesson}`,
      "      soort: wat werkt",
      "      tekst: >-",
      "        Een gezin zegt eerder ja als een bekende de adviseur voorstelt. Dat kan de huismeester",
      "        zijn, of iemand van de school. Een brief zonder bezoek levert bijna niets op.",
    ].join("\n"),
  );
  return [
    `- resultaat: "${result.id}"`,
    "  realisatie:",
    ...REALISATIONS[result.kind](result, year, isBare ? 0 : AREAS),
    ...judged,
    ...(isBare ? [] : ["  leerpunten:", ...lessons]),
    "",
  ].join("\n");
}

/** What was reached, by kind of result. @type {Record<Result["kind"], (result: Result, year: number, areas: number) => string[]>} */
const REALISATIONS = {
  telling: ({ seed, scale }, year, areas) => [
    ...countedEntry("bereikt", (seed + (year - 2023) * 96) * scale, { year, areas }),
    ...countedEntry("benaderd", (seed + (year - 2023) * 240) * scale, { year, areas }),
  ],
  stand: ({ seed }, year, areas) => countedEntry("scholen", 20 + (seed % 7) + year - 2024, { year, areas }),
  meters: ({ seed }, year, areas) => countedEntry("meters", 800 + seed, { year, areas }),
  stappen: (_result, year) => [
    "    - onderdeel: stappen",
    "      mijlpalen:",
    `        - {id: stap-${year - 2023}, gehaald: ${year}-03-31, bewijs: verslag van de bijeenkomst}`,
  ],
  oplevering: (_result, year) => [
    `    - {onderdeel: plan, gereed: nee, toelichting: "Het plan is er in ${year} nog niet."}`,
  ],
  beschrijving: (_result, year) => [
    "    - onderdeel: beeld",
    "      verandering: Bewoners noemen hun straat weer herkenbaar en komen vaker naar het buurthuis.",
    "      zichtbaar_aan: Foto's van voor en na het werk.",
    `      peildatum: ${year}-04-30`,
    "      bron: gesprekken met bewoners",
  ],
};

/**
 * @param {string} part
 * @param {number} value
 * @param {{ year: number, areas: number }} place when, and over how many areas it is split
 */
function countedEntry(part, value, { year, areas }) {
  return [
    `    - onderdeel: ${part}`,
    `      waarde: ${value}`,
    `      peildatum: ${year}-04-30`,
    "      bron: Registratie van de regio",
    "      zekerheid: voorlopig",
    ...(areas === 0 ? [] : ["      uitsplitsing:"]),
    ...count(areas).map((area) => `        - {focusgebied: gebied-${area}, waarde: ${Math.floor(value / areas)}}`),
  ];
}

const HEADINGS = ["Kern", "Wat hebben we bereikt", "Wat hebben we gedaan", "Wat heeft het gekost", "Vooruitblik"];

/**
 * @param {Theme} theme
 * @param {Year} year
 * @param {Shape} shape
 */
function writeProgress(theme, year, shape) {
  return HEADINGS.map((heading) => `## ${heading}\n\n${writeProse(theme, year, shape)}\n`).join("\n");
}

/**
 * Paragraphs with references to the figures of a theme.
 *
 * @param {Theme | undefined} theme
 * @param {Year} year
 * @param {Shape} shape
 */
function writeProse(theme, { words }, { isBare }) {
  if (theme === undefined) return "";
  const counted = theme.results.filter((result) => countedParts(result).length > 0);
  return count(words)
    .map((paragraph) => {
      const id = counted[paragraph % counted.length]?.id;
      const figure = id === undefined ? "{{aantal.resultaten}} resultaten" : `{{${id}}} keer gelukt`;
      return [
        `Bij het bezoek aan huis kijkt een adviseur samen met het gezin welke regelingen passen. Dat is ${figure}.`,
        ...(isBare
          ? []
          : [
              `Er zijn {{aantal.${theme.id}.projecten}} projecten, die {{geld.${theme.id}.rijk.besteed}} van het Rijk uitgaven.`,
            ]),
        "Bewoners wezen zelf aan wat zij wilden behouden, en noemden hun straat na afloop verzorgd.",
      ].join(" ");
    })
    .join("\n\n");
}

/**
 * @param {Theme} theme
 * @param {{ year: Year, place: number }} options
 */
function writeProject({ number, results }, { year, place }) {
  const result = results[place % results.length]?.id ?? "";
  return [
    `naam: Project ${number}.${place + 1} in de wijk`,
    "status: in uitvoering",
    "start: 2023-11-01",
    "einde: 2028-12-31",
    "trekker: projectleider van de regio",
    `resultaten: ["${result}"]`,
    `aanpak: ["${approachIds(number)[place] ?? ""}"]`,
    `focusgebieden: [${count(AREAS)
      .filter((area) => (area + number + place) % 3 === 0)
      .map((area) => `gebied-${area}`)
      .join(", ")}]`,
    "partners:",
    "  - {naam: woningcorporaties, soort: maatschappelijk}",
    "  - {naam: welzijnsorganisaties, soort: maatschappelijk}",
    "doel: >-",
    "  Gezinnen met een laag inkomen krijgen thuis hulp bij toeslagen en regelingen. Zo houden",
    "  zij meer geld over voor wonen en leven.",
    "stand: >-",
    ...count(year.words).map(
      () =>
        "  Adviseurs bezoeken gezinnen in hun eigen wijk. Van het Rijk is {{project." +
        `project-${number}-${place + 1}` +
        ".rijk.besteed}} besteed.",
    ),
    "andere_instrumenten:",
    "  - naam: gemeentelijk armoedebeleid",
    "    uitkomst: betaalt de regelingen zelf, maar niet de bezoeken aan huis",
    "borging: Gemeenten nemen de bezoeken na 2028 op in hun eigen hulp bij geldzorgen.",
    "bewoners: Een panel van bewoners kiest elk jaar welke straten aan de beurt zijn.",
    "staatssteun: De gezinnen krijgen de hulp zelf. Een jurist vond dat dit mag.",
    "vermelding: {gedaan: ja, bewijs: projectpagina en folder}",
    "",
  ].join("\n");
}

/**
 * @param {number} factor
 * @param {string} folder is made where it is not there
 * @param {Shape} [shape]
 */
function writeContent(factor, folder, shape) {
  for (const [path, text] of generateContent(factor, shape)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const [, script = "", factor = "1", folder = "", shape = ""] = process.argv;
if (import.meta.url === pathToFileURL(script).href) {
  writeContent(Number(factor), folder, Object.entries(SHAPES).find(([name]) => name === shape)?.[1]);
}
