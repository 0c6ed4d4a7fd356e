import type { ComposeContext } from "../compose-context.ts";

/** What a chapter is composed from: the report's context and its own number. */
export interface ChapterContext extends ComposeContext {
  /** "1", "2", …; empty for chapters that count otherwise. */
  readonly number: string;
}
