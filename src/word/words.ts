import { dropMarks } from "../value/own-marks.ts";
import { PLAIN } from "./looks.ts";
import type { Look, WordText } from "./word-document.ts";

/** Words of the program or of the content, as they are. */
export function words(text: string, look: Look = PLAIN): WordText[] {
  const shown = dropMarks(text);
  return shown === "" ? [] : [{ kind: "text", text: shown, look }];
}
