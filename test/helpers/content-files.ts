import { parseDocument, type Document } from "yaml";
import type { z } from "zod";

import { schemaOf } from "../../src/content/schema-of.ts";
import type { Sources } from "../../src/content/sources.ts";
import type { TextSource } from "../../src/source/source-file.ts";

/** A YAML file beside the schema of its place, with the parser's own tree. */
export interface ContentFile {
  readonly source: TextSource & { readonly data: unknown; readonly document: Document };
  readonly schema: z.ZodType;
}

/** Every YAML file that can be used, in order of path. */
export function listContentFiles({ files, texts }: Sources): ContentFile[] {
  return [...files.values()].flatMap(({ path, role, body }) => {
    const [schema, source] = [schemaOf(role), texts.get(path)];
    if (body?.kind !== "yaml" || schema === null || source === undefined) return [];
    return [{ schema, source: { ...source, data: body.raw, document: parseTree(source.text) } }];
  });
}

/** The tree of a YAML text, with all scalars as text. */
export function parseTree(text: string): Document {
  return parseDocument(text, { schema: "failsafe", uniqueKeys: false });
}
