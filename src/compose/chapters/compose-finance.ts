import { capitalise, THEMA } from "../../value/nouns.ts";
import type { Assessment } from "../../assess/assessment.ts";
import type { Fase, LedgerQuery, Soort } from "../../assess/assess-money.ts";
import type { MoneyAmount } from "../../charts/chart-spec.ts";
import { addUpDivision, findAgreedAmount } from "../../content/agreed-amount.ts";
import { computedFrom, createFigure, createGap, gapOf, withKind } from "../../value/figure.ts";
import { formatFigure } from "../../value/notation/format-figure.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Figure } from "../../value/value.ts";
import { describeAgreedAmount, describeAgreedTotal } from "../agreed-amount.ts";
import { describeRegeling } from "../bron-words.ts";
import { composeNotes } from "../compose-notes.ts";
import { longDate, VOLGT } from "../inline.ts";
import type { Block, Chapter, ChartBlock, Inline, RichText, Row } from "../report-model.ts";
import { markTheme, nameRow, nameShort } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";
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
      createSection("financien-rijk", `Rijksbijdrage per ${THEMA.naam}`, [composeShare(assessment, "rijk")]),
      createSection("financien-regio", `Regionale financiering per ${THEMA.naam}`, [composeShare(assessment, "regio")]),
      ...composeNotes(assessment.jaar.financientekst, assessment),
    ],
  });
}

/** How much of what the Rijk agreed to give is committed; "volgt" as long as the ledgers do not tell. */
function composeLead({ ledger, jaar, deal, peildatum }: Assessment): RichText {
  const committedCents = ledger.total({ soort: "rijk", fase: "toegezegd" });
  if (committedCents.value === null) return [VOLGT];
  const share = shareOf(committedCents, addUpDivision(deal, "rijk", peildatum));
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

function composeChart({ ledger }: Assessment): ChartBlock {
  const amount = (soort: Soort, fase: Fase): Figure => ledger.total({ soort, fase });
  const cents = (soort: Soort, fase: Fase): MoneyAmount => amountOrWord(amount(soort, fase));
  const millions = (figure: Figure): Inline => withKind(figure, { quantity: "mln-euro" });
  return {
    kind: "chart",
    id: "figuur-geld",
    title: "Besteed, toegezegd en gereserveerd per bron, in miljoen euro",
    chart: {
      kind: "geld",
      bars: SOURCES.map(({ soort, name }) => ({
        name,
        spent: cents(soort, "besteed"),
        committed: cents(soort, "toegezegd"),
        reserved: cents(soort, "gereserveerd"),
      })),
    },
    conclusion: concludeMoney(ledger),
    table: createTable({
      id: "tabel-geld-per-bron",
      caption: "Geld per bron, in miljoen euro",
      columns: [textColumn("Bron"), ...STAGES.map((fase) => numberColumn(capitalise(fase)))],
      rows: [
        ...SOURCES.map(({ soort, name }) => row([name, ...STAGES.map((fase) => millions(amount(soort, fase)))])),
        row(["Samen", ...STAGES.map((fase) => millions(ledger.total({ fase })))], "totaal"),
      ],
    }),
    note: [],
  };
}

function concludeMoney(ledger: Assessment["ledger"]): RichText {
  const of = (fase: Fase): Figure =>
    withKind(ledger.total({ soort: "rijk", fase }), { quantity: "mln-euro", unit: "miljoen euro" });
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
    " toegezegd, van ",
    reserved,
    " gereserveerd.",
  ];
}

/** What the chart draws of an amount, or writes in its place. */
function amountOrWord(figure: Figure): MoneyAmount {
  return figure.value ?? formatFigure(figure, "tabel");
}

/** Agreed, committed and spent by theme, with the post beside the themes last and computed totals. */
function composeShare(assessment: Assessment, soort: "rijk" | "regio"): Block {
  const { deal, peildatum, ledger } = assessment;
  const lines = deal.verdeling.map((one) => {
    const agreed = findAgreedAmount(one, soort, peildatum);
    const cell = describeAgreedAmount(one, soort, peildatum);
    return { agreed, row: moneyRow(nameOf(one, assessment), { agreed, cell }, stagesOfRow(one, soort, ledger)) };
  });
  const whole = addUpDivision(deal, soort, peildatum);
  const cell = describeAgreedTotal(deal.verdeling, soort, { peildatum, now: whole });
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
    rows: [...lines.map((line) => line.row), { ...total, kind: "totaal" }],
  });
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

/** The stages of a row of the division; one that names neither theme nor post has none. */
function stagesOfRow(
  { thema, post }: Assessment["deal"]["verdeling"][number],
  soort: "rijk" | "regio",
  ledger: Assessment["ledger"],
): Stages {
  if (thema !== null) return stagesOf(ledger, { thema, soort });
  if (post !== null) return stagesOf(ledger, { post, soort });
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

function nameOf(one: Assessment["deal"]["verdeling"][number], { deal, peildatum }: Assessment): string {
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
