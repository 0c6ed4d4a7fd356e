import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";

import { readDocument, type Remark } from "../src/sheet/read-document.ts";
import { around, comment, documentPart, marked, part, placed, run, writeDocx } from "./helpers/write-docx.ts";

/** What people said in a document of Word, whatever became of it meanwhile. */
function read(body: string, comments = "", more: Readonly<Record<string, string>> = {}): readonly Remark[] {
  return readDocument(
    "x.docx",
    writeDocx({ "word/document.xml": documentPart(body), "word/comments.xml": part("comments", comments), ...more }),
  ).remarks;
}

describe("what was said", () => {
  test("a comment has its words, its day, the words it stands at and its place", () => {
    const [remark] = read(
      `<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr>${run("Wonen")}</w:p>` +
        placed(57, run("Er staan ") + around(1, run("240 ") + run("bomen")) + run(".")),
      comment(1, ["Klopt dit?", "Noem de bron."]),
    );
    expect(remark).toEqual({
      kind: "comment",
      author: "Auteur A",
      day: "2026-11-04",
      text: "Klopt dit?\nNoem de bron.",
      quote: "240 bomen",
      spot: { bookmark: 57, visible: 57, text: "Er staan 240 bomen.", heading: "Wonen" },
      to: null,
    });
  });

  test("what goes and what comes at one spot is one thing, of one person", () => {
    const remarks = read(
      placed(3, run("Er staan ") + marked("del", "twee") + marked("ins", "drie") + marked("ins", " hoge", "B")),
    );
    expect(remarks.map(({ kind, quote, text }) => [kind, quote, text])).toEqual([
      ["replace", "twee", "drie"],
      ["insert", null, " hoge"],
    ]);
  });

  test("words that were moved are said once, where they went away", () => {
    const remarks = read(placed(1, marked("moveFrom", "Een zin.")) + placed(2, marked("moveTo", "Een zin.")));
    expect(remarks).toMatchObject([
      { kind: "move", quote: "Een zin.", text: "", spot: { bookmark: 1 }, to: { bookmark: 2 } },
    ]);
  });

  test("words that were changed after they were moved are at both ends", () => {
    const remarks = read(placed(1, marked("moveFrom", "Een zin.")) + placed(2, marked("moveTo", "Twee zinnen.")));
    expect(remarks).toMatchObject([
      { kind: "delete", quote: "Een zin." },
      { kind: "insert", text: "Twee zinnen." },
    ]);
  });

  test("an answer has the place of what it answers, also without marks of its own", () => {
    const extended = `<w15:commentsEx xmlns:w15="x"><w15:commentEx w15:paraId="P1-0"/><w15:commentEx w15:paraId="P2-0" w15:paraIdParent="P1-0"/></w15:commentsEx>`;
    const remarks = read(placed(4, around(1, run("Tekst"))), comment(1, ["Eerst"]) + comment(2, ["Eens"], "B"), {
      "word/commentsExtended.xml": extended,
    });
    expect(remarks).toMatchObject([
      { kind: "comment", spot: { bookmark: 4 } },
      { kind: "reply", text: "Eens", author: "B", quote: "Tekst", spot: { bookmark: 4 } },
    ]);
  });

  test("a comment over several paragraphs, and one around whole blocks", () => {
    const remarks = read(
      `<w:p><w:commentRangeStart w:id="1"/>${run("Een")}</w:p><w:p>${run("Twee")}<w:commentRangeEnd w:id="1"/></w:p>` +
        `<w:commentRangeStart w:id="2"/>${placed(9, run("Drie"))}<w:commentRangeEnd w:id="2"/>`,
      comment(1, ["a"]) + comment(2, ["b"]),
    );
    expect(remarks).toMatchObject([
      { quote: "Een Twee", spot: { bookmark: null, text: "Een" } },
      { quote: "[9] Drie", spot: { bookmark: 9 } },
    ]);
  });

  test("in any cell of a row, a text box, a note and a header", () => {
    const row = `<w:tbl><w:tr><w:tc>${placed(8, run("Post"))}</w:tc><w:tc><w:p>${marked("ins", "cel")}</w:p></w:tc></w:tr></w:tbl>`;
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:p>${marked("ins", "doos")}</w:p></mc:Choice><mc:Fallback><w:p>${marked("ins", "doos")}</w:p></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const remarks = read(row + box, "", {
      "word/footnotes.xml": part("footnotes", `<w:footnote><w:p>${marked("ins", "noot")}</w:p></w:footnote>`),
      "word/header1.xml": part("hdr", `<w:p>${marked("del", "boven")}</w:p>`),
    });
    expect(remarks.map(({ text, quote }) => text + (quote ?? ""))).toEqual(["cel", "doos", "noot", "boven"]);
    expect(remarks[0]).toMatchObject({ spot: { bookmark: 8 } });
  });

  test("a row that was put in, of which only the row says so", () => {
    const row = `<w:tbl><w:tr><w:trPr><w:ins w:author="A" w:date="2026-01-02T00:00:00Z"/></w:trPr><w:tc><w:p>${run("nieuw")}</w:p></w:tc></w:tr></w:tbl>`;
    expect(read(row)).toMatchObject([{ kind: "insert", text: "nieuw", author: "A", day: "2026-01-02" }]);
  });

  test("what somebody put in and another took away is said once", () => {
    const both = `<w:ins w:author="A">${marked("del", "heen en weer", "B")}</w:ins>`;
    expect(read(`<w:p>${both}</w:p>`)).toMatchObject([{ kind: "delete", author: "B", quote: "heen en weer" }]);
  });

  test("a comment that stands nowhere any more, and one without words", () => {
    const bytes = writeDocx({
      "word/document.xml": documentPart(`<w:p>${marked("ins", " ")}</w:p>`),
      "word/comments.xml": part("comments", comment(1, ["Los"]) + comment(2, [""])),
    });
    const { remarks, wordless } = readDocument("x.docx", bytes);
    expect(remarks).toMatchObject([{ text: "Los", spot: null, quote: null }]);
    expect(wordless).toBe(2);
  });

  test("of paragraphs that were joined, the place before the words", () => {
    const mark = (number: number): string =>
      `<w:bookmarkStart w:id="b${String(number)}" w:name="plaats_${String(number)}"/>${run(`deel ${String(number)}`)}<w:bookmarkEnd w:id="b${String(number)}"/>`;
    expect(read(`<w:p>${mark(1)}${marked("ins", "a")}${mark(2)}${marked("ins", "b")}</w:p>`)).toMatchObject([
      { text: "a", spot: { bookmark: 1 } },
      { text: "b", spot: { bookmark: 2 } },
    ]);
  });

  test("a number that is left where the bookmark went", () => {
    expect(read(`<w:p>${run("[1")}${run("2] Tekst")}${marked("ins", "x")}</w:p>`)).toMatchObject([
      { spot: { bookmark: null, visible: 12, text: "Tekst" } },
    ]);
  });
});

describe("what is refused", () => {
  const refusal = (bytes: Uint8Array): string => {
    try {
      readDocument("x.docx", bytes);
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "";
  };
  const withBody = (xml: string): Uint8Array => writeDocx({ "word/document.xml": xml });

  test.each([
    ["broken XML", withBody("<w:document><w:body></w:document>"), "beschadigd"],
    ["an empty part", withBody(""), "beschadigd"],
    ["an entity", withBody('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'), "documentdefinitie"],
    ["an entity far down", withBody(`<!--${"x".repeat(9000)}--><!DOCTYPE a []><a/>`), "documentdefinitie"],
    ["what is nested too deeply", withBody("<a>".repeat(5000) + "</a>".repeat(5000)), "te veel in elkaar"],
    ["a macro", zipSync({ "word/vbaProject.bin": strToU8("x") }), "macro's"],
    ["half a file", withBody("<a/>").subarray(0, 60), "beschadigd"],
    ["a bomb", zipSync({ "word/document.xml": new Uint8Array(160 * 1024 * 1024) }), "te groot"],
  ])("%s", (_what, bytes, words) => {
    expect(refusal(bytes)).toContain(words);
  });
});
