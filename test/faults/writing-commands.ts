import { join } from "node:path";

import { buildWorkbook } from "../helpers/build-workbook.ts";
import { carryReport } from "../helpers/carry-report.ts";
import { FIXTURES, overlay, readProgram, readTree } from "../helpers/fixtures.ts";
import { createMemory, type FileTree } from "../helpers/memory-effects.ts";
import { around, comment, documentPart, marked, part, placed, run, writeDocx } from "../helpers/write-docx.ts";
import { main } from "../../src/main.ts";

/** A command that writes, as the fault run starts it. */
export interface WritingCommand {
  /** As somebody types it behind `rapport`, without names: "zet klaar". */
  readonly name: string;
  /** The file of src/cli whose code writes. */
  readonly source: string;
  /** What stands on the disk before: path below one folder to bytes. Content is in "content/". */
  readonly files: () => Promise<FileTree>;
  /** Its words, in the folder in which those files are. */
  readonly args: (folder: string) => readonly string[];
  /** What is replaced as a whole, and so may be absent for a moment: the beginning of its paths. */
  readonly replaces: readonly string[];
  /** How it refuses to do again what it did already; null where it then does the same, or nothing. */
  readonly saysDone: RegExp | null;
  /** Whether one run takes so long that only a few faults are tried in `npm test`. */
  readonly isSlow?: true;
}

/** The day of every run. */
export const TODAY = "2026-06-01";

const readFixture = (...names: readonly string[]): Promise<FileTree> => readTree(join(FIXTURES, ...names, "content"));

const inContent = (tree: FileTree): FileTree => new Map([...tree].map(([path, bytes]) => [`content/${path}`, bytes]));

async function readBasis(): Promise<FileTree> {
  return inContent(overlay(await readFixture("basis"), await readFixture("kasboek", "basis")));
}

const over = (tree: FileTree, name: string, bytes: Uint8Array): FileTree => new Map([...tree, [name, bytes]]);

const HEADINGS = ["Boekstuk", "Regel", "Boekdatum", "Projectcode", "Dekking", "Bedrag"];

/** An export of which the lines are new. */
const EXPORT = buildWorkbook({
  rows: [
    HEADINGS,
    ["B-1", 1, "3-3-2025", "P-01", "RD2-bijdrage", 1234.56],
    ["B-1", 2, "3-3-2025", "P-00", "Dorp", 500],
  ],
});

/** A document of Word with a comment and a tracked change. */
const COMMENTED = writeDocx({
  "word/document.xml": documentPart(placed(1, around(1, run("Bomen"))) + placed(2, marked("del", "Te veel."))),
  "word/comments.xml": part("comments", comment(1, ["Hoeveel?"])),
});

const REACTIONS = `reacties:
  - id: r-001
    van: rijk
    op: 2026-05-02
    plaats: algemeen
    reactie: Een helder rapport.
`;

/** A contributor was asked, and sends back the sheet as it was; the answer is in another report than the one of the day. */
async function askContributor(): Promise<FileTree> {
  const content = overlay(await readFixture("basis"), await readFixture("kasboek", "basis"));
  const memory = createMemory({ roots: { content } });
  await main(["uitvraag", "geld", "gemeente-dorp"], memory.effects);
  const [sheet = new Uint8Array()] = [...memory.published.values()].flatMap((files) => [...files.values()]);
  const { readWorkbook } = await import("../../src/sheet/read-workbook.ts");
  const { writeWorkbook } = await import("../../src/sheet/write-workbook.ts");
  const { tables } = await readWorkbook("x", sheet);
  const sheets = tables.map(({ name, rows }) => ({
    name: name ?? "",
    widths: [],
    heading: null,
    rows: rows.map(({ cells }, index) => {
      const row = cells.map(({ text, number }) => number ?? text);
      return name === "Bedragen" && index > 0 ? [...row.slice(0, 7), "nee", 2500.5, ...row.slice(9)] : row;
    }),
  }));
  const answer = await writeWorkbook(sheets, { day: TODAY, author: "x" });
  return over(inContent(memory.filesOf("content")), "terug.xlsx", answer);
}

const STEPS = `stappen:
  - {stap: concept-verstuurd, door: [het programmabureau]}
  - {stap: vastgesteld, door: [het dagelijks bestuur], na: [concept-verstuurd]}
  - {stap: ingediend, door: [het programmabureau], na: [concept-verstuurd]}
  - {stap: teruggegeven, door: [het ministerie], na: [ingediend]}
  - {stap: besproken, door: [het overleg], na: [ingediend]}
`;

/** A report after some commands, with what was made of it. */
async function readAfter(...lines: readonly (readonly string[])[]): Promise<FileTree> {
  const edited = new Map(await readFixture("regels", "basis"));
  const change = (path: string, edit: (text: string) => string): void => {
    edited.set(path, new TextEncoder().encode(edit(new TextDecoder().decode(edited.get(path)))));
  };
  change("deal/kalender.yaml", (text) => `${text}${STEPS}`);
  change("2026/rapport.yaml", (text) => text.replace("rapportdatum: 2026-06-01", "rapportdatum: 2026-05-08"));
  const program = await readProgram();
  let tree: FileTree = edited;
  const made = new Map<string, FileTree>();
  for (const line of lines) {
    const memory = createMemory({ roots: { ...program, ...Object.fromEntries(made), content: tree } });
    await main(line, memory.effects);
    tree = memory.filesOf("content");
    for (const [folder, files] of memory.published) made.set(folder, files);
  }
  const outputs = [...made].flatMap(([folder, files]) =>
    [...files].map(([name, bytes]) => [`${folder}/${name}`, bytes] as const),
  );
  return new Map([...inContent(tree), ...outputs]);
}

const step = (name: string, day: string, door: string): string[] => ["zet", name, "--datum", day, "--door", door];
const SEND = step("concept-verstuurd", "2026-05-18", "programmabureau");
const ADOPT = step("vastgesteld", "2026-05-19", "dagelijks bestuur");
const HAND_IN = step("ingediend", "2026-05-20", "programmabureau");
const GIVE_BACK = [...step("teruggegeven", "2026-05-21", "ministerie"), "--om", "De bedragen ontbreken."];
const DISCUSS = step("besproken", "2026-05-22", "overleg");
const DEFINITIVE = ["maak", "--versie", "definitief"];

/** A step of a report as a whole, after the commands that go before it. */
function takesStep(args: readonly string[], before: readonly (readonly string[])[], saysDone: RegExp): WritingCommand {
  return {
    name: args.slice(0, 2).join(" "),
    source: "zet-stap.ts",
    files: () => readAfter(...before),
    args: (folder) => [...args, ...content(folder), ...output(folder)],
    replaces: [],
    saysDone,
  };
}

const content = (folder: string): readonly string[] => ["--content", join(folder, "content")];
const output = (folder: string): readonly string[] => ["--output", join(folder, "output")];

/**
 * Every command that writes. A new one, or a new step of `zet`, is one entry; test/faults.test.ts fails for a command of
 * src/cli that writes and is not here.
 */
export const WRITING_COMMANDS: readonly WritingCommand[] = [
  {
    name: "nieuw deal",
    source: "nieuw-deal.ts",
    files: () => Promise.resolve(new Map()),
    args: (folder) => ["nieuw", "deal", join(folder, "mijn-deal"), "--jaar", "2027"],
    replaces: ["mijn-deal/"],
    saysDone: /is niet leeg/u,
  },
  {
    name: "nieuw jaar",
    source: "nieuw-jaar.ts",
    files: readBasis,
    args: (folder) => ["nieuw", "jaar", ...content(folder)],
    replaces: [],
    saysDone: null,
  },
  {
    name: "nieuw project",
    source: "nieuw-project.ts",
    files: readBasis,
    args: (folder) => ["nieuw", "project", "groen", "Groene laan", ...content(folder)],
    replaces: [],
    saysDone: /Er is al een project/u,
  },
  {
    name: "zet klaar",
    source: "zet.ts",
    files: async () => inContent(await readFixture("regels", "basis")),
    args: (folder) => [
      ...["zet", "klaar", "groen", "--door", "programmabureau", "--datum", "2026-05-18"],
      ...content(folder),
    ],
    replaces: [],
    saysDone: null,
  },
  takesStep(SEND, [["maak"]], /is niet gemaakt van de inhoud zoals die nu is/u),
  takesStep(ADOPT, [["maak"], SEND], /is al vastgesteld/u),
  takesStep(HAND_IN, [["maak"], SEND, DEFINITIVE], /is al ingediend/u),
  takesStep(GIVE_BACK, [["maak"], SEND, DEFINITIVE, HAND_IN], /is nog niet ingediend/u),
  takesStep(DISCUSS, [["maak"], SEND, DEFINITIVE, HAND_IN], /is al besproken/u),
  {
    name: "ontvang",
    source: "ontvang.ts",
    files: async () => over(await readBasis(), "export.xlsx", EXPORT),
    args: (folder) => ["ontvang", join(folder, "export.xlsx"), ...content(folder)],
    replaces: [],
    saysDone: null,
  },
  {
    name: "ontvang",
    source: "ontvang.ts",
    files: askContributor,
    args: (folder) => ["ontvang", join(folder, "terug.xlsx"), "--neem-over", ...content(folder)],
    replaces: [],
    saysDone: null,
  },
  {
    name: "ontvang",
    source: "ontvang.ts",
    files: async () =>
      over(await readBasis(), "mail.txt", new TextEncoder().encode("G1: Hoezo?\n\nEen helder rapport.\n")),
    args: (folder) => ["ontvang", join(folder, "mail.txt"), "--van", "rijk", ...content(folder)],
    replaces: [],
    saysDone: null,
  },
  {
    name: "ontvang",
    source: "ontvang.ts",
    files: async () =>
      over(
        over(await readBasis(), "reactie.docx", COMMENTED),
        "content/2026/reacties.yaml",
        new TextEncoder().encode(REACTIONS),
      ),
    args: (folder) => ["ontvang", join(folder, "reactie.docx"), "--van", "rijk", ...content(folder)],
    replaces: [],
    saysDone: null,
  },
  {
    name: "uitvraag reacties",
    source: "uitvraag.ts",
    files: readBasis,
    args: (folder) => ["uitvraag", "reacties", ...content(folder), ...output(folder)],
    replaces: ["output/"],
    saysDone: null,
  },
  {
    name: "uitvraag geld",
    source: "uitvraag.ts",
    files: readBasis,
    args: (folder) => ["uitvraag", "geld", "gemeente-dorp", ...content(folder), ...output(folder)],
    replaces: ["output/"],
    saysDone: null,
  },
  {
    name: "status",
    source: "status.ts",
    files: readBasis,
    args: (folder) => ["status", "--vandaag", "2026-05-20", ...content(folder), ...output(folder)],
    replaces: ["output/"],
    saysDone: null,
  },
  {
    name: "velden",
    source: "velden.ts",
    files: readBasis,
    args: (folder) => ["velden", "--schema", ...content(folder)],
    replaces: ["content/.schema/"],
    saysDone: null,
  },
  {
    name: "lees",
    source: "lees.ts",
    files: async () => new Map([["rapport.pdf", (await carryReport(await readFixture("basis"))).pdf]]),
    args: (folder) => ["lees", join(folder, "rapport.pdf"), "--naar", join(folder, "uitgepakt")],
    replaces: ["uitgepakt/"],
    saysDone: /is niet leeg/u,
  },
  {
    name: "vergelijk",
    source: "vergelijk.ts",
    files: async () => inContent(await readFixture("regels", "basis")),
    args: (folder) => ["vergelijk", "2025", "2026", ...content(folder), "--naar", join(folder, "verschil")],
    replaces: ["verschil/"],
    saysDone: /is niet leeg/u,
  },
  {
    name: "maak met Word",
    source: "maak.ts",
    files: readBasis,
    args: (folder) => ["maak", "--woord", "--nota", ...content(folder), ...output(folder)],
    replaces: ["output/"],
    saysDone: null,
    isSlow: true,
  },
  {
    name: "maak",
    source: "maak.ts",
    files: readBasis,
    args: (folder) => ["maak", ...content(folder), ...output(folder)],
    replaces: ["output/"],
    saysDone: null,
    isSlow: true,
  },
];
