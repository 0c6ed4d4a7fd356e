import { inForce } from "../../content/in-force.ts";
import type { Veranderd } from "../../content/verandering.ts";
import { formatDate } from "../../value/notation/format-date.ts";
import { formatNumber } from "../../value/notation/format-number.ts";
import { listWords } from "../../value/dutch.ts";
import { groupBy } from "../../value/group-by.ts";
import type { ComparisonGroup, ComparisonRow } from "../comparison-model.ts";
import { composeComparison } from "../compose-comparison.ts";
import { composeVersion } from "../compose-version.ts";
import type { Block, Chapter, Inline, RichText, Row } from "../report-model.ts";
import { createTable, row, textColumn } from "../tables.ts";
import { createChapter, createSection, paragraph } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** "Wat is veranderd": what reads otherwise than in the concept as it was sent, or than in the version before. */
export function composeRevisions({ sinds, vergelijking }: Veranderd, context: ChapterContext): Chapter {
  const { assessment, number } = context;
  const { deal, peildatum } = assessment;
  const themes = new Map(deal.themas.map(({ id, naam }) => [id, inForce(naam, peildatum) ?? id]));
  const names = { van: nameSent(sinds), naar: "dit rapport" };
  const { lead, groups } = composeComparison(vergelijking, { names, nameMark: (mark) => themes.get(mark) ?? null });
  const sections = groups.map((group) => createSection(group.id, group.title, [composeTable(group)]));
  return createChapter({
    id: "veranderd",
    number,
    title: "Wat is veranderd",
    lead: [lead],
    contents: [],
    blocks: [...composeVersion(assessment), ...(sections.length === 0 ? [] : [paragraph(HOW)]), ...sections],
  });
}

const HOW =
  "Een plus staat voor wat er nieuw is, een min voor wat er niet meer staat, een pijl voor wat anders is geworden, en een ster voor een cijfer van een eerder rapport dat is herzien. Oude teksten staan er niet bij.";

function nameSent({ stap, datum, versienummer }: Veranderd["sinds"]): string {
  const day = formatDate(datum, "lang");
  return stap === "ingediend" ? `versie ${String(versienummer)} van ${day}` : `het concept van ${day}`;
}

function composeTable({ id, title, rows }: ComparisonGroup): Block {
  const places = [...groupBy(rows, ({ about, what }) => [JSON.stringify([about, what])]).values()];
  const isTexts = rows.every(({ was, now, what }) => what !== "" && [...was, ...now].every(isWords));
  return createTable({
    id: `tabel-${id}`,
    caption: `${title}: wat is veranderd`,
    columns: [textColumn("Waarover", 0.28), textColumn("Wat", 0.22), textColumn(isTexts ? "Nu" : "Was en is nu", 0.5)],
    rows: places.map(composePlace),
  });
}

const isWords = (inline: Inline): boolean => typeof inline === "string";

/** All that changed in one place; of a text with many changes, how many there are. */
function composePlace(rows: readonly ComparisonRow[]): Row {
  const [{ about, what }] = rows as readonly [ComparisonRow, ...ComparisonRow[]];
  const told: RichText = what === "" ? [] : [what];
  return row([about, told, rows.length > MOST ? tellCounts(rows) : joinLines(rows.map(composeChange))]);
}

/** As many sentences as can be read in a cell. */
const MOST = 4;

function tellCounts(rows: readonly ComparisonRow[]): RichText {
  const counts = groupBy(rows, ({ sign }) => [sign]);
  return [listWords([...counts].map(([sign, own]) => `${formatNumber(own.length)} keer ${sign}`))];
}

function composeChange({ sign, was, now, reason }: ComparisonRow): RichText {
  const sides: Inline[] = [
    ...(was.length === 0 ? [] : [" was ", ...was, now.length === 0 ? "" : ","]),
    ...(now.length === 0 ? [] : [was.length === 0 ? ": " : " is nu ", ...now]),
  ];
  return [{ kind: "strong", text: [sign] }, ...sides, ...(reason === "" ? [] : [`. Omdat: ${reason}`])];
}

function joinLines(lines: readonly RichText[]): RichText {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: "line-break" as const }, ...line]));
}
