import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";

import { readTemplates } from "./components/read-templates.ts";
import type { CheckedContent } from "../src/pipeline/check-content.ts";
import type { DataFile } from "../src/publish/data-schema.ts";
import type { AttachmentList } from "../src/publish/attachment-schema.ts";
import { deadlineOf } from "../src/content/deadline.ts";
import { assessSisa } from "../src/assess/assess-sisa.ts";
import { formatTable } from "../src/publish/table.ts";
import { createTables } from "../src/publish/create-tables.ts";
import { main } from "../src/main.ts";
import { listExplained } from "../src/rules/engine/list-explained.ts";
import { CONTENT_FILES } from "../src/schema/content-files.ts";
import { unwrap } from "../src/schema/walk-schema.ts";
import { carryReport, printCarrier, type CarriedReport } from "./helpers/carry-report.ts";
import { createCarrier, writeObjects } from "./helpers/create-carrier.ts";
import { describeFindings } from "./helpers/describe-findings.ts";
import { FIXTURES, readProgram, readTree } from "./helpers/fixtures.ts";
import { expectCommitted } from "./helpers/golden.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { checkTree, createAssets, spellReport } from "./helpers/report-text.ts";

/**
 * A deal that reported once over its first year, with a deadline in the next one, and from then on twice a year. The
 * story of its reports, in their order.
 */
const CONTENT = await readTree(join(FIXTURES, "halfjaar", "content"));
const PROGRAM = await readProgram();
const ASSETS = createAssets(readTemplates(".hbs"));
const NAMES = ["2020", "2021-1", "2021-2", "2022-1"];

let checked: CheckedContent;
beforeAll(async () => {
  checked = await checkTree(CONTENT);
});

function assessmentOf(naam: string, content = checked) {
  const found = content.assessments.find(({ jaar }) => jaar.naam === naam);
  if (found === undefined) throw new Error(`no report ${naam}`);
  return found;
}

function wordsOf(naam: string, content = checked, version: "concept" | "definitief" = "concept"): string {
  const records = { webpagina: null, pdf: null };
  const { text, lost } = spellReport(content, { naam, edition: { version, edition: "partijen" }, records }, ASSETS);
  expect(lost).toEqual([]);
  return text.replace(/\s+/gu, " ");
}

/** The content with other files; null takes one away, and a folder may get another name. */
function change(over: Readonly<Record<string, string | null>>, renamed: readonly [string, string][] = []): FileTree {
  const tree = [...CONTENT].flatMap(([path, bytes]): [string, Uint8Array][] => {
    if (over[path] === null) return [];
    const [from, to] = renamed.find(([folder]) => path.startsWith(`${folder}/`)) ?? ["", ""];
    return [[from === "" ? path : `${to}${path.slice(from.length)}`, bytes]];
  });
  const added = Object.entries(over).flatMap(([path, text]): [string, Uint8Array][] =>
    text === null ? [] : [[path, toBytes(text)]],
  );
  return new Map([...tree, ...added]);
}

function fileOf(path: string): string {
  return toText(CONTENT.get(path));
}

async function findingsIn(tree: FileTree): Promise<string[]> {
  const { diagnostics } = await checkTree(tree);
  return describeFindings(diagnostics);
}

async function run(line: string, content: FileTree = CONTENT) {
  const memory = createMemory({ roots: { ...PROGRAM, content } });
  const code = await main(line.split(" "), memory.effects);
  return { code, out: memory.stdout(), err: memory.stderr(), folders: [...memory.published.keys()] };
}

describe("reports of half a year", () => {
  it("come in the order of their names, and have nothing wrong", () => {
    expect(checked.assessments.map(({ jaar }) => jaar.naam)).toEqual(NAMES);
    expect(describeFindings(checked.diagnostics)).toEqual([
      "2021-2/rapport.yaml:7:15 year/days-left",
      "2022-1/rapport.yaml:7:15 year/days-left",
    ]);
  });

  it("come in the order of counting, also behind the ninth", async () => {
    const many = change({}, [
      ["2021-1", "2021-2"],
      ["2021-2", "2021-10"],
    ]);
    const { assessments } = await checkTree(many);
    expect(assessments.map(({ jaar }) => jaar.naam)).toEqual(["2020", "2021-2", "2021-10", "2022-1"]);
  });

  it("count up over the reports, with what a later one corrects", () => {
    const courses = assessmentOf("2022-1").resultaten.map(({ resultaat, onderdelen: [part] }) => [
      resultaat.id,
      ...(part?.verloop.map(
        ({ jaar, waarde, isHerzien }) => `${jaar} ${String(waarde.value)}${isHerzien ? "*" : ""}`,
      ) ?? []),
      part?.stap.value,
    ]);
    expect(courses).toEqual([
      ["V1", "2020 32", "2021-1 58*", "2021-2 71", "2022-1 112", 41],
      ["V2", "2020 100", "2021-1 180", "2021-2 270", "2022-1 390", 120],
    ]);
    // What was reported in the first half is as it was then
    expect(assessmentOf("2021-1").resultaten[0]?.onderdelen[0]?.stand.value).toBe(60);
  });

  it("add up the money of all reports until theirs", () => {
    const spent = NAMES.map((naam) => assessmentOf(naam).ledger.total({ soort: "rijk", fase: "besteed" }).value);
    expect(spent).toEqual([2_000_000, 5_000_000, 6_000_000, 10_000_000]);
  });

  it("account to the Rijk by the calendar year: both halves together", () => {
    const amounts = NAMES.map((naam) => {
      const { boekjaar, stromen } = assessSisa(assessmentOf(naam));
      const { vorigJaar, ditJaar, correctie, cumulatief } =
        stromen[0]?.totalen.find(({ fase }) => fase === "besteed")?.bedragen ?? {};
      return [boekjaar, ...[vorigJaar, ditJaar, correctie, cumulatief].map((one) => (one?.value ?? 0) / 100)];
    });
    expect(amounts).toEqual([
      [2020, 0, 20000, 0, 20000],
      [2021, 20000, 30000, 0, 50000],
      [2021, 20000, 40000, 0, 60000],
      [2022, 60000, 40000, 0, 100000],
    ]);
  });

  it("answer what the report before promised, also by the year alone where it has one report", async () => {
    const answers = NAMES.map((naam) =>
      assessmentOf(naam).voornemens.map(({ id, antwoord }) => `${id}: ${antwoord?.uitkomst ?? "open"}`),
    );
    expect(answers).toEqual([
      [],
      ["kaart-van-palen: later"],
      ["kaart-met-zuiden: nagekomen"],
      ["eigen-ploeg: nagekomen"],
    ]);
    const path = "2022-1/vervoer/resultaten.yaml";
    const vague = change({ [path]: fileOf(path).replace("jaar: 2021-2", "jaar: 2021") });
    expect(await findingsIn(vague)).toContainEqual(expect.stringMatching(/promise\/unknown-answer$/u));
  });

  it("see that a report that was handed in changed", async () => {
    const path = "2021-1/samenvatting.md";
    expect(await findingsIn(change({ [path]: `${fileOf(path)}\nEn meer.\n` }))).toContainEqual(
      expect.stringMatching(/^2021-1\/samenvatting\.md.* year\/frozen-changed$/u),
    );
  });
});

describe("the name of a report", () => {
  it("is the year and a number, and nothing else is quietly left out", async () => {
    const names = ["2022-voorjaar", "2022_1", "22-1", "2022-01", "rapport-2022", "2022-H2", "22", "2022 najaar"];
    const told = await Promise.all(
      names.map(async (name) => {
        const { diagnostics } = await checkTree(change({}, [["2022-1", name]]));
        const found = diagnostics.filter(({ ruleId }) => ruleId === "load/unread-report");
        return [name, ...found.map(({ severity, file, expected }) => `${severity} ${file ?? ""} ${expected ?? ""}`)];
      }),
    );
    expect(told).toEqual([
      ["2022-voorjaar", "error 2022-voorjaar 2022-1"],
      ["2022_1", "error 2022_1 2022-1"],
      ["22-1", "error 22-1 2022-1"],
      ["2022-01", "error 2022-01 2022-1"],
      ["rapport-2022", "error rapport-2022 2022"],
      ["2022-H2", "error 2022-H2 2022-2"],
      ["22", "error 22 2022"],
      ["2022 najaar", "error 2022 najaar 2022-2"],
    ]);
  });

  it("is an error on a folder in which nothing is read", async () => {
    const told = async (files: Readonly<Record<string, string>>) => {
      const { diagnostics } = await checkTree(change(files));
      return diagnostics
        .filter(({ ruleId }) => ruleId.startsWith("load/"))
        .map(({ ruleId, severity, message, hint }) => [severity, ruleId, message, hint]);
    };
    const hint = (name: string): string =>
      `Is dit een rapport? Zet er dan bestanden in zoals ${name}/rapport.yaml. Haal de map anders weg.`;
    const one = "Deze map heet als een rapport, maar het programma leest het bestand erin niet.";
    const two = "Deze map heet als een rapport, maar het programma leest geen van de 2 bestanden erin.";
    expect(await told({ "2022-2/notities.txt": "Nog doen." })).toEqual([
      ["error", "load/unread-report", one, hint("2022-2")],
    ]);
    // Also where it looks like a copy of a whole year
    expect(await told({ "2020-1/cijfers.yaml": "a: 1", "2020-1/vervoer/verhaal.md": "Hallo." })).toEqual([
      ["error", "load/unread-report", two, hint("2020-1")],
    ]);
  });

  it("is told apart from a copy of a report that is there", async () => {
    const adviseOn = async (name: string) => {
      const { diagnostics } = await checkTree(change({ [`${name}/rapport.yaml`]: fileOf("2022-1/rapport.yaml") }));
      return diagnostics.find(({ ruleId, file }) => ruleId === "load/unread-report" && file === name)?.hint ?? null;
    };
    expect(await adviseOn("2022_1")).toBe(
      "Is dit een kopie van 2022-1? Haal de map dan weg. Is het een ander rapport? Geef de map dan een eigen nummer, zoals 2022-2.",
    );
    expect(await adviseOn("rapport-2022")).toBe("Geef de map de naam 2022-2.");
    expect(await adviseOn("rapport-2020")).toBe(
      "Is dit een kopie van 2020? Haal de map dan weg. Maakt u meer rapporten over 2020? Noem de mappen dan 2020-1 en 2020-2.",
    );
    // What says itself that it is a copy, or has nothing of a report, holds nothing back
    expect(await adviseOn("2020 - kopie")).toBeNull();
  });

  it("keeps back the definitive version as long as such a folder is there", async () => {
    const { code, out, err } = await run(
      "maak --jaar 2021-2 --versie definitief",
      change({}, [["2022-1", "2022-voorjaar"]]),
    );
    expect(code).toBe(1);
    expect(`${out}${err}`).toContain("load/unread-report");
  });

  it("is not both that of a year and that of its halves", async () => {
    const { diagnostics } = await checkTree(change({}, [["2021-2", "2021"]]));
    const [found] = diagnostics.filter(({ ruleId }) => ruleId === "year/mixed-names");
    expect(found).toMatchObject({
      severity: "error",
      file: "2021",
      message: "Van 2021 zijn er twee soorten mappen: 2021 voor het hele jaar, en met een nummer 2021-1.",
    });
  });

  it("stands in rapport.yaml whole or as the year, and not as another", async () => {
    const path = "2022-1/rapport.yaml";
    const typed = async (name: string) =>
      (await findingsIn(change({ [path]: fileOf(path).replace("verslagjaar: 2022", `verslagjaar: ${name}`) }))).filter(
        (one) => one.startsWith(path) && !/days-left|understood/u.test(one),
      );
    expect(await typed("2022-1")).toEqual([]);
    expect(await typed("2022-01")).toEqual([]);
    expect(await typed("2022-2")).toEqual([`${path}:2:14 year/wrong-year`]);
    expect(await typed("2021")).toEqual([`${path}:2:14 year/wrong-year`]);
  });

  it("stands behind --jaar, in the output and in what is said", async () => {
    const { code, folders, err } = await run("maak --jaar 2021-1");
    expect(code).toBe(0);
    expect(folders).toEqual(["output/2021-1/concept/partijen"]);
    expect(err).toContain("2021-1");
    // A year alone will do where it has one report
    expect((await run("maak --jaar 2022")).folders).toEqual(["output/2022-1/concept/partijen"]);
    expect((await run("maak --jaar 2021")).err).toBe(
      "Van 2021 zijn er meer rapporten: 2021-1 en 2021-2.\nNoem er een, zoals --jaar 2021-2.\n",
    );
    expect((await run("controleer --jaar 2019")).err).toBe(
      "Er is geen rapport 2019.\nEr is inhoud voor: 2020, 2021-1, 2021-2, 2022-1.\n",
    );
  });

  it("stands in a reference to an earlier value", async () => {
    const text = wordsOf("2022-1");
    expect(text).toContain(
      "Er staan nu 112 laadpalen. In het vorige rapport waren dat er 71, een jaar geleden 58. Na het eerste jaar stonden er 32.",
    );
    const path = "2022-1/samenvatting.md";
    const { diagnostics } = await checkTree(
      change({ [path]: "## Kern\n\nEerst {{V1@2021}}, dan {{V1@2022}}, nooit {{V1@2019}} of {{V1@2021-3}}.\n" }),
    );
    const told = diagnostics.filter(({ file }) => file === path).map(({ message }) => message);
    expect(told.join("\n")).toContain("van 2021 zijn er meer rapporten");
    expect(told.join("\n")).toContain("er is geen rapport 2019");
    expect(told.join("\n")).toContain("er is geen rapport 2021-3");
    expect(told).toHaveLength(3);
  });
});

describe("the words of a report of half a year", () => {
  it("name it with its period, and the report before instead of last year", () => {
    const text = wordsOf("2022-1");
    expect(text).toContain("Voortgangsrapportage 2022-1, januari tot en met juni 2022");
    expect(text).toContain("Dit is voortgangsrapportage 2022-1 van de Regio Deal Voorbeeldkust.");
    expect(text).toContain("Vergeleken met het vorige rapport staat 1 resultaat er beter voor en geen slechter.");
    expect(text).toContain("Oordeel 2021-2");
    expect(text).toContain("Sinds het vorige rapport: +41.");
    expect(text).toContain("Gesprekken, opgeteld per rapport");
    expect(text).toContain("toezeggingen van het vorige rapport:");
    expect(text).not.toMatch(/vorig jaar|dit jaar|een jaar eerder|jaarlijkse/u);
    expect(wordsOf("2021-2")).toContain("Voortgangsrapportage 2021-2, juli tot en met december 2021");
  });

  it("has the period before the deal's own words on the cover", async () => {
    const path = "deal/deal.yaml";
    const spoken = await checkTree(change({ [path]: `${fileOf(path)}ondertitel: Schoon langs zee\n` }));
    expect(wordsOf("2021-2", spoken)).toContain("Juli tot en met december 2021. Schoon langs zee");
  });

  it("stay those of a year as long as there is one a year", () => {
    const text = wordsOf("2020");
    expect(text).toContain("Voortgangsrapportage 2020 ");
    expect(text).toContain("Dit is de jaarlijkse voortgangsrapportage van");
    expect(text).toContain("er is nog geen vergelijking met een jaar eerder");
  });

  it("are in no rule, no message of the catalogue and no field those of a year", () => {
    const explained = listExplained().map(({ id, title, why, example }) => [
      id,
      title,
      why,
      example.message,
      example.hint,
    ]);
    const fields = CONTENT_FILES.flatMap(({ path, schema }) =>
      schema === null ? [] : [[path, ...meaningsIn(schema)]],
    );
    // These are about texts that say so themselves, or about the mark of what was carried along
    const aboutWords = ["text/old-comparison", "text/growth-differs", "markdown/open-last-year"];
    const found = [...explained, ...fields].filter(
      ([id, ...words]) =>
        !aboutWords.includes(id ?? "") && /vorige? jaar|afgelopen jaar|jaar ervoor/iu.test(words.join("\n")),
    );
    expect(found.map(([id]) => id)).toEqual([]);
  });

  it("are golden", async () => {
    const records = { webpagina: null, pdf: null };
    const edition = { version: "concept", edition: "partijen" } as const;
    const { text } = spellReport(checked, { naam: "2021-2", edition, records }, ASSETS);
    await expectCommitted("test/fixtures/halfjaar/tekst-2021-2.txt", text);
  });
});

describe("the calendar", () => {
  it("gives each report its own day, also in the year after", () => {
    expect(wordsOf("2020", checked, "definitief")).toContain("Aan de minister: uiterlijk 1 mei 2021");
    expect(wordsOf("2021-1", checked, "definitief")).toContain("Aan de minister: uiterlijk 1 september 2021");
    expect(wordsOf("2021-2", checked, "definitief")).toContain("Aan de minister: uiterlijk 1 maart 2022");
  });

  it("leaves out of a report the moments of others", () => {
    expect(wordsOf("2021-1")).toContain(
      "| Overleg over de eerste helft | Rijk en Regio | uiterlijk 30 september 2021 |",
    );
    expect(wordsOf("2021-2")).not.toContain("Overleg over de eerste helft");
    expect(wordsOf("2020")).not.toContain("Overleg over de eerste helft");
  });

  it("finds a report late by its own day only", async () => {
    const late = async (naam: string, day: string) => {
      const path = `${naam}/rapport.yaml`;
      const text = fileOf(path)
        .replace("status: concept", "status: vastgesteld")
        .replace(/\ningediend: \{[\s\S]*/u, "\n");
      const { diagnostics } = await checkTree(change({ [path]: `${text}ingediend: {datum: ${day}}\n` }));
      const [found] = diagnostics.filter(({ ruleId, file }) => ruleId === "year/deadline-passed" && file === path);
      return found?.expected ?? null;
    };
    expect(await late("2020", "2021-05-01")).toBeNull();
    expect(await late("2020", "2021-05-02")).toBe("uiterlijk 1 mei 2021");
    expect(await late("2021-1", "2021-09-02")).toBe("uiterlijk 1 september 2021");
    expect(await late("2021-2", "2022-03-01")).toBeNull();
    expect(await late("2021-2", "2022-03-02")).toBe("uiterlijk 1 maart 2022");
  });
});

describe("docs/ritme.md", async () => {
  const page = await readFile(join(import.meta.dirname, "..", "docs", "ritme.md"), "utf8");
  const blocks = [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/gu)];

  it.each(blocks.map(([, path = "", text = ""]) => ({ path, text })))(
    "has a $path that is right",
    async ({ path, text }) => {
      // The folder of an example may be that of no report here: what counts is that it can be read
      const [own, of] = path.startsWith("deal/") ? [path, ""] : ["2022-1/rapport.yaml", fileOf("2022-1/rapport.yaml")];
      const rest = of.split("\n").filter((line) => !/^(?:verslagjaar|verslagperiode):/u.test(line));
      const { diagnostics } = await checkTree(change({ [own]: `${rest.join("\n")}\n${text}` }));
      const unread = diagnostics.filter(({ ruleId, file }) => file === own && /^(?:schema|yaml)\//u.test(ruleId));
      expect(unread.map(({ message }) => message)).toEqual([]);
    },
  );

  it("says the days that come of it", async () => {
    const calendars = blocks.filter(([, path]) => path === "deal/kalender.yaml");
    const days = await Promise.all(
      calendars.map(async ([, path = "", text = ""]) => {
        const { content } = await checkTree(change({ [path]: text }));
        const report = (naam: string) => content.jaren.find((jaar) => jaar.naam === naam);
        return NAMES.map((naam) => {
          const jaar = report(naam);
          const deadline = jaar === undefined ? null : deadlineOf(content.deal, "indiening", jaar);
          return deadline === null ? null : `${deadline.word}${deadline.date}`;
        });
      }),
    );
    expect(days).toEqual([
      ["vóór 2020-07-15", "vóór 2021-07-15", "vóór 2021-07-15", "vóór 2022-07-15"],
      ["uiterlijk 2021-05-01", "uiterlijk 2022-05-01", "uiterlijk 2022-05-01", "uiterlijk 2023-05-01"],
      [null, "uiterlijk 2021-09-01", "uiterlijk 2022-03-01", "uiterlijk 2022-09-01"],
      [null, "uiterlijk 2021-09-01", "uiterlijk 2022-03-01", "uiterlijk 2022-09-01"],
    ]);
  });
});

describe("what machines get of a report of half a year", () => {
  let carried: CarriedReport;
  beforeAll(async () => {
    carried = await carryReport(CONTENT, ["--jaar", "2021-2"]);
  });

  it("names the reports as texts", () => {
    const data = JSON.parse(toText(carried.published.get("data.json"))) as DataFile;
    expect([data.formaat, data.verslagjaar]).toEqual([3, "2021-2"]);
    expect(data.resultaten[0]?.onderdelen[0]?.verloop.map(({ jaar }) => jaar)).toEqual(["2020", "2021-1", "2021-2"]);
    const list = JSON.parse(
      toText(carried.attachments.find(({ name }) => name === "bijlagen.json")?.bytes),
    ) as AttachmentList;
    expect([list.formaat, list.verslagjaar]).toEqual([3, "2021-2"]);
    // The reports behind it do not travel
    expect(list.bijlagen.some(({ bestand }) => bestand.startsWith("bronnen/2021-1/"))).toBe(true);
    expect(list.bijlagen.some(({ bestand }) => bestand.startsWith("bronnen/2022-1/"))).toBe(false);
    // No month for Excel
    const course = createTables(data).find(({ file }) => file === "verloop.csv");
    expect(course === undefined ? "" : formatTable(course)).toContain(
      "voorbeeldkust;'2021-2;concept;ja;voorbeeldkust/V1/palen;2020;",
    );
  });

  it("comes out of a PDF of today and of one of format 1 alike", async () => {
    const yearly = await carryReport(CONTENT, ["--jaar", "2020"]);
    const files = new Map([
      ["half.pdf", carried.pdf],
      ["heel.pdf", yearly.pdf],
      ["oud.pdf", writeObjects(createCarrier(toFormat1(yearly.attachments)))],
    ]);
    const memory = createMemory({ roots: { ...PROGRAM, "": files }, print: printCarrier });
    expect(await main("lees half.pdf heel.pdf oud.pdf --formaat json".split(" "), memory.effects)).toBe(0);
    const rows = JSON.parse(memory.stdout()) as Record<string, unknown>[];
    expect(rows.map(({ bestand, verslagjaar, waarde }) => [bestand, verslagjaar, waarde])).toEqual([
      ["half.pdf", "2021-2", 71],
      ["half.pdf", "2021-2", 270],
      ["heel.pdf", "2020", 32],
      ["heel.pdf", "2020", 100],
      ["oud.pdf", "2020", 32],
      ["oud.pdf", "2020", 100],
    ]);
    expect(memory.stderr()).toContain("half.pdf is het concept van de voortgangsrapportage 2021-2 van");
  });
});

/** What all fields of a schema mean, in groups and lists too. */
function meaningsIn(schema: z.core.$ZodType, met = new Set<z.core.$ZodType>()): string[] {
  const { schema: own, info, element, fields, values } = unwrap(schema);
  const meaning = info.meaning ?? "";
  if (met.has(own)) return [meaning];
  met.add(own);
  const inner = [element, values, ...(fields?.values() ?? [])].flatMap((one) => (one === null ? [] : [one]));
  return [meaning, ...inner.flatMap((one) => meaningsIn(one, met))];
}

/** The attachments as a program of format 1 made them: a report is a number there. */
function toFormat1(attachments: CarriedReport["attachments"]): CarriedReport["attachments"] {
  const json = (name: string): Record<string, unknown> =>
    JSON.parse(toText(attachments.find((one) => one.name === name)?.bytes)) as Record<string, unknown>;
  const data = json("data.json") as unknown as DataFile;
  const older = toBytes(
    JSON.stringify({
      ...data,
      ...{ formaat: 1, verslagjaar: Number(data.verslagjaar) },
      resultaten: data.resultaten.map((one) => ({
        ...one,
        onderdelen: one.onderdelen.map((part) => ({
          ...part,
          verloop: part.verloop.map((stand) => ({ ...stand, jaar: Number(stand.jaar) })),
        })),
      })),
    }),
  );
  const list = json("bijlagen.json") as unknown as AttachmentList;
  const bijlagen = list.bijlagen.map((one) =>
    one.bestand === "data.json"
      ? { ...one, bytes: older.length, sha256: createHash("sha256").update(older).digest("hex") }
      : one,
  );
  const listed = toBytes(JSON.stringify({ ...list, formaat: 1, verslagjaar: Number(list.verslagjaar), bijlagen }));
  return attachments.map((one) =>
    one.name === "data.json"
      ? { ...one, bytes: older }
      : one.name === "bijlagen.json"
        ? { ...one, bytes: listed }
        : one,
  );
}
