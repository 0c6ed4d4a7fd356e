import { expect, it } from "vitest";

import type { Attachment } from "../../../src/pdf/attachments/attach-files.ts";
import { createManifest } from "../../../src/publish/create-manifest.ts";
import { toBytes, toText } from "../../helpers/memory-effects.ts";

it("a manifest lists what went in and came out, in order of path, each with the hash of its own bytes", () => {
  const inputs = new Map([
    ["b.yaml", "hash b"],
    ["a.yaml", "hash a"],
  ]);
  const outputs = [
    { path: "rapport.pdf", bytes: toBytes("pdf") },
    { path: "data.json", bytes: toBytes("cijfers") },
  ];
  const attachments = [
    { name: "vingerafdruk.json", bytes: toBytes("afdruk") },
    { name: "geld.csv", bytes: toBytes("geld") },
  ].map((one): Attachment => ({ ...one, mediaType: "text/plain", relationship: "Data", description: "" }));
  const made = createManifest(
    { inputs, outputs, attachments, version: "1.2.3" },
    (bytes) => `hash van ${toText(bytes)}`,
  );
  expect(JSON.parse(made)).toEqual({
    formaat: 1,
    programma: "1.2.3",
    invoer: [
      { bestand: "a.yaml", sha256: "hash a" },
      { bestand: "b.yaml", sha256: "hash b" },
    ],
    uitvoer: [
      { bestand: "data.json", sha256: "hash van cijfers" },
      { bestand: "rapport.pdf", sha256: "hash van pdf" },
    ],
    bijlagen: [
      { bestand: "geld.csv", sha256: "hash van geld" },
      { bestand: "vingerafdruk.json", sha256: "hash van afdruk" },
    ],
  });
});
