import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import type { Assessment } from "../src/assess/assessment.ts";
import type { Edition } from "../src/compose/compose-context.ts";
import { composeMeta } from "../src/compose/compose-meta.ts";
import { checkContent } from "../src/pipeline/check-content.ts";
import { createDiwoo } from "../src/publish/create-diwoo.ts";
import { createMdto } from "../src/publish/create-mdto.ts";
import { describePublication, type Publication } from "../src/publish/publication.ts";
import { writeXml } from "../src/publish/write-xml.ts";
import { findSchemaFaults, type XmlSchema } from "./helpers/find-schema-faults.ts";
import { FIXTURES, overlay, readTree, SHIPPED } from "./helpers/fixtures.ts";
import { createMemory, toBytes, toText, type FileTree } from "./helpers/memory-effects.ts";
import { readXml, type ReadElement } from "./helpers/read-xml.ts";

/**
 * DiWoo 0.9.8 (diwoo-metadata.xsd of standaarden.overheid.nl) as far as it concerns one document, written down from
 * that schema: no copy of it with a licence can be had from a registry. It leaves the order open; we keep to its own.
 */
const DIWOO: XmlSchema = {
  root: "diwoo:Document",
  namespace: ["xmlns:diwoo", "https://standaarden.overheid.nl/diwoo/metadata/"],
  attributes: ["resource"],
  groups: {
    "diwoo:Document": "diwoo:DiWoo",
    "diwoo:DiWoo": [
      "diwoo:identifiers? diwoo:publisher diwoo:verantwoordelijke? diwoo:medeverantwoordelijken? diwoo:opsteller?",
      "diwoo:naamOpsteller? diwoo:titelcollectie diwoo:omschrijvingen? diwoo:classificatiecollectie",
      "diwoo:creatiedatum? diwoo:geldigheid? diwoo:language? diwoo:format? diwoo:aggregatiekenmerk?",
      "diwoo:isPartOf? diwoo:hasParts? diwoo:documenthandelingen diwoo:documentrelaties?",
    ].join(" "),
    "diwoo:identifiers": "diwoo:identifier+",
    "diwoo:titelcollectie": "diwoo:officieleTitel diwoo:verkorteTitels? diwoo:alternatieveTitels?",
    "diwoo:omschrijvingen": "diwoo:omschrijving+",
    "diwoo:classificatiecollectie":
      "diwoo:informatiecategorieen diwoo:documentsoorten? diwoo:themas? diwoo:trefwoorden?",
    "diwoo:informatiecategorieen": "diwoo:informatiecategorie+",
    "diwoo:documentsoorten": "diwoo:documentsoort+",
    "diwoo:trefwoorden": "diwoo:trefwoord+",
    "diwoo:documenthandelingen": "diwoo:documenthandeling+",
    "diwoo:documenthandeling": "diwoo:soortHandeling diwoo:atTime diwoo:wasAssociatedWith?",
  },
  leaves: { "diwoo:creatiedatum": "date", "diwoo:atTime": "dateTime" },
};

const VERWIJZING = "verwijzingNaam verwijzingIdentificatie?";
const IDENTIFICATIE = "identificatieKenmerk identificatieBron";
const BEGRIP = "begripLabel begripCode? begripBegrippenlijst";

/** MDTO-XML 1.0.1 of the Nationaal Archief, an informatieobject: the order of its elements and how often each may stand. */
const MDTO: XmlSchema = {
  root: "MDTO",
  namespace: ["xmlns", "https://www.nationaalarchief.nl/mdto"],
  attributes: [],
  groups: {
    MDTO: "informatieobject",
    informatieobject: [
      "identificatie+ naam aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd*",
      "dekkingInRuimte* taal* event* waardering bewaartermijn? informatiecategorie? isOnderdeelVan* bevatOnderdeel*",
      "heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ betrokkene*",
      "activiteit? beperkingGebruik+",
    ].join(" "),
    identificatie: IDENTIFICATIE,
    verwijzingIdentificatie: IDENTIFICATIE,
    aggregatieniveau: BEGRIP,
    classificatie: BEGRIP,
    dekkingInTijdType: BEGRIP,
    eventType: BEGRIP,
    waardering: BEGRIP,
    beperkingGebruikType: BEGRIP,
    begripBegrippenlijst: VERWIJZING,
    dekkingInRuimte: VERWIJZING,
    eventVerantwoordelijkeActor: VERWIJZING,
    heeftRepresentatie: VERWIJZING,
    archiefvormer: VERWIJZING,
    gerelateerdInformatieobject: "gerelateerdInformatieobjectVerwijzing gerelateerdInformatieobjectTypeRelatie",
    gerelateerdInformatieobjectVerwijzing: VERWIJZING,
    gerelateerdInformatieobjectTypeRelatie: BEGRIP,
    dekkingInTijd: "dekkingInTijdType dekkingInTijdBegindatum dekkingInTijdEinddatum?",
    event: "eventType eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
    beperkingGebruik:
      "beperkingGebruikType beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie* beperkingGebruikTermijn?",
  },
  leaves: {
    dekkingInTijdBegindatum: "date",
    dekkingInTijdEinddatum: "date",
    eventTijd: "date",
    taal: "language",
  },
};

async function assess(content: FileTree): Promise<readonly Assessment[]> {
  return (await checkContent("content", createMemory({ roots: { content } }).effects)).assessments;
}

function describeVersion(
  assessment: Assessment,
  { version, edition }: Edition = { version: "concept", edition: "partijen" },
): Publication | null {
  const meta = composeMeta(assessment, { version, edition });
  const nameOf = (one: string): string => `voortgangsrapportage-${meta.name}-${version}-${one}`;
  const name = nameOf(edition);
  const original = edition === "partijen" ? null : nameOf("partijen");
  return describePublication({ meta, assessment, name, original, files: [`${name}.pdf`, `${name}.html`] });
}

function require(publication: Publication | null): Publication {
  if (publication === null) throw new Error("no publication");
  return publication;
}

/** The texts of all elements of this name. */
function textsOf(element: ReadElement, name: string): string[] {
  const own = element.name === name ? [element.text] : [];
  return [...own, ...element.kids.flatMap((kid) => textsOf(kid, name))];
}

function readDiwoo(publication: Publication): ReadElement {
  const root = readXml(createDiwoo(publication));
  expect(findSchemaFaults(root, DIWOO)).toEqual([]);
  return root;
}

function readMdto(publication: Publication): ReadElement {
  const root = readXml(createMdto(publication));
  expect(findSchemaFaults(root, MDTO)).toEqual([]);
  return root;
}

const BASIS = await readTree(join(FIXTURES, "basis", "content"));
const shipped = await assess(await readTree(SHIPPED));

/** The small deal, with more said of its publication and its report. */
async function publish(deal: string, [from, to]: readonly [from: string, to: string] = ["", ""]): Promise<Publication> {
  const change = (path: string, edit: (text: string) => string): readonly [string, Uint8Array] => [
    path,
    toBytes(edit(toText(BASIS.get(path)))),
  ];
  const changed = new Map([
    change("deal/deal.yaml", (text) => `${text}${deal}`),
    change("2026/rapport.yaml", (text) => text.replace(from, to)),
  ]);
  const [assessment] = await assess(overlay(BASIS, changed));
  if (assessment === undefined) throw new Error("no year");
  return require(describeVersion(assessment));
}

describe.each(shipped.map((assessment) => ({ year: assessment.jaar.naam, assessment })))(
  "the metadata of the shipped year $year",
  ({ year, assessment }) => {
    const edition = { version: "definitief", edition: "openbaar" } as const;
    const publication = require(describeVersion(assessment, edition));

    it("has the form of DiWoo, and says that the figures are examples", () => {
      const root = readDiwoo(publication);
      expect(textsOf(root, "diwoo:officieleTitel")[0]).toContain(year);
      expect(textsOf(root, "diwoo:omschrijving")[0]).toContain("verzonnen");
      expect(textsOf(root, "diwoo:creatiedatum")).toEqual([assessment.jaar.rapport?.rapportdatum]);
    });

    it("has the form of MDTO, with both files and the period of the report", () => {
      const root = readMdto(publication);
      const files = root.kids[0]?.kids.filter(({ name }) => name === "heeftRepresentatie") ?? [];
      expect(files.flatMap((file) => textsOf(file, "verwijzingNaam"))).toEqual(publication.files);
      const relations = textsOf(root, "gerelateerdInformatieobjectVerwijzing");
      expect(relations).toHaveLength(1);
      expect(textsOf(root, "dekkingInTijdEinddatum")).toEqual([assessment.jaar.rapport?.verslagperiode?.tot]);
    });
  },
);

describe("the metadata of a deal that says nothing of it", () => {
  it("takes the standards, and decides nothing for the archive", async () => {
    const publication = await publish("");
    const diwoo = readDiwoo(publication);
    expect(textsOf(diwoo, "diwoo:publisher")).toEqual(["programmabureau"]);
    expect(textsOf(diwoo, "diwoo:informatiecategorie")).toEqual(["jaarplannen en jaarverslagen"]);
    expect(textsOf(diwoo, "diwoo:soortHandeling")).toEqual(["opstelling"]);
    expect(createDiwoo(publication)).not.toContain("tooi/id/");
    expect(textsOf(readMdto(publication), "begripLabel")).toEqual(
      expect.arrayContaining(["Nog te bepalen", "openbaarheid niet beoordeeld (Archiefwet 1995)"]),
    );
  });

  it("is not written for a report without a date", async () => {
    await expect(publish("", ["rapportdatum: 2026-06-01\n", ""])).rejects.toThrow("no publication");
  });

  it.each(["{van: 2025-05-01}", "{tot: 2026-04-30}"])("says nothing of half a period: %s", async (half) => {
    const whole = "{van: 2025-05-01, tot: 2026-04-30}";
    expect((await publish("", [whole, half])).period).toBeNull();
  });

  it("names the page as the document where there is no PDF", async () => {
    const publication = { ...(await publish("")), files: ["rapport.html"] };
    expect(textsOf(readDiwoo(publication), "diwoo:format")).toEqual(["HTML"]);
  });
});

describe("the metadata of a deal that says how it publishes", () => {
  const CHOSEN = `publicatie:
  organisatie: gemeente Dorp
  organisatie_tooi: https://identifier.overheid.nl/tooi/id/gemeente/gm0000
  informatiecategorie: vergaderstukken decentrale overheden
  documentsoort: verantwoordingsrapport
  waardering: blijvend te bewaren
  openbaarheid: openbaar
`;

  it("follows it, with the code of each term", async () => {
    const publication = await publish(CHOSEN, ["status: concept", "status: vastgesteld\nvastgesteld: 2026-06-20"]);
    const diwoo = createDiwoo(publication);
    for (const code of ["gm0000", "c_db4862c3", "c_99d3e284", "c_641ecd76"]) expect(diwoo).toContain(`${code}">`);
    expect(textsOf(readDiwoo(publication), "diwoo:atTime")).toEqual(["2026-06-20T00:00:00"]);
    const mdto = readMdto(publication);
    expect(textsOf(mdto, "begripCode")).toEqual(["c_99d3e284", "B", "Openbaarheid/AW1995/Openbaar/1.0"]);
    expect(textsOf(mdto, "eventTijd")).toEqual(["2026-06-01", "2026-06-20"]);
    expect(textsOf(mdto, "begripLabel")).toContain("Blijvend te bewaren");
  });

  it.each([
    ["informatiecategorie: rapporten", "jaarplannen en jaarverslagen"],
    ["organisatie_tooi: gm0000", "https://identifier.overheid.nl/tooi/id/"],
  ])("is told when it is none of the list: %s", async (line, expected) => {
    const path = "deal/deal.yaml";
    const deal = toBytes(`${toText(BASIS.get(path))}publicatie:\n  ${line}\n`);
    const { effects } = createMemory({ roots: { content: overlay(BASIS, new Map([[path, deal]])) } });
    const { diagnostics } = await checkContent("content", effects);
    expect(diagnostics).toMatchObject([
      { ruleId: "schema/wrong-word", file: path, hint: expect.stringContaining(expected) as string },
    ]);
  });
});

describe("the check against a schema", () => {
  it.each([
    ["an element that it does not know", /diwoo:publisher/gu, "diwoo:uitgever"],
    ["a date in words", /creatiedatum>2026-06-01/u, "creatiedatum>1 juni"],
    ["an attribute that it does not know", /language resource=/u, "language about="],
    ["another namespace", /diwoo\/metadata\//u, "diwoo/"],
    ["a title that lacks", /<diwoo:titelcollectie>.*<\/diwoo:titelcollectie>/su, ""],
  ])("finds %s", async (_, from, to) => {
    const xml = createDiwoo(await publish("")).replace(from, to);
    expect(findSchemaFaults(readXml(xml), DIWOO)).not.toEqual([]);
  });

  it("finds elements in another order", async () => {
    const mdto = createMdto(await publish(""));
    const swapped = mdto.replace(/( *<taal>.*?<\/taal>\n)(.*)( *<archiefvormer>)/su, "$2$1$3");
    expect(swapped).not.toBe(mdto);
    expect(findSchemaFaults(readXml(swapped), MDTO)).not.toEqual([]);
  });
});

describe("XML", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "\r", "\n", "]]>", "\0", " ", "\ud800") }),
  );

  it("gives back every text and attribute, but for what XML cannot hold", () => {
    const expected = (value: string): string =>
      // eslint-disable-next-line no-control-regex -- these are the characters that XML cannot hold
      value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "\ufffd");
    fc.assert(
      fc.property(text, text, (words, value) => {
        const root = readXml(writeXml({ name: "a", attributes: { b: value }, kids: words }));
        expect(root).toEqual({ name: "a", attributes: { b: expected(value) }, kids: [], text: expected(words) });
      }),
    );
  });

  it("keeps its form whatever the content says", async () => {
    const sound = await publish("");
    fc.assert(
      fc.property(text, (words) => {
        const hostile = { ...sound, title: words, keywords: [words], organisation: { name: words, tooi: words } };
        expect(findSchemaFaults(readXml(createDiwoo(hostile)), DIWOO)).toEqual([]);
        expect(findSchemaFaults(readXml(createMdto(hostile)), MDTO)).toEqual([]);
      }),
    );
  });
});
