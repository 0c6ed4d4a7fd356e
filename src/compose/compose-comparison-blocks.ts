import type { ComparisonGroup, ComparisonModel, ComparisonRow } from "./comparison-model.ts";
import { createSection } from "./chapters/chapter.ts";
import type { Block, Inline, RichText, Row } from "./report-model.ts";
import { createTable, row, textColumn } from "./tables.ts";

/** The changes as sections with a table each: all that was and is. */
export function composeComparisonBlocks({ groups }: ComparisonModel): Block[] {
  return groups.map((group) => createSection(group.id, group.title, [composeTable(group)]));
}

const NOTHING: RichText = ["niets"];

function composeTable({ id, title, rows }: ComparisonGroup): Block {
  return createTable({
    id: `tabel-${id}`,
    caption: `${title}: wat is veranderd`,
    columns: [
      textColumn("Waarover", 0.28),
      textColumn("Wat", 0.16),
      textColumn("Was", 0.28),
      textColumn("Is nu", 0.28),
    ],
    rows: rows.map(composeRow),
  });
}

function composeRow({ sign, about, what, was, now, reason }: ComparisonRow): Row {
  const isWhole = what === "" && was.length + now.length === 0;
  const [before, after] = [was, now].map((text) => (text.length > 0 ? text : isWhole ? [""] : NOTHING));
  const told: Inline[] = what === "" ? [] : [what, { kind: "line-break" }];
  const why: RichText = reason === "" ? [] : [{ kind: "line-break" }, `Omdat: ${reason}`];
  return row([about, [...told, { kind: "strong", text: [sign] }], before ?? NOTHING, [...(after ?? NOTHING), ...why]]);
}
