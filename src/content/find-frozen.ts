import type { Content } from "./content.ts";
import { isHandedIn } from "./handed-in.ts";
import { reportOf } from "./report-order.ts";

/**
 * The report that was handed in and in whose folder a path lies: nothing in it changes any more, so whoever writes
 * content asks this first. What comes after handing in (its status, the day of adoption) is for the command that takes
 * that step.
 *
 * @param path relative to the root of the content, forward slashes
 * @returns the name of the report; null where the path lies in none that was handed in
 */
export function findFrozen({ jaren }: Pick<Content, "jaren">, path: string): string | null {
  const name = reportOf(path);
  const jaar = jaren.find(({ naam }) => naam === name);
  return jaar !== undefined && isHandedIn(jaar.rapport) ? jaar.naam : null;
}
