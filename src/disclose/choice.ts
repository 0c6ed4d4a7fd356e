import type { Deal, WholeVoortgang } from "../content/content.ts";
import type { Onthoud } from "../content/withheld/find-onthouden.ts";
import type { Marks } from "../content/withheld/is-withheld.ts";
import type { At } from "../source/at.ts";
import type { Registry } from "./create-registry.ts";

/** What is hidden from a reader, and what is remembered of it on the way. */
export interface Choice {
  readonly isHidden: (entry: Marks & Onthoud, at: At) => boolean;
  /** Whether `deal/onthouden.yaml` names it; of a text or an item that bears no mark itself. */
  readonly isLeftOut: (entry: Onthoud) => boolean;
  /** The parts of which `deal/onthouden.yaml` lets an entry say nothing, because of this report or an earlier one. */
  readonly leftOutParts: (entry: WholeVoortgang) => ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
  readonly deal: Deal;
  readonly registry: Registry;
  readonly secretFiles: Set<string>;
  readonly hiddenFiles: Set<string>;
  readonly hiddenWords: Set<string>;
}
