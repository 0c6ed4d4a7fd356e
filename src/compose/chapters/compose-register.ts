import { formatNumber } from "../../value/notation/format-number.ts";
import { listWords } from "../../value/dutch.ts";
import type { Assessment } from "../../assess/assessment.ts";
import { inForce } from "../../content/in-force.ts";
import { isEmptied } from "../../content/is-emptied.ts";
import { addUp } from "../../value/add-up.ts";
import { withKind } from "../../value/figure.ts";
import { listUnknownProjects, listUnreadProjects } from "../unknown-projects.ts";
import type { Figure } from "../../value/value.ts";
import { listPlaced, nameOf, type PlacedProject } from "../compose-context.ts";
import { resultAnchor } from "../compose-result.ts";
import { dropStop, join, lackIn, lackOf, link, longDate, NVT, shortDate, textOr, VOLGT, wordOr } from "../inline.ts";
import { spellCount } from "../oordeel-words.ts";
import type { Block, Chapter, Inline, ProjectBlock, RichText, Row } from "../report-model.ts";
import { nameConcerned } from "../party-words.ts";
import { markTheme, nameTheme, numberTheme } from "../theme-words.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection } from "./chapter.ts";
import { FOCUSGEBIED, RESULTAAT } from "../../value/nouns.ts";

const STATES = ["in voorbereiding", "in uitvoering", "afgerond", "gestopt"] as const;

/** Whether there are projects to list, or one of which nothing can be read. */
export function hasProjects({ assessment: { jaar } }: Pick<ChapterContext, "assessment">): boolean {
  return jaar.projecten.length > 0 || listUnreadProjects(jaar).length > 0;
}

/** The register of all projects on landscape pages. */
export function composeRegister(context: ChapterContext): Chapter {
  const { assessment, number } = context;
  return createChapter({
    id: "projecten",
    number,
    title: "Projectenregister",
    lead: composeLead(assessment),
    orientation: "liggend",
    blocks: [composeTable(context)],
    contents: [],
  });
}

function composeLead({ jaar }: Assessment): RichText {
  const count = (state: (typeof STATES)[number]): number =>
    jaar.projecten.filter((project) => project.status === state).length;
  if (listUnreadProjects(jaar).length > 0) return [VOLGT];
  const states = STATES.filter((state) => count(state) > 0);
  const emptied = jaar.projecten.filter(isEmptied).length;
  const without = jaar.projecten.filter((project) => project.status === null && !isEmptied(project)).length;
  if (jaar.projecten.length === 1) {
    if (without === 1) return ["Er is één project; de status ", VOLGT, "."];
    return [`Er is één project; het is ${states[0] ?? "vertrouwelijk"}.`];
  }
  const parts = [
    ...states.map((state) => `${spellCount(count(state))} ${state}`),
    ...(emptied === 0 ? [] : [`${spellCount(emptied)} vertrouwelijk`]),
    ...(without === 0 ? [] : [`${spellCount(without)} waarvan de status volgt`]),
  ];
  return [`Er zijn ${formatNumber(jaar.projecten.length)} projecten: ${listWords(parts)}.`];
}

function composeTable(context: ChapterContext): Block {
  const { assessment, projects } = context;
  const hasAreas = assessment.deal.focusgebieden.length > 0;
  const cells = <T>(all: readonly T[]): T[] => all.filter((_, place) => hasAreas || place !== AREAS);
  const rows = assessment.themas.flatMap(({ thema, projecten }): Row[] => {
    const placed = listPlaced(projecten, projects);
    if (placed.length === 0) return [];
    const head = `${numberTheme(thema)} · ${nameTheme(thema, assessment.peildatum)}`;
    return [row([head], "groep"), ...placed.map((one) => row(cells(describeProject(one, assessment))))];
  });
  return createTable({
    id: "tabel-projecten",
    caption: "Alle projecten, bedragen in euro",
    columns: cells(COLUMNS),
    rows: [...rows, row(cells(describeTotal(assessment)), "totaal")],
    note: composeNote(assessment),
  });
}

const COLUMNS = [
  textColumn("Project", 0.21),
  textColumn("Trekker", 0.13),
  textColumn("Status", 0.09),
  textColumn("Looptijd", 0.1),
  textColumn(RESULTAAT.Naam, 0.07),
  textColumn(FOCUSGEBIED.Naam, 0.13),
  numberColumn("Rijk toegezegd", 0.09),
  numberColumn("Regio toegezegd", 0.09),
  numberColumn("Besteed, Rijk en regio", 0.09),
];
/** The column that a deal without focus areas does without. */
const AREAS = 5;

function describeProject({ project, number, anchor }: PlacedProject, assessment: Assessment): RichText[] {
  const { ledger } = assessment;
  const lack = lackIn(project);
  const until = project.einde === null ? "open" : shortDate(project.einde);
  const dates: RichText = [shortDate(project.start), " –", { kind: "line-break" }, until];
  const results = project.resultaten.map((id): Inline => link(resultAnchor(id), id));
  return [
    [`${number} `, link(anchor, nameOf(project))],
    [wordOr(project.trekker, lack)],
    [wordOr(project.status, lack)],
    isEmptied(project) ? [lack] : dates,
    isEmptied(project) ? [lack] : join(results, ", "),
    [isEmptied(project) ? lack : describeAreas(project, assessment)],
    [ledger.total({ project: project.id, soort: "rijk", fase: "toegezegd" })],
    [ledger.total({ project: project.id, soort: "regio", fase: "toegezegd" })],
    [ledger.total({ project: project.id, fase: "besteed" })],
  ];
}

/** Two areas by name, more as a count; none is the whole region. */
function describeAreas(project: PlacedProject["project"], { deal, peildatum }: Assessment): string {
  const { focusgebieden } = project;
  const all = deal.focusgebieden.length;
  if (focusgebieden.length === 0) return nameWider(project, { deal, peildatum }) ?? "hele regio";
  const own = deal.focusgebieden.filter(({ id }) => focusgebieden.includes(id));
  if (own.length === all && all > 1) return `alle ${formatNumber(all)}`;
  if (own.length > 2) return `${formatNumber(own.length)} van de ${formatNumber(all)}`;
  const names = new Map(own.map((area) => [area.id, area.naam ?? area.id]));
  // One that the deal does not have is a finding, and stands as it was written
  return focusgebieden.map((id) => names.get(id) ?? id).join(", ");
}

/** Up to three municipalities or provinces in which a project without areas works; null for none, or for more. */
function nameWider(
  { provincies, gemeenten }: PlacedProject["project"],
  { deal, peildatum }: Pick<Assessment, "deal" | "peildatum">,
): string | null {
  const nameOfPlace = ({ id, naam }: (typeof deal.gemeenten)[number] | (typeof deal.provincies)[number]): string =>
    inForce(naam, peildatum) ?? id;
  const names = [
    ...deal.provincies.filter(({ id }) => provincies.includes(id)).map((one) => `provincie ${nameOfPlace(one)}`),
    ...deal.gemeenten.filter(({ id }) => gemeenten.includes(id)).map(nameOfPlace),
  ];
  return names.length === 0 || names.length > MOST_NAMED || names.length === deal.gemeenten.length
    ? null
    : listWords(names);
}

const MOST_NAMED = 3;

function describeTotal(assessment: Assessment): RichText[] {
  const sums = [
    projectSum(assessment, "rijk", "toegezegd"),
    projectSum(assessment, "regio", "toegezegd"),
    projectSum(assessment, null, "besteed"),
  ];
  return [["Samen"], [], [], [], [], [], ...sums.map((sum): RichText => [sum])];
}

function composeNote({ deal }: Assessment): RichText {
  const areas: RichText =
    deal.focusgebieden.length === 0
      ? []
      : [
          ` Welke ${FOCUSGEBIED.meervoud} het zijn, staat in `,
          link("tabel-focusgebieden", `de tabel per ${FOCUSGEBIED.naam}`),
          ".",
        ];
  return ["Regio is publiek en privaat geld samen, ook wat in natura is gegeven.", ...areas];
}

function projectSum(
  { ledger, jaar }: Assessment,
  soort: "rijk" | "regio" | null,
  fase: "toegezegd" | "besteed",
): Inline {
  const figures = jaar.projecten.map(({ id }) =>
    ledger.total({ project: id, fase, ...(soort === null ? {} : { soort }) }),
  );
  return addUp([...figures, ...listUnreadProjects(jaar)], { quantity: "euro", rule: "totaal" });
}

/** Every project in words, by theme. */
export function composeProjects(context: ChapterContext): Chapter {
  const { assessment, number, projects } = context;
  return createChapter({
    id: "projecten-toegelicht",
    number,
    title: "Projecten toegelicht",
    blocks: assessment.themas.flatMap(({ thema, projecten }): Block[] => {
      const placed = listPlaced(projecten, projects);
      if (placed.length === 0) return [];
      const title = `${markTheme(thema)} ${nameTheme(thema, assessment.peildatum)}`.trim();
      return [
        createSection(
          `projecten-${thema.id}-toegelicht`,
          title,
          placed.map((one) => composeProject(one, context)),
        ),
      ];
    }),
  });
}

function composeProject({ project, number, anchor }: PlacedProject, context: ChapterContext): ProjectBlock {
  const { assessment } = context;
  const base = {
    kind: "project" as const,
    id: anchor,
    number,
    title: nameOf(project),
    state: project.status ?? (isEmptied(project) ? "vertrouwelijk" : "volgt"),
  };
  if (isEmptied(project)) return { ...base, blocks: [{ kind: "paragraph", tone: "volgt", text: [lackIn(project)] }] };
  return {
    ...base,
    blocks: [
      {
        kind: "paragraph",
        tone: "gewoon",
        text: [...textOr(project.doel, assessment), " ", ...textOr(project.stand, assessment)],
      },
      ...composeStop(project, context),
      { kind: "facts", tone: "gewoon", items: composeFacts(project, context) },
    ],
  };
}

function composeStop(
  { gestopt, volgt_op: follows }: PlacedProject["project"],
  { assessment, projects }: ChapterContext,
): Block[] {
  const reference = (id: string | null): RichText => {
    const placed = id === null ? undefined : projects.get(id);
    return placed === undefined ? [] : [link(placed.anchor, `${placed.number} ${nameOf(placed.project)}`)];
  };
  const blocks: Block[] = [];
  if (gestopt !== null) {
    const after = reference(gestopt.vervangen_door);
    const text: RichText = [
      "Gestopt op ",
      longDate(gestopt.datum),
      ". ",
      ...textOr(gestopt.reden, assessment),
      ...describeReplacement(gestopt.vervangen_door, after, assessment),
    ];
    blocks.push({ kind: "paragraph", tone: "gewoon", text });
  }
  const before = reference(follows);
  if (before.length > 0)
    blocks.push({ kind: "paragraph", tone: "gewoon", text: ["Dit project volgt op ", ...before, "."] });
  return blocks;
}

/** Which project came in its place, if any did; one that is withheld or unreadable is no reason to say that none did. */
function describeReplacement(by: string | null, after: RichText, { jaar }: Assessment): RichText {
  if (by === null) return [" Het project is niet vervangen."];
  return [" Vervangen door ", ...(after.length > 0 ? after : [lackOf(listUnknownProjects(jaar)) ?? VOLGT]), "."];
}

/** "Van het Rijk is 500 euro toegezegd en 200 euro besteed. Uit de regio is nog niets toegezegd." */
function describeMoney(project: string, ledger: Assessment["ledger"]): RichText {
  const money = (soort: "rijk" | "regio", fase: "toegezegd" | "besteed"): Figure =>
    withKind(ledger.total({ project, soort, fase }), { unit: "euro" });
  const rijk = [money("rijk", "toegezegd"), money("rijk", "besteed")] as const;
  const regio = [money("regio", "toegezegd"), money("regio", "besteed")] as const;
  if ([...rijk, ...regio].every(({ value }) => value === 0)) return ["Er is nog geen geld toegezegd."];
  return [...describeSide("Van het Rijk", rijk), " ", ...describeSide("Uit de regio", regio)];
}

function describeSide(from: string, [committed, spent]: readonly [Figure, Figure]): RichText {
  if (committed.value === null || spent.value === null)
    return [`${from}, toegezegd: `, committed, "; besteed: ", spent, "."];
  const amount = (figure: Figure): Inline => (figure.value === 0 ? "nog niets" : figure);
  const rest: RichText = committed.value === 0 && spent.value === 0 ? [] : [" en ", amount(spent), " besteed"];
  return [`${from} is `, amount(committed), " toegezegd", ...rest, "."];
}

function composeFacts(
  project: PlacedProject["project"],
  { assessment }: ChapterContext,
): { readonly label: string; readonly text: RichText }[] {
  const { ledger } = assessment;
  const concerned = nameConcerned(project.betreft, assessment);
  const partners = listWords(project.partners.flatMap((partner) => partner.naam ?? []));
  const others = project.andere_instrumenten.flatMap(({ naam, uitkomst }, index): Inline[] => [
    index === 0 ? "" : "; ",
    wordOr(naam),
    ": ",
    ...textOr(uitkomst === null ? null : dropStop(uitkomst), assessment),
  ]);
  const deals = project.andere_deals.flatMap(({ deal, uitleg }, index): RichText => {
    const known = assessment.deal.file?.andere_deals.find(({ id }) => id === deal);
    const told = textOr(uitleg === null ? null : dropStop(uitleg), assessment);
    return [index === 0 ? "" : "; ", wordOr(known?.naam ?? deal), ": ", ...told];
  });
  return [
    { label: "Geld", text: describeMoney(project.id, ledger) },
    ...(concerned === "" ? [] : [{ label: "Betreft", text: [`${concerned}.`] }]),
    ...(partners === "" ? [] : [{ label: "Partners", text: [`${partners}.`] }]),
    ...(project.motivatie_gebied === null
      ? []
      : [{ label: "Waar", text: textOr(project.motivatie_gebied, assessment, NVT) }]),
    ...(others.length === 0 ? [] : [{ label: "Eerst onderzocht", text: [...others, "."] }]),
    ...(deals.length === 0 ? [] : [{ label: "Andere deals", text: [...deals, "."] }]),
    ...(project.borging === null ? [] : [{ label: "Borging", text: textOr(project.borging, assessment) }]),
  ];
}
