import { formatNumber } from "../value/notation/format-number.ts";
import { listWords } from "../value/dutch.ts";
import { groupBy } from "../value/group-by.ts";
import { createSection } from "./chapters/chapter.ts";
import type { ComparisonGroup, ComparisonModel, ComparisonRow } from "./comparison-model.ts";
import type { Block, Inline, RichText, Row } from "./report-model.ts";
import { createTable, row, textColumn } from "./tables.ts";

/**
 * The changes as sections with a table each.
 *
 * @param most of one text more changes than these are counted, and not told one by one
 */
export function composeComparisonBlocks({ groups }: Pick<ComparisonModel, "groups">, most: number): Block[] {
  return groups.map((group) => createSection(group.id, group.title, [composeTable(group, most)]));
}

function composeTable({ id, title, rows }: ComparisonGroup, most: number): Block {
  const things = groupBy(rows, ({ about }) => [about]);
  return createTable({
    id: `tabel-${id}`,
    caption: `${title}: wat is veranderd`,
    columns: [textColumn("Wat", 0.32), textColumn("Hoe het veranderde", 0.68)],
    rows: [...things].flatMap(([about, own]) => [
      ...(about === title ? [] : [row([about], "groep")]),
      ...composeThing(own, most),
    ]),
  });
}

/** All that changed of one thing, a row for each of its fields or texts. */
function composeThing(rows: readonly ComparisonRow[], most: number): Row[] {
  const fields = groupBy(rows, ({ what, sign }) => [what === "" ? sign : what]);
  return [...fields].map(([name, own]) => {
    const isWhole = own.every(({ what }) => what === "");
    return row([
      isWhole ? { kind: "strong", text: [name] } : name,
      own.length > most ? tellCounts(own) : joinLines(own.map(isWhole ? tellWhole : tellChange)),
    ]);
  });
}

function tellWhole({ aard, was, now }: ComparisonRow): RichText {
  const words = [...was, ...now];
  if (words.length > 0) return words;
  return [aard === "nieuw" ? "staat er nu in" : "staat er niet meer in"];
}

function tellChange({ sign, was, now, reason }: ComparisonRow): RichText {
  const before: Inline[] = was.length === 0 ? [] : [" was ", ...was, now.length === 0 ? "" : ","];
  const after: Inline[] = now.length === 0 ? [] : [was.length === 0 ? ": " : " is nu ", ...now];
  const why = reason === "" ? [] : [{ kind: "line-break" as const }, `Omdat: ${reason}`];
  return [{ kind: "strong", text: [sign] }, ...before, ...after, ...why];
}

function tellCounts(rows: readonly ComparisonRow[]): RichText {
  const counts = groupBy(rows, ({ sign }) => [sign]);
  return [listWords([...counts].map(([sign, own]) => `${formatNumber(own.length)} keer ${sign}`))];
}

function joinLines(lines: readonly RichText[]): RichText {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ kind: "line-break" as const }, ...line]));
}
