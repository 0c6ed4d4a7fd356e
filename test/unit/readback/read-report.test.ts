import { createHash } from "node:crypto";

import { describe, expect, it } from "vitest";

import type { FoundAttachment } from "../../../src/pdf/attachments/read-attachments.ts";
import { createAttachments } from "../../../src/publish/create-attachments.ts";
import type { AttachmentList } from "../../../src/publish/attachment-schema.ts";
import { readReport, type ReadReport } from "../../../src/readback/read-report.ts";
import { EMPTY_DATA } from "../../helpers/empty-data.ts";
import { toBytes, toText } from "../../helpers/memory-effects.ts";

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const MADE_WITH = { versie: "1", bouw: "b", node: "20", browser: "geen", systeem: "geheugen" };
const SOUND = createAttachments(
  {
    data: EMPTY_DATA,
    dataFile: toBytes(JSON.stringify(EMPTY_DATA)),
    content: new Map([
      ["2026/rapport.yaml", toBytes("a: 1\n")],
      ["2026/a/b.yaml", toBytes("b")],
    ]),
    unread: [],
    withheld: [],
    madeWith: MADE_WITH,
  },
  sha256,
);

/** The sound attachments with one of them as it is given; null takes it away. */
function swap(name: string, bytes: Uint8Array | null): FoundAttachment[] {
  const rest = SOUND.filter((one) => one.name !== name);
  return bytes === null ? rest : [...rest, { name, bytes }];
}

/** The sound attachments with another list. */
function relist(change: (list: AttachmentList) => object): FoundAttachment[] {
  const list = JSON.parse(toText(SOUND.at(-1)?.bytes)) as AttachmentList;
  return swap("bijlagen.json", toBytes(JSON.stringify(change(list))));
}

/** The list with another path for one file. */
function repath(from: string, to: string): FoundAttachment[] {
  return relist((list) => ({
    ...list,
    bijlagen: list.bijlagen.map((one) => (one.bestand === from ? { ...one, bestand: to } : one)),
  }));
}

const read = (attachments: readonly FoundAttachment[]): ReadReport => readReport(attachments, sha256);

describe("the attachments of a report", () => {
  it("come out as they went in, by path", () => {
    const found = read([...SOUND, { name: "van iemand anders.txt", bytes: toBytes("x") }]);
    if (found.kind !== "report") throw new Error(found.kind);
    const { files, list, others, data } = found.report;
    expect(toText(files.get("bronnen/2026/rapport.yaml"))).toBe("a: 1\n");
    expect([...files.keys()].sort()).toEqual([
      "beloften.csv",
      "besluiten.csv",
      "bijdragers.csv",
      "bijlagen.json",
      "bijlagen.schema.json",
      "bronnen/2026/a/b.yaml",
      "bronnen/2026/rapport.yaml",
      "csv-metadata.json",
      "data.json",
      "data.schema.json",
      "geld.csv",
      "greep.csv",
      "onderdelen.csv",
      "projecten.csv",
      "resultaten.csv",
      "verloop.csv",
    ]);
    expect({ others, made: list.gemaakt_met, data }).toEqual({
      others: ["van iemand anders.txt"],
      made: MADE_WITH,
      data: EMPTY_DATA,
    });
  });

  it.each([
    ["none", [], { kind: "foreign" }],
    ["those of another program", [{ name: "factuur.xml", bytes: toBytes("<x/>") }], { kind: "foreign" }],
    ["no list", swap("bijlagen.json", null), { kind: "foreign" }],
    ["a list that is no JSON", swap("bijlagen.json", toBytes("{")), { kind: "list-damaged" }],
    ["a list of something else", swap("bijlagen.json", toBytes("[1]")), { kind: "list-damaged" }],
    ["a newer list", relist((list) => ({ ...list, formaat: 4 })), { kind: "newer", format: 4 }],
    ["one that is gone", swap("geld.csv", null), { kind: "missing", names: ["geld.csv"] }],
    [
      "one that cannot be unpacked",
      [...swap("geld.csv", null), { name: "geld.csv", bytes: null }],
      {
        kind: "missing",
        names: ["geld.csv"],
      },
    ],
    [
      "one that was changed",
      swap("data.json", toBytes(JSON.stringify(EMPTY_DATA).replace("2026", "2027"))),
      {
        kind: "changed",
        names: ["data.json"],
      },
    ],
    ["two of one name", [...SOUND, { name: "geld.csv", bytes: toBytes("") }], { kind: "double", name: "geld.csv" }],
    ["a path that leads out", repath("geld.csv", "../geld.csv"), { kind: "unsafe", name: "../geld.csv" }],
    ["a path on another drive", repath("geld.csv", "C:/geld.csv"), { kind: "unsafe", name: "C:/geld.csv" }],
    ["a device", repath("geld.csv", "aux.csv"), { kind: "unsafe", name: "aux.csv" }],
    ["the same path in capitals", repath("geld.csv", "DATA.json"), { kind: "double", name: "DATA.json" }],
    ["the path of the list itself", repath("geld.csv", "Bijlagen.json"), { kind: "double", name: "Bijlagen.json" }],
    [
      "a file in another file",
      repath("geld.csv", "data.json/geld.csv"),
      {
        kind: "double",
        name: "data.json/geld.csv",
      },
    ],
    ["figures of another year", relist((list) => ({ ...list, verslagjaar: "2025" })), { kind: "data-damaged" }],
    [
      "figures of another deal",
      relist((list) => ({ ...list, deal: { id: "a", naam: "A" } })),
      { kind: "data-damaged" },
    ],
    ["figures of another version", relist((list) => ({ ...list, versie: "definitief" })), { kind: "data-damaged" }],
    ["figures of another edition", relist((list) => ({ ...list, editie: "openbaar" })), { kind: "data-damaged" }],
  ])("cannot be used: %s", (_why, attachments, problem) => {
    expect(read(attachments)).toEqual(problem);
  });

  it("cannot be used with figures of another form, though all checksums are right", () => {
    const bytes = toBytes(JSON.stringify({ ...EMPTY_DATA, resultaten: 1 }));
    const list = JSON.parse(toText(SOUND.at(-1)?.bytes)) as AttachmentList;
    const bijlagen = list.bijlagen.map((one) =>
      one.bestand === "data.json" ? { ...one, sha256: sha256(bytes) } : one,
    );
    const forged = [
      ...swap("data.json", bytes).filter(({ name }) => name !== "bijlagen.json"),
      { name: "bijlagen.json", bytes: toBytes(JSON.stringify({ ...list, bijlagen })) },
    ];
    expect(read(forged)).toEqual({ kind: "data-damaged" });
  });
});

describe("names in the PDF", () => {
  it("have no folders, and are each there once", () => {
    const paths = ["a/b__c.yaml", "a__b/c.yaml", "a/b/c.yaml"];
    const content = new Map(paths.map((path) => [path, toBytes(path)]));
    const made = createAttachments(
      {
        data: EMPTY_DATA,
        dataFile: toBytes(JSON.stringify(EMPTY_DATA)),
        content,
        unread: [],
        withheld: [],
        madeWith: MADE_WITH,
      },
      sha256,
    );
    expect(made.filter(({ name }) => name.includes("/"))).toEqual([]);
    expect(new Set(made.map(({ name }) => name)).size).toBe(made.length);
    const found = read(made);
    const files = found.kind === "report" ? found.report.files : new Map<string, Uint8Array>();
    expect(paths.map((path) => toText(files.get(`bronnen/${path}`)))).toEqual(paths);
  });
});
