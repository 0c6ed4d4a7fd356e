import { describeBron } from "../../content/describe-bron.ts";
import type { Assessment } from "../../assess/assessment.ts";
import { addUp } from "../../value/add-up.ts";
import { groupBy } from "../../value/group-by.ts";
import type { Figure } from "../../value/value.ts";
import { listPlaced, type PlacedProject } from "../compose-context.ts";
import { resultAnchor } from "../compose-result.ts";
import { join, lackOf, link, NVT } from "../inline.ts";
import type { Block, Inline, RichText, Row, Table } from "../report-model.ts";
import { nameTheme, numberTheme } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { listUnknownProjects } from "../unknown-projects.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createSection, paragraph } from "./chapter.ts";
import { RESULTAAT } from "../../value/nouns.ts";

type MatrixContext = Omit<ChapterContext, "number">;

/** The parts of the approach, and the results, each against the projects that work on it and their money. */
export function composeMatrices(context: MatrixContext): Block[] {
  const { assessment, projects } = context;
  if (projects.size === 0) return [];
  const placed = listPlaced(assessment.jaar.projecten, projects);
  const ofApproach = groupBy(placed, ({ project }) => project.aanpak);
  const ofResult = groupBy(placed, ({ project }) => project.resultaten);
  const approach = listGroups(assessment, ({ aanpak }) =>
    aanpak.map((part) => ({ id: part.id, head: [`${part.id} ${part.titel ?? ""}`], source: describeBron(part.bron) })),
  );
  const results = listGroups(assessment, ({ resultaten }) =>
    resultaten.map(({ resultaat: one }) => ({
      id: one.id,
      head: [`${one.id} `, link(resultAnchor(one.id), one.titel ?? "")],
      source: describeBron(one.bron),
    })),
  );
  return [
    paragraph(
      "Een project dat op meer plaatsen meewerkt, telt op elke plaats helemaal mee. De bedragen in de tabellen hieronder zijn dus niet op te tellen.",
    ),
    ...(assessment.deal.aanpak.length === 0
      ? []
      : [
          createSection("bijlage-onderdelen", "Onderdelen van de aanpak", [
            composeTable({ ...APPROACH, groups: approach, projectsOf: ofApproach }, assessment),
          ]),
        ]),
    createSection("bijlage-resultaten-projecten", `${RESULTAAT.Meervoud} en hun projecten`, [
      composeTable({ ...RESULTS, groups: results, projectsOf: ofResult }, assessment),
    ]),
  ];
}

/** What the rows of one theme are about. */
interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

interface Line {
  readonly id: string;
  readonly head: RichText;
  readonly source: string;
}

function listGroups(
  { themas, peildatum }: Assessment,
  linesOf: (stand: Assessment["themas"][number]) => readonly Line[],
): Group[] {
  return themas.map((stand) => ({
    title: `${numberTheme(stand.thema)} ${nameTheme(stand.thema, peildatum)}`,
    lines: linesOf(stand),
  }));
}

interface MatrixInput {
  readonly id: string;
  /** What a row is of. */
  readonly what: string;
  /** All of them, as a caption begins. */
  readonly all: string;
  readonly groups: readonly Group[];
  readonly projectsOf: ReadonlyMap<string, readonly PlacedProject[]>;
}

const APPROACH = { id: "tabel-aanpak", what: "Onderdeel", all: "Alle onderdelen van de aanpak" };
const RESULTS = { id: "tabel-resultaten-projecten", what: RESULTAAT.Naam, all: `Alle ${RESULTAAT.meervoud}` };

function composeTable({ id, what, all, groups, projectsOf }: MatrixInput, assessment: Assessment): Table {
  const rows = groups.flatMap(({ title, lines }): Row[] => [
    row([title], "groep"),
    ...lines.map((line) => lineRow(line, projectsOf.get(line.id) ?? [], assessment)),
  ]);
  return createTable({
    id,
    caption: `${all} met hun projecten en wat daarvoor is toegezegd, in euro`,
    columns: [
      textColumn(what, 0.36),
      textColumn("Bron", 0.2),
      textColumn("Projecten", 0.16),
      numberColumn("Rijk", 0.14),
      numberColumn("Regio", 0.14),
    ],
    rows,
  });
}

function lineRow({ head, source }: Line, placed: readonly PlacedProject[], assessment: Assessment): Row {
  const links = placed.map(({ anchor, number }): Inline => link(anchor, number));
  if (links.length === 0) {
    const lack = lackOf(listUnknownProjects(assessment.jaar));
    return row([head, source, ...(lack === null ? ["geen project", NVT, NVT] : [lack, lack, lack])]);
  }
  return row([
    head,
    source,
    join(links, ", "),
    promised(placed, "rijk", assessment),
    promised(placed, "regio", assessment),
  ]);
}

/** What was promised to some projects together, in cents; a project that is not known may be one of them. */
function promised(placed: readonly PlacedProject[], soort: "rijk" | "regio", { ledger, jaar }: Assessment): Figure {
  const totals = placed.map(({ project }) => ledger.total({ project: project.id, soort, fase: "toegezegd" }));
  return addUp([...totals, ...listUnknownProjects(jaar)], { quantity: "euro", rule: "totaal" });
}
