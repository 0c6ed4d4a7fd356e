import type { Block, Chapter, ReportModel } from "../../src/compose/report-model.ts";
import { SAMPLE_THEMES } from "./sample-results.ts";
import {
  columns,
  date,
  euro,
  figure,
  groupRow,
  link,
  millions,
  missing,
  row,
  sign,
  strong,
  table,
  total,
  totalRow,
} from "./sample-values.ts";

const AREAS = [
  "Brunssum Noord en Oost",
  "Heerlen Noord",
  "Kerkrade-Oost",
  "Ruggegraat Landgraaf",
  "Kern Nuth",
  "Kern Schinveld",
  "Kern Simpelveld",
  "Ubachsberg",
];

function chapter(fields: Partial<Chapter> & Pick<Chapter, "id" | "title">): Chapter {
  const { number = "", title } = fields;
  return {
    number,
    kicker: "",
    running: `${number} ${title}`.trim(),
    lead: [],
    blocks: [],
    orientation: "staand",
    contents: [],
    ...fields,
  };
}

function prose(markdown: string, figures = [figure(412, "aantal", "gezinnen")]): Block {
  return { kind: "prose", text: { kind: "markdown", markdown, figures } };
}

/** A title that begins with a number, such as "2.1", is split from it. */
function section(id: string, title: string, blocks: readonly Block[]): Block {
  const [, number = "", words = title] = /^([\d.]+) (.*)$/u.exec(title) ?? [];
  return { kind: "section", id, number, title: words, blocks };
}

const GLANCE = chapter({
  id: "oogopslag",
  number: "1",
  title: "In één oogopslag",
  lead: [
    "Twintig van de 32 resultaten liggen op schema en drie zijn afgerond. Zes vragen aandacht, twee zijn vertraagd en één is nog niet gestart.",
  ],
  contents: [
    { href: "#resultaten-met-een-getal", number: "", title: "Resultaten met een getal" },
    { href: "#per-thema", number: "", title: "De 32 resultaten per thema" },
    { href: "#geld", number: "", title: "Geld" },
  ],
  blocks: [
    section("resultaten-met-een-getal", "Resultaten met een getal", [
      {
        kind: "key-figures",
        tiles: [
          ["mensen naar werk of ontwikkeling", "1.4", 1016, "streven naar ", figure(1500), 0.68, 0.63, "aandacht"],
          ["gezinnen ondersteund", "3.1", 412, "minimaal ", figure(1000), 0.412, 0.56, "aandacht"],
          [
            "winkelmeters onttrokken",
            "4.2",
            2150,
            "streven naar ",
            figure(6500, "oppervlakte", "m²"),
            0.33,
            0.55,
            "vertraagd",
          ],
          ["centrumgebieden", "4.1", 2, "streven naar ", figure(3), 0.667, 0.6, "op schema"],
          ["grondstoffen met een keten", "5.2", 1, "ten minste ", figure(2), 0.5, 0.5, "aandacht"],
          ["studenten veiligheid", "2.7", 715, "minimaal ", figure(1100), 0.65, 0.61, "op schema"],
        ].map(([label, id, value, operator, agreed, share, plannedShare, oordeel]) => ({
          value: figure(value as number),
          agreed: [operator as string, agreed as ReturnType<typeof figure>],
          isWay: false,
          left: [],
          label: label as string,
          reference: ["(", link(id as string, `#resultaat-${(id as string).replace(".", "-")}`), ")"],
          share: share as number,
          plannedShare: plannedShare as number,
          oordeel: oordeel as "aandacht",
        })),
        note: [
          "Balk: bereikt tot en met ",
          date("2026-04-30"),
          ". Streepje: waar de regio volgens haar eigen planning nu wilde zijn.",
        ],
      },
    ]),
    {
      kind: "columns",
      wide: [section("per-thema", "De 32 resultaten per thema", [{ kind: "status-list", themes: SAMPLE_THEMES }])],
      narrow: [
        section("geld", "Geld", [
          table("tabel-geld", {
            caption: "Stand op 30 april 2026",
            columns: columns(["mln euro", "links", 0], "Rijk", "Regio"),
            rows: [
              row("gereserveerd", millions(25), millions(25)),
              row("toegezegd", millions(18.4), millions(17.3)),
              row("besteed", millions(12.1), millions(9.7)),
            ],
            note: [
              "Tegenover elke toegezegde rijkseuro staat ",
              figure(94, "aantal", "cent"),
              " uit de regio. Afspraak: één euro (art. 5).",
            ],
          }),
        ]),
        section("gevraagd", "Gevraagd van het overleg", [
          {
            kind: "paragraph",
            tone: "gewoon",
            text: ["Instemmen met een nieuwe planning voor winkelmeters (", link("4.2", "#resultaat-4-2"), ")."],
          },
        ]),
      ],
    },
  ],
});

const READING = chapter({
  id: "leeswijzer",
  number: "2",
  title: "Leeswijzer en aanpak",
  lead: ["Dit rapport laat per thema zien wat is bereikt, wat dat betekent en wat de regio bijstuurt."],
  contents: [
    { href: "#oordelen", number: "2.1", title: "Wat de tekens betekenen" },
    { href: "#aanpak", number: "2.2", title: "Hoe de regio samenwerkt" },
  ],
  blocks: [
    prose(
      "Het convenant vraagt elk jaar twee dingen: hoe ver de projecten zijn, en in hoeverre de Partijen op schema liggen om de resultaten van artikel 4 te halen. De toelichting vraagt ook wat er is **geleerd**.\n\nElk thema begint met een conclusie. Daarna volgen de resultaten, in de volgorde van het convenant. Een resultaat dat op schema ligt, krijgt één zin. Een resultaat dat *aandacht* vraagt of vertraagd is, krijgt een oorzaak, een gevolg en een bijsturing.",
    ),
    section("oordelen", "2.1 Wat de tekens betekenen", [
      {
        kind: "legend",
        items: [
          { oordeel: "op schema", meaning: "Het resultaat wordt gehaald binnen tijd, geld en kwaliteit." },
          { oordeel: "afgerond", meaning: "Het resultaat is gehaald en bewezen." },
          {
            oordeel: "aandacht",
            meaning: "Er is een risico dat het resultaat niet of later wordt gehaald; bijsturing is nodig.",
          },
          { oordeel: "vertraagd", meaning: "Het resultaat wordt zonder nieuw besluit niet op tijd gehaald." },
          { oordeel: "nog niet gestart", meaning: "De uitvoering begint later; de planning noemt een datum." },
          {
            oordeel: "vervallen",
            meaning: "De Partijen hebben besloten dat dit resultaat niet meer wordt nagestreefd.",
          },
        ],
      },
    ]),
    section("aanpak", "2.2 Hoe de regio samenwerkt", [
      prose(
        "Zeven gemeenten werken samen in acht focusgebieden. In een focusgebied komen de thema’s bij elkaar: wonen, veiligheid, werk en winkels.\n\n## Wie doet wat\n\n- De **Regionale Regiegroep** geeft bindend advies aan het Dagelijks Bestuur.\n- Het **programmabureau** verzamelt de cijfers en stelt dit rapport op.\n- De **themacoördinatoren** geven per resultaat een oordeel, met een reden.\n\n## Wat we leerden\n\n1. Werving achter de voordeur lukt alleen met bekende gezichten. In Kerkrade-Oost begon zij een halfjaar later dan gepland.\n2. Aankopen van winkelpanden vragen geduld: twee van de drie eigenaren wilden eerst een nieuwe taxatie.\n3. Gegevens delen tussen scholen en gemeenten kan, als vooraf vaststaat wie ze bewaart.\n\n> We merken dat bewoners pas meedoen als ze zien dat er na het gesprek echt iets verandert in de straat.\n\nZie ook de [voortgangsrapportages van andere Regio Deals](https://www.elkeregiotelt.nl/).",
      ),
    ]),
    section("afstand", "Gezondheid en werk: de afstand tot Nederland", [
      {
        kind: "paragraph",
        tone: "gewoon",
        text: [
          "De Regio Deal wil de afstand tot het Nederlandse gemiddelde verkleinen. ",
          strong("Dat is nog niet te zien"),
          ": de cijfers lopen een jaar achter.",
        ],
      },
      table("tabel-context", {
        number: "Tabel 1",
        caption: "Parkstad en Nederland",
        columns: columns(["Indicator", "links", 0.46], "Parkstad", "Nederland", ["Stand", "rechts", 0.16]),
        rows: [
          row(
            "Levensverwachting in goede ervaren gezondheid",
            [figure(60.1, "aantal", "jaar")],
            [figure(64.2, "aantal", "jaar")],
            date("2024-12-31", "kort"),
          ),
          row(
            "Huishoudens met een laag inkomen",
            [figure(9.3, "aantal", "%")],
            [figure(6.3, "aantal", "%")],
            date("2024-12-31", "kort"),
          ),
          row("Werkzame beroepsbevolking", missing("volgt"), [figure(73.1, "aantal", "%")], {
            ...date("2025-12-31", "kort"),
            status: "volgt",
            value: null,
          }),
          row(
            "Meldingen van jeugdoverlast in Ubachsberg",
            missing("vertrouwelijk"),
            missing("nvt"),
            date("2025-12-31", "kort"),
          ),
          row(
            "Leegstand van winkels, in vierkante meters",
            missing("onbekend"),
            missing("nvt"),
            date("2025-12-31", "kort"),
          ),
        ],
        note: ["Bron: CBS, RIVM en Locatus. Een streepje betekent: niet van toepassing."],
      }),
      { kind: "paragraph", tone: "volgt", text: ["De vergelijking met vorig jaar volgt."] },
    ]),
  ],
});

const HOUSING = chapter({
  id: "thema-3",
  number: "Thema 3",
  kicker: "Thema 3 · hoofdspoor A",
  title: "Wonen",
  running: "Thema 3 · Wonen",
  contents: [
    { href: "#resultaat-3-1", number: "3.1", title: "VoorzieningenWijzer achter de voordeur" },
    { href: "#resultaat-3-2", number: "3.2", title: "Identiteit van de mijnwerkerskoloniën" },
    { href: "#resultaat-3-3", number: "3.3", title: "Organiserend en investerend vermogen" },
    { href: "#projecten-wonen", number: "", title: "Projecten" },
  ],
  blocks: [
    {
      kind: "result",
      id: "resultaat-3-1",
      number: "3.1",
      title: "VoorzieningenWijzer achter de voordeur",
      oordeel: "aandacht",
      blocks: [
        {
          kind: "quote",
          text: "… met als doel om via de uitvoeringsorganisaties (uit het fysieke en sociale domein) minimaal 1000 gezinnen met een laag inkomen te ondersteunen.",
          source: "Convenant, artikel 4, thema 3",
        },
        {
          kind: "chart",
          id: "figuur-3-1",
          title: "Ondersteunde gezinnen, opgeteld vanaf de start",
          chart: {
            kind: "voortgang",
            unit: "gezinnen",
            target: [{ from: null, value: 1000, label: "afspraak: minimaal 1.000" }],
            years: [
              { year: 2024, date: "2024-04-30", value: 120, isCurrent: false, label: "2024" },
              { year: 2025, date: "2025-04-30", value: 268, isCurrent: false, label: "2025" },
              { year: 2026, date: "2026-04-30", value: 412, isCurrent: true, label: "2026" },
            ],
            plan: [
              { date: "2024-04-30", value: 60, label: "" },
              { date: "2025-04-30", value: 310, label: "" },
              { date: "2026-04-30", value: 560, label: "" },
              { date: "2027-04-30", value: 800, label: "eigen planning van de regio" },
              { date: "2028-12-31", value: 1000, label: "" },
            ],
            prognosis: { date: "2028-12-31", value: 860, label: "prognose 860" },
            lastYear: 2028,
          },
          conclusion: [
            "Eind april 2026 zijn ",
            figure(412, "aantal", "gezinnen"),
            " ondersteund: ",
            figure(41.2, "procent"),
            " van het minimum van ",
            figure(1000),
            ", en ",
            figure(148),
            " minder dan gepland.",
          ],
          table: table("tabel-3-1", {
            caption: "Resultaat 3.1 in cijfers",
            columns: columns(["Onderdeel", "links", 0], "Begin", "2024", "2025", "2026", "Prognose 2028", "Afspraak"),
            rows: [
              row("gezinnen ondersteund", figure(0), figure(120), figure(268), strong(figure(412)), figure(860), [
                "minimaal ",
                figure(1000),
              ]),
              row(
                "gezinnen benaderd in de focusgebieden",
                figure(0),
                figure(310),
                figure(655),
                strong(figure(987)),
                figure(1900),
                ["minimaal ", figure(1000)],
              ),
            ],
          }),
          note: [
            "Bron: Registratie VoorzieningenWijzer, stand ",
            date("2026-04-30"),
            ", voorlopig. Nodig tempo tot eind 2028: ",
            figure(221, "aantal", "gezinnen"),
            " per jaar; tot nu toe ",
            figure(171),
            ".",
          ],
        },
        {
          kind: "facts",
          tone: "afwijking",
          items: [
            { label: "Oorzaak", text: ["In Kerkrade-Oost begon de werving een halfjaar later dan gepland."] },
            {
              label: "Gevolg",
              text: ["Zonder ingreep halen we eind 2028 ongeveer ", figure(860, "aantal", "gezinnen"), "."],
            },
            {
              label: "Bijsturing",
              text: ["Twee extra adviseurs, door de gemeente Kerkrade, vanaf ", date("2026-09-01"), "."],
            },
          ],
        },
      ],
    },
    {
      kind: "result",
      id: "resultaat-3-2",
      number: "3.2",
      title: "Identiteit van de mijnwerkerskoloniën",
      oordeel: "op schema",
      blocks: [
        {
          kind: "paragraph",
          tone: "gewoon",
          text: ["De eerste kolonie is in uitvoering; het ontwerp van de tweede ligt ter inzage tot 1 juli."],
        },
      ],
    },
    {
      kind: "result",
      id: "resultaat-3-3",
      number: "3.3",
      title: "Organiserend en investerend vermogen",
      oordeel: "volgt",
      blocks: [{ kind: "paragraph", tone: "volgt", text: ["De toelichting bij dit resultaat volgt."] }],
    },
    section("projecten-wonen", "Projecten", [
      {
        kind: "project",
        id: "project-vzw",
        number: "P-07",
        title: "VoorzieningenWijzer in acht focusgebieden",
        state: "in uitvoering",
        blocks: [
          {
            kind: "paragraph",
            tone: "gewoon",
            text: [
              "Adviseurs gaan langs bij gezinnen met een laag inkomen en zoeken met hen uit op welke regelingen zij recht hebben.",
            ],
          },
          {
            kind: "facts",
            tone: "gewoon",
            items: [
              { label: "Trekker", text: ["gemeente Heerlen"] },
              { label: "Gebieden", text: ["alle acht focusgebieden"] },
              { label: "Planning", text: ["1 januari 2024 tot en met 31 december 2028"] },
              {
                label: "Draagt bij aan",
                text: [link("3.1", "#resultaat-3-1"), " VoorzieningenWijzer achter de voordeur"],
              },
            ],
          },
        ],
      },
      {
        kind: "project",
        id: "project-kolonie",
        number: "P-08",
        title: "Herstructurering kolonie Rennemig",
        state: "in voorbereiding",
        blocks: [
          {
            kind: "paragraph",
            tone: "gewoon",
            text: ["Het ontwerp is besproken met 84 bewoners. De poorten en muurtjes van de kolonie blijven staan."],
          },
          {
            kind: "list",
            ordered: false,
            items: [
              ["ontwerp ter inzage tot 1 juli 2026"],
              ["besluit van de raad in het najaar"],
              ["start van de bouw in het voorjaar van 2027"],
            ],
          },
          {
            kind: "image",
            id: "beeld-rennemig",
            mediaType: "image/png",
            file: "2026/beelden/rennemig.png",
            alt: "Een straat met lage mijnwerkerswoningen van rode baksteen.",
            caption: ["De Rennemigstraat in maart 2026."],
            credit: "Foto: voorbeeld, CC0",
          },
        ],
      },
    ]),
  ],
});

const FINANCE_ROWS = [
  ["1 Sociaaleconomische structuurversterking", 7_750_000, 6_120_000, 4_310_000, 56],
  ["2 Veiligheid", 5_000_000, 3_900_000, 2_450_000, 49],
  ["3 Wonen", 4_000_000, 2_800_000, 1_720_000, 43],
  ["4 Retail", 2_500_000, 1_300_000, 610_000, 24],
  ["5 Duurzaamheid", 1_000_000, 830_000, 520_000, 52],
  ["6 Economie", 3_500_000, 2_480_000, 1_740_000, 50],
  ["7 GROS", 1_000_000, 750_000, 600_000, 60],
  ["Voorbereiding, administratie en toezicht", 250_000, 220_000, 150_000, 60],
] as const;

const FINANCE = chapter({
  id: "financien",
  number: "6",
  title: "Financiën",
  lead: [
    "Van de rijksbijdrage is bijna driekwart toegezegd. De regio loopt ",
    { ...millions(1.1) },
    " achter op één-op-één.",
  ],
  blocks: [
    {
      kind: "chart",
      id: "figuur-geld",
      title: "Besteed, toegezegd en gereserveerd per bron, in miljoen euro",
      chart: {
        kind: "geld",
        unit: "mln-euro",
        bars: [
          { name: "Rijk", spent: 1_210_000_000, committed: 1_840_000_000, reserved: 2_500_000_000 },
          { name: "Regio publiek", spent: 830_000_000, committed: 1_420_000_000, reserved: 1_900_000_000 },
          { name: "Regio privaat", spent: 140_000_000, committed: 310_000_000, reserved: 600_000_000 },
        ],
      },
      conclusion: [
        "Van het Rijk is ",
        millions(12.1),
        " besteed en ",
        millions(18.4),
        " toegezegd, van ",
        millions(25),
        " gereserveerd.",
      ],
      table: table("tabel-14", {
        number: "Tabel 14",
        caption: "Rijksbijdrage per thema, in euro",
        columns: columns(["Thema", "links", 0.44], "Afspraak (art. 5)", "Toegezegd", "Besteed", "Besteed"),
        rows: [
          ...FINANCE_ROWS.map(([name, agreed, committed, spent, share]) =>
            row(name, euro(agreed), euro(committed), euro(spent), figure(share, "procent")),
          ),
          totalRow(
            "Totaal",
            total(2_500_000_000, "euro"),
            total(1_840_000_000, "euro"),
            total(1_210_000_000, "euro"),
            total(48, "procent"),
          ),
        ],
      }),
      note: [],
    },
    section("wat-opvalt", "Wat opvalt", [
      {
        kind: "paragraph",
        tone: "gewoon",
        text: [
          "Retail blijft achter: twee aankopen schoven door naar het najaar. De regio vraagt geen wijziging van de verdeling.",
        ],
      },
    ]),
  ],
  contents: [{ href: "#wat-opvalt", number: "", title: "Wat opvalt" }],
});

const PROJECT_NAMES = [
  ["Kansrijke Start in de kern", "Heerlen"],
  ["Rijke Schooldag op twaalf scholen", "Kerkrade"],
  ["Werkhub Bovengrondse Vakschool", "Heerlen"],
  ["Loopbaanoriëntatie in beeld", "Stadsregio"],
  ["Sociaal Veilig in acht focusgebieden", "Landgraaf"],
  ["Integrale Jeugd Aanpak Parkstad", "Kerkrade"],
  ["VoorzieningenWijzer achter de voordeur", "Heerlen"],
  ["Herstructurering kolonie Rennemig", "Heerlen"],
  ["Centrum Nuth: minder winkels, meer wonen", "Beekdaelen"],
  ["Transformatie winkelstrip Landgraaf", "Landgraaf"],
  ["Grondstoffenketen beton en hout", "Stadsregio"],
  ["Oostflank Brunssum", "Brunssum"],
] as const;

const STATES = ["in uitvoering", "in voorbereiding", "in uitvoering", "afgerond"];
const SIGNS = ["op schema", "aandacht", "op schema", "afgerond", "op schema", "vertraagd"] as const;

const REGISTER = chapter({
  id: "register",
  number: "7",
  title: "Register van projecten",
  lead: ["Vierentwintig projecten, waarvan er achttien in uitvoering zijn."],
  orientation: "liggend",
  blocks: [
    table("tabel-register", {
      number: "Tabel 15",
      caption: "Alle projecten per thema",
      columns: columns(
        ["Nr.", "links", 0.055],
        ["Project", "links", 0.27],
        ["Trekker", "links", 0.1],
        ["Focusgebieden", "links", 0.19],
        ["Draagt bij aan", "links", 0.1],
        ["Stand", "links", 0.12],
        ["Oordeel", "links", 0.12],
        ["Bijdrage Rijk", "rechts", 0.1],
      ),
      rows: [
        groupRow("Hoofdspoor A: integrale gebiedsgerichte aanpak"),
        ...Array.from({ length: 14 }, (_, index) => projectRow(index)),
        groupRow("Hoofdspoor B: kansen in grensoverschrijdende context"),
        ...Array.from({ length: 10 }, (_, index) => projectRow(index + 14)),
        totalRow("", "Totaal", "", "", "", "", "", total(2_475_000_000, "euro")),
      ],
      note: ["Bedragen in euro, met btw. Stand ", date("2026-04-30"), "."],
    }),
  ],
});

function projectRow(index: number) {
  const [name, lead] = PROJECT_NAMES[index % PROJECT_NAMES.length] ?? ["", ""];
  return row(
    `P-${String(index + 1).padStart(2, "0")}`,
    link(name, "#project-vzw"),
    lead,
    index % 3 === 0 ? "alle" : (AREAS[index % 8] ?? "") + (index % 4 === 1 ? `, ${AREAS[(index + 3) % 8] ?? ""}` : ""),
    link(`${(index % 7) + 1}.${(index % 3) + 1}`, "#resultaat-3-1"),
    STATES[index % 4] ?? "",
    sign(SIGNS[index % 6] ?? "volgt"),
    index === 9 ? missing("volgt") : euro(350_000 + index * 61_500),
  );
}

const MATRIX = chapter({
  id: "focusgebieden",
  number: "8",
  title: "Wat gebeurt waar",
  lead: [
    "In elk focusgebied loopt ten minste één project per thema van hoofdspoor A; in Ubachsberg en Simpelveld nog niet voor retail.",
  ],
  blocks: [
    table("tabel-16", {
      number: "Tabel 16",
      caption: "Oordeel per focusgebied en thema",
      columns: columns(
        ["Focusgebied", "links", 0.36],
        ["1 Sociaal­economisch", "midden", 0.16],
        ["2 Veiligheid", "midden", 0.16],
        ["3 Wonen", "midden", 0.16],
        ["4 Retail", "midden", 0.16],
      ),
      rows: AREAS.map((area, index) =>
        row(
          area,
          ...[0, 1, 2, 3].map((theme) =>
            theme === 3 && index > 5 ? missing("nvt") : sign(SIGNS[(index + theme * 2) % 6] ?? "volgt", false),
          ),
        ),
      ),
      note: [
        "Teken: zie ",
        link("Wat de tekens betekenen", "#oordelen"),
        ", pagina ",
        { kind: "page-number", target: "oordelen" },
        ".",
      ],
    }),
    table("tabel-17", {
      number: "Tabel 17",
      caption: "Gezinnen ondersteund per focusgebied",
      columns: columns(["Focusgebied", "links", 0.36], "2024", "2025", "2026", "Verschil"),
      rows: [
        ...AREAS.map((area, index) =>
          row(area, figure(8 + index * 3), figure(20 + index * 5), strong(figure(31 + index * 7)), {
            ...figure(11 + index * 2),
            signed: true,
          }),
        ),
        totalRow("Parkstad", total(120), total(268), total(412), { ...total(144), signed: true }),
      ],
    }),
  ],
});

/** The foot of the page leads to it. */
const ACCESS = chapter({
  id: "toegankelijkheid",
  number: "9",
  title: "Toegankelijkheid",
  blocks: [section("toets", "Wat is getoetst", [prose("De webpagina en de PDF zijn machinaal getoetst.")])],
});

const ANNEX = chapter({
  id: "bijlage-a",
  number: "Bijlage A",
  title: "De afspraken in de woorden van het convenant",
  running: "Bijlage A · De afspraken",
  lead: ["Alle 32 resultaten zoals zij in artikel 4 staan, met het teken van dit jaar."],
  contents: SAMPLE_THEMES.map(({ number, name }) => ({ href: `#afspraken-${number}`, number, title: name })),
  blocks: SAMPLE_THEMES.map((theme) =>
    section(
      `afspraken-${theme.number}`,
      `${theme.number} ${theme.name}`,
      theme.results.flatMap(({ id, title, oordeel }): Block[] => [
        {
          kind: "result",
          id: `afspraak-${id.replace(".", "-")}`,
          number: id,
          title,
          oordeel,
          blocks: [
            {
              kind: "quote",
              text: "Het voortzetten en intensiveren van de achter-de-voordeur aanpak in kwetsbare woonmilieus van de VoorzieningenWijzer, met als doel om via de uitvoeringsorganisaties (uit het fysieke en sociale domein) minimaal 1000 gezinnen met een laag inkomen te ondersteunen.",
              source: `Convenant, artikel 4, thema ${theme.number}`,
            },
          ],
        },
      ]),
    ),
  ),
});

const TARGETS = chapter({
  id: "themas",
  number: "3",
  title: "Andere thema’s",
  lead: ["Hier staan de resultaten van de andere thema’s, zodat elke verwijzing een doel heeft."],
  blocks: SAMPLE_THEMES.filter(({ number }) => number !== "3").map((theme) =>
    section(
      `thema-${theme.number}`,
      theme.name,
      theme.results.map(({ href, id, title, oordeel }) => ({
        kind: "result" as const,
        id: href.slice(1),
        number: id,
        title,
        oordeel,
        blocks: [
          {
            kind: "paragraph" as const,
            tone: "gewoon" as const,
            text: ["Dit resultaat ligt zoals het teken zegt; de uitvoering loopt volgens de planning van de regio."],
          },
        ],
      })),
    ),
  ),
});

/** A report with every kind of block, with invented figures: for tests and for the eye. */
export const SAMPLE_REPORT: ReportModel = {
  meta: {
    dealId: "parkstad-2",
    dealName: "Regio Deal Parkstad Limburg II",
    dealInSentence: "de Regio Deal Parkstad Limburg II",
    name: "2026",
    title: "Voortgangsrapportage 2026",
    version: "concept",
    edition: "partijen",
    versionLabel: "Concept voor Partijen",
    isExample: true,
    period: { from: "2025-05-01", to: "2026-04-30" },
    peildatum: "2026-04-30",
    reportDate: "2026-06-12",
    author: "programmabureau Stadsregio Parkstad Limburg",
  },
  cover: {
    deal: "Regio Deal Parkstad Limburg II",
    titleLines: ["Voortgangs-", "rapportage 2026"],
    subtitle: ["Wat is er bereikt van de ", figure(32), " resultaten die Rijk en regio in artikel 4 afspraken?"],
    flag: "Concept · voorbeeldgegevens",
    themes: SAMPLE_THEMES,
    legend: ["op schema", "afgerond", "aandacht", "vertraagd", "nog niet gestart"],
    facts: [
      { label: "Verslagperiode", value: ["1 mei 2025 – 30 april 2026"] },
      { label: "Aan Partijen", value: ["vóór 15 juni 2026"] },
      { label: "Opgesteld door", value: ["programmabureau"] },
    ],
  },
  chapters: [GLANCE, READING, TARGETS, HOUSING, FINANCE, REGISTER, MATRIX, ACCESS, ANNEX],
};
