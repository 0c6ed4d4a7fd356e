import { isReleased, listPassages } from "../content/withheld/list-passages.ts";

/** What stands where a passage was; as a reference it is printed like any other value that is withheld. */
export const WITHHELD_REFERENCE = "{{vertrouwelijk}}";

export interface Hidden {
  readonly text: string;
  readonly isHidden: boolean;
  /** Whether a passage was opened and not closed: what follows in the same file belongs to it. */
  readonly isOpen: boolean;
}

/**
 * A text without what its reader may not see. It keeps its length and its lines, so that every place in it stays true; of
 * a passage that was released only the lines around it go.
 */
export function hidePassages(text: string, isOpen = false): Hidden {
  const passages = listPassages(text, isOpen);
  const hidden = passages.filter((one) => !isReleased(one));
  let done = 0;
  const parts = passages.map((one) => {
    const before = text.slice(done, one.start);
    done = one.end;
    const written = text.slice(one.start, one.end);
    return before + (isReleased(one) ? blankFences(written) : replace(written));
  });
  return {
    text: parts.join("") + text.slice(done),
    isHidden: hidden.length > 0,
    isOpen: passages.at(-1)?.isClosed === false,
  };
}

/** The reference on the first line, and nothing on the others. */
function replace(passage: string): string {
  const blank = passage.replace(/[^\n]/gu, " ");
  const [first = "", ...rest] = blank.split("\n");
  return [WITHHELD_REFERENCE.padEnd(first.length), ...rest].join("\n");
}

function blankFences(passage: string): string {
  return passage.replace(/^[^\S\n]*:{3,}[^\n]*/gmu, (line) => " ".repeat(line.length));
}
