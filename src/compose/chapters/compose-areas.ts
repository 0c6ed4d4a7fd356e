import { isLevel } from "../../content/measure.ts";
import { listWords } from "../../value/dutch.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import type { Assessment, OnderdeelStand, ThemaStand } from "../../assess/assessment.ts";
import type { Focusgebied } from "../../content/content.ts";
import { inForce } from "../../content/in-force.ts";
import { findRealisation } from "../../content/find-realisation.ts";
import { addUp } from "../../value/add-up.ts";
import { createFigure, createGap } from "../../value/figure.ts";
import { groupBy } from "../../value/group-by.ts";
import type { Figure } from "../../value/value.ts";
import { listPlaced, nameOf } from "../compose-context.ts";
import { lackOf, link, NVT, textOr } from "../inline.ts";
import type { Block, Chapter, Inline, RichText, Row } from "../report-model.ts";
import { markTheme, nameShort, numberTheme } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { listUnknownProjects } from "../unknown-projects.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";
import { originAt } from "../../source/at.ts";
import { FOCUSGEBIED, THEMA } from "../../value/nouns.ts";

/** The focus areas: which projects work where, what was reached where, and how residents take part. */
export function composeAreas(context: ChapterContext): Chapter {
  const { assessment, number } = context;
  const { focusgebieden } = assessment.deal;
  return createChapter({
    id: "focusgebieden",
    number,
    title: FOCUSGEBIED.Meervoud,
    lead: composeLead(context),
    blocks: [
      createSection("focusgebieden-projecten", "Welke projecten werken waar", [composeMatrix(context)]),
      ...composeReached(assessment, focusgebieden),
      ...composeResidents(context),
    ],
  });
}

function composeLead({ assessment }: ChapterContext): RichText {
  const { focusgebieden } = assessment.deal;
  const lack = lackOf(listUnknownProjects(assessment.jaar));
  if (lack !== null) return [lack];
  const counts = focusgebieden.map(
    (area) => assessment.jaar.projecten.filter((project) => project.focusgebieden.includes(area.id)).length,
  );
  const least = Math.min(...counts);
  const without = counts.filter((count) => count === 0).length;
  if (without > 0)
    return [
      `In ${without === 1 ? `één ${FOCUSGEBIED.naam}` : `${formatNumber(without)} ${FOCUSGEBIED.meervoud}`} werkt nog geen project.`,
    ];
  const where =
    focusgebieden.length === 1
      ? `In ${FOCUSGEBIED.de}`
      : `In elk van de ${formatNumber(focusgebieden.length)} ${FOCUSGEBIED.meervoud}`;
  return [
    `${where} ${least === 1 ? "werkt ten minste één project" : `werken ten minste ${formatNumber(least)} projecten`}.`,
  ];
}

/** With more letters than this in their names the table would fall apart into many. */
const MOST_LETTERS = 90;

/** Areas against the themes that have a project in any area. */
function composeMatrix({ assessment, projects }: ChapterContext): Block {
  const themes = assessment.themas.filter((stand) =>
    stand.projecten.some((project) => project.focusgebieden.length > 0),
  );
  const names = new Map(
    assessment.deal.gemeenten.map((gemeente) => [
      gemeente.id,
      inForce(gemeente.naam, assessment.peildatum) ?? gemeente.id,
    ]),
  );
  const nameMarked = (thema: ThemaStand["thema"]): string =>
    `${markTheme(thema)} ${nameShort(thema, assessment.peildatum)}`.trim();
  const isNamed = themes.map(({ thema }) => nameMarked(thema)).join("").length <= MOST_LETTERS;
  const none = lackOf(listUnknownProjects(assessment.jaar)) ?? NVT;
  const cell = (area: Focusgebied, theme: ThemaStand): RichText => {
    const own = theme.projecten.filter((project) => project.focusgebieden.includes(area.id));
    const links = listPlaced(own, projects).map((one): Inline => link(one.anchor, one.number));
    return links.length === 0 ? [none] : links.flatMap((one, index): Inline[] => (index === 0 ? [one] : [", ", one]));
  };
  const nameTowns = ({ gemeenten }: Focusgebied): Inline =>
    gemeenten.length === 0 ? NVT : listWords(gemeenten.map((id) => names.get(id) ?? id));
  return createTable({
    id: "tabel-focusgebieden",
    caption: `Projecten per ${FOCUSGEBIED.naam} en ${THEMA.naam}`,
    columns: [
      textColumn(FOCUSGEBIED.Naam),
      textColumn("Gemeente"),
      ...themes.map(({ thema }) => textColumn(isNamed ? nameMarked(thema) : numberTheme(thema))),
    ],
    rows: assessment.deal.focusgebieden.map((area) =>
      row(
        [area.naam ?? area.id, nameTowns(area), ...themes.map((theme) => cell(area, theme))],
        "gewoon",
        `focusgebied-${area.id}`,
      ),
    ),
    note: ["Een nummer met een P is een project; het staat in het projectenregister."],
  });
}

interface Split {
  readonly part: OnderdeelStand;
  readonly byArea: ReadonlyMap<string, readonly Figure[]>;
  /** What says of no place where it was, for that cannot be read: it may be in any area. */
  readonly anywhere: readonly Figure[];
}

const COUNT = { quantity: "aantal" } as const;

/** The parts whose value is split by focus area. */
function composeReached(assessment: Assessment, areas: readonly Focusgebied[]): Block[] {
  const splits = assessment.resultaten.flatMap(({ onderdelen, voortgang }): Split[] =>
    voortgang === null ? [] : onderdelen.flatMap((part) => splitByArea(part, voortgang)),
  );
  if (splits.length === 0) return [];
  const rows = areas.map((area): Row =>
    row([area.naam ?? area.id, ...splits.map((split) => together(reachedIn(area.id, split)))]),
  );
  const total = row(
    // Levels of places do not add up: there the value of the whole stands
    [
      "Samen",
      ...splits.map(({ part, byArea, anywhere }) =>
        isLevel(part.onderdeel) ? part.stand : addUpShares([...[...byArea.values()].flat(), ...anywhere]),
      ),
    ],
    "totaal",
  );
  const table = createTable({
    id: "tabel-bereikt-per-gebied",
    caption: `Bereikt per ${FOCUSGEBIED.naam}, waar dat is uitgesplitst`,
    columns: [
      textColumn(FOCUSGEBIED.Naam, 0.2),
      ...splits.map(({ part }) =>
        numberColumn(`${part.resultaat.id} ${part.onderdeel.naam ?? part.onderdeel.id}`, 0.8 / splits.length),
      ),
    ],
    rows: [...rows, total],
  });
  return [createSection("focusgebieden-bereikt", "Wat waar is bereikt", [table])];
}

function splitByArea(
  part: OnderdeelStand,
  voortgang: NonNullable<Assessment["resultaten"][number]["voortgang"]>,
): Split[] {
  const found = findRealisation(voortgang, part);
  if (found === null) return [];
  const shares = found.realisatie.uitsplitsing.map(({ focusgebied, gemeente, provincie, overig, waarde }, index) => {
    const origin = originAt(found.at, ["uitsplitsing", index, "waarde"]);
    const isPlaced = focusgebied !== null || gemeente !== null || provincie !== null || overig !== null;
    const isKnown = isPlaced && waarde !== null;
    const figure = isKnown ? createFigure(waarde, COUNT, origin) : createGap("volgt", COUNT, origin);
    return { focusgebied, isPlaced, figure };
  });
  const byArea = new Map(
    [...groupBy(shares, ({ focusgebied }) => (focusgebied === null ? [] : [focusgebied]))].map(
      ([area, own]) => [area, own.map(({ figure }) => figure)] as const,
    ),
  );
  const anywhere = shares.flatMap(({ isPlaced, figure }) => (isPlaced ? [] : figure));
  return byArea.size === 0 ? [] : [{ part, byArea, anywhere }];
}

function reachedIn(area: string, { byArea, anywhere }: Split): readonly Figure[] {
  return [...(byArea.get(area) ?? []), ...anywhere];
}

/** What was reached in one area; what was written once is no sum. */
function together(figures: readonly Figure[]): Inline {
  const [first] = figures;
  if (first === undefined) return NVT;
  return figures.length === 1 ? first : addUpShares(figures);
}

function addUpShares(figures: readonly Figure[]): Figure {
  return addUp(figures, { ...COUNT, rule: "totaal" });
}

/** How residents take part, project by project, for the themes in which a project works in an area. */
function composeResidents({ assessment, projects }: ChapterContext): Block[] {
  const own = assessment.jaar.projecten.filter(
    ({ bewoners, focusgebieden }) => bewoners !== null && focusgebieden.length > 0,
  );
  const placed = listPlaced(own, projects);
  if (placed.length === 0) return [];
  const items = placed.map(({ project, number, anchor }): RichText => [
    link(anchor, `${number} ${nameOf(project)}`),
    ". ",
    ...textOr(project.bewoners, assessment),
  ]);
  return [
    createSection("focusgebieden-bewoners", "Hoe bewoners meedoen", [
      paragraph("Per project, in de woorden van het project zelf."),
      { kind: "list", ordered: false, items },
    ]),
  ];
}
