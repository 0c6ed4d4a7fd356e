import type { Assessment } from "../../assess/assessment.ts";
import type { Prozatekst } from "../../content/content.ts";
import { bodyWithNotes } from "../compose-notes.ts";
import { composeMarkdown, VOLGT } from "../inline.ts";
import type { Block, Inline } from "../report-model.ts";
import { toCome } from "./chapter.ts";

/** The text under a fixed heading; "volgt" when it is asked for and not there. */
export function proseUnder(text: Prozatekst | null, heading: string, assessment: Assessment): Block[] {
  const body = bodyWithNotes(text, heading);
  return body === "" ? [] : [{ kind: "prose", text: composeMarkdown(body, assessment) }];
}

/** As `proseUnder`, with "volgt" in its place when there is none. */
export function proseOrToCome(text: Prozatekst | null, heading: string, assessment: Assessment): Block[] {
  const found = proseUnder(text, heading, assessment);
  return found.length > 0 ? found : [toCome("Deze tekst", VOLGT)];
}

/** The conclusion under `## Kern`, as a lead. */
export function leadOf(text: Prozatekst | null, assessment: Assessment): Inline[] {
  const body = bodyWithNotes(text, "Kern").replace(/\s+/gu, " ");
  return body === "" ? [VOLGT] : [composeMarkdown(body, assessment)];
}
