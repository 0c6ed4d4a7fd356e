import { describe, expect, it } from "vitest";

import type { DataFile } from "../src/publish/data-schema.ts";
import { overlay } from "./helpers/fixtures.ts";
import { toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { spellPage } from "./helpers/page-text.ts";
import { checkTree } from "./helpers/report-text.ts";
import {
  BARE,
  BASE,
  CALENDAR,
  CONCEPT,
  edit,
  FIRST,
  giveBack,
  handIn,
  HANDED_IN,
  make,
  PROSE,
  REPORT,
  run,
  runAll,
  send,
  SENT,
  set,
  START,
  type Disk,
  type Run,
} from "./helpers/round.ts";

const below = (content: FileTree, folder: string): string[] =>
  [...content.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));

describe("rapport zet concept-verstuurd", () => {
  it("writes the step, and keeps what was sent as it was", () => {
    expect(toText(SENT.content.get(REPORT)).slice(toText(BASE.get(REPORT)).length)).toBe(
      "stappen:\n  - stap: concept-verstuurd\n    datum: 2026-05-10\n    door: het programmabureau\n",
    );
    const kept = below(SENT.content, CONCEPT);
    expect(kept.sort()).toEqual([
      "data.json",
      "diwoo.xml",
      "manifest.json",
      "mdto.xml",
      "rapport.yaml",
      "voortgangsrapportage-2026-concept-partijen.html",
      "voortgangsrapportage-2026-concept-partijen.pdf",
    ]);
    const made = SENT.output["output/2026/concept/partijen"];
    for (const name of kept.filter((one) => one !== "rapport.yaml"))
      expect(SENT.content.get(`${CONCEPT}/${name}`)).toEqual(made?.get(name));
  });

  it("keeps it out of the content: no finding, no source, no hash", async () => {
    const { diagnostics, sources } = await checkTree(SENT.content);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect([...sources.hashes.keys()].filter((path) => path.includes("verstuurd/"))).toEqual([]);
    const strange = overlay(SENT.content, new Map([[`2026/verstuurd/wat.docx`, toBytes("iets")]]));
    expect((await checkTree(strange)).diagnostics).toEqual(diagnostics);
  });

  it("keeps the next one of the same day beside it", async () => {
    const changed = { ...SENT, content: edit(SENT.content, PROSE, (text) => `${text}\nNog een zin.\n`) };
    const again = await runAll(changed, make("concept"), send);
    expect(below(again.content, CONCEPT)).toEqual(below(SENT.content, CONCEPT));
    expect(below(again.content, `${CONCEPT}-2`)).toHaveLength(7);
    for (const name of below(SENT.content, CONCEPT))
      expect(again.content.get(`${CONCEPT}/${name}`)).toEqual(SENT.content.get(`${CONCEPT}/${name}`));
  });

  it("goes on where a run was broken off after the first files", async () => {
    const left = below(SENT.content, CONCEPT).slice(0, 3);
    const half = overlay(
      BASE,
      new Map(left.map((name) => [`${CONCEPT}/${name}`, SENT.content.get(`${CONCEPT}/${name}`) ?? toBytes("")])),
    );
    const mended = await send({ ...SENT, content: half });
    expect(mended.content).toEqual(SENT.content);
  });

  it.each([
    ["nothing was made", START, "Er staat geen conceptversie om te versturen."],
    [
      "something was written after it was made",
      { ...SENT, content: edit(BASE, PROSE, (text) => `${text}\nNog een zin.\n`) },
      `Anders zijn: ${PROSE}.`,
    ],
    ["a file was taken away", { ...SENT, content: overlay(BASE, new Map(), [PROSE]) }, `Anders zijn: ${PROSE}.`],
    [
      "somebody changed what was made",
      {
        ...SENT,
        content: BASE,
        output: {
          "output/2026/concept/partijen": overlay(
            SENT.output["output/2026/concept/partijen"] ?? new Map(),
            new Map([["data.json", toBytes("{}")]]),
          ),
        },
      },
      "data.json is niet meer zoals het programma het maakte.",
    ],
    ["it was handed in", HANDED_IN, "Het rapport 2026 is al ingediend; een concept is er niet meer."],
    ["the deal tells of no steps", { ...START, content: BARE }, "De deal zegt niet wie deze stap zet."],
  ])("is refused when %s", async (_why, disk, words) => {
    const { said, content } = await send(disk);
    expect(said[0]).toBe(1);
    expect(said[2]).toContain(words);
    expect(content).toEqual(disk.content);
  });

  it("is for the bodies of the deal, however they are written", async () => {
    const other = await set("concept-verstuurd 10 iemand", SENT);
    expect(other.said).toEqual([
      1,
      "",
      'Wie --door noemt, zet deze stap niet. Er is niets gewijzigd.\nDat kan zijn: "het programmabureau". Het staat in deal/kalender.yaml, onder stappen.\n',
    ]);
    expect((await set("concept-verstuurd 11 Het Programmabureau", { ...SENT, content: BASE })).said[0]).toBe(0);
  });
});

describe("rapport zet vastgesteld and ingediend", () => {
  it("come in either order", async () => {
    const adopt = (disk: Disk): Promise<Run> => set("vastgesteld 19 dagelijks bestuur", disk);
    const before = await runAll(SENT, adopt, make("definitief"), handIn);
    const after = await runAll(HANDED_IN, (disk) => set("vastgesteld 25 dagelijks bestuur", disk));
    for (const { content } of [before, after]) {
      const { diagnostics, content: read } = await checkTree(content);
      expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
      const rapport = read.jaren.find(({ naam }) => naam === "2026")?.rapport;
      expect([rapport?.status, rapport?.ingediend?.datum]).toEqual(["ingediend", "2026-05-20"]);
      expect(rapport?.vastgesteld).toMatch(/^2026-05-(?:19|25)$/u);
    }
  });

  it("are known of a report that tells of them by its status alone", async () => {
    const told = {
      ...START,
      content: edit(BASE, REPORT, (text) => text.replace("status: concept", "status: ingediend")),
    };
    const twice = await set("ingediend 22 programmabureau", told);
    expect(twice.said[2]).toBe("Het rapport 2026 is al ingediend. Er is niets gewijzigd.\n");
    await runAll(told, giveBack);
  });

  it("can be taken on the day itself", async () => {
    // The day of every run in memory
    const { said } = await run(["zet", "besproken", "--datum", "2026-06-01", "--door", "het overleg"], HANDED_IN);
    expect(said.slice(0, 2)).toEqual([0, "Het rapport 2026 is besproken op 1 juni 2026.\n"]);
  });

  it("say who advises", async () => {
    expect((await set("vastgesteld 19 het dagelijks bestuur", SENT)).said).toEqual([
      0,
      "Het rapport 2026 is vastgesteld op 19 mei 2026.\nErover adviseert: de regiegroep.\n",
      "",
    ]);
  });

  it("freeze the report: what is written in it afterwards is found", async () => {
    const changed = edit(HANDED_IN.content, PROSE, (text) => `${text}\nNog een zin.\n`);
    expect((await checkTree(changed)).diagnostics.map(({ ruleId }) => ruleId)).toContain("year/frozen-changed");
  });

  it("wait for the concept, for their day and for what is wrong", async () => {
    const early = await set("vastgesteld 19 dagelijks bestuur", START);
    expect(early.said[2]).toContain("is nog niet als concept verstuurd, en dat komt eerst.");
    const before = await set("vastgesteld 09 dagelijks bestuur", SENT);
    expect(before.said[2]).toContain("9 mei 2026 is te vroeg: het rapport is als concept verstuurd op 10 mei 2026.");
    const wrong = { ...SENT, content: edit(SENT.content, PROSE, () => "# Wat wilden we bereiken\n") };
    const held = await set("vastgesteld 19 dagelijks bestuur", wrong);
    expect(held.said[0]).toBe(1);
    expect(held.said[2]).toContain("Eerst moet dit worden opgelost.");
    const unsent = await set("ingediend 20 programmabureau", wrong);
    expect(unsent.said[2]).toContain("Eerst moet dit worden opgelost.");
    const undated = await run(["zet", "ingediend", "--datum", "2026-05-20", "--door", "programmabureau"], {
      ...SENT,
      content: edit(SENT.content, REPORT, (text) => text.replace("2026-05-08", "2026-05-21")),
    });
    expect(undated.said[2]).toContain("Op het rapport staat 21 mei 2026, en dat is na 20 mei 2026.");
    const twice = await set("ingediend 22 programmabureau", HANDED_IN);
    expect(twice.said[2]).toBe("Het rapport 2026 is al ingediend op 20 mei 2026. Er is niets gewijzigd.\n");
    for (const { content } of [early, before, held, twice])
      expect(toText(content.get(REPORT))).not.toContain("stap: vastgesteld");
  });
});

describe("rapport zet teruggegeven", () => {
  it("lets the report be changed again, and makes the next one version 2", async () => {
    const back = await runAll(HANDED_IN, giveBack);
    const open = await checkTree(edit(back.content, PROSE, (text) => `${text}\nNu met de bedragen.\n`));
    expect(open.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(open.content.jaren.find(({ naam }) => naam === "2026")?.rapport).toMatchObject({
      status: "concept",
      ingediend: null,
    });
    const changed = { ...back, content: edit(back.content, PROSE, (text) => `${text}\nNu met de bedragen.\n`) };
    const second = await runAll(changed, make("definitief"), (disk) => set("ingediend 28 programmabureau", disk));
    for (const name of below(HANDED_IN.content, FIRST))
      expect(second.content.get(`${FIRST}/${name}`)).toEqual(HANDED_IN.content.get(`${FIRST}/${name}`));
    const sent = "2026/verstuurd/ingediend-2026-05-28";
    const data = JSON.parse(toText(second.content.get(`${sent}/data.json`))) as DataFile;
    expect(data.versienummer).toBe(2);
    const first = JSON.parse(toText(second.content.get(`${FIRST}/data.json`))) as DataFile;
    expect(first.versienummer).toBe(1);
    const page = spellPage(toText(second.content.get(`${sent}/voortgangsrapportage-2026-definitief-partijen.html`)));
    expect(page).toContain("Definitief · versie 2");
    expect(page.replaceAll("\u00a0", " ")).toContain(
      "Dit is versie 2 van dit rapport. Versie 1 is op 21 mei 2026 teruggegeven door het ministerie. De vraag was: De bedragen ontbreken.",
    );
    expect(toText(second.content.get(`${FIRST}/rapport.yaml`))).toContain("bestanden:");
  });

  it("asks for another adoption where the deal wants one before handing in, and not for another concept", async () => {
    const strict = edit(BASE, CALENDAR, (text) =>
      text.replace("[het programmabureau], na: [concept-verstuurd]", "[het programmabureau], na: [vastgesteld]"),
    );
    const adopt = (disk: Disk): Promise<Run> => set("vastgesteld 19 dagelijks bestuur", disk);
    const steps = [make("concept"), send, adopt, make("definitief"), handIn, giveBack, make("definitief")];
    const back = await runAll({ content: strict, output: {} }, ...steps);
    const early = await set("ingediend 28 programmabureau", back);
    expect(early.said[2]).toContain("is nog niet vastgesteld, en dat komt eerst.");
    const again = (disk: Disk): Promise<Run> => set("vastgesteld 27 dagelijks bestuur", disk);
    await runAll(back, again, make("definitief"), (disk) => set("ingediend 28 programmabureau", disk));
  });

  it("leaves done what was done: the concept, and not the handing in", async () => {
    const moments = `  - {id: indiening, naam: Indiening, jaarlijks: {voor: "07-15"}, stap: ingediend, bron: {artikel: "4"}}\n`;
    const tree = edit(BASE, CALENDAR, (text) =>
      text.replace("{id: concept,", "{id: concept, stap: concept-verstuurd,").replace("stappen:", `${moments}stappen:`),
    );
    const handedIn = await runAll({ content: tree, output: {} }, make("concept"), send, make("definitief"), handIn);
    const back = await runAll(handedIn, giveBack);
    const days = async (disk: Disk): Promise<string[]> => {
      const { said } = await run(["status", "--vandaag", "2026-07-20"], disk);
      return said[1].replace(/\s+/gu, " ").match(/\S+(?: \S+ te laat)? tot en met \d+ \S+/gu) ?? [];
    };
    expect(await days(handedIn)).toEqual(["gedaan tot en met 14 juni", "gedaan tot en met 14 juli"]);
    expect(await days(back)).toEqual(["gedaan tot en met 14 juni", "6 dagen te laat tot en met 14 juli"]);
  });

  it("asks why, and is for a report that was handed in", async () => {
    const silent = await set("teruggegeven 21 het ministerie", HANDED_IN);
    expect(silent.said[2]).toContain("Zeg met --om wat er anders moet.");
    const early = await giveBack(SENT);
    expect(early.said[2]).toContain("is nog niet ingediend, en dat komt eerst.");
  });
});

describe("rapport zet besproken, and what is not possible", () => {
  it("waits for what is wrong with the steps of the deal", async () => {
    const content = edit(HANDED_IN.content, CALENDAR, (text) =>
      text.replace("[het overleg], na: [ingediend]", "[het overleg], na: [ingedient]"),
    );
    const { said } = await set("besproken 28 overleg", { ...HANDED_IN, content });
    expect([said[0], said[2]]).toEqual([1, "Eerst moet dit worden opgelost. (1 fout) Er is niets gewijzigd.\n"]);
    expect(said[1]).toContain('"ingedient" is geen geldig woord bij "na".');
  });

  it("ends the round", async () => {
    const { content } = await runAll(HANDED_IN, (disk) => set("besproken 28 overleg", disk));
    const { diagnostics, content: read } = await checkTree(content);
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(read.jaren.find(({ naam }) => naam === "2026")?.rapport?.status).toBe("besproken");
  });

  it.each([
    [["zet", "besproken"], "Zeg met --door wie de stap zet."],
    [["zet", "besproken", "groen", "--door", "x"], 'Achter zet besproken hoort geen ander woord: "groen".'],
    [["zet", "besproken", "--door", "x", "--niet"], "--niet kan alleen bij klaar."],
    [["zet", "besproken", "--door", "x", "--om", "y"], "--om kan alleen bij teruggegeven."],
    [["zet", "besproken", "--door", "x", "--datum", "2126-01-01"], "1 januari 2126 is nog niet geweest."],
  ])("is used wrongly: %j", async (words, message) => {
    const { said } = await run(words, HANDED_IN);
    expect(said[0]).toBe(2);
    expect(said[2]).toContain(message);
  });
});

describe("what stands in a concept alone", () => {
  it("is not in the definitive version", async () => {
    const agenda = `agenda:
  - {id: reageren, datum: 2026-05-15, wat: Laatste dag om te reageren, alleen_concept: ja}
  - {id: overleg, datum: 2026-09-15, wat: Het overleg bespreekt dit rapport}
`;
    const content = edit(BASE, REPORT, (text) => `${text}${agenda}`);
    const { output } = await runAll({ content, output: {} }, make("concept"), make("definitief"));
    const page = (version: string): string =>
      spellPage(
        toText(output[`output/2026/${version}/partijen`]?.get(`voortgangsrapportage-2026-${version}-partijen.html`)),
      );
    expect(page("concept")).toContain("Laatste dag om te reageren");
    expect(page("definitief")).not.toContain("Laatste dag om te reageren");
    expect(page("definitief")).toContain("Het overleg bespreekt dit rapport");
  });
});
