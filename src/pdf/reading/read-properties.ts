import type { Operator } from "./scan-content.ts";
import { decodeUtf16, parseString, toLatin } from "../document/parse-string.ts";

/** What the operator that begins a stretch of marked content says of it (ISO 32000-1, 14.6). */
export interface Properties {
  /** "P", "Artifact", "Span". */
  readonly tag: string;
  /** The number by which the structure tree means it; null when the tree does not, as far as can be seen here. */
  readonly mcid: number | null;
  /** What is to be read out in place of what is drawn. */
  readonly actualText: string | null;
  /** Its properties stand elsewhere, under a name. */
  readonly isNamed: boolean;
}

/** A name, and a dictionary or the name of one. */
const TAG_AND_LIST = /\/([^\s<>[\](){}/%]*)\s*([\s\S]*)/u;

/** @param operator BMC or BDC */
export function readProperties(bytes: Uint8Array, operator: Operator): Properties {
  const [, tag = "", list = ""] = TAG_AND_LIST.exec(toLatin(bytes, operator.start, operator.nameStart)) ?? [];
  const mcid = /\/MCID\s+(\d+)/u.exec(list)?.[1];
  const actual = /\/ActualText\s*(<[^>]*>)/u.exec(list)?.[1];
  return {
    tag,
    mcid: mcid === undefined ? null : Number(mcid),
    actualText: actual === undefined ? null : decodeUtf16(parseString(Buffer.from(actual, "latin1"))),
    isNamed: list.startsWith("/"),
  };
}
