import type { Block } from "../../compose/report-model.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import type { RenderContext } from "../render-context.ts";
import { joinHtml } from "../safe-html.ts";
import type { SafeHtml } from "../safe-html.ts";
import type { BlockKind } from "./block-kind.ts";
import { chart } from "./chart.ts";
import { columns } from "./columns.ts";
import { facts } from "./facts.ts";
import { image } from "./image.ts";
import { keyFigures } from "./key-figures.ts";
import { legend } from "./legend.ts";
import { list } from "./list.ts";
import { notes } from "./notes.ts";
import { paragraph } from "./paragraph.ts";
import { project } from "./project.ts";
import { prose } from "./prose.ts";
import { quote } from "./quote.ts";
import { result } from "./result.ts";
import { section } from "./section.ts";
import { statusList } from "./status-list.ts";
import { table } from "./table.ts";

type Kinds = { readonly [Kind in Block["kind"]]: BlockKind<Extract<Block, { readonly kind: Kind }>> };

/** Every kind of block. */
const KINDS: Kinds = {
  paragraph,
  prose,
  quote,
  table,
  chart,
  "key-figures": keyFigures,
  "status-list": statusList,
  facts,
  list,
  image,
  notes,
  legend,
  result,
  project,
  section,
  columns,
};

/** Blocks below one another. */
export function renderBlocks(blocks: readonly Block[], context: RenderContext): SafeHtml {
  return joinHtml(
    blocks.map((block) => kindOf(block).render(block, context)),
    "\n",
  );
}

/** What blocks say, in the order of reading. */
export function claimBlocks(blocks: readonly Block[], make: Maker): Claim[] {
  return blocks.flatMap((block) => kindOf(block).claim(block, make));
}

/** The compiler does not see that what is found by kind takes a block of that kind; Kinds states it. */
function kindOf(block: Block): BlockKind<Block> {
  return KINDS[block.kind] as BlockKind<Block>;
}
