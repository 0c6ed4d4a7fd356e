import type { Block, Chapter } from "./report-model.ts";

/** Numbers the tables of the report in reading order; the twin of a chart goes by its figure. */
export function numberTables(chapters: readonly Chapter[]): Chapter[] {
  let count = 0;
  const numberBlock = (block: Block): Block => {
    switch (block.kind) {
      case "table":
        count += 1;
        return { ...block, number: `Tabel ${String(count)}` };
      case "section":
      case "result":
      case "project":
        return { ...block, blocks: block.blocks.map(numberBlock) };
      case "columns":
        return { ...block, wide: block.wide.map(numberBlock), narrow: block.narrow.map(numberBlock) };
      default:
        return block;
    }
  };
  return chapters.map((chapter) => ({ ...chapter, blocks: chapter.blocks.map(numberBlock) }));
}
