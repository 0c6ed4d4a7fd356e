import fc from "fast-check";
import { expect, test } from "vitest";

import { readDocument } from "../../src/sheet/read-document.ts";
import { around, comment, documentPart, marked, part, placed, run, writeDocx } from "../helpers/write-docx.ts";

/** What may stand in a paragraph; each gets words of its own. */
const PIECES = ["plain", "ins", "del", "moveFrom", "moveTo", "comment", "nested", "span"] as const;
const paragraph = fc.record({
  pieces: fc.array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("A", "B"), fc.boolean()), { maxLength: 6 }),
  isPlaced: fc.boolean(),
  shape: fc.constantFrom("plain", "row", "box", "heading"),
});

test("every word of a comment and of a tracked change is taken once, in whatever order the paragraphs stand", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { maxLength: 8 }), fc.nat(), (paragraphs, turn) => {
      const expected: string[] = [];
      const comments: string[] = [];
      let count = 0;
      const word = (): string => `w${String((count += 1))}x`;
      const say = (): string => {
        const said = word();
        expected.push(said);
        return said;
      };
      const ranges: string[] = [];
      const written = paragraphs.map(({ pieces, isPlaced, shape }, index) => {
        const inside = pieces
          .map(([piece, author, isSplit]) => {
            if (piece === "plain") return run(word());
            if (piece === "nested") return `<w:ins w:author="${author}">${marked("del", say(), "C")}</w:ins>`;
            if (piece === "comment" || piece === "span") {
              const id = comments.length + 1;
              comments.push(comment(id, isSplit ? [say(), say()] : [say()], author));
              if (piece === "comment") return around(id, run(word()));
              ranges.push(`<w:p><w:commentRangeEnd w:id="${String(id)}"/></w:p>`);
              return `<w:commentRangeStart w:id="${String(id)}"/>${run(word())}`;
            }
            return marked(piece, say(), author) + (isSplit ? marked(piece, say(), author) : "");
          })
          .join("");
        const whole = isPlaced ? placed(index + 1, inside) : `<w:p>${inside}</w:p>`;
        if (shape === "row") return `<w:tbl><w:tr><w:tc>${whole}</w:tc></w:tr></w:tbl>`;
        if (shape === "box") return `<w:p><w:r><w:txbxContent>${whole}</w:txbxContent></w:r></w:p>`;
        return whole;
      });
      const from = written.length === 0 ? 0 : turn % written.length;
      const body = [...written.slice(from), ...written.slice(0, from), ...ranges].join("");
      const bytes = writeDocx({
        "word/document.xml": documentPart(body),
        "word/comments.xml": part("comments", comments.join("")),
      });
      const taken = readDocument("x.docx", bytes).remarks.flatMap(({ kind, text, quote }) => {
        const isComment = kind === "comment" || kind === "reply";
        return (text + (isComment ? "" : ` ${quote ?? ""}`)).match(/w\d+x/gu) ?? [];
      });
      expect(taken.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
