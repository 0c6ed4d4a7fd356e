import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import type { Effects } from "../src/effects.ts";
import { EnvironmentError } from "../src/errors.ts";
import { main } from "../src/main.ts";
import { carryReport, printCarrier } from "./helpers/carry-report.ts";
import { createCarrier, writeObjects } from "./helpers/create-carrier.ts";
import { FIXTURES, overlay, readProgram, readTree } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree, type MemoryOptions } from "./helpers/memory-effects.ts";

const PROGRAM = await readProgram();
const BASIS = await readTree(join(FIXTURES, "basis", "content"));
const files = new Map<string, Uint8Array>();

beforeAll(async () => {
  const other = await readTree(join(FIXTURES, "tweede-deal", "content"));
  const own = await carryReport(BASIS);
  files.set("boom.pdf", own.pdf);
  files.set("map/water.pdf", (await carryReport(other)).pdf);
  files.set("manifest.json", own.published.get("manifest.json") ?? new Uint8Array());
  files.set("brief.docx", toBytes("PK"));
  const changed = own.attachments.map((one) => (one.name === "geld.csv" ? { ...one, bytes: toBytes("x") } : one));
  files.set("anders.pdf", writeObjects(createCarrier(changed)));
  const added = { name: "\u001b[31mnota\u202e.txt", bytes: toBytes("x") };
  files.set("erbij.pdf", writeObjects(createCarrier([...own.attachments, added])));
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly published: ReadonlyMap<string, FileTree>;
}

async function run(line: string, own: Partial<MemoryOptions> = {}, over: Partial<Effects> = {}): Promise<Run> {
  const roots = { ...PROGRAM, "": files, vol: new Map([["iets", toBytes("x")]]) };
  const { effects, stdout, stderr, published, openPrinters } = createMemory({ roots, print: printCarrier, ...own });
  const code = await main(line.split(" "), { ...effects, ...over });
  expect(openPrinters()).toBe(0);
  return { code, stdout: stdout(), stderr: stderr(), published };
}

describe("rapport lees", () => {
  it("gives a row for each deal and result, from several PDFs in one table", async () => {
    const { code, stdout, stderr } = await run("lees boom.pdf map/water.pdf");
    expect(code).toBe(0);
    const [head, ...rows] = stdout.trim().split("\r\n");
    expect(head).toMatch(/bestand;deal;verslagjaar;versie;voorbeeld;resultaat;titel;/u);
    expect(rows.map((row) => row.split(";")).map(([file, deal, , , , result]) => [file, deal, result])).toEqual([
      ["boom.pdf", "testland", "testland/G1"],
      ["boom.pdf", "testland", "testland/G2"],
      ...["A1", "A2", "B1", "B2", "B3", "C1", "C2"].map((id) => [
        "map/water.pdf",
        "voorbeeldland",
        `voorbeeldland/${id}`,
      ]),
    ]);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stderr).toMatch(/^boom\.pdf is het concept van de voortgangsrapportage 2026 van .*: 28 bijlagen, alle /u);
  });

  it("gives the same as JSON, with numbers as numbers", async () => {
    const { stdout } = await run("lees boom.pdf --formaat json");
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ bestand: "boom.pdf", resultaat: "testland/G1", waarde: 412, voorbeeld: false });
    expect(rows[1]).toMatchObject({ waarde: null });
  });

  it("puts what was in each PDF in a folder of its own", async () => {
    const { code, stdout, published } = await run("lees boom.pdf map/water.pdf --naar uit");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^uit\/boom: 28 bestanden\nuit\/water: \d+ bestanden\nuit\/overzicht\.csv\n$/u);
    expect([...published.keys()]).toEqual(["uit"]);
    const written = published.get("uit") ?? new Map<string, Uint8Array>();
    const back = [...written].filter(([path]) => path.startsWith("boom/bronnen/"));
    expect(new Map(back.map(([path, bytes]) => [path.slice("boom/bronnen/".length), toText(bytes)]))).toEqual(
      new Map([...BASIS].map(([path, bytes]) => [path, toText(bytes)])),
    );
    expect(toText(written.get("overzicht.csv"))).toContain("voorbeeldland/B3");
  });

  it("keeps apart PDFs whose names differ in capitals alone, which many a disk takes for one", async () => {
    const twice = new Map([...files, ["map/BOOM.PDF", files.get("boom.pdf") ?? new Uint8Array()]]);
    const { code, stdout } = await run("lees boom.pdf map/BOOM.PDF --naar uit", { roots: { ...PROGRAM, "": twice } });
    expect(code).toBe(0);
    expect(stdout).toBe("uit/boom: 28 bestanden\nuit/BOOM-2: 28 bestanden\nuit/overzicht.csv\n");
  });

  it("writes nothing in a folder where something stands", async () => {
    const { code, published, stderr } = await run("lees boom.pdf --naar vol");
    expect({ code, published: published.size }).toEqual({ code: 2, published: 0 });
    expect(stderr).toContain("De map vol is niet leeg.");
  });

  it("names what it cannot use, uses the rest, and ends with 1", async () => {
    const { code, stdout, stderr } = await run("lees weg.pdf brief.docx anders.pdf boom.pdf");
    expect(code).toBe(1);
    expect(stdout.trim().split("\r\n")).toHaveLength(3);
    const said = stderr.trim().split("\n");
    expect(said.slice(0, 3)).toEqual([
      "weg.pdf is er niet, of is een map.",
      "brief.docx is geen PDF.",
      'anders.pdf is veranderd: het controlegetal klopt niet van "geld.csv".',
    ]);
    expect(said[3]).toMatch(/^boom\.pdf is het concept/u);
  });

  it("writes nothing at all when nothing can be used", async () => {
    expect(await run("lees brief.docx --naar uit")).toMatchObject({ code: 1, stdout: "", published: new Map() });
  });

  it("shows a strange name without what a terminal would obey", async () => {
    const { code, stderr } = await run("lees erbij.pdf");
    expect(code).toBe(0);
    expect(stderr).toContain('niet van het rapport is: "�[31mnota�.txt".');
  });

  it("does not read a file that is larger than any report", async () => {
    const { code, stderr } = await run("lees boom.pdf", {}, { measureFile: () => Promise.resolve(400 * 1024 ** 2) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^boom\.pdf is te groot: .*\n$/u);
  });

  it("asks for a PDF", async () => {
    expect(await run("lees")).toMatchObject({ code: 2, stdout: "" });
    expect(await run("verifieer")).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("rapport verifieer", () => {
  it("finds a PDF that is what its sources give, and warns that this is not all", async () => {
    const { code, stdout, stderr, published } = await run("verifieer boom.pdf");
    expect({ code, published: published.size }).toEqual({ code: 0, published: 0 });
    expect(stdout).toMatch(/^boom\.pdf is gelijk, byte voor byte: /u);
    expect(stderr).toMatch(/^Let op: .*\n.*--manifest\.\n$/u);
  });

  it("holds it against the manifest that was published beside it", async () => {
    const own = await run("verifieer boom.pdf --manifest manifest.json");
    expect({ code: own.code, stderr: own.stderr }).toEqual({ code: 0, stderr: "" });
    expect(own.stdout).toContain("Het manifest noemt deze PDF");
    const other = await run("verifieer map/water.pdf --manifest manifest.json");
    expect(other.code).toBe(1);
    expect(other.stdout).toContain("de PDF, tegen het manifest");
    expect(other.stdout).toMatch(/bron 2030\/.*, tegen het manifest\n.*\n {4}verwacht: {2}niets/u);
  });

  it.each(["weg.json", "brief.docx"])("says that %s is no manifest", async (name) => {
    const { code, stdout, stderr } = await run(`verifieer boom.pdf --manifest ${name}`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${name} is er niet, of is geen manifest.json van een rapport.`);
  });

  it("says that it cannot make a report again whose sources did not travel", async () => {
    const secret = await readTree(join(FIXTURES, "ongeldig", "content--confidential", "content"));
    const { pdf, published } = await carryReport(overlay(BASIS, secret));
    files.set("geheim.pdf", pdf);
    files.set("geheim.json", published.get("manifest.json") ?? new Uint8Array());
    const { code, stdout } = await run("verifieer geheim.pdf --manifest geheim.json");
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^geheim\.pdf kan niet opnieuw worden gemaakt: .*\n.*kloppen\.\nHet manifest noemt deze PDF/u,
    );
  });

  it("says what it cannot use, and starts no browser for it", async () => {
    const { code, stdout, stderr } = await run("verifieer anders.pdf", {
      print: () => Promise.reject(new Error("nee")),
    });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain("anders.pdf is veranderd");
  });

  it("finds that a PDF without pages is not the report, also where there is no browser", async () => {
    const lack = new EnvironmentError("Er is geen browser.", "Zet er een neer.");
    const { code, stdout, stderr } = await run("verifieer boom.pdf", { print: () => Promise.reject(lack) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^boom\.pdf klopt NIET: er zijn \d+ verschillen\./u);
    expect(stdout).toContain("bijlagen.json, tegen de metagegevens");
    expect(stderr).toContain("Er is geen browser.\nZet er een neer.");
  });

  it("ends as a defect when printing fails for no lack of the machine", async () => {
    expect(await run("verifieer boom.pdf", { print: () => Promise.reject(new Error("stuk")) })).toMatchObject({
      code: 70,
    });
  });
});

describe("help", () => {
  it.each(["lees", "verifieer"])("rapport %s --help has examples that can be typed", async (name) => {
    const { code, stdout } = await run(`${name} --help`);
    expect(code).toBe(0);
    const examples = [...stdout.matchAll(/^ {2}rapport (.*)$/gmu)].map((match) => match[1] ?? "");
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      const typed = example.replace(/rapport\.pdf|noord\.pdf/u, "boom.pdf").replace("zuid.pdf", "map/water.pdf");
      expect({ example, code: (await run(typed)).code }).toEqual({ example, code: 0 });
    }
  });
});
