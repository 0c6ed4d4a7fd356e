import type { z } from "zod";
import type { Sources } from "./sources.ts";
import type { YamlSource } from "../source/source-file.ts";
import { DEAL_SCHEMAS, YEAR_SCHEMAS } from "../schema/content-schemas.ts";

/** A YAML file beside the schema that its place asks for. */
export interface ContentFile {
  readonly source: YamlSource;
  readonly schema: z.core.$ZodType;
  /** The report year it belongs to; null for the deal's files. */
  readonly year: number | null;
}

/** Every YAML file with its schema, in order of path. */
export function listContentFiles(sources: Sources): ContentFile[] {
  const files: ContentFile[] = [];
  for (const { role, source } of sources.files.values()) {
    if (source.kind !== "yaml") continue;
    if (role.role === "deal") files.push({ source, schema: DEAL_SCHEMAS[role.name].schema, year: null });
    else if (role.role in YEAR_SCHEMAS && "year" in role) {
      files.push({ source, schema: YEAR_SCHEMAS[role.role as keyof typeof YEAR_SCHEMAS], year: role.year });
    }
  }
  return files;
}
