import { describe, expect, it } from "vitest";

import { isSafePath, toSamePath } from "../../../src/value/safe-path.ts";

describe("a path from outside", () => {
  it.each(["data.json", "bronnen/2026/rapport.yaml", "bronnen/2026/Groen & Blauw/één.md", "a.b.c", "console.txt"])(
    "may be made: %s",
    (path) => {
      expect(isSafePath(path)).toBe(true);
    },
  );

  it.each([
    ["out of the folder", "../weg"],
    ["out of the folder, further on", "a/../../weg"],
    ["the folder itself", "."],
    ["nothing", ""],
    ["absolute", "/etc/passwd"],
    ["an empty step", "a//b"],
    ["a folder without a file", "a/"],
    ["a drive", "C:/x"],
    ["a drive without a folder", "C:x"],
    ["another stream of a file", "a.txt:x"],
    ["backslashes", "..\\weg"],
    ["a share", "\\\\server\\map"],
    ["a device", "con"],
    ["a device with an ending", "bronnen/NUL.yaml"],
    ["a device with a number", "com1.txt"],
    ["a device with a raised number", "LPT¹"],
    ["a point at the end", "rapport."],
    ["a space at the end", "rapport /x"],
    ["a byte that ends names", "a\0b"],
    ["a new line", "a\nb"],
    ["letters from right to left", "a\u202egpj.exe"],
    ["a sign that does not show", "a\u200b"],
    ["longer than any", "a".repeat(201)],
  ])("may not: %s", (_why, path) => {
    expect(isSafePath(path)).toBe(false);
  });

  it("is the same as another that a disk does not tell apart", () => {
    expect(toSamePath("Bronnen/E\u0301\u00e9n.md")).toBe(toSamePath("bronnen/één.MD"));
    // A Mac takes one letter for two
    expect(toSamePath("eﬃciënt.md")).toBe(toSamePath("efficiënt.md"));
    expect(toSamePath("a/b")).not.toBe(toSamePath("a/c"));
  });
});
