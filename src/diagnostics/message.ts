import type { Severity } from "./diagnostic.ts";

/** What a finding says. `A` is what the one who reports it must tell. */
export interface Message<A> {
  readonly severity: Severity;
  readonly message: (args: A) => string;
  readonly hint: (args: A) => string | null;
  /** What is to stand in the finding's place, where only one thing is likely; null where somebody must choose. */
  readonly edit?: (args: A) => string | null;
  /** What stands there and what was expected, for machines. */
  readonly actual?: (args: A) => string;
  readonly expected?: (args: A) => string;
}

/** A message that can be explained on a page of its own. */
export interface ExplainedMessage<A> extends Message<A> {
  /** What holds when all is well, in one Dutch sentence. */
  readonly title: string;
  /** Why it is asked and how it is decided, in Dutch at B1; paragraphs are split by an empty line. */
  readonly why: string;
  /** Arguments with which the page shows the message. */
  readonly example: A;
}
