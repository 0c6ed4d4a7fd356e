import type { PdfReading, TextRun } from "../pdf/reading/pdf-reading.ts";
import type { Claim } from "../render/claims/claim.ts";
import { squeeze, textAt } from "./match-claims.ts";
import { about, WHOLE, type ProofSink, type Subject } from "./proof-sink.ts";
import type { ProvedPart } from "./prove-words.ts";
import { CONTENTS } from "./witness.ts";

/** The page on which a claim begins, from 1; null when it was not found. */
export function pageOfClaim({ found, said }: ProvedPart, index: number): number | null {
  const stretch = found[index];
  return stretch === null || stretch === undefined ? null : (textAt(said, stretch.start)?.page ?? null);
}

/** Every line of the table of contents names the page on which its heading stands, and every page its own number. */
export function provePageNumbers(proved: readonly ProvedPart[], reading: PdfReading, sink: ProofSink): void {
  const headings = new Map<string, number>();
  for (const one of proved) {
    for (const [index, { kind, inside }] of one.part.claims.entries()) {
      const page = kind === "kop" ? pageOfClaim(one, index) : null;
      if (page !== null && !headings.has(inside)) headings.set(inside, page);
    }
  }
  const contents = proved.find(({ part }) => part.id === CONTENTS);
  for (const claim of contents?.part.claims ?? []) {
    const [page, shown] = [headings.get(claim.inside), reading.destinations.get(claim.inside) ?? 0];
    if (contents !== undefined && page !== undefined && page !== shown) {
      sink.report("proof/page-number", about(contents.part, claim), { title: claim.written, page, shown });
    }
  }
  proveOwnNumbers(reading, sink);
}

/** The cover, which is all before the table of contents, carries no number. */
function proveOwnNumbers({ pages, destinations }: PdfReading, sink: ProofSink): void {
  const first = destinations.get(CONTENTS) ?? 1;
  for (const { number, artifacts } of pages.slice(first - 1)) {
    const words = squeeze(artifacts.map(({ text }) => text).join(""));
    const isNumbered = words.includes(`${String(number)}/${String(pages.length)}`);
    if (!isNumbered) sink.report("proof/page-not-numbered", WHOLE, { page: number });
  }
}

/** Nothing is cut off, and everything is set in the typefaces that travel with the program. */
export function proveDrawing(
  proved: readonly ProvedPart[],
  { reading, families }: { readonly reading: PdfReading; readonly families: readonly string[] },
  sink: ProofSink,
): void {
  const own = families.map(toPostScript);
  const foreign = new Set(
    [...reading.typefaces].filter((face) => !own.some((family) => toPostScript(face).startsWith(family))),
  );
  const prove = (runs: readonly TextRun[], page: number, find: () => Subject): void => {
    for (const { text, isCut, typeface } of runs) {
      if (isCut) sink.report("proof/cut-off", find(), { text: text.trim(), page });
      if (foreign.has(typeface)) sink.report("proof/foreign-typeface", find(), { typeface, text: text.trim(), page });
    }
  };
  for (const one of proved) {
    for (const { start, text } of one.said.texts) {
      prove(text.runs, text.page, () => about(one.part, claimAt(one, start)));
    }
  }
  for (const { number, artifacts } of reading.pages) prove(artifacts, number, () => WHOLE);
}

/** Names of faces in a PDF have no spaces: "SourceSans3-Regular". */
const toPostScript = (name: string): string => name.replace(/[\s-]/gu, "").toLowerCase();

/** The claim in which an offset of what is said lies. */
export function claimAt({ part, found }: ProvedPart, offset: number): Claim | null {
  const index = found.findIndex((stretch) => stretch !== null && stretch.start <= offset && offset < stretch.end);
  return part.claims[index] ?? null;
}
