import type { XmlElement } from "../publish/write-xml.ts";
import { BULLETS } from "./create-ledger.ts";
import type { WordList } from "./word-document.ts";
import { element, NAMESPACES, setting } from "./xml.ts";

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const INDENT = 360;
/** The two kinds of list, of which each list is one. */
const KINDS = { bullets: 0, numbers: 1 } as const;

/** numbering.xml: how lists are marked, and at which number each that is counted begins. */
export function createNumbering(lists: ReadonlyMap<WordList, number>): XmlElement {
  return element("w:numbering", NAMESPACES, [
    createKind(KINDS.bullets, (level) => ({ format: "bullet", text: level % 2 === 0 ? "•" : "–" })),
    createKind(KINDS.numbers, (level) => ({ format: "decimal", text: `%${String(level + 1)}.` })),
    element("w:num", { "w:numId": BULLETS }, [setting("w:abstractNumId", KINDS.bullets)]),
    ...[...lists].map(([{ start }, number]) =>
      element("w:num", { "w:numId": number }, [
        setting("w:abstractNumId", KINDS.numbers),
        ...LEVELS.map((level) => element("w:lvlOverride", { "w:ilvl": level }, [setting("w:startOverride", start)])),
      ]),
    ),
  ]);
}

function createKind(
  id: number,
  markOf: (level: number) => { readonly format: string; readonly text: string },
): XmlElement {
  return element("w:abstractNum", { "w:abstractNumId": id }, [
    setting("w:multiLevelType", "multilevel"),
    ...LEVELS.map((level) => {
      const { format, text } = markOf(level);
      return element("w:lvl", { "w:ilvl": level }, [
        setting("w:start", 1),
        setting("w:numFmt", format),
        setting("w:lvlText", text),
        setting("w:lvlJc", "left"),
        element("w:pPr", {}, [element("w:ind", { "w:left": INDENT * (level + 1), "w:hanging": INDENT })]),
      ]);
    }),
  ]);
}
