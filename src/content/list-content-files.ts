import type { z } from "zod";
import type { LoadedFile, Sources } from "./sources.ts";
import type { YamlSource } from "../source/source-file.ts";
import { DEAL_SCHEMAS, YEAR_SCHEMAS } from "../schema/content-schemas.ts";

/** A YAML file beside the schema that its place asks for. */
export interface ContentFile {
  readonly source: YamlSource;
  readonly schema: z.ZodType;
  /** The report year it belongs to; null for the deal's files. */
  readonly year: number | null;
}

/** Every YAML file that could be used with its schema, in order of path. */
export function listContentFiles(sources: Sources): ContentFile[] {
  return withSchemas(sources.files.values());
}

/** Every YAML file that was read but cannot be relied on, with its schema. */
export function listDamagedFiles(sources: Sources): ContentFile[] {
  return withSchemas(sources.damaged.values());
}

function withSchemas(loaded: Iterable<LoadedFile>): ContentFile[] {
  const files: ContentFile[] = [];
  for (const { role, source } of loaded) {
    if (source.kind !== "yaml") continue;
    if (role.role === "deal") files.push({ source, schema: DEAL_SCHEMAS[role.name].schema, year: null });
    else if (role.role in YEAR_SCHEMAS && "year" in role) {
      files.push({ source, schema: YEAR_SCHEMAS[role.role as keyof typeof YEAR_SCHEMAS], year: role.year });
    }
  }
  return files;
}
