import type { Assessment } from "../assess/assessment.ts";
import type { Reactie } from "../content/content.ts";
import { isAnswered, themeOfPlace } from "../content/reactions.ts";
import { findStep, listSteps } from "../content/report-steps.ts";
import { formatDate } from "../value/notation/format-date.ts";
import { groupBy } from "../value/group-by.ts";
import { capitalise, RESULTAAT, THEMA } from "../value/nouns.ts";
import { dropMarks } from "../value/own-marks.ts";
import { createSection, paragraph } from "./chapters/chapter.ts";
import { listPlaced, nameOf, placeProjects } from "./compose-context.ts";
import { longDate, VOLGT } from "./inline.ts";
import { nameParty } from "./party-words.ts";
import type { Block, Chapter, Inline, RichText, Row, Section, Table } from "./report-model.ts";
import { createTable, row, textColumn } from "./tables.ts";
import { nameTheme, numberTheme } from "./theme-words.ts";

/** The chapters of the report that the reactions are about: they say how chapters and tables are called. */
type Chapters = readonly Chapter[];

/** "12 reacties van 5 afzenders. 9 hebben een antwoord, 3 nog niet. Na 4 reacties is het rapport veranderd." */
export function tellReactions({ jaar }: Assessment): string {
  const { reacties } = jaar;
  if (reacties.length === 0) return "Er zijn geen reacties op het concept.";
  const senders = new Set(reacties.flatMap(({ van, ander }) => van ?? ander ?? [])).size;
  const open = reacties.filter((one) => !isAnswered(one)).length;
  const changed = reacties.filter(hasChange).length;
  return [
    `${countReactions(reacties.length)}${tellSenders(senders)}.`,
    tellAnswers(reacties.length, open),
    changed === 0 ? "" : `Na ${countReactions(changed)} is het rapport veranderd.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** One of whom nobody wrote down who it was does not count. */
function tellSenders(count: number): string {
  if (count === 0) return "";
  return count === 1 ? " van 1 afzender" : ` van ${String(count)} afzenders`;
}

function countReactions(count: number): string {
  return count === 1 ? "1 reactie" : `${String(count)} reacties`;
}

function tellAnswers(all: number, open: number): string {
  if (open === 0) return "Alles is beantwoord.";
  if (open === all) return "Nog niets is beantwoord.";
  const answered = all - open;
  return `${String(answered)} ${answered === 1 ? "heeft" : "hebben"} een antwoord, ${String(open)} nog niet.`;
}

/** On which version was reacted, and what a number beside a reaction means; nothing where there is neither. */
export function introduceReactions({ jaar }: Assessment): Block[] {
  const { rapport, reacties } = jaar;
  if (reacties.length === 0) return [];
  const sent = findStep(listSteps(rapport), "concept-verstuurd")?.datum ?? null;
  const told = [
    ...(sent === null ? [] : [`De reacties gaan over het concept van ${formatDate(sent, "lang")}.`]),
    ...(reacties.every(({ nummer }) => nummer === null)
      ? []
      : ["Een getal tussen haken is het nummer van de plek in het Word-document van het concept."]),
  ];
  return told.length === 0 ? [] : [paragraph(told.join(" "))];
}

/** Each reaction with its answer, by what it is about: a section with a table for the whole, each theme and the rest. */
export function composeReactionSections(assessment: Assessment, chapters: Chapters): Section[] {
  const places = listPlaces(assessment, chapters);
  const { deal, jaar, peildatum } = assessment;
  const byTheme = groupBy(jaar.reacties, (one) => [themeOfPlace(one.plaats, assessment) ?? OTHER]);
  const others = byTheme.get(OTHER) ?? [];
  const isOfWhole = ({ plaats }: Reactie): boolean =>
    plaats === null || plaats.soort === null || plaats.soort === "algemeen" || plaats.soort === "hoofdstuk";
  const groups = [
    { id: "rapport", title: "Het rapport als geheel", own: others.filter(isOfWhole) },
    ...deal.themas.map((thema) => ({
      id: `thema-${thema.id}`,
      title: `${numberTheme(thema)} ${nameTheme(thema, peildatum)}`,
      own: byTheme.get(thema.id) ?? [],
    })),
    { id: "overig", title: "Besluiten, tabellen en andere plekken", own: others.filter((one) => !isOfWhole(one)) },
  ];
  return groups
    .filter(({ own }) => own.length > 0)
    .map(({ id, title, own }) =>
      createSection(`reacties-${id}`, title, [
        composeTable({ id: `tabel-reacties-${id}`, title, own }, assessment, places),
      ]),
    );
}

const OTHER = "";

interface ReactionGroup {
  readonly id: string;
  readonly title: string;
  readonly own: readonly Reactie[];
}

function composeTable({ id, title, own }: ReactionGroup, assessment: Assessment, places: Places): Block {
  const byPlace = [...groupBy(own, ({ plaats }) => [keyOf(plaats)])];
  const order = [...places.keys()];
  const rank = (key: string): number => (places.has(key) ? order.indexOf(key) : order.length);
  return createTable({
    id,
    caption: `Reacties op het concept: ${title}`,
    columns: [textColumn("Van", 0.2), textColumn("Reactie", 0.4), textColumn("Antwoord", 0.4)],
    rows: byPlace
      .sort(([one], [other]) => rank(one) - rank(other))
      .flatMap(([key, reacties]): Row[] => {
        const name = places.get(key) ?? nameUnknown(reacties[0]?.plaats ?? null);
        return [
          ...(name === "" || name === title ? [] : [row([name], "groep")]),
          ...reacties.map((one) => row([composeSender(one, assessment), composeWords(one), composeAnswer(one)])),
        ];
      }),
  });
}

/** Who said it and when, and the number that the place had in the document for Word. */
function composeSender({ van, ander, op, nummer }: Reactie, { deal, peildatum }: Assessment): RichText {
  const party = deal.partijen.find(({ id }) => id === van);
  const name = party === undefined ? (van ?? ander) : (party.afkorting ?? nameParty(party, peildatum));
  return [
    name === null ? VOLGT : dropMarks(name),
    { kind: "line-break" },
    longDate(op),
    ...(nummer === null ? [] : [{ kind: "line-break" as const }, `bij [${String(nummer)}]`]),
  ];
}

function composeWords({ citaat, reactie }: Reactie): RichText {
  const quoted: Inline[] = hasWords(citaat) ? ["Over: “", ...toLines(citaat), "”", { kind: "line-break" }] : [];
  return [...quoted, ...(hasWords(reactie) ? toLines(reactie) : [VOLGT])];
}

function composeAnswer(reactie: Reactie): RichText {
  const { antwoord, wijziging } = reactie;
  const answer = hasWords(antwoord) ? toLines(antwoord) : [strong("Nog te beantwoorden")];
  if (!hasWords(wijziging)) return answer;
  return [...answer, { kind: "line-break" }, strong("Veranderd: "), ...toLines(wijziging)];
}

function hasChange({ wijziging }: Reactie): boolean {
  return hasWords(wijziging);
}

function hasWords(text: string | null): text is string {
  return text !== null && text.trim() !== "";
}

function strong(text: string): Inline {
  return { kind: "strong", text: [text] };
}

/** The words as they are, each line on its own. */
function toLines(text: string): RichText {
  const lines = dropMarks(text)
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.flatMap((line, index): Inline[] => (index === 0 ? [line] : [{ kind: "line-break" }, line]));
}

/** How each place of the report is called, in the order of the report; empty for the report as a whole. */
type Places = ReadonlyMap<string, string>;

const WHOLE = "algemeen";

function listPlaces(assessment: Assessment, chapters: Chapters): Places {
  const { deal, jaar, peildatum } = assessment;
  const projects = listPlaced(jaar.projecten, placeProjects(assessment));
  return new Map([
    [WHOLE, ""],
    ...chapters.map(({ id, number, title }) => [`hoofdstuk ${id}`, nameChapter(number, title)] as const),
    ...deal.themas.map((one) => [`thema ${one.id}`, `${numberTheme(one)} ${nameTheme(one, peildatum)}`] as const),
    ...deal.resultaten.map(
      ({ id, titel }) => [`resultaat ${id}`, `${RESULTAAT.Naam} ${id} ${titel ?? ""}`.trim()] as const,
    ),
    ...projects.map(
      ({ project, number }) => [`project ${project.id}`, `Project ${number} ${nameOf(project)}`] as const,
    ),
    ...(jaar.rapport?.besluiten ?? []).map(
      ({ id, titel }, index) => [`besluit ${id ?? ""}`, `Besluit ${titel ?? String(index + 1)}`] as const,
    ),
    ...chapters
      .flatMap(({ blocks }) => listTables(blocks))
      .map((table) => [`tabel ${table.id}`, nameTable(table)] as const),
  ]);
}

/** An annex says itself what it is. */
function nameChapter(number: string, title: string): string {
  return /^\d/u.test(number) ? `Hoofdstuk ${number} ${title}` : `${number} ${title}`.trim();
}

function nameTable({ number, caption }: Table): string {
  return number === "" ? `Tabel ${caption}` : `${number}: ${caption}`;
}

function listTables(blocks: readonly Block[]): Table[] {
  return blocks.flatMap((block): Table[] => {
    if (block.kind === "table") return [block];
    if (block.kind === "columns") return listTables([...block.wide, ...block.narrow]);
    return "blocks" in block ? listTables(block.blocks) : [];
  });
}

function keyOf(plaats: Reactie["plaats"]): string {
  if (plaats === null || plaats.soort === null || plaats.soort === "algemeen") return WHOLE;
  return `${plaats.soort} ${plaats.id ?? ""}`;
}

/** A place that is not there, as it was written: nothing gets lost. */
function nameUnknown(plaats: Reactie["plaats"]): string {
  if (plaats === null || plaats.soort === null) return "";
  const noun = plaats.soort === "thema" ? THEMA.Naam : plaats.soort === "resultaat" ? RESULTAAT.Naam : plaats.soort;
  return `${capitalise(noun)} ${dropMarks(plaats.id ?? "")}`.trim();
}
