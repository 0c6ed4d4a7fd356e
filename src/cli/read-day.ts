import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { readDate } from "../schema/read-scalar.ts";

/** A day that was typed, as an ISO date; today where none was. Throws a UsageError for what is no day. */
export function readDay(asked: string | undefined, { today }: Pick<Effects, "today">): string {
  if (asked === undefined) return today();
  const read = readDate(asked);
  if (read.kind === "date") return read.iso;
  throw new UsageError(`"${asked}" is geen dag.`, "Schrijf de dag zoals 2026-05-20.");
}
