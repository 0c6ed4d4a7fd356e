import type { DocumentInformation } from "../finishing/document-information.ts";
import { formatXmp } from "../finishing/format-xmp.ts";
import { listInformation } from "../finishing/set-metadata.ts";
import { listProperties } from "./list-properties.ts";

/** What a PDF with this information says of itself, in the lines of its shape. */
export function describeMetadata(information: DocumentInformation): {
  readonly metadata: readonly string[];
  readonly information: readonly string[];
} {
  return {
    metadata: listProperties(formatXmp(information, { part: 3, seal: null })),
    information: listInformation(information)
      .filter(([key]) => !OWN_OF_WRITER.has(key))
      .filter(([, text]) => text !== "")
      .map(([key, text]) => `${key}: ${text}`)
      .sort(),
  };
}

/** What another program writes of itself, and of when, in the Info dictionary when it writes a file again. */
export const OWN_OF_WRITER: ReadonlySet<string> = new Set(["Producer", "ModDate", "Trapped"]);
