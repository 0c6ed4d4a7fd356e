import type { Thema } from "./content.ts";

/** How a finding calls a theme: by its short name, else by its first one, else by its mark. */
export function nameTheme({ id, kort, naam }: Pick<Thema, "id" | "kort" | "naam">): string {
  return kort ?? naam?.[0]?.waarde ?? id;
}
