import { listSentences } from "../../content/list-sentences.ts";
import { remember } from "../../value/remember.ts";
import type { TextStretch } from "./list-texts.ts";

/** The sentences of a stretch of text; several rules ask for them. */
export const sentencesOf = remember(({ text }: TextStretch) => listSentences(text));
