import type { Addendum, Afspraak, Onderwerp } from "../../content/content.ts";
import { isAmount } from "../../content/is-amount.ts";
import { readDate, readNumber } from "../../schema/read-scalar.ts";

/** The word for what there was not, or is no more. */
const NONE = "geen";
/** The words for being part of the deal, and for being so no longer. */
const AGREED = "afgesproken";
const RETIRED = "vervallen";

type Written = Pick<Addendum["wijzigingen"][number], "was" | "wordt">;

/** Whether a change says that something becomes part of the deal, or stops being so. */
export function isAboutExistence({ was, wordt }: Written): boolean {
  return [was, wordt].some((one) => [AGREED, RETIRED].includes(fold(one)));
}

/** Whether a change says that there was nothing before: no target, or no such result. */
export function wasNothing({ was }: Written): boolean {
  return fold(was) === NONE;
}

const fold = (written: string | null): string => written?.toLowerCase() ?? "";

/** A written value as it was agreed; null when it cannot be read. */
export function readValue(written: string | null, { kind }: Onderwerp): { readonly waarde: Afspraak } | null {
  if (written === null) return null;
  if (kind === "bestaan") return readExistence(fold(written));
  if (fold(written) === NONE) return { waarde: null };
  if (kind === "einde") {
    const read = readDate(written);
    return read.kind === "date" ? { waarde: read.iso } : null;
  }
  const read = readNumber(written);
  if (read.kind !== "number") return null;
  return { waarde: isAmount(kind) ? Math.round(read.value * 100) : read.value };
}

function readExistence(word: string): { readonly waarde: boolean } | null {
  if (word === AGREED) return { waarde: true };
  return word === NONE || word === RETIRED ? { waarde: false } : null;
}
