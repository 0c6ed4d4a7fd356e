import type { Severity } from "./diagnostic.ts";

/** What a finding says. `A` is what the one who reports it must tell. */
export interface Message<A> {
  readonly severity: Severity;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string | null;
  /** What stands there and what was expected, for machines. */
  readonly actual?: (args: A) => string;
  readonly expected?: (args: A) => string;
}
