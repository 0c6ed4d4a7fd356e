import type { MoneyChart, ProgressChart, ProgressYear, StatusChart } from "../../src/charts/chart-spec.ts";
import type { OordeelStand } from "../../src/value/value.ts";

const MILLION = 100_000_000;
const HOSTILE = `<script>alert("x")</script> {{unit}} & 'gemeenschapsvoorzieningenadministratiekostenvergoeding'`;

function years(first: number, values: readonly (number | null)[]) {
  return values.map((value, index): ProgressYear => {
    const year = first + index;
    return { year, date: `${year}-04-30`, value, isCurrent: index === values.length - 1, label: String(year) };
  });
}

function dated(...points: [string, number][]) {
  return points.map(([date, value]) => ({ date, value, label: "" }));
}

const families: ProgressChart = {
  kind: "voortgang",
  unit: "gezinnen",
  target: [{ from: null, value: 1000, label: "afspraak: minimaal 1.000" }],
  years: years(2024, [120, 268, 412]),
  plan: dated(["2024-01-01", 0], ["2024-12-31", 200], ["2026-12-31", 700], ["2028-12-31", 1000]),
  prognosis: { date: "2028-12-31", value: 860, label: "prognose 860" },
  lastYear: 2028,
};

/** Progress charts as they occur, and as they should not. */
export const PROGRESS = {
  gezinnen: families,
  "kleine-getallen": {
    ...families,
    unit: "centrumgebieden",
    target: [{ from: null, value: 3, label: "afspraak: streven naar 3" }],
    years: years(2024, [0, 1, 2]),
    plan: dated(["2024-01-01", 0], ["2026-04-30", 1], ["2028-12-31", 3]),
    prognosis: { date: "2028-12-31", value: 3, label: "prognose 3" },
  },
  "boven-afspraak": {
    ...families,
    unit: "m²",
    target: [{ from: null, value: 3500, label: "afspraak: streven naar 3.500 m²" }],
    years: years(2024, [2150, 3600, 6500]),
    plan: dated(["2024-06-01", 1000], ["2028-12-31", 3500]),
    prognosis: { date: "2028-12-31", value: 6900, label: "prognose 6.900" },
  },
  "acht-jaren": {
    ...families,
    unit: "m²",
    target: [{ from: null, value: 6500, label: "afspraak: streven naar 6.500 m²" }],
    years: years(2021, [300, 900, null, 2600, 3900, 4100, 6000, 6480]),
    plan: dated(["2021-01-01", 0], ["2028-12-31", 6500]),
    prognosis: null,
  },
  "een-jaar": {
    ...families,
    target: [],
    years: years(2026, [715]),
    plan: [],
    prognosis: { date: "2028-12-31", value: 100, label: "prognose 100" },
  },
  "zonder-cijfer": { ...families, years: years(2024, [120, null, null]) },
  stap: {
    ...families,
    target: [
      { from: null, value: 800, label: "afspraak eerst: minimaal 800" },
      { from: "2026-03-01", value: 1000, label: "afspraak sinds 1 maart 2026: minimaal 1.000" },
      { from: "2028-01-01", value: null, label: "" },
    ],
  },
  leeg: { ...families, target: [], years: [], plan: [], prognosis: null },
  "bijna-niets": {
    ...families,
    years: years(2024, [0, 0.001, 999.999]),
    plan: [],
    prognosis: { date: "2028-12-31", value: 1000, label: "prognose 1.000" },
  },
  "klein-bereik": {
    ...families,
    target: [{ from: null, value: 0.01, label: "afspraak: minimaal 0,01" }],
    years: years(2024, [0.001, 0.0025, 0.004]),
    plan: [],
    prognosis: null,
  },
  "vlak-bij-elkaar": {
    ...families,
    unit: HOSTILE,
    target: [{ from: null, value: 1000, label: `afspraak: minimaal 1.000 ${HOSTILE} ${HOSTILE}` }],
    years: years(2024, [1020, 960, 985]),
    plan: dated(["2024-01-01", 900], ["2028-12-31", 1000]),
    prognosis: { date: "2026-12-31", value: 995, label: HOSTILE },
  },
} as const satisfies Record<string, ProgressChart>;

const SIGNS: Readonly<Record<string, OordeelStand>> = {
  o: "op schema",
  f: "afgerond",
  a: "aandacht",
  v: "vertraagd",
  n: "nog niet gestart",
  x: "vervallen",
  "?": "volgt",
  "*": "vertrouwelijk",
};

function themes(...rows: [name: string, signs: string][]): StatusChart {
  return {
    kind: "status",
    rows: rows.map(([name, signs], index) => ({
      number: String(index + 1),
      name,
      results: Array.from(signs, (sign, place) => ({
        id: `${index + 1}.${place + 1}`,
        oordeel: SIGNS[sign] ?? "volgt",
      })),
    })),
  };
}

export const STATUS = {
  "zeven-themas": themes(
    ["Sociaaleconomische structuurversterking", "oofaooa"],
    ["Veiligheid", "ooaoffo"],
    ["Wonen", "aoo"],
    ["Retail", "ovn"],
    ["Duurzaamheid", "oax"],
    ["Economie", "ooa?v"],
    ["GROS", "oooo"],
  ),
  "twaalf-resultaten": themes(
    ["Grensoverschrijdende samenwerking en arbeidsmarktinfrastructuurvoorzieningenprogramma", "ofavnx?*favn"],
    [HOSTILE, "o"],
    ["Zonder resultaten", ""],
  ),
} as const satisfies Record<string, StatusChart>;

function source(name: string, ...[spent, committed, reserved]: [number, number, number]): MoneyChart["bars"][number] {
  return { name, spent: spent * MILLION, committed: committed * MILLION, reserved: reserved * MILLION };
}

export const MONEY = {
  bronnen: {
    kind: "geld",
    unit: "mln-euro",
    bars: [
      source("Rijk", 12.1, 18.4, 25),
      source("Regio publiek", 8.3, 14.2, 19),
      source("Regio privaat", 1.4, 3.1, 6),
    ],
  },
  randgevallen: {
    kind: "geld",
    unit: "mln-euro",
    bars: [
      source("Nog niets", 0, 0, 0),
      source(HOSTILE, 6, 6, 6),
      source("Klein in groot", 0.04, 0.2, 25),
      source("Bijna niets", 0.3, 0.5, 0.6),
      source("Meer toegezegd dan gereserveerd", 4, 12, 9),
      source("Terugboeking", -0.5, 3, 9),
    ],
  },
  "bijna-alles": {
    kind: "geld",
    unit: "mln-euro",
    bars: [
      source("Op een duizendje na", 39.999, 40, 40),
      source("Drie bijna gelijk", 39.998, 39.999, 40),
      source("Honderd euro", 0.0001, 0.0001, 0.0002),
    ],
  },
  leeg: { kind: "geld", unit: "mln-euro", bars: [] },
  volgt: {
    kind: "geld",
    unit: "mln-euro",
    bars: [
      { ...source("Rijk", 12.1, 18.4, 25), committed: "volgt" },
      { name: "Regio publiek", spent: "volgt", committed: "volgt", reserved: "volgt" },
      source("Regio privaat", 1.4, 3.1, 6),
    ],
  },
  vertrouwelijk: {
    kind: "geld",
    unit: "mln-euro",
    bars: [
      { ...source("Rijk", 12.1, 18.4, 25), committed: "vertrouwelijk" },
      { name: "Regio publiek", spent: "volgt", committed: "vertrouwelijk", reserved: "vertrouwelijk" },
    ],
  },
} as const satisfies Record<string, MoneyChart>;
