import { readdir } from "node:fs/promises";
import { join } from "node:path";

import { Ajv, type ValidateFunction } from "ajv";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import * as z from "zod";

import { listOptions } from "../src/content/list-options.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { createEditorFiles, createEditorSettings, formatJson } from "../src/pipeline/editor-files.ts";
import { findContentFiles } from "../src/schema/content-files.ts";
import { createEditorSchema, type Options } from "../src/schema/editor-schema.ts";
import {
  amount,
  count,
  date,
  dateOrUnknown,
  list,
  number,
  optional,
  overTime,
  reference,
  reportName,
  required,
  text,
  word,
  yesNo,
} from "../src/schema/fields.ts";
import { FIXTURES, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { runCommand } from "./helpers/run-command.ts";

/** As an editor takes a schema: what it does not know it leaves. */
const ajv = new Ajv({ strict: false, allErrors: true });

async function readOptions(tree: FileTree): Promise<Options> {
  return listOptions((await checkContent("content", createMemory({ roots: { content: tree } }).effects)).content);
}

/** The faults that an editor would underline in a file, each with its place. */
function listFaults(validate: ValidateFunction, text: string): string[] {
  // An editor reads YAML 1.2 with its core types
  validate(parse(text) as unknown);
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`);
}

const trees: Record<string, FileTree> = {};
const optionsOf: Record<string, Options> = {};

beforeAll(async () => {
  const folders = {
    shipped: SHIPPED,
    basis: join(FIXTURES, "basis", "content"),
    regels: join(FIXTURES, "regels", "basis", "content"),
    tweede: join(FIXTURES, "tweede-deal", "content"),
    gewijzigde: join(FIXTURES, "gewijzigde-deal", "content"),
  };
  for (const [name, folder] of Object.entries(folders)) {
    const tree = await readTree(folder);
    trees[name] = tree;
    optionsOf[name] = await readOptions(tree);
  }
});

describe("the files for editors", () => {
  it("are those of the content that is shipped", async () => {
    const { content } = await checkContent(
      "content",
      createMemory({ roots: { content: trees["shipped"] ?? new Map() } }).effects,
    );
    const files = createEditorFiles(content);
    for (const { path, bytes } of files) await expectCommitted(`content/.schema/${path}`, toText(bytes));
    const names = (await readdir(join(SHIPPED, ".schema"))).filter((name) => !name.endsWith(".actual"));
    expect(names.sort()).toEqual(files.map(({ path }) => path).sort());
    await expectCommitted(".vscode/settings.json", formatJson(createEditorSettings("content/")));
  });

  it.each(["shipped", "basis", "regels", "tweede", "gewijzigde"])("take all content without faults: %s", (name) => {
    const found: string[] = [];
    const validators = new Map<string, ValidateFunction>();
    for (const [path, bytes] of trees[name] ?? []) {
      const [file] = findContentFiles(path);
      if (file === undefined || file.schema === null || !/^(?:deal|\d{4})\//u.test(path)) continue;
      const options = optionsOf[name];
      if (options === undefined) throw new Error(`no options of ${name}`);
      const validate = validators.get(file.path) ?? ajv.compile(createEditorSchema(file.schema, options));
      validators.set(file.path, validate);
      found.push(...listFaults(validate, toText(bytes)).map((fault) => `${path}${fault}`));
    }
    expect(validators.size).toBeGreaterThan(8);
    expect(found).toEqual([]);
  });
});

/** A schema of one field, by the program and by an editor. */
interface Pair {
  readonly field: z.ZodType;
  readonly validate: ValidateFunction;
}

const OPTIONS: Options = {
  resultaat: [
    { id: "3.1", title: "Bomen" },
    { id: "3.10", title: "Hagen" },
    { id: "G1", title: "Gras" },
  ],
  thema: [],
  spoor: [],
  project: [{ id: "laan", title: "Laan" }],
  focusgebied: [],
  gemeente: [{ id: "voorbeeldstad", title: "Voorbeeldstad" }],
  provincie: [],
  partij: [],
  aanpak: [],
  onderdeel: [],
  addendum: [],
};

function pair(field: z.ZodType): Pair {
  const file = z.strictObject({ veld: field });
  return { field, validate: ajv.compile(createEditorSchema(file, OPTIONS)) };
}

const told = <T extends z.ZodType>(field: T) => required(field, "Zo is het.");
const PAIRS = {
  aantal: pair(told(count())),
  jaar: pair(told(reportName())),
  getal: pair(told(number())),
  bedrag: pair(told(amount())),
  datum: pair(told(date())),
  "datum of onbekend": pair(told(dateOrUnknown())),
  "ja of nee": pair(told(yesNo())),
  woord: pair(told(word(["op schema", "nog niet gestart", "regio-publiek"]))),
  tekst: pair(told(text())),
  "over tijd": pair(overTime(amount(), "Zo is het.")),
  resultaat: pair(told(reference("resultaat"))),
  gemeenten: pair(list(reference("gemeente"), "Zo is het.")),
  project: pair(optional(reference("project"), "Zo is het.")),
};
type Name = keyof typeof PAIRS;

/** Whether the program, which reads text and takes nothing for null, understands what stands behind `veld:`. */
function isUnderstood(name: Name, written: string): boolean {
  const { veld } = parse(`veld: ${written}`, { schema: "failsafe" }) as { readonly veld: unknown };
  return PAIRS[name].field.safeParse(veld === "" || veld === "~" ? null : veld).success;
}

const isTaken = (name: Name, written: string): boolean =>
  listFaults(PAIRS[name].validate, `veld: ${written}`).length === 0;

describe("an editor takes what the program understands", () => {
  const GOOD: readonly (readonly [Name, readonly string[]])[] = [
    [
      "aantal",
      [
        "0",
        "412",
        "1.412",
        "1 412",
        "1\u00a0412",
        "412,0",
        "1.412,0",
        "1,412",
        "1,2 mln",
        "+5",
        '"1.412"',
        "1.234.567",
      ],
    ],
    ["jaar", ["2026", '"2026"', "2.026"]],
    ["getal", ["1.5", "1,5", "-3", "−3", "6500,25", "6.500,25", "1,2 miljoen", "6500 m²", "6500 m2", "1.5 mln."]],
    [
      "bedrag",
      [
        "12500",
        "12.500",
        "€ 12.500,00",
        "€12.500",
        "38250,-",
        "38250,–",
        "1,2 mln",
        "EUR 500",
        "500 euro",
        "-12.500,5",
        "12500.50",
      ],
    ],
    [
      "datum",
      [
        "2026-04-30",
        "30-4-2026",
        "30 april 2026",
        "30 apr. 2026",
        "30/4/2026",
        "2026/04/30",
        "30.04.2026",
        "do 30 april 2026",
      ],
    ],
    ["datum", ["30 mrt 2026", "30–4–2026", '"2026-04-30"', "Donderdag, 30 April 2026"]],
    ["datum of onbekend", ["onbekend", "Onbekend", "2026-04-30"]],
    ["ja of nee", ["ja", "nee", "Ja", "NEE", "true", "false", "True", '"true"']],
    ["woord", ["op schema", "Op schema", "op-schema", "OP_SCHEMA", "nog  niet gestart", "regio publiek"]],
    ["tekst", ["ja", "3", "3.10", "true", "2026-04-30", "Wat er gebeurde.", '"{{3.1}} bomen"']],
    ["over tijd", ["12.500", "[{waarde: 12500}, {vanaf: 2027-01-01, waarde: 13.500}]", "{waarde: 5}", "~", ""]],
    ["resultaat", ['"3.1"', "3.1", "3.10", '"3.10"', "G1"]],
    ["gemeenten", ["voorbeeldstad", "[voorbeeldstad]", "", "[]"]],
    ["project", ["laan", "net-begonnen", "2026", ""]],
  ];

  it.each(GOOD)("%s", (name, written) => {
    expect(written.filter((one) => !isUnderstood(name, one))).toEqual([]);
    expect(written.filter((one) => !isTaken(name, one))).toEqual([]);
  });

  it("an amount with cents between braces, of which an editor makes two fields", () => {
    for (const written of ["{veld: 38.250,50}", "{veld: 1,2 mln}"])
      expect(listFaults(PAIRS.bedrag.validate, written)).toEqual([]);
  });

  const PARTS = [
    "0",
    "1",
    "2",
    "3",
    "5",
    "9",
    ".",
    ",",
    "-",
    " ",
    "€ ",
    " mln",
    " k",
    ",-",
    " m2",
    " euro",
    "+",
    "/",
    " april ",
    "jan",
  ];
  const written = fc
    .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 9 })
    .map((parts) => parts.join("").trim())
    // What YAML itself takes for something else, or refuses
    .filter((text) => !/^(?:[-?:,%@`]\s|[-,&*!|>'"%@`]$|[,%@`])|: |#|^-$/u.test(text) && text !== "");
  it.each(["aantal", "getal", "bedrag", "datum"] as const)("whatever is written: %s", (name) => {
    fc.assert(
      fc.property(written, (text) => {
        if (isUnderstood(name, text)) expect([text, isTaken(name, text)]).toEqual([text, true]);
      }),
      { numRuns: 4000 },
    );
  });
});

describe("an editor underlines what the program does not understand", () => {
  const BAD: readonly (readonly [Name, readonly string[]])[] = [
    ["aantal", ["veel", "12,5", "-3", "ca. 400", "volgt", "50%", "[1, 2]", "ja", "4OO", ""]],
    ["jaar", ["1", "vorig jaar"]],
    ["getal", ["veel", "10-20", "x", "true"]],
    ["bedrag", ["12,5555", "nog niet bekend", "{waarde: 5}"]],
    ["datum", ["april 2026", "31 foo 2026", "2026-13-01", "volgend jaar", "2026", "true"]],
    ["datum of onbekend", ["geen"]],
    ["ja of nee", ["misschien", "1", "y"]],
    ["woord", ["goed", "opschema", "true", "3", ""]],
    ["tekst", ["{a: b}", "[a, b]", ""]],
    ["over tijd", ["veel", "[{vanaf: 2027-01-01}]", "{waarde: 5, sinds: 2027-01-01}"]],
    ["resultaat", ["9.9", '"9.9"', "bomen", "3.11"]],
    ["gemeenten", ["elders", "[voorbeeldstad, elders]", "3"]],
    ["project", ["[laan]", "{naam: laan}"]],
  ];

  it.each(BAD)("%s", (name, texts) => {
    expect(texts.filter((one) => isTaken(name, one))).toEqual([]);
  });

  it("a key that does not exist, and one that lacks", () => {
    expect(listFaults(PAIRS.aantal.validate, "veld: 1\nvled: 2")).not.toEqual([]);
    expect(listFaults(PAIRS.aantal.validate, "{}")).not.toEqual([]);
  });
});

describe("rapport velden --schema", () => {
  const content = (): FileTree => trees["basis"] ?? new Map();

  it("writes the files for editors beside the content", async () => {
    const { exitCode, stdout, published } = await runCommand("velden --schema", { roots: { content: content() } });
    expect({ exitCode, folders: [...published.keys()] }).toEqual({ exitCode: 0, folders: ["content/.schema"] });
    expect(stdout).toContain("content/.schema");
    const schema = JSON.parse(toText(published.get("content/.schema")?.get("resultaten.schema.json"))) as {
      readonly definitions: Readonly<Record<string, { readonly enum?: readonly string[] }>>;
    };
    expect(schema.definitions["kenmerk-resultaat"]?.enum).toContain("G1");
  });

  it("says what it cannot do", async () => {
    expect(await runCommand("velden --schema project", { roots: { content: content() } })).toMatchObject({
      exitCode: 2,
    });
    const nothing = await runCommand("velden --schema --content elders", { roots: { content: content() } });
    expect(nothing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("elders") as string });
    expect(nothing.published.size).toBe(0);
  });
});

describe("rapport controleer", () => {
  const check = async (own: FileTree | null, words = ""): Promise<string> => {
    const content = trees["basis"] ?? new Map<string, Uint8Array>();
    const below = [...(own ?? [])].map(([path, bytes]) => [`.schema/${path}`, bytes] as const);
    const roots = { content: new Map([...content, ...below]), ...(own === null ? {} : { "content/.schema": own }) };
    return (await runCommand(`controleer ${words}`, { roots })).stdout;
  };
  const make = async (): Promise<FileTree> => {
    const { published } = await runCommand("velden --schema", { roots: { content: trees["basis"] ?? new Map() } });
    return published.get("content/.schema") ?? new Map();
  };

  it("says nothing where there are none, or where they fit", async () => {
    expect(await check(null)).toContain("geen bevindingen");
    expect(await check(await make())).toContain("geen bevindingen");
  });

  it("says so when they are of other content, also where one is missing or too many", async () => {
    const made = await make();
    const name = "resultaten.schema.json";
    const stale: FileTree[] = [
      new Map([...made, [name, toBytes(toText(made.get(name)).replace("G1", "G9"))]]),
      new Map([...made].filter(([path]) => path !== name)),
      new Map([...made, ["oud.schema.json", toBytes("{}")]]),
    ];
    for (const own of stale) {
      const stdout = await check(own);
      expect(stdout).toMatch(/^\.schema {2}let op {2}.*load\/stale-schema$/mu);
      expect(stdout).not.toContain("load/unknown-file");
      expect(await check(own, "--thema groen")).not.toContain("load/stale-schema");
    }
  });

  it("takes line ends of another system for the same", async () => {
    const made = new Map(
      [...(await make())].map(([path, bytes]) => [path, toBytes(toText(bytes).replaceAll("\n", "\r\n"))]),
    );
    expect(await check(made)).toContain("geen bevindingen");
  });
});
