import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { basename, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { describe, expect, test } from "vitest";

import { listNodes, parseSource, readImports } from "./helpers/read-imports.ts";

const SRC = fileURLToPath(new URL("../src/", import.meta.url));

/** What everything may stand on; it stands on itself only. */
const FLOOR = ["value", "source", "diagnostics", "schema", "content", "effects.ts", "errors.ts"];

/** In order. A stage may use the types of the stages before it, and never their functions. */
const STAGES = ["read", "link", "disclose", "assess", "rules", "compose", "render", "prove", "publish"];

/** What each part of src/ may use beside itself. A part is a folder, or a file directly in src/. */
const MAY_USE: Readonly<Record<string, { readonly values: readonly string[]; readonly types: readonly string[] }>> = {
  ...Object.fromEntries(FLOOR.map((part) => [part, { values: FLOOR, types: FLOOR }])),
  "effects.ts": { values: [], types: ["pdf"] },
  ...Object.fromEntries(
    STAGES.map((stage, index) => [
      stage,
      { values: FLOOR, types: [...FLOOR, "charts", "pdf", ...STAGES.slice(0, index)] },
    ]),
  ),
  // Writes what read reads, and looks with it whether it did
  edit: { values: [...FLOOR, "read"], types: [...FLOOR, "read"] },
  // A file from outside becomes edits of content: what it says is read as content is
  intake: { values: [...FLOOR, "read", "edit", "sheet"], types: [...FLOOR, "read", "edit", "sheet"] },
  sheet: { values: ["errors.ts"], types: ["errors.ts"] },
  // The way back: what travels in a PDF is read with the shapes that it was published in
  readback: { values: [...FLOOR, "publish"], types: [...FLOOR, "publish", "pdf"] },
  // Two reports beside each other, as their data has them
  compare: { values: FLOOR, types: [...FLOOR, "publish"] },
  // Another form of the same model, in the words and with the parser of the page; its places have a published shape
  word: { values: [...FLOOR, "render", "publish"], types: [...FLOOR, "compose", "render", "publish"] },
  charts: { values: ["value"], types: ["value"] },
  pdf: { values: ["value"], types: ["value"] },
  // Which paths may be made, and what its own files beside the content are called, read knows by the same words
  node: { values: ["errors.ts", "pdf", "value"], types: ["effects.ts", "pdf"] },
  pipeline: {
    values: [...FLOOR, ...STAGES, "edit", "intake", "sheet", "readback", "compare", "charts", "word", "pdf"],
    types: [...FLOOR, ...STAGES, "edit", "intake", "sheet", "readback", "compare", "charts", "word", "pdf"],
  },
  cli: { values: [...FLOOR, "pipeline"], types: [...FLOOR, ...STAGES, "readback", "pipeline"] },
  "main.ts": { values: [...FLOOR, "cli"], types: [...FLOOR, "cli"] },
  "program.ts": { values: ["main.ts", "node"], types: [] },
  "cli.ts": { values: ["node"], types: [] },
  setup: { values: [], types: [] },
  canvas: { values: [], types: [] },
};

/** Functions of an earlier stage that a stage uses all the same, each with its reason. */
const ALLOWED_FUNCTIONS = [
  {
    file: "compose/inline.ts",
    from: "assess/resolve-reference.ts",
    // A reference in prose is looked up in an Assessment, so it cannot go to the floor; it has one meaning, whether
    // assess says that it leads nowhere or compose puts its figure in the text.
    names: ["REFERENCE", "resolveReference", "UNRESOLVED"],
  },
  {
    file: "rules/text/comparison-differs.ts",
    from: "assess/resolve-reference.ts",
    // Which of two references is more, is asked of what compose will print for them.
    names: ["resolveReference"],
  },
];

/** The only parts that may use a package at run time. */
const GATES: Readonly<Record<string, readonly string[]>> = {
  yaml: ["read", "edit"],
  zod: [
    "schema",
    "read",
    "link",
    "publish/comparison-schema.ts",
    "publish/data-schema.ts",
    "publish/attachment-schema.ts",
    "publish/fingerprint-schema.ts",
    "publish/format-1.ts",
    "publish/format-2.ts",
    "publish/manifest-schema.ts",
    "publish/places-schema.ts",
    "publish/status-schema.ts",
  ],
  handlebars: ["render"],
  "markdown-it": ["render", "source/prose-parser.ts", "rules/reading/read-prose.ts"],
  parse5: ["prove", "rules/reading/list-spelled-characters.ts"],
  diff: ["rules/quotations/diff-words.ts"],
  fflate: ["rules/image-metadata/unpack.ts", "sheet/unpack-workbook.ts", "word/create-word.ts"],
  "@xmldom/xmldom": ["sheet/parse-xml.ts"],
  hucre: ["sheet/read-workbook.ts", "sheet/write-workbook.ts"],
  exifreader: ["rules/image-metadata/read-image-metadata.ts"],
  "image-size": ["pipeline/load-assets.ts"],
  "chart.js": ["charts"],
  "chartjs-node-canvas": ["charts"],
  "@napi-rs/canvas": ["charts", "canvas"],
  "@cantoo/pdf-lib": ["pdf", "node"],
  puppeteer: ["node"],
  esbuild: ["setup"],
  "subset-font": ["setup"],
  // Chromium prints no XMP and no stable identifier: pdf computes and packs, and touches nothing outside its bytes
  "node:crypto": ["node", "setup", "pdf"],
  "node:zlib": ["node", "setup", "pdf"],
  // The chart library is CommonJS that looks for its native part by `require`, and so is the program that was built
  "node:module": ["charts", "node/load-program.ts"],
  // Cuts the arguments of the command line, and reaches nothing of the machine
  "node:util": ["cli", "node"],
};
/** All other modules of Node. */
const NODE_GATE = ["node", "setup"];
/**
 * Schemas are written with zod, so the types of the content are zod's; what render parses of prose, word walks through.
 * Nothing of these is there at run time.
 */
const TYPE_GATES: typeof GATES = { zod: ["content"], "markdown-it": ["word"] };

/** No clock, no chance, no machine: the same values in give the same values out, also in a browser page. */
const PURE = [
  "value",
  "source",
  "diagnostics",
  "schema",
  "content",
  ...STAGES,
  "edit",
  "intake",
  "sheet",
  "readback",
  "compare",
  "charts",
  "word",
];
const MACHINE = /^(?:process|console|performance|globalThis)$|^(?:Date\.now|Math\.random)$/u;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.(?:ts|mjs|cjs)$/u.test(path) && !path.endsWith(".d.ts"))
  .sort()
  .map((path) => ({ path, source: parseSource(path, readFileSync(join(SRC, path), "utf8")) }));

const imports = files.flatMap(({ path, source }) =>
  readImports(source).map((one) => ({ path, ...one, target: findTarget(path, one.from) })),
);

/** The file of ours that is meant; null for a package. */
function findTarget(path: string, from: string): string | null {
  return from.startsWith(".") ? posix.join(posix.dirname(path), from) : null;
}

const partOf = (path: string): string => path.split("/")[0] ?? path;

const isIn = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || partOf(path) === place);

describe("the import graph of src/", () => {
  test("has a rule for every part", () => {
    expect([...new Set(files.map(({ path }) => partOf(path)))].filter((part) => !(part in MAY_USE))).toEqual([]);
  });

  test("points one way", () => {
    const faults = imports.flatMap(({ path, target, values, types }) => {
      if (target === null || partOf(path) === partOf(target)) return [];
      const may = MAY_USE[partOf(path)] ?? { values: [], types: [] };
      const known = ALLOWED_FUNCTIONS.find((one) => one.file === path && one.from === target)?.names ?? [];
      const wrong = may.values.includes(partOf(target)) ? [] : values.filter((name) => !known.includes(name));
      const wrongTypes = may.types.includes(partOf(target)) ? [] : types;
      return [...wrong, ...wrongTypes].map((name) => `${path} uses ${name} of ${target}`);
    });
    expect(faults).toEqual([]);
  });

  test("needs every exception that is made", () => {
    const used = (file: string, from: string): readonly string[] =>
      imports.filter((one) => one.path === file && one.target === from).flatMap(({ values }) => values);
    for (const { file, from, names } of ALLOWED_FUNCTIONS)
      expect([...names].sort()).toEqual([...used(file, from)].sort());
  });

  test("lets three know what is confidential: what checks it, what leaves it out, and what carries it to a new year", () => {
    const asks = imports.filter(({ target }) => target?.startsWith("content/withheld/") === true);
    const askers = asks.map(({ path }) => path).filter((path) => !path.startsWith("content/withheld/"));
    expect([...new Set(askers)].filter((path) => partOf(path) !== "disclose").sort()).toEqual([
      "link/check-withheld.ts",
      "pipeline/new-year/carry-raw.ts",
    ]);
  });

  test("has no cycles, not even of types", () => {
    const next = new Map<string, string[]>();
    for (const { path, target } of imports) if (target !== null) next.set(path, [...(next.get(path) ?? []), target]);
    expect(findCycle(next)).toEqual([]);
  });

  test("gives each package one gate", () => {
    const faults = imports.flatMap(({ path, from, target, values }) => {
      if (target !== null) return [];
      const name = /^(?:@[^/]+\/)?[^/]+/u.exec(from)?.[0] ?? from;
      if (builtinModules.includes(name)) return [`${path} writes ${from} without "node:"`];
      const gate = [...(GATES[name] ?? (name.startsWith("node:") ? NODE_GATE : []))];
      const typeGate = values.length === 0 ? (TYPE_GATES[name] ?? []) : [];
      return isIn(path, [...gate, ...typeGate]) ? [] : [`${path} imports ${from}`];
    });
    expect(faults).toEqual([]);
  });
});

/** One cycle as the list of its files; empty when there is none. */
function findCycle(next: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const walk = (path: string, above: readonly string[]): string[] => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
    if (done.has(path)) return [];
    const found = (next.get(path) ?? []).map((one) => walk(one, [...above, path])).find((cycle) => cycle.length > 0);
    done.add(path);
    return found ?? [];
  };
  return [...next.keys()].map((path) => walk(path, [])).find((cycle) => cycle.length > 0) ?? [];
}

describe("the files of src/", () => {
  test("have named exports of their own only", () => {
    const faults = files.flatMap(({ path, source }) =>
      listNodes(source)
        .filter(
          (node) =>
            ts.isExportAssignment(node) ||
            (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent)) ||
            (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined),
        )
        .map((node) => `${path}: ${node.parent.getText().slice(0, 80)}`),
    );
    expect(faults).toEqual([]);
  });

  test("are named after what they hold", () => {
    const names = files.flatMap(({ path }) => path.split("/").map((step) => basename(step).replace(/\..*$/u, "")));
    expect(names.filter((name) => /^(?:utils?|helpers?|common|misc|shared|lib)$/u.test(name))).toEqual([]);
  });

  test("reach no clock, chance or machine where the same must come out each time", () => {
    const faults = files
      .filter(({ path }) => isIn(path, PURE))
      .flatMap(({ path, source }) =>
        listNodes(source)
          .filter((node) => isMachine(node))
          .map((node) => `${path}: ${node.getText()}`),
      );
    expect(faults).toEqual([]);
  });

  test("ask nothing of the locale or the time zone of the machine", () => {
    const faults = files
      .filter(({ path }) => path !== LOCAL_CLOCK)
      .flatMap(({ path, source }) =>
        listNodes(source)
          .filter((node) => isLocal(node))
          .map((node) => `${path}: ${node.getText()}`),
      );
    expect(faults).toEqual([]);
  });
});

/** Today is local: at one o'clock at night it is the new day here. */
const LOCAL_CLOCK = "node/create-node-effects.ts";

/** A name or call that gives another value on another machine or at another time. */
function isMachine(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === "Date" && (node.arguments ?? []).length === 0;
  if (ts.isCallExpression(node) && node.expression.getText() === "Date") return true;
  if (ts.isPropertyAccessExpression(node)) return MACHINE.test(node.getText());
  return ts.isIdentifier(node) && MACHINE.test(node.text) && !isOwnName(node);
}

/** A call that writes, compares or tells time as the machine does where it runs, and not as it was told. */
function isLocal(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const told = (node.arguments ?? []).length;
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { name, expression } = node.expression;
  if (name.text === "localeCompare") return told < 2;
  return (
    LOCAL_TIME.test(name.text) || (told === 0 && (name.text.startsWith("toLocale") || expression.getText() === "Intl"))
  );
}

const LOCAL_TIME =
  /^(?:[gs]et(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|to(?:Date|Time)String)$/u;

/** The name of a field or of something declared here, as in `{ process: 1 }` and `status.process`. */
function isOwnName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return "name" in parent && parent.name === node;
}

describe("what these tests look for", () => {
  test("is found where it is, and not where it only looks like it", () => {
    const bad = "new Date(); Date.now(); Math.random(); process.env; console.log(1); Date();";
    const good = "new Date(0); own.process; own.console.x; const { now } = clock; ({ process: 1 }); Date.parse(x);";
    const found = (text: string): string[] =>
      listNodes(parseSource("x.ts", text))
        .filter((node) => isMachine(node))
        .map((node) => node.getText());
    expect(found(bad)).toEqual(["new Date()", "Date.now", "Math.random", "process", "console", "Date()"]);
    expect(found(good)).toEqual([]);
  });

  test("is what the machine's locale or time zone decides", () => {
    const bad = "a.localeCompare(b); x.toLocaleString(); new Intl.Collator(); d.getMonth(); d.getTimezoneOffset();";
    const good =
      'a.localeCompare(b, "nl"); x.toLocaleString("nl"); new Intl.Collator("nl"); d.getUTCMonth(); new Set();';
    const found = (text: string): string[] =>
      listNodes(parseSource("x.ts", text))
        .filter((node) => isLocal(node))
        .map((node) => `${node.getText()};`);
    expect(found(bad).join(" ")).toBe(bad);
    expect(found(good)).toEqual([]);
  });

  test("is every way to import", () => {
    const text = `
      import all, { a, type B, c as d } from "./one.ts";
      import type { E } from "./two.ts";
      import "./three.ts";
      export { f } from "./four.ts";
      const g = await import("five");
      const h = require("six");
      const i = await import(somewhere);
      let j: import("./seven.ts").J;
      // import { k } from "./eight.ts";`;
    expect(readImports(parseSource("x.ts", text))).toEqual([
      { from: "./one.ts", values: ["default", "a", "c"], types: ["B"] },
      { from: "./two.ts", values: [], types: ["E"] },
      { from: "./three.ts", values: ["*"], types: [] },
      { from: "./four.ts", values: ["*"], types: [] },
      { from: "five", values: ["*"], types: [] },
      { from: "six", values: ["*"], types: [] },
      { from: "./seven.ts", values: [], types: ["*"] },
    ]);
  });

  test("is a cycle of any length", () => {
    const graph = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["e"], e: [] };
    expect(findCycle(new Map(Object.entries(graph)))).toEqual([]);
    expect(findCycle(new Map(Object.entries({ ...graph, e: ["c"] })))).toEqual(["d", "e", "c", "d"]);
  });
});
