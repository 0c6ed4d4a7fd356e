import type { BijdragerStand, Geboekt, PlaatsStand } from "../../assess/contributions.ts";
import type { Soort } from "../../assess/assess-money.ts";
import type { Assessment } from "../../assess/assessment.ts";
import type { Figure } from "../../value/value.ts";
import { CONVENANT, THEMA } from "../../value/nouns.ts";
import { agreedOrWords } from "../agreed-cell.ts";
import type { Block, Column, Inline, RichText, Row } from "../report-model.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { nameRow, nameTheme, numberTheme } from "../theme-words.ts";
import { createSection, paragraph } from "./chapter.ts";

/** Anchor of the annex with the money by contributor. */
export const CONTRIBUTIONS = "bijlage-bijdragers";

/** How a kind of money is called in the report. */
export const SOORT_NAMES: Readonly<Record<Soort, string>> = {
  rijk: "Rijk",
  "regio-publiek": "Regio, publiek",
  "regio-privaat": "Regio, privaat",
};

/** The money by contributor, and by theme and contributor; nothing as long as nobody is booked or agreed with. */
export function composeContributions(assessment: Assessment): Block[] {
  const { perSoort, perPlaats, samen } = assessment.bijdragers();
  if (perSoort.every(({ bijdragers }) => bijdragers.length === 0)) return [];
  const looks = chooseColumns(assessment, samen);
  const rows = perSoort.flatMap(({ soort, bijdragers, samen: own, afspraak }): Row[] => [
    row([SOORT_NAMES[soort]], "groep"),
    ...bijdragers.map((one) => toRow(one.naam, { booked: one, agreed: one.afspraak }, looks)),
    { ...toRow(`${SOORT_NAMES[soort]}, samen`, { booked: own, agreed: afspraak }, looks), kind: "totaal" },
  ]);
  const table = createTable({
    id: "tabel-geld-per-bijdrager",
    caption: "Geld per bijdrager, in euro",
    columns: [textColumn("Bijdrager", 0.24), ...toColumns(looks)],
    rows: [...rows, { ...toRow("Totaal", { booked: samen, agreed: null }, looks), kind: "totaal" }],
    note: describeNote(looks),
  });
  return [
    paragraph(
      "Publiek en privaat geld uit de regio zijn samen de regionale financiering. Elk bedrag staat één keer in het kasboek.",
    ),
    createSection("bijlage-bijdragers-samen", "Per bijdrager", [table]),
    ...composeByPlace(perPlaats, { assessment, samen, looks: { ...looks, hasAgreed: looks.hasAgreedByPlace } }),
  ];
}

/** Which columns there is anything to say in. */
interface Looks {
  readonly hasAgreed: boolean;
  readonly hasAgreedByPlace: boolean;
  readonly hasEarlier: boolean;
  readonly hasInKind: boolean;
}

function chooseColumns({ deal, earlier }: Assessment, samen: Geboekt): Looks {
  const agreed = deal.geldafspraken.filter(({ bijdrager }) => bijdrager !== null);
  return {
    hasAgreed: agreed.length > 0,
    hasAgreedByPlace: agreed.some(({ thema, post }) => thema !== null || post !== null),
    hasEarlier: earlier.length > 0,
    hasInKind: samen.natura.value !== 0,
  };
}

function toColumns({ hasAgreed, hasEarlier, hasInKind }: Looks): Column[] {
  return [
    ...(hasAgreed ? [numberColumn("Afspraak")] : []),
    numberColumn("Toegezegd"),
    ...(hasEarlier ? [numberColumn("Besteed, vorig rapport"), numberColumn("Erbij")] : []),
    numberColumn("Besteed"),
    ...(hasInKind ? [numberColumn("waarvan geld"), numberColumn("waarvan natura")] : []),
  ];
}

interface Given {
  readonly booked: Geboekt;
  /** Null where the row is of no one level, so that there is nothing to say of what was agreed. */
  readonly agreed: Figure | null;
}

function toRow(name: Inline, { booked, agreed }: Given, looks: Looks): Row {
  const { toegezegd, vorig, erbij, besteed, geld, natura } = booked;
  const cells: readonly (Inline | RichText)[] = [
    name,
    ...(looks.hasAgreed ? [agreed === null ? "" : agreedOrWords(agreed)] : []),
    toegezegd,
    ...(looks.hasEarlier ? [vorig, erbij] : []),
    besteed,
    ...(looks.hasInKind ? [geld, natura] : []),
  ];
  return row(cells);
}

function describeNote({ hasAgreed, hasEarlier }: Looks): RichText {
  return [
    ...(hasEarlier ? ["Erbij is wat er sinds het vorige rapport is besteed."] : []),
    ...(hasAgreed ? [] : [`${hasEarlier ? " " : ""}Per bijdrager noemt ${CONVENANT.de} geen bedrag.`]),
  ];
}

interface ByPlace {
  readonly assessment: Assessment;
  readonly samen: Geboekt;
  readonly looks: Looks;
}

function composeByPlace(places: readonly PlaatsStand[], { assessment, samen, looks }: ByPlace): Block[] {
  if (places.length === 0) return [];
  const rows = places.flatMap(({ plaats, bijdragers, samen: own }): Row[] => {
    const name = namePlace(plaats, assessment);
    return [
      row([name], "groep"),
      ...bijdragers.map((one) => withKindOf(one, toRow(one.naam, { booked: one, agreed: one.afspraak }, looks))),
      { ...withKindOf(null, toRow("Samen", { booked: own, agreed: null }, looks)), kind: "totaal" },
    ];
  });
  const table = createTable({
    id: "tabel-geld-per-thema-en-bijdrager",
    caption: `Geld per ${THEMA.naam} en bijdrager, in euro`,
    columns: [textColumn("Bijdrager", 0.24), textColumn("Soort", 0.12), ...toColumns(looks)],
    rows: [...rows, { ...withKindOf(null, toRow("Totaal", { booked: samen, agreed: null }, looks)), kind: "totaal" }],
    note: looks.hasEarlier ? ["Erbij is wat er sinds het vorige rapport is besteed."] : [],
  });
  return [createSection("bijlage-bijdragers-thema", `Per ${THEMA.naam} en bijdrager`, [table])];
}

/** A row with whose money it is in the second cell. */
function withKindOf(one: Pick<BijdragerStand, "soort"> | null, { cells: [name = [], ...others], ...rest }: Row): Row {
  return { ...rest, cells: [name, one === null ? [] : [SOORT_NAMES[one.soort]], ...others] };
}

function namePlace(plaats: PlaatsStand["plaats"], { deal, peildatum }: Assessment): string {
  if (plaats === null) return `Zonder ${THEMA.naam} of post`;
  const { kind, id } = plaats;
  if (kind === "post") return nameRow(deal.verdeling.find(({ post }) => post === id) ?? { naam: null, post: id });
  const thema = deal.themas.find((one) => one.id === id);
  return thema === undefined ? id : `${numberTheme(thema)} · ${nameTheme(thema, peildatum)}`;
}
