import type { Assessment } from "../../assess/assessment.ts";
import { describeBron } from "../../content/describe-bron.ts";
import type { Deelnemer } from "../../content/content.ts";
import { inForce } from "../../content/in-force.ts";
import { listWords } from "../../value/dutch.ts";
import { capitalise, CONVENANT, RESULTAAT } from "../../value/nouns.ts";
import { describeQuotation, describeRegeling, type Regeling } from "../bron-words.ts";
import { link, wordOr } from "../inline.ts";
import { nameParty } from "../party-words.ts";
import type { Block, RichText } from "../report-model.ts";
import { createTable, row, textColumn } from "../tables.ts";
import { createSection, paragraph, quoteOr } from "./chapter.ts";
import { CONTRIBUTIONS, SOORT_NAMES } from "./compose-contributions.ts";

/** Who signed, who takes part, who brings money and who keeps it: four lists, of which one name may be in several. */
export function composeParties(assessment: Assessment): Block[] {
  return [
    ...composeSigners(assessment),
    ...composeParticipants(assessment),
    ...composeGivers(assessment),
    ...composeCashiers(assessment),
    ...composePlaces(assessment),
  ];
}

function composeSigners({ deal, peildatum }: Assessment): Block[] {
  if (deal.partijen.length === 0) return [];
  const table = createTable({
    id: "tabel-partijen",
    caption: `De Partijen bij ${CONVENANT.de}`,
    columns: [
      textColumn("Partij", 0.46),
      textColumn("Kort", 0.14),
      textColumn("Zijde", 0.12),
      textColumn("Bron", 0.28),
    ],
    rows: deal.partijen.map((one) =>
      row([
        capitalise(nameParty(one, peildatum)),
        wordOr(one.afkorting),
        one.zijde === null ? wordOr(null) : SIDES[one.zijde],
        describeBron(one.bron),
      ]),
    ),
  });
  return [createSection("bijlage-partijen-ondertekenaars", "Partijen", [table])];
}

const SIDES = { rijk: "Rijk", regio: "regio" } as const;

function composeParticipants(assessment: Assessment): Block[] {
  const { deelnemers, file } = assessment.deal;
  if (deelnemers.length === 0) return [];
  const items = deelnemers.map((one): RichText => {
    const place = describeBron(one.bron);
    return [...nameParticipant(one, assessment), ...(place === "" ? [] : [` (${place})`])];
  });
  const words = file?.deelnemers_citaat ?? null;
  return [
    createSection("bijlage-partijen-deelnemers", "Deelnemers", [
      paragraph(`Zij doen mee aan de deal, maar heten in ${CONVENANT.de} geen Partij.`),
      ...(words === null ? [] : [quoteOr(words, describeQuotation(file?.deelnemers_bron ?? null))]),
      { kind: "list", ordered: false, items },
    ]),
  ];
}

function nameParticipant({ gemeente, naam }: Deelnemer, { deal, peildatum }: Assessment): RichText {
  const town = deal.gemeenten.find(({ id }) => id === gemeente);
  if (town === undefined) return [naam === null ? wordOr(gemeente) : capitalise(naam)];
  return [`Gemeente ${inForce(town.naam, peildatum) ?? town.id}`];
}

function composeGivers(assessment: Assessment): Block[] {
  const { perSoort } = assessment.bijdragers();
  const items = perSoort.flatMap(({ soort, bijdragers }): RichText[] =>
    bijdragers.length === 0
      ? []
      : [[{ kind: "strong", text: [`${SOORT_NAMES[soort]}. `] }, `${listWords(bijdragers.map(({ naam }) => naam))}.`]],
  );
  if (items.length === 0) return [];
  return [
    createSection("bijlage-partijen-bijdragers", "Bijdragers", [
      paragraph(
        "Van hen staan bedragen in dit rapport. Hoeveel het is, staat in ",
        link(CONTRIBUTIONS, "geld per bijdrager"),
        ".",
      ),
      { kind: "list", ordered: false, items },
    ]),
  ];
}

function composeCashiers({ deal }: Assessment): Block[] {
  const first = deal.file?.regiokassier ?? null;
  const others = deal.file?.andere_kassiers ?? [];
  if (first === null && others.length === 0) return [];
  const items: RichText[] = [
    ...(first === null ? [] : [[`${capitalise(first)}: het geld van het Rijk.`]]),
    ...others.map(({ naam, waarvoor }): RichText => [
      naam === null ? wordOr(null) : capitalise(naam),
      ...(waarvoor === null ? [] : [`: ${waarvoor}`]),
      ".",
    ]),
  ];
  return [
    createSection("bijlage-partijen-kassiers", others.length === 0 ? "Kassier" : "Kassiers", [
      paragraph("Wie geld van de deal ontvangt en beheert:"),
      { kind: "list", ordered: false, items },
    ]),
  ];
}

const SUBJECTS: readonly (readonly [Regeling, string])[] = [
  ["resultaten", `De beoogde ${RESULTAAT.meervoud}`],
  ["aanpak", "De aanpak"],
  ["criteria", "De criteria voor projecten"],
  ["geld", "Het geld"],
  ["voortgang", "De voortgangsrapportage"],
  ["beginsituatie", "De beginsituatie"],
  ["kernboodschap", "De kernboodschap"],
  ["wijzigingen", "Hoe de deal kan wijzigen"],
  ["vertrouwelijkheid", "Wat vertrouwelijk mag blijven"],
];

/** Where the deal regulates what: as far as it says so. */
function composePlaces({ deal }: Assessment): Block[] {
  const rows = SUBJECTS.flatMap(([subject, name]) => {
    const place = describeRegeling(deal, subject);
    return place === "" ? [] : [row([name, capitalise(place)])];
  });
  if (rows.length === 0) return [];
  const table = createTable({
    id: "tabel-vindplaatsen",
    caption: `Waar ${CONVENANT.de} iets regelt`,
    columns: [textColumn("Onderwerp", 0.5), textColumn("Plaats", 0.5)],
    rows,
  });
  return [createSection("bijlage-partijen-vindplaatsen", `Waar het in ${CONVENANT.de} staat`, [table])];
}
