import { capitalise, THEMA } from "../../value/nouns.ts";
import type { Assessment } from "../../assess/assessment.ts";
import type { Fase, LedgerQuery, Soort } from "../../assess/assess-money.ts";
import type { MoneyAmount } from "../../charts/chart-spec.ts";
import { addUpAgreed } from "../../content/agreed-amount.ts";
import { findAgreedMoney, findAgreedTotal } from "../../content/agreed-money.ts";
import { addUp } from "../../value/add-up.ts";
import { computedFrom, createFigure, createGap, gapOf, withKind } from "../../value/figure.ts";
import { formatFigure } from "../../value/notation/format-figure.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Verdeling } from "../../content/content.ts";
import type { Figure } from "../../value/value.ts";
import { describeAgreedAmount, describeAgreedTotal } from "../agreed-amount.ts";
import { describeRegeling } from "../bron-words.ts";
import { agreedOrWords } from "../agreed-cell.ts";
import { chooseMoneyUnit, describeRounding, inUnit, type MoneyUnit } from "../money-unit.ts";
import { composeNotes } from "../compose-notes.ts";
import { link, longDate, NVT, VOLGT } from "../inline.ts";
import type { Block, Chapter, ChartBlock, Inline, RichText, Row } from "../report-model.ts";
import { markTheme, nameRow, nameShort } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph, small } from "./chapter.ts";
import { CONTRIBUTIONS } from "./compose-contributions.ts";
import { describeRatio } from "./compose-summary.ts";
import { proseUnder } from "./prose.ts";

const SOURCES: readonly { readonly soort: Soort; readonly name: string }[] = [
  { soort: "rijk", name: "Rijk" },
  { soort: "regio-publiek", name: "Regio publiek" },
  { soort: "regio-privaat", name: "Regio privaat" },
];
const STAGES: readonly Fase[] = ["gereserveerd", "toegezegd", "besteed"];

/** The money: one figure, what it says, the division by theme of the Rijk's and of the region's share. */
export function composeFinance({ assessment, number }: ChapterContext): Chapter {
  const notable = proseUnder(assessment.jaar.financientekst, "Wat opvalt", assessment);
  return createChapter({
    id: "financien",
    number,
    title: "Financiën",
    lead: composeLead(assessment),
    blocks: [
      composeChart(assessment),
      paragraph(...describeRatio(assessment)),
      ...(notable.length === 0 ? [] : [createSection("financien-opvalt", "Wat opvalt", notable)]),
      ...composeOverhead(assessment),
      ...composeDivision(assessment, "rijk", `Rijksbijdrage per ${THEMA.naam}`),
      ...composeDivision(assessment, "regio", `Regionale financiering per ${THEMA.naam}`),
      ...pointToContributions(assessment),
      ...composeNotes(assessment.jaar.financientekst, assessment),
    ],
  });
}

/** The money of one side by theme; nothing where the deal divides none, and no amount of that side is known. */
function composeDivision(assessment: Assessment, soort: "rijk" | "regio", title: string): Block[] {
  const { deal, ledger, peildatum } = assessment;
  const isBooked = STAGES.some((fase) => (ledger.total({ soort, fase }).value ?? 0) !== 0);
  if (deal.verdeling.length === 0 && !isBooked && findAgreedTotal(deal, soort, peildatum).value === null) return [];
  return [createSection(`financien-${soort}`, title, [composeShare(assessment, soort)])];
}

/** Where the money stands by contributor; nothing where there is none, or where the report has no annexes. */
function pointToContributions({ bijdragers, jaar }: Assessment): Block[] {
  const chapters = jaar.rapport?.hoofdstukken ?? [];
  const hasAnnexes = chapters.length === 0 || chapters.includes("bijlagen");
  const { perSoort } = bijdragers();
  if (!hasAnnexes || perSoort.every((one) => one.bijdragers.length === 0)) return [];
  return [small("Wie hoeveel geeft, staat in de bijlage ", link(CONTRIBUTIONS, "Geld per bijdrager"), ".")];
}

/** How much of what the Rijk agreed to give is committed; "volgt" as long as the ledgers do not tell. */
function composeLead({ ledger, jaar, deal, peildatum }: Assessment): RichText {
  const committedCents = ledger.total({ soort: "rijk", fase: "toegezegd" });
  if (committedCents.value === null) return [VOLGT];
  const share = shareOf(committedCents, findAgreedTotal(deal, "rijk", peildatum));
  return [
    ...describeCommitted(share),
    "De bedragen lopen tot en met ",
    longDate(jaar.rapport?.stand_geld ?? null),
    ".",
  ];
}

function describeCommitted(share: Figure): RichText {
  if (share.status === "nvt") return [];
  if (share.value === null) return ["Welk deel van de rijksbijdrage is toegezegd: ", share, ". "];
  if (share.value === 0) return ["Van de rijksbijdrage is nog niets toegezegd. "];
  return ["Van de rijksbijdrage is ", share, " toegezegd. "];
}

function shareOf(part: Figure, whole: Figure): Figure {
  const kind = { quantity: "procent" } as const;
  if (part.value === null) return createGap(gapOf(part), kind, computedFrom("aandeel", [part.origin]));
  if (whole.value === null) return createGap(gapOf(whole), kind, computedFrom("aandeel", [whole.origin]));
  const origin = computedFrom("aandeel", [part.origin, whole.origin]);
  return whole.value === 0
    ? createGap("nvt", kind, origin)
    : createFigure((part.value / whole.value) * 100, kind, origin);
}

function composeChart(assessment: Assessment): ChartBlock {
  const { ledger } = assessment;
  const unit = chooseMoneyUnit(assessment);
  const amount = (soort: Soort, fase: Fase): Figure => ledger.total({ soort, fase });
  const cents = (soort: Soort, fase: Fase): MoneyAmount => amountOrWord(amount(soort, fase));
  const rounded = STAGES.map((fase) => ({
    title: fase,
    amounts: SOURCES.map(({ soort }) => amount(soort, fase)),
    total: ledger.total({ fase }),
  }));
  return {
    kind: "chart",
    id: "figuur-geld",
    title: `Besteed, toegezegd en gereserveerd per bron, in ${unit.words}`,
    chart: {
      kind: "geld",
      unit: unit.quantity,
      bars: SOURCES.map(({ soort, name }) => ({
        name,
        spent: cents(soort, "besteed"),
        committed: cents(soort, "toegezegd"),
        reserved: cents(soort, "gereserveerd"),
      })),
    },
    conclusion: concludeMoney(ledger, unit),
    table: createTable({
      id: "tabel-geld-per-bron",
      caption: `Geld per bron, in ${unit.words}`,
      columns: [textColumn("Bron"), ...STAGES.map((fase) => numberColumn(capitalise(fase)))],
      rows: [
        ...SOURCES.map(({ soort, name }) => row([name, ...STAGES.map((fase) => inUnit(amount(soort, fase), unit))])),
        row(["Samen", ...rounded.map(({ total }) => inUnit(total, unit))], "totaal"),
      ],
      note: describeRounding(rounded, unit),
    }),
    note: [],
  };
}

function concludeMoney(ledger: Assessment["ledger"], { quantity, words }: MoneyUnit): RichText {
  const of = (fase: Fase): Figure => withKind(ledger.total({ soort: "rijk", fase }), { quantity, unit: words });
  const [reserved, committed, spent]: Stages = [of("gereserveerd"), of("toegezegd"), of("besteed")];
  if ([reserved, committed, spent].some(({ value }) => value === null))
    return ["Van het Rijk, besteed: ", spent, "; toegezegd: ", committed, "; gereserveerd: ", reserved, "."];
  if ([reserved, committed, spent].every(({ value }) => value === 0))
    return ["Van het Rijk is nog geen geld gereserveerd."];
  const amount = (figure: Figure): Inline => (figure.value === 0 ? "nog niets" : figure);
  return [
    "Van het Rijk is ",
    amount(spent),
    " besteed en ",
    amount(committed),
    " toegezegd",
    ...(reserved.value === 0 ? [". Er is geen geld gereserveerd."] : [", van ", reserved, " gereserveerd."]),
  ];
}

/** What the chart draws of an amount, or writes in its place. */
function amountOrWord(figure: Figure): MoneyAmount {
  return figure.value ?? formatFigure(figure, "tabel");
}

/**
 * Agreed, committed and spent by theme, the posts beside the themes last, with computed totals. A theme or post that the
 * division leaves out has a row as well, and so has what the deal agrees without dividing it: the columns add up.
 */
function composeShare(assessment: Assessment, soort: "rijk" | "regio"): Block {
  const { deal, peildatum, ledger } = assessment;
  const places = listRows(assessment, soort);
  const whole = findAgreedTotal(deal, soort, peildatum);
  const lines = places.map((place) => {
    const agreed = place.row === null ? findAgreedMoney(deal, { ...place.query, soort }, peildatum) : place.agreed;
    const cell = place.row === null ? agreedOrWords(agreed) : describeAgreedAmount(place.row, soort, peildatum);
    return {
      agreed,
      isDivided: place.row !== null,
      row: moneyRow(place.name, { agreed, cell }, stagesOfRow(place, soort, ledger)),
    };
  });
  const given = lines.filter(({ agreed }) => agreed.status !== "nvt");
  const rest = findRest(
    whole,
    given.map(({ agreed }) => agreed),
  );
  // What the division gives together may have been another amount before
  const isDivided = rest === null && deal.verdeling.length > 0 && given.every((one) => one.isDivided);
  const cell = isDivided ? describeAgreedTotal(deal.verdeling, soort, { peildatum, now: whole }) : agreedOrWords(whole);
  const total = moneyRow("Totaal", { agreed: whole, cell }, stagesOf(ledger, { soort }));
  return createTable({
    id: `tabel-${soort}-per-thema`,
    caption: CAPTIONS[soort],
    columns: [
      textColumn(THEMA.Naam),
      numberColumn(nameAgreed(assessment)),
      ...STAGES.map((fase) => numberColumn(capitalise(fase))),
      numberColumn("Besteed van afspraak"),
    ],
    rows: [
      ...lines.map((line) => line.row),
      ...(rest === null ? [] : [row([`Niet per ${THEMA.naam} verdeeld`, rest, NVT, NVT, NVT, NVT])]),
      { ...total, kind: "totaal" },
    ],
  });
}

/** What a side gives of which the deal does not say for which theme or post; null for nothing. */
function findRest(whole: Figure, given: readonly Figure[]): Figure | null {
  if (given.length === 0 || whole.value === null || given.some(({ value }) => value === null)) return null;
  const sum = addUp(given, { quantity: "euro", rule: "totaal" });
  const left = whole.value - (sum.value ?? 0);
  return left > 0 ? createFigure(left, whole, computedFrom("totaal", [whole.origin, sum.origin])) : null;
}

/** A row of a table by theme. */
interface PlaceRow {
  readonly name: string;
  readonly query: Pick<LedgerQuery, "thema" | "post">;
  /** The row of the deal's division; null for what it leaves out. */
  readonly row: Verdeling | null;
  readonly agreed: Figure;
}

/** The rows of the division; then the themes and the booked posts that it leaves out. */
function listRows(assessment: Assessment, soort: "rijk" | "regio"): PlaceRow[] {
  const { deal, peildatum, ledger } = assessment;
  const divided = deal.verdeling.map((one): PlaceRow => ({
    name: nameOf(one, assessment),
    query: one.thema === null ? { post: one.post ?? "" } : { thema: one.thema },
    row: one,
    agreed: addUpAgreed([one], soort, peildatum),
  }));
  const none = createGap("nvt", { quantity: "euro" });
  const isLeftOut = (key: "thema" | "post", id: string): boolean => !deal.verdeling.some((one) => one[key] === id);
  const themes = deal.themas
    .filter(({ id }) => isLeftOut("thema", id))
    .map(({ id }): PlaceRow => {
      const name = nameOf({ thema: id, post: null, naam: null }, assessment);
      return { name, query: { thema: id }, row: null, agreed: none };
    });
  const booked = ledger.lines.flatMap(({ regel: { post, fase } }) => (fase === "ontvangen" ? [] : (post ?? [])));
  const agreed = deal.geldafspraken.flatMap(({ post }) => post ?? []);
  const posts = [...new Set([...agreed, ...booked])]
    .filter((post) => isLeftOut("post", post))
    .map((post): PlaceRow => ({ name: post, query: { post }, row: null, agreed: none }));
  return [...divided, ...themes, ...posts];
}

const CAPTIONS = {
  rijk: `Rijksbijdrage per ${THEMA.naam}, in euro`,
  regio: `Regionale financiering per ${THEMA.naam}, publiek en privaat, in euro`,
};

/** "Afspraak (art. 5)", on one line as far as it goes. */
function nameAgreed({ deal }: Assessment): string {
  const place = describeRegeling(deal, "geld").replace(/^artikel /u, "art. ");
  return place === "" ? "Afspraak" : `Afspraak (${place.replaceAll(" ", "\u00a0")})`;
}

/** The stages of a row; one of the division that names neither theme nor post has none. */
function stagesOfRow({ row: divided, query }: PlaceRow, soort: "rijk" | "regio", ledger: Assessment["ledger"]): Stages {
  if (divided === null || divided.thema !== null || divided.post !== null) return stagesOf(ledger, { ...query, soort });
  const gap = createGap("volgt", { quantity: "euro" });
  return [gap, gap, gap];
}

/** In the order of `STAGES`: what was spent comes last. */
type Stages = readonly [reserved: Figure, committed: Figure, spent: Figure];

function stagesOf(ledger: Assessment["ledger"], query: Omit<LedgerQuery, "fase">): Stages {
  const of = (fase: Fase): Figure => ledger.total({ ...query, fase });
  return [of("gereserveerd"), of("toegezegd"), of("besteed")];
}

/** What is agreed now, and how its cell tells what it was. */
interface AgreedCell {
  readonly agreed: Figure;
  readonly cell: RichText;
}

function moneyRow(name: string, { agreed, cell }: AgreedCell, stages: Stages): Row {
  return row([name, cell, ...stages, shareOf(stages[2], agreed)]);
}

function nameOf(one: Pick<Verdeling, "thema" | "post" | "naam">, { deal, peildatum }: Assessment): string {
  const thema = deal.themas.find((candidate) => candidate.id === one.thema);
  if (thema === undefined) return nameRow(one);
  return `${markTheme(thema)} ${nameShort(thema, peildatum)}`.trim();
}

/** The costs of carrying out the deal as a share of what was received from the Rijk. */
function composeOverhead({ deal, ledger }: Assessment): Block[] {
  const vat = deal.financien?.vat ?? null;
  if (vat === null) return [];
  const spent = deal.verdeling.flatMap(({ post }) =>
    post === null ? [] : [ledger.total({ post, soort: "rijk", fase: "besteed" })],
  );
  const received = ledger.total({ soort: "rijk", fase: "ontvangen" });
  const total = spent[0];
  if (total === undefined || received.value === 0) return [];
  const title = vat.naam ?? "Uitvoeringskosten";
  if (total.value === null || received.value === null)
    return [createSection("financien-uitvoering", title, [paragraph(VOLGT)])];
  if (total.value === 0) {
    const text = "Aan uitvoeringskosten is nog niets van de rijksbijdrage besteed.";
    return [createSection("financien-uitvoering", title, [paragraph(text)])];
  }
  return [
    createSection("financien-uitvoering", title, [
      paragraph(
        "Aan uitvoeringskosten is ",
        withKind(total, { unit: "euro" }),
        " van de rijksbijdrage besteed. Dat is ",
        withKind(shareOf(total, received), { against: vat.maximaal_aandeel }),
        " van de ",
        withKind(received, { unit: "euro" }),
        " die van het Rijk is ontvangen",
        ...(vat.maximaal_aandeel === null
          ? []
          : [`; afgesproken is hoogstens ${formatNumber(vat.maximaal_aandeel)} procent`]),
        ".",
      ),
    ]),
  ];
}
