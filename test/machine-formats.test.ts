import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Diagnostic, Range } from "../src/diagnostics/diagnostic.ts";
import { createFingerprints } from "../src/diagnostics/fingerprint.ts";
import { formatGithub } from "../src/diagnostics/format-github.ts";
import { formatGitlab } from "../src/diagnostics/format-gitlab.ts";
import { formatSarif, type SarifOptions } from "../src/diagnostics/format-sarif.ts";
import { toWorkPath } from "../src/diagnostics/work-path.ts";
import { createLineMap } from "../src/source/line-map.ts";
import { main } from "../src/main.ts";
import { FIXTURES, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory } from "./helpers/memory-effects.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const TOOLS = { linesOf: () => null, sha256 };
const SARIF: SarifOptions = {
  ...TOOLS,
  root: "content",
  version: "1.2.3",
  passed: [],
  waiting: [],
  wordsOf: () => null,
};

const SCHEMA = JSON.parse(
  await readFile(join(FIXTURES, "sarif", "sarif-schema-2.1.0.json"), "utf8"),
) as AnySchemaObject;
const isSarif = compileSarif();

/**
 * The schema as published says draft-04. It uses nothing that draft-07, which ajv speaks, reads otherwise: only the
 * names of its own two marks differ.
 */
function compileSarif(): (log: unknown) => string {
  const schema = Object.fromEntries(Object.entries(SCHEMA).filter(([key]) => key !== "$schema" && key !== "id"));
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
  // RFC 3986: what may stand bare, and what is escaped
  const REFERENCE = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})*$/iu;
  ajv.addFormat("uri-reference", REFERENCE);
  ajv.addFormat("uri", (text: string) => REFERENCE.test(text) && URL.canParse(text));
  ajv.addFormat("date-time", (text: string) => !Number.isNaN(Date.parse(text)));
  const check = ajv.compile(schema);
  return (log) => (check(log) ? "" : ajv.errorsText(check.errors, { separator: "\n" }));
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Result[];
    },
  ];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    { readonly physicalLocation: { readonly artifactLocation: object; readonly region?: object } },
  ];
  readonly relatedLocations: readonly object[];
  readonly suppressions: readonly object[];
}

function toLog(diagnostics: readonly Diagnostic[], options: Partial<SarifOptions> = {}): Log {
  const log = JSON.parse(formatSarif(diagnostics, { ...SARIF, ...options })) as Log;
  expect(isSarif(log)).toBe("");
  return log;
}

function rangeOf(line: number, column: number, length = 0): Range {
  return { start: { line, column, offset: 0 }, end: { line, column: column + length, offset: length } };
}

const FINDING: Diagnostic = {
  ruleId: "schema/dutch-date",
  severity: "error",
  file: "2026/wonen/resultaten.yaml",
  range: rangeOf(5, 18, 9),
  message: "Bij {{3.1}} staat 100%, of: meer.",
  hint: "Schrijf dit.",
  edit: null,
  actual: null,
  expected: null,
  related: [],
  about: ["3.1"],
  needs: [],
};

describe("--formaat github", () => {
  it("is a workflow command with the place in the checkout, and with signs escaped", () => {
    expect(formatGithub([FINDING], "content")).toBe(
      "::error file=content/2026/wonen/resultaten.yaml,line=5,endLine=5,col=18,endColumn=26,title=schema/dutch-date" +
        "::Bij {{3.1}} staat 100%25, of: meer.%0A→ Schrijf dit.\n",
    );
  });

  it("escapes a colon and a comma in the name of a file", () => {
    const odd = { ...FINDING, file: "a,b:c%.md", range: null, hint: null, message: "x" };
    expect(formatGithub([odd], ".")).toBe("::error file=a%2Cb%3Ac%25.md,title=schema/dutch-date::x\n");
  });

  it("gives no columns over more lines, and no file for the content as a whole", () => {
    const long = { start: rangeOf(2, 3).start, end: rangeOf(4, 1).end };
    const found = [
      { ...FINDING, severity: "warning", range: long, hint: null, message: "x" },
      { ...FINDING, severity: "info", file: null, range: null, hint: null, message: "x" },
    ] as const;
    expect(formatGithub(found, "c").split("\n")).toEqual([
      "::warning file=c/2026/wonen/resultaten.yaml,line=2,endLine=4,title=schema/dutch-date::x",
      "::notice title=schema/dutch-date::x",
      "",
    ]);
  });
});

describe("--formaat sarif", () => {
  it("is a valid log for no findings", () => {
    expect(toLog([]).runs[0].results).toEqual([]);
  });

  it("has rule, level, words and place", () => {
    const related = [{ message: "eerste keer", file: "deal/deal.yaml", range: rangeOf(1, 1, 2) }];
    const { tool, results } = toLog([{ ...FINDING, related }], {
      wordsOf: () => ({ severity: "warning", title: "Een titel.", why: "Een reden.", page: "# Pagina\n" }),
    }).runs[0];
    expect(tool.driver.rules).toEqual([
      {
        id: "schema/dutch-date",
        shortDescription: { text: "Een titel." },
        fullDescription: { text: "Een reden." },
        help: { text: "Een reden.", markdown: "# Pagina\n" },
        defaultConfiguration: { level: "warning" },
      },
    ]);
    expect(results).toMatchObject([
      {
        ruleIndex: 0,
        level: "error",
        message: { text: "Bij {{{{3.1}}}} staat 100%, of: meer. Schrijf dit." },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: "content/2026/wonen/resultaten.yaml", uriBaseId: "%SRCROOT%" },
              region: { startLine: 5, startColumn: 18, endLine: 5, endColumn: 27 },
            },
          },
        ],
        relatedLocations: [{ message: { text: "eerste keer" } }],
        suppressions: [],
      },
    ]);
  });

  it("shows what an exception lets pass as suppressed, with the reason", () => {
    const passed = {
      diagnostic: FINDING,
      jaar: 2026,
      rapport: "2026",
      reden: "Komt later.",
      rol: "bureau",
      tot: "2026-12-31",
    };
    const { results } = toLog([{ ...FINDING, ruleId: "a/b" }], { passed: [passed] }).runs[0];
    expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ["a/b", []],
      [
        "schema/dutch-date",
        [{ kind: "external", status: "accepted", justification: "Komt later. (bureau, tot en met 2026-12-31)" }],
      ],
    ]);
  });

  it.each([
    ["content", "a b/é#1.md", { uri: "content/a%20b/%C3%A9%231.md", uriBaseId: "%SRCROOT%" }],
    ["../elders/", "a.md", { uri: "../elders/a.md", uriBaseId: "%SRCROOT%" }],
    ["/tmp/in houd", "a.md", { uri: "file:///tmp/in%20houd/a.md" }],
    ["C:\\werk\\content", "a.md", { uri: "file:///C:/werk/content/a.md" }],
    [".", null, { uri: "./", uriBaseId: "%SRCROOT%" }],
  ])("writes the place of %s and %s as an address", (root, file, artifact) => {
    const [result] = toLog([{ ...FINDING, file, range: null }], { root }).runs[0].results;
    expect(result?.locations[0].physicalLocation.artifactLocation).toEqual(artifact);
  });
});

describe.each([
  ["the shipped content", SHIPPED],
  ["another deal", join(FIXTURES, "tweede-deal", "content")],
])("a log of %s", (_, folder) => {
  it("is valid, and tells of each rule what it is for", async () => {
    const { effects, stdout } = createMemory({ roots: { content: await readTree(folder) } });
    await main(["controleer", "--formaat", "sarif"], effects);
    const log = JSON.parse(stdout()) as Log;
    expect(isSarif(log)).toBe("");
    for (const rule of log.runs[0].tool.driver.rules) expect(rule).toHaveProperty("help.markdown");
  });
});

describe("the place of a file in the working folder", () => {
  it.each([
    ["content", "content/a.md"],
    ["./content/", "content/a.md"],
    ["map\\inhoud", "map/inhoud/a.md"],
    ["/", "/a.md"],
    ["", "a.md"],
    [".", "a.md"],
  ])("of %s", (root, path) => {
    expect(toWorkPath(root, "a.md")).toBe(path);
  });
});

describe("a fingerprint", () => {
  const marks = (text: string, line: number): readonly string[] =>
    createFingerprints([{ ...FINDING, range: rangeOf(line, 1, 1) }], { sha256, linesOf: () => createLineMap(text) });

  it("stays when lines are added above, and changes with the line itself", () => {
    expect(marks("nieuw\n\n  a: 1\n", 3)).toEqual(marks("a: 1\n", 1));
    expect(marks("a: 2\n", 1)).not.toEqual(marks("a: 1\n", 1));
  });

  it("tells equal findings apart", () => {
    expect(new Set(createFingerprints([FINDING, FINDING, FINDING], TOOLS)).size).toBe(3);
  });
});

/** Any text, half characters and control characters among them. */
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.stringMatching(/^[\r\n\0\u2028%:,{}<>|\ud800 a]*$/),
);
const range = fc.tuple(fc.nat(1e6), fc.nat(1e6), fc.nat(3), fc.nat(1e6)).map(([line, column, lines, length]): Range => {
  const start = { line: line + 1, column: column + 1, offset: 0 };
  const endColumn = lines === 0 ? column + 1 + length : length + 1;
  return { start, end: { line: line + 1 + lines, column: endColumn, offset: length } };
});
const orNull = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(one, { nil: null });
const file = words.filter((path) => path !== "");
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  ruleId: words,
  severity: fc.constantFrom("error", "warning", "info"),
  file: orNull(file),
  range: orNull(range),
  message: words,
  hint: orNull(words),
  edit: fc.constant(null),
  actual: orNull(words),
  expected: orNull(words),
  related: fc.array(fc.record({ message: words, file, range }), { maxLength: 2 }),
  about: fc.array(words, { maxLength: 2 }),
  needs: fc.constant([]),
});

describe("whatever was found", () => {
  it("is one line each for GitHub", () => {
    fc.assert(
      fc.property(fc.array(diagnostic, { maxLength: 5 }), words, (found, root) => {
        const lines = formatGithub(found, root).split(/\r\n|\r|\n/u);
        expect(lines.pop()).toBe("");
        expect(lines).toHaveLength(found.length);
        for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::/u);
      }),
    );
  });

  it("is valid SARIF with one result each", () => {
    fc.assert(
      fc.property(fc.uniqueArray(diagnostic, { maxLength: 5 }), words, (found, root) => {
        const [left, passed] = [found.slice(1), found.slice(0, 1)];
        const said = { jaar: 2026, rapport: "2026", reden: "a", rol: "b", tot: "2026-01-01" };
        const options = { root, passed: passed.map((one) => ({ ...said, diagnostic: one })) };
        const { results, tool } = toLog(left, options).runs[0];
        expect(results).toHaveLength(found.length);
        for (const one of results) expect(tool.driver.rules[one.ruleIndex]?.id).toBe(one.ruleId);
      }),
    );
  });

  it("is a list for GitLab, each with a mark of its own", () => {
    fc.assert(
      fc.property(fc.array(diagnostic, { maxLength: 5 }), words, (found, root) => {
        const issues = JSON.parse(formatGitlab(found, root, TOOLS)) as readonly { readonly fingerprint: string }[];
        expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(found.length);
      }),
    );
  });
});
