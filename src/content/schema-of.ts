import type { z } from "zod";
import { DEAL_SCHEMAS, YEAR_SCHEMAS } from "../schema/content-schemas.ts";
import type { FileRole } from "./file-role.ts";

/** The schema that the place of a YAML file asks for; null for a file without one. */
export function schemaOf(role: FileRole): z.ZodType | null {
  if (role.role === "deal") return DEAL_SCHEMAS[role.name].schema;
  return role.role in YEAR_SCHEMAS ? YEAR_SCHEMAS[role.role as keyof typeof YEAR_SCHEMAS] : null;
}
