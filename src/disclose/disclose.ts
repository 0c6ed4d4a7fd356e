import type { Content, WholeContent } from "../content/content.ts";
import { findOnthouden, type Onthoud } from "../content/withheld/find-onthouden.ts";
import { isWithheld, type Marks } from "../content/withheld/is-withheld.ts";
import type { At } from "../source/at.ts";
import { createRegistry } from "./create-registry.ts";
import type { Choice } from "./choice.ts";
import { discloseJaar } from "./disclose-jaar.ts";
import { findHiddenProjects } from "./find-hidden-projects.ts";
import { keepLeftOut } from "./keep-left-out.ts";

/** Who reads a report. There is one edition now: for the Parties to the deal, who see nothing that is confidential. */
export type EditionName = "partijen";

/** The content as one kind of reader may see it. */
export interface Disclosed {
  readonly content: Content;
  /** Files in which something stands that this reader does not get: they do not travel. */
  readonly secretFiles: ReadonlySet<string>;
  /** Files of which nothing travels, not even the name: it tells something, or this report says nothing of them. */
  readonly hiddenFiles: ReadonlySet<string>;
  /** Marks and names that stand for what was hidden: whoever quotes one tells of it. */
  readonly hiddenWords: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Where the deal says what must be left out: that tells of it too. */
const ONTHOUDEN_PATH = "deal/onthouden.yaml";

/**
 * Leaves out of the content what readers of an edition may not see. What they do not get becomes an empty place, so that
 * what refers to it still finds something, and what depends on it is "vertrouwelijk". Nothing behind this asks again.
 *
 * @param content up to the report that is made: what a later report hides was public until then
 */
export function disclose(content: WholeContent, edition: EditionName): Disclosed {
  const told = {
    secretFiles: new Set<string>(),
    hiddenFiles: new Set([ONTHOUDEN_PATH]),
    hiddenWords: new Set<string>(),
  };
  const named = new Set<Onthoud>(content.onthouden.flatMap((one) => findOnthouden(one, content)));
  const { entries: onthouden, partsOf } = keepLeftOut(named, content);
  const isHidden = (entry: Marks & Onthoud, at: At): boolean =>
    onthouden.has(entry) || (isWithheld(entry, at) && !maySee(entry, edition));
  const choice: Choice = {
    isHidden,
    isLeftOut: (entry) => onthouden.has(entry),
    leftOutParts: (entry) => partsOf.get(entry) ?? NONE,
    projects: findHiddenProjects(content.jaren, isHidden),
    deal: content.deal,
    registry: createRegistry(),
    ...told,
  };
  // In order, so that numbers are given in order
  const jaren = content.jaren.map((jaar) => discloseJaar(jaar, content.jaren, choice));
  return { content: { deal: content.deal, jaren }, ...told };
}

/** The grounds on which something may be kept from others that an edition shows all the same. */
const SHOWS: Readonly<Record<EditionName, readonly string[]>> = { partijen: [] };

/** What bears no ground that can be read is shown to nobody. */
function maySee({ vertrouwelijk }: Marks, edition: EditionName): boolean {
  return SHOWS[edition].includes(vertrouwelijk?.grond ?? "");
}

/** The content as far as the report with a name is made from it. */
export function upTo(content: WholeContent, naam: string): WholeContent {
  const jaren = content.jaren.slice(0, content.jaren.findIndex((one) => one.naam === naam) + 1);
  return { ...content, jaren };
}
