import type { Resultaat } from "../../content/content.ts";
import { withTitle } from "../../value/dutch.ts";

/** The name by which a finding calls a result: "3.1 (Gezinnen helpen)". */
export function nameOfResult({ id, titel }: Pick<Resultaat, "id" | "titel">): string {
  return withTitle({ id, title: titel });
}
