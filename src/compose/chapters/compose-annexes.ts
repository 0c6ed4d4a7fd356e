import { describeBron } from "../../content/describe-bron.ts";
import type { Assessment, OnderdeelStand } from "../../assess/assessment.ts";
import { findPart } from "../../content/find-part.ts";
import { isCounted } from "../../content/is-counted.ts";
import type { Passage } from "../../schema/fields.ts";
import { createFigure } from "../../value/figure.ts";
import { describeAgreementSource, describeQuotation } from "../bron-words.ts";
import { composeAmendments } from "../compose-amendments.ts";
import { agreementAnchor, resultAnchor } from "../compose-result.ts";
import { link, NVT, shortDate, textOr, VOLGT, wordOr } from "../inline.ts";
import type { Block, Chapter, Inline, RichText } from "../report-model.ts";
import { nameTheme, numberTheme } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { createChapter, createSection, paragraph, quoteOr } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { composeContributions, CONTRIBUTIONS } from "./compose-contributions.ts";
import { composeExceptions } from "./compose-exceptions.ts";
import { composeMatrices } from "./compose-matrices.ts";
import { composeParties } from "./compose-parties.ts";
import { CONVENANT, RESULTAAT } from "../../value/nouns.ts";

/** The annexes: the words of the deal, what is unclear in them, and the region's baseline and planning. */
export function composeAnnexes(context: ChapterContext): Chapter[] {
  const { assessment } = context;
  const chapters = [
    { id: "bijlage-afspraken", title: `De afspraken in ${CONVENANT.de}`, blocks: composeAgreements(assessment) },
    { id: "bijlage-aanpak", title: nameApproach(assessment), blocks: composeApproach(context) },
    { id: "bijlage-aantekeningen", title: "Aantekeningen bij de tekst", blocks: composeNotes(assessment) },
    { id: "bijlage-begrippen", title: "Begrippen en afkortingen", blocks: composeTerms(assessment) },
    {
      id: "bijlage-planning",
      title: "Beginsituatie en planning van de regio",
      blocks: [...composePlanning(assessment), ...composeBaselines(assessment)],
    },
    { id: "bijlage-partijen", title: "Partijen, deelnemers en bijdragers", blocks: composeParties(assessment) },
    { id: CONTRIBUTIONS, title: "Geld per bijdrager", blocks: composeContributions(assessment) },
    { id: "bijlage-uitzonderingen", title: "Uitzonderingen op de controle", blocks: composeExceptions(context) },
  ].filter(({ blocks }) => blocks.length > 0);
  return chapters.map(({ id, title, blocks }, index) => {
    const number = `Bijlage ${String.fromCharCode(65 + index)}`;
    const orientation = id === CONTRIBUTIONS ? "liggend" : "staand";
    return createChapter({ id, number, title, blocks, orientation, running: `${number} · ${title}`, contents: [] });
  });
}

function composeAgreements({ deal, themas, peildatum }: Assessment): Block[] {
  const general = [
    { id: "ambitie", title: "Ambitie", passage: deal.file?.ambitie ?? null },
    { id: "doel", title: "Doel", passage: deal.file?.doel ?? null },
  ].flatMap(({ id, title, passage }) => quoteSection(`bijlage-${id}`, title, passage));
  const themes = themas.map(({ thema, resultaten }): Block => {
    const results = resultaten.map((stand): Block => ({
      kind: "section",
      id: agreementAnchor(stand.resultaat.id),
      number: stand.resultaat.id,
      title: stand.resultaat.titel ?? "",
      blocks: [
        quoteOr(stand.resultaat.citaat, describeAgreementSource(stand)),
        ...composeAmendments(stand, peildatum),
        {
          kind: "paragraph",
          tone: "klein",
          text: [link(resultAnchor(stand.resultaat.id), `Naar de stand van ${RESULTAAT.deze}`)],
        },
      ],
    }));
    return createSection(
      `bijlage-afspraken-${thema.id}`,
      `${numberTheme(thema)} ${nameTheme(thema, peildatum)}`,
      results,
    );
  });
  return [...general, ...themes];
}

function quoteSection(id: string, title: string, passage: Passage | null): Block[] {
  if (passage === null || passage.citaat === null) return [];
  return [createSection(id, title, [{ kind: "quote", text: passage.citaat, source: describeQuotation(passage.bron) }])];
}

/** By what the deal has of it; without either, what is left are the results with their projects. */
function nameApproach({ deal }: Assessment): string {
  const hasApproach = deal.aanpak.length > 0 || deal.broken.has("aanpak");
  const hasCriteria = (deal.criteria?.criteria ?? []).length > 0 || deal.broken.has("criteria");
  if (hasApproach) return hasCriteria ? "De aanpak en de criteria" : "De aanpak";
  return hasCriteria ? "De criteria voor projecten" : `${RESULTAAT.Meervoud} en hun projecten`;
}

function composeApproach(context: Omit<ChapterContext, "number">): Block[] {
  const { criteria } = context.assessment.deal;
  const blocks: Block[] = [];
  if (criteria !== null && criteria.criteria.length > 0) {
    const items = criteria.criteria.map(({ titel, citaat }): RichText => [
      { kind: "strong", text: [wordOr(titel), ". "] },
      citaat === null ? VOLGT : `“${citaat}”`,
    ]);
    blocks.push(
      createSection("bijlage-criteria", "Criteria voor projecten", [
        ...(criteria.voorwaarde === null || criteria.voorwaarde.citaat === null
          ? []
          : [
              {
                kind: "quote" as const,
                text: criteria.voorwaarde.citaat,
                source: describeQuotation(criteria.voorwaarde.bron),
              },
            ]),
        { kind: "list", ordered: true, items },
      ]),
    );
  }
  return [...blocks, ...composeMatrices(context)];
}

function composeNotes(assessment: Assessment): Block[] {
  return assessment.deal.aantekeningen.map(({ nummer, titel, tekst, keuze, plaatsen }) => ({
    kind: "section",
    id: `aantekening-${String(nummer ?? "")}`,
    number: String(nummer ?? ""),
    title: titel ?? "",
    blocks: [
      paragraph(...textOr(tekst, assessment)),
      ...(keuze === null
        ? []
        : [paragraph({ kind: "strong", text: ["Zo leest dit rapport het: "] }, ...textOr(keuze, assessment))]),
      ...(plaatsen.length === 0
        ? []
        : [
            {
              kind: "paragraph" as const,
              tone: "klein" as const,
              text: [`Plaats: ${plaatsen.map(describeBron).join("; ")}.`],
            },
          ]),
    ],
  }));
}

function composePlanning({ resultaten }: Assessment): Block[] {
  const parts = resultaten
    .flatMap(({ onderdelen }) => onderdelen)
    .filter((part) => isCounted(part.onderdeel) && part.planning.length > 0);
  if (parts.length === 0) return [];
  const dates = [...new Set(parts.flatMap((part) => part.planning.map(({ datum }) => datum)))].sort();
  return [
    paragraph(`Deze planning is van de regio zelf en niet van ${CONVENANT.de}.`),
    createTable({
      id: "tabel-planning",
      caption: "Beginsituatie en eigen planning van de regio",
      columns: [
        textColumn("Onderdeel", 0.3),
        numberColumn("Begin"),
        ...dates.map((date) => numberColumn(spellShortDate(date))),
      ],
      rows: parts.map((part) =>
        row([nameOfPart(part), part.beginsituatie, ...dates.map((date) => plannedAt(part, date))]),
      ),
    }),
  ];
}

/** Where the baseline of each part comes from, of which day it is, and what there is to say of it. */
function composeBaselines(assessment: Assessment): Block[] {
  const { deal, resultaten } = assessment;
  const told = resultaten.flatMap(({ resultaat, onderdelen }) =>
    deal.beginsituatieOf(resultaat.id).flatMap((entry) => {
      const part = onderdelen.find((one) => one.onderdeel === findPart(resultaat, entry.onderdeel));
      const isTold = BASELINE_COLUMNS.some(({ key }) => entry[key] !== null);
      return part === undefined || !isTold ? [] : [{ ...entry, name: nameOfPart(part) }];
    }),
  );
  if (told.length === 0) return [];
  const columns = BASELINE_COLUMNS.filter(({ key }) => told.some((entry) => entry[key] !== null));
  const cell = (entry: (typeof told)[number], key: BaselineKey): RichText => {
    if (key === "peildatum") return [entry.peildatum === null ? NVT : shortDate(entry.peildatum)];
    return key === "bron" ? [wordOr(entry.bron, NVT)] : textOr(entry.toelichting, assessment, NVT);
  };
  return [
    ...(deal.baselineNote === null ? [] : [paragraph(...textOr(deal.baselineNote, assessment))]),
    createTable({
      id: "tabel-beginsituatie",
      caption: "Waar de beginsituatie vandaan komt",
      columns: [textColumn("Onderdeel", 0.26), ...columns.map(({ title, width }) => textColumn(title, width))],
      rows: told.map((entry) => row([entry.name, ...columns.map(({ key }) => cell(entry, key))])),
    }),
  ];
}

type BaselineKey = (typeof BASELINE_COLUMNS)[number]["key"];
const BASELINE_COLUMNS = [
  { key: "peildatum", title: "Stand van", width: 0.14 },
  { key: "bron", title: "Bron", width: 0.2 },
  { key: "toelichting", title: "Uitleg", width: 0.4 },
] as const;

function nameOfPart({ resultaat, onderdeel }: OnderdeelStand): string {
  return `${resultaat.id} ${onderdeel.naam ?? onderdeel.id}`;
}

function plannedAt(part: OnderdeelStand, date: string): Inline {
  const point = part.planning.find(({ datum }) => datum === date);
  return point === undefined ? NVT : createFigure(point.waarde, { quantity: "aantal" }, part.gepland.origin);
}

/** A date as the head of a column, where no typed value can stand: 30-4-2026. */
function spellShortDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return [Number(day), Number(month), year].join("\u2011");
}

function composeTerms(assessment: Assessment): Block[] {
  const terms = assessment.deal.file?.begrippen ?? [];
  if (terms.length === 0) return [];
  const rows = terms.map(({ term, uitleg }) => row([wordOr(term), textOr(uitleg, assessment)]));
  return [
    createTable({
      id: "tabel-begrippen",
      caption: "Wat de woorden en afkortingen betekenen",
      columns: [textColumn("Woord", 0.26), textColumn("Betekenis", 0.74)],
      rows,
    }),
  ];
}
