import { capitalise, RESULTAAT, THEMA } from "../../value/nouns.ts";
import { isOordeel, type OordeelStand } from "../../value/value.ts";
import { listWords } from "../../value/dutch.ts";
import { inForce, stateInForce } from "../../content/in-force.ts";
import type { Assessment, DoelStand, OnderdeelStand } from "../../assess/assessment.ts";
import { toCentsPerEuro } from "../../value/cents-per-euro.ts";
import { findSpokenUnit, isMeasuredAlongWay } from "../../content/measure.ts";
import { findWay } from "../../content/plan-path.ts";
import { withKind } from "../../value/figure.ts";
import { dayBefore } from "../../value/iso-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { formatPercentage } from "../../value/notation/format-percentage.ts";
import type { Figure } from "../../value/value.ts";
import { describeLeft } from "../way-words.ts";
import { agreedOf, describeAgreements, withUnit, type AgreedThroughTime } from "../agreed-words.ts";
import { chooseMoneyUnit, inUnit } from "../money-unit.ts";
import { describeRegeling } from "../bron-words.ts";
import { composeNotes } from "../compose-notes.ts";
import { resultAnchor } from "../compose-result.ts";
import { composeThemeMarks } from "../compose-cover.ts";
import { composeMarkdown, link, longDate, textOr, VOLGT } from "../inline.ts";
import { concludeCounts, describeCounts, nameResults } from "../oordeel-words.ts";
import type { Block, Chapter, Inline, KeyFigure, RichText } from "../report-model.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { createChapter, createSection, small } from "./chapter.ts";
import { proseUnder } from "./prose.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** "In één oogopslag": the results, the figures and the money on one page, then what is asked and what stands out. */
export function composeSummary({ assessment, number }: ChapterContext): Chapter {
  const { jaar } = assessment;
  return createChapter({
    id: "samenvatting",
    number,
    title: "In één oogopslag",
    lead: composeLead(assessment),
    blocks: [
      createSection("samenvatting-cijfers", `${RESULTAAT.Meervoud} met een getal`, [composeKeyFigures(assessment)]),
      {
        kind: "columns",
        wide: [
          createSection("samenvatting-resultaten", `${nameResults(assessment.resultaten.length)} per ${THEMA.naam}`, [
            { kind: "status-list", themes: composeThemeMarks(assessment) },
          ]),
        ],
        narrow: [composeMoney(assessment)],
      },
      {
        kind: "columns",
        wide: composeHighlights(assessment),
        narrow: composeDecisions(assessment),
      },
      ...(jaar.samenvatting === null ? [] : proseSection(assessment)),
    ],
    contents: [],
  });
}

function proseSection(assessment: Assessment): Block[] {
  const kern = proseUnder(assessment.jaar.samenvatting, "Kern", assessment);
  const more = proseUnder(assessment.jaar.samenvatting, "Toelichting", assessment);
  return kern.length + more.length === 0
    ? []
    : [
        createSection("samenvatting-toelichting", "Toelichting", [...kern, ...more]),
        ...composeNotes(assessment.jaar.samenvatting, assessment),
      ];
}

/** "Twintig van de 32 resultaten …" from the counts, never typed. */
function composeLead({ oordelen, resultaten }: Assessment): RichText {
  const clauses = describeCounts(oordelen);
  if (clauses.length === 0) return [VOLGT];
  if (resultaten.length === 1) return [concludeCounts(oordelen, 1)];
  const [first = "", ...others] = clauses;
  const more = others.length === 0 ? "" : ` ${capitalise(listWords(others))}.`;
  return [`Van de ${formatNumber(resultaten.length)} ${RESULTAAT.meervoud} ${invert(first)}.${more}`];
}

/** After "Van de 32 resultaten" the verb comes first: "liggen er 20 op schema". */
function invert(clause: string): string {
  const [count = "", verb = "", ...rest] = clause.split(" ");
  return `${verb} er ${count} ${rest.join(" ")}`;
}

function composeKeyFigures(assessment: Assessment): Block {
  const tiles = composeTiles(assessment);
  return { kind: "key-figures", tiles, note: tileNote(assessment, tiles) };
}

/** A tile for each part with an agreed number, the goals beside the results last. */
function composeTiles({ resultaten, doelen }: Assessment): KeyFigure[] {
  const parts = resultaten.flatMap(({ resultaat, oordeel, onderdelen }) =>
    onderdelen
      .filter((part) => part.streefwaarde.value !== null)
      .map((part) =>
        tile(part, agreedOf(part), { oordeel, reference: [link(resultAnchor(resultaat.id), resultaat.id)] }),
      ),
  );
  return [...parts, ...doelen.flatMap((doel) => goalTile(doel, resultaten))];
}

function goalTile(stand: DoelStand, resultaten: Assessment["resultaten"]): KeyFigure[] {
  const { doel, onderdeel, streefwaarde, afspraken } = stand;
  if (onderdeel === null || streefwaarde.value === null) return [];
  const result = resultaten.find((one) => one.resultaat.id === onderdeel.resultaat.id);
  // The coordinator judges the result; a goal measured on another part of it has no oordeel of its own.
  const oordeel = result?.onderdelen[0] === onderdeel ? result.oordeel : null;
  const article = doel.bron?.artikel ?? null;
  const reference: RichText = [
    link(resultAnchor(onderdeel.resultaat.id), article === null ? "doel" : `doel uit artikel ${article}`),
  ];
  return [
    tile(onderdeel, { operator: doel.operator, value: streefwaarde, tot: null, afspraken }, { oordeel, reference }),
  ];
}

interface TileOptions {
  /** Null where the tile is not about what was judged. */
  readonly oordeel: OordeelStand | null;
  readonly reference: RichText;
}

function tile(part: OnderdeelStand, agreed: AgreedThroughTime, { oordeel, reference }: TileOptions): KeyFigure {
  const way = { onderdeel: part.onderdeel, beginsituatie: part.beginsituatie, streefwaarde: agreed.value };
  const share = (value: number | null): number | null => {
    const found = findWay(value, way);
    return found === null ? null : found.covered / found.whole;
  };
  const spoken = findSpokenUnit(part.onderdeel);
  const unit = part.onderdeel.meetwijze === "oppervlakte" ? part.onderdeel.eenheid : spoken;
  return {
    value: withKind(part.stand, { unit: spoken }),
    agreed: describeAgreements(part.onderdeel, withUnit(agreed, unit), "tegel"),
    label: part.onderdeel.naam ?? part.onderdeel.id,
    reference,
    share: share(part.stand.value),
    plannedShare: share(part.gepland.value),
    isWay: isMeasuredAlongWay(part.onderdeel),
    left: describeLeft(part, agreed.value),
    oordeel: isOordeel(oordeel) ? oordeel : null,
  };
}

function tileNote({ peildatum }: Assessment, tiles: readonly KeyFigure[]): RichText {
  const hasWay = tiles.some(({ share, isWay }) => share !== null && isWay);
  return [
    "Balk: bereikt tot en met ",
    peildatum === null ? "de peildatum" : longDate(peildatum),
    ". Streepje: waar de regio volgens haar eigen planning nu wilde zijn.",
    ...(hasWay ? [' Staat er "nog … te gaan", dan loopt de balk van de beginsituatie naar de afspraak.'] : []),
  ];
}

const STAGES = ["gereserveerd", "toegezegd", "besteed"] as const;

function composeMoney(assessment: Assessment): Block {
  const { ledger, jaar } = assessment;
  const unit = chooseMoneyUnit(assessment);
  const rounded = (soort: "rijk" | "regio", fase: (typeof STAGES)[number]): Inline =>
    inUnit(ledger.total({ soort, fase }), unit);
  const rows = STAGES.map((fase) => row([fase, rounded("rijk", fase), rounded("regio", fase)]));
  const table = createTable({
    id: "geld-in-drie-getallen",
    caption: `Geld in ${unit.words}`,
    columns: [textColumn(unit.short), numberColumn("Rijk"), numberColumn("Regio")],
    rows,
  });
  return createSection("samenvatting-geld", "Geld", [
    table,
    small(...describeRatio(assessment), " Stand ", longDate(jaar.rapport?.stand_geld ?? null), "."),
  ]);
}

/** "Tegenover elke toegezegde rijkseuro staat 94 cent uit de regio." */
export function describeRatio({
  ledger,
  deal,
  peildatum,
}: Pick<Assessment, "ledger" | "deal" | "peildatum">): RichText {
  const rijk = ledger.total({ soort: "rijk", fase: "toegezegd" });
  const regio = ledger.total({ soort: "regio", fase: "toegezegd" });
  if (rijk.value === null || regio.value === null || rijk.value <= 0) return [];
  const cents: Figure = {
    ...regio,
    quantity: "procent",
    unit: "",
    value: toCentsPerEuro(regio.value, rijk.value),
    origin: { kind: "computed", rule: "verhouding", from: [] },
  };
  return [
    "Tegenover elke toegezegde euro van het Rijk staat ",
    ...(regio.value === 0 ? ["nog niets"] : [cents, " cent"]),
    " uit de regio.",
    ...describeAgreedRatio(deal, peildatum),
  ];
}

/** " Afgesproken is één euro (artikel 5).", and since when where an addendum changed it; nothing where nothing is agreed. */
function describeAgreedRatio(deal: Assessment["deal"], peildatum: string | null): RichText {
  const now = ratioAt(deal, peildatum);
  if (now === null) return [];
  const place = describeRegeling(deal, "geld");
  const source = place === "" ? "" : ` (${place})`;
  const starts = [deal.plafondRijk, deal.minimumRegio].flatMap(
    (states) => stateInForce(states, peildatum)?.vanaf ?? [],
  );
  const [since = null] = starts.toSorted().reverse();
  const before = since === null ? null : ratioAt(deal, dayBefore(since));
  if (before === null || before === now) return [` Afgesproken is ${now}${source}.`];
  return [` Afgesproken was ${before}${source}; sinds `, longDate(since), ` is het ${now}.`];
}

/** What the region puts beside each euro of the Rijk, as it was agreed at a date. */
function ratioAt({ plafondRijk, minimumRegio }: Assessment["deal"], date: string | null): string | null {
  const [ceiling, least] = [inForce(plafondRijk, date) ?? 0, inForce(minimumRegio, date) ?? 0];
  if (ceiling <= 0 || least <= 0) return null;
  return least === ceiling ? "één euro" : `${formatPercentage(toCentsPerEuro(least, ceiling))} cent`;
}

function composeDecisions(assessment: Assessment): Block[] {
  const { besluiten } = assessment.jaar.rapport ?? { besluiten: [] };
  if (besluiten.length === 0) return [];
  const items = besluiten.map(({ titel, tekst, resultaten }) => [
    ...(titel === null ? textOr(tekst, assessment) : [titel]),
    ...resultLinks(resultaten),
  ]);
  return [
    createSection("samenvatting-besluiten", "Gevraagd van het overleg", [{ kind: "list", ordered: false, items }]),
  ];
}

function composeHighlights(assessment: Assessment): Block[] {
  const { greep } = assessment.jaar.rapport ?? { greep: [] };
  if (greep.length === 0) return [];
  const items = greep.map(({ tekst, resultaten }): RichText => [
    tekst === null ? VOLGT : composeMarkdown(tekst, assessment),
    ...resultLinks(resultaten),
  ]);
  return [
    createSection("greep-uit-de-resultaten", `Greep uit de ${RESULTAAT.meervoud}`, [
      { kind: "list", ordered: false, items },
    ]),
  ];
}

/** " (4.2)" with a link for each result. */
export function resultLinks(ids: readonly string[]): RichText {
  if (ids.length === 0) return [];
  return [
    " (",
    ...ids.flatMap((id, index): Inline[] => [...(index === 0 ? [] : [", "]), link(resultAnchor(id), id)]),
    ")",
  ];
}
