import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { deflateSync } from "node:zlib";

import { findFile, key, readXmp, replaceFile, writeXmp, type Forger, type Forgery } from "./forgery.ts";

const HELLO = "app.alert('vals')";

const script = ({ obj }: Forger): PDFDict => obj({ S: "JavaScript", JS: obj(HELLO) });

function firstBookmark({ catalog, dict }: Forger): PDFDict {
  return dict(dict(catalog.get(key("Outlines"))).get(key("First")));
}

/** The first element of the tags of a type, from the top. */
function findElement({ catalog, dict, document }: Forger, type: string): PDFDict {
  const search = (node: PDFDict): PDFDict | null => {
    if (node.get(key("S")) === key(type)) return node;
    const kids = document.context.lookup(node.get(key("K")));
    const list = kids instanceof PDFArray ? kids.asArray() : [node.get(key("K"))];
    for (const kid of list) {
      const child = document.context.lookup(kid);
      const found = child instanceof PDFDict && child.has(key("S")) ? search(child) : null;
      if (found !== null) return found;
    }
    return null;
  };
  const root = dict(catalog.get(key("StructTreeRoot")));
  const found = search(root);
  if (found === null) throw new Error(`no tag ${type}`);
  return found;
}

export const DOCUMENT_FORGERIES: readonly Forgery[] = [
  {
    name: "de PDF voert JavaScript uit als zij opengaat",
    kind: "opdrachten",
    change: (forger) => forger.catalog.set(key("OpenAction"), script(forger)),
    finds: "de PDF voert uit zichzelf iets uit",
    findsSealed: "de PDF voert uit zichzelf iets uit",
  },
  {
    name: "de PDF opent op een andere bladzijde",
    kind: "opdrachten",
    change: ({ catalog, obj, document }) => catalog.set(key("OpenAction"), obj([document.getPage(4).ref, key("Fit")])),
    finds: "de PDF voert uit zichzelf iets uit",
    findsSealed: "de PDF voert uit zichzelf iets uit",
  },
  {
    name: "de PDF heeft JavaScript met een naam",
    kind: "opdrachten",
    change: (forger) => {
      const names = forger.dict(forger.catalog.get(key("Names")));
      names.set(key("JavaScript"), forger.obj({ Names: [forger.obj("a"), script(forger)] }));
    },
    finds: "de PDF voert uit zichzelf iets uit",
    findsSealed: "de PDF voert uit zichzelf iets uit",
  },
  {
    name: "de PDF doet iets als zij wordt afgedrukt",
    kind: "opdrachten",
    change: (forger) => forger.catalog.set(key("AA"), forger.obj({ WP: script(forger) })),
    finds: "de PDF voert uit zichzelf iets uit",
    findsSealed: "de PDF voert uit zichzelf iets uit",
  },
  {
    name: "een bladwijzer voert JavaScript uit",
    kind: "opdrachten",
    change: (forger) => {
      firstBookmark(forger).delete(key("Dest"));
      firstBookmark(forger).set(key("A"), script(forger));
    },
    finds: "de PDF voert uit zichzelf iets uit",
    findsSealed: "de PDF voert uit zichzelf iets uit",
  },
  {
    name: "een bladwijzer heet anders",
    kind: "document",
    change: (forger) => firstBookmark(forger).set(key("Title"), PDFHexString.fromText("Anders")),
    finds: "bladwijzers",
    findsSealed: "bladwijzers",
  },
  {
    name: "een bladwijzer leidt ergens anders heen",
    kind: "document",
    change: (forger) => {
      const first = firstBookmark(forger);
      first.delete(key("A"));
      first.set(key("Dest"), forger.obj([forger.document.getPage(4).ref, key("Fit")]));
    },
    finds: "de bladwijzers",
    findsSealed: "bladwijzer",
  },
  {
    name: "de bladwijzers zijn weg",
    kind: "document",
    change: ({ catalog }) => catalog.delete(key("Outlines")),
    finds: "bladwijzers",
    findsSealed: "bladwijzers",
  },
  {
    name: "de titel in de metagegevens is een andere",
    kind: "document",
    change: (forger) => writeXmp(forger, readXmp(forger).replace(/(<dc:title>.*?x-default">)[^<]*/u, "$1Anders")),
    finds: "metagegevens (XMP)",
    findsSealed: "metagegevens (XMP)",
  },
  {
    name: "de opsteller in de metagegevens is een andere",
    kind: "document",
    change: (forger) => writeXmp(forger, readXmp(forger).replace(/(<dc:creator>.*?<rdf:li>)[^<]*/u, "$1Anders")),
    finds: "metagegevens (XMP)",
    findsSealed: "metagegevens (XMP)",
  },
  {
    name: "een concept noemt zich definitief",
    kind: "document",
    change: (forger) => writeXmp(forger, readXmp(forger).replace(/(<xmpMM:VersionID>)[^<]*/u, "$1definitief")),
    finds: "metagegevens (XMP)",
    findsSealed: "metagegevens (XMP)",
  },
  {
    name: "de titel van het bestand is een andere",
    kind: "document",
    change: ({ document }) => document.setTitle("Anders"),
    finds: "eigenschappen van het bestand",
    findsSealed: "eigenschappen van het bestand",
  },
  {
    name: "de bladzijden zijn anders genummerd",
    kind: "document",
    change: ({ catalog, obj }) => catalog.set(key("PageLabels"), obj({ Nums: [0, { S: "r" }] })),
    finds: "de nummering van de bladzijden",
    findsSealed: "de nummering van de bladzijden",
  },
  {
    name: "de taal is een andere",
    kind: "document",
    change: ({ catalog }) => catalog.set(key("Lang"), PDFString.of("en")),
    finds: "overige eigenschappen van het document",
    findsSealed: "de taal",
  },
  {
    name: "er is een veld om in te vullen",
    kind: "document",
    change: ({ catalog, obj }) =>
      catalog.set(key("AcroForm"), obj({ Fields: [obj({ FT: "Tx", T: obj("bedrag"), V: obj("1") })] })),
    finds: "formuliervelden",
    findsSealed: "formuliervelden",
  },
  {
    name: "een kop wordt anders voorgelezen",
    kind: "tekst",
    change: (forger) => findElement(forger, "H1").set(key("ActualText"), PDFHexString.fromText("Anders")),
    finds: "Dit staat niet in de PDF",
    findsSealed: "Dit staat niet in de PDF",
  },
  {
    name: "een beeld wordt anders voorgelezen",
    kind: "tekst",
    change: (forger) => findElement(forger, "Figure").set(key("Alt"), PDFHexString.fromText("Anders")),
    finds: "Dit staat niet in de PDF",
    findsSealed: "Dit staat niet in de PDF",
  },
  {
    name: "de tags zijn weg",
    kind: "document",
    change: ({ catalog }) => catalog.delete(key("StructTreeRoot")),
    finds: "de volgorde en opbouw voor wie laat voorlezen",
    findsSealed: ', link ""',
  },
  {
    name: "een plaats waar links heen leiden is verzet",
    kind: "links",
    change: ({ catalog, dict, document, obj }) => {
      const places = dict(catalog.get(key("Dests")));
      for (const id of places.keys()) places.set(id, obj([document.getPage(0).ref, key("Fit")]));
    },
    finds: "de plaatsen waar links heen leiden",
    findsSealed: "Dit staat niet in de PDF",
  },
  {
    name: "er is een bijlage bij",
    kind: "bijlagen",
    change: ({ document, catalog, dict, obj, add }) => {
      const packed = deflateSync(Buffer.from("vals"));
      const file = add(
        PDFRawStream.of(obj({ Type: "EmbeddedFile", Filter: "FlateDecode", Length: packed.length }), packed),
      );
      const name = PDFHexString.fromText("nota.txt");
      const specification = add(obj({ Type: "Filespec", F: name, UF: name, EF: { F: file, UF: file } }));
      const tree = dict(dict(catalog.get(key("Names"))).get(key("EmbeddedFiles")));
      const names = document.context.lookup(tree.get(key("Names")), PDFArray);
      names.push(name);
      names.push(specification);
    },
    finds: "bijlage nota.txt",
    findsSealed: "bijlage nota.txt",
  },
  {
    name: "een bijlage heeft een andere omschrijving",
    kind: "bijlagen",
    change: (forger) => findFile(forger, "geld.csv").set(key("Desc"), PDFHexString.fromText("Niet openen")),
    finds: "de bijlagen",
    findsSealed: "wat er van de bijlagen wordt gezegd",
  },
  {
    name: "een bijlage hoort niet meer bij het document",
    kind: "bijlagen",
    change: ({ catalog }) => catalog.delete(key("AF")),
    finds: "de bijlagen",
    findsSealed: "wat er van de bijlagen wordt gezegd",
  },
  {
    name: "in bijlagen.json heet de browser anders",
    kind: "bijlagen",
    change: (forger) =>
      replaceFile(forger, "bijlagen.json", (bytes) => Buffer.from(String(bytes).replace("Chromium", "Firefox"))),
    finds: "bijlagen.json, tegen de metagegevens",
    findsSealed: null,
  },
  {
    name: "de vingerafdruk is weg",
    kind: "bijlagen",
    change: (forger) => {
      const { catalog, dict, document } = forger;
      const file = findFile(forger, "vingerafdruk.json");
      const tree = dict(dict(catalog.get(key("Names"))).get(key("EmbeddedFiles")));
      const names = document.context.lookup(tree.get(key("Names")), PDFArray);
      const at = names.asArray().findIndex((one) => document.context.lookup(one) === file);
      names.remove(at);
      names.remove(at - 1);
    },
    finds: "vingerafdruk.json",
    findsSealed: "vingerafdruk.json",
  },
  {
    name: "de vingerafdruk is een andere",
    kind: "bijlagen",
    change: (forger) =>
      replaceFile(forger, "vingerafdruk.json", (bytes) =>
        Buffer.from(
          String(bytes).replace(/"tekst": "./u, (found) => `${found.slice(0, -1)}${found.endsWith("0") ? "1" : "0"}`),
        ),
      ),
    finds: "vingerafdruk.json, tegen de metagegevens",
    findsSealed: null,
  },
  {
    name: "de controlegetallen in de metagegevens zijn weg",
    kind: "bijlagen",
    change: (forger) => writeXmp(forger, readXmp(forger).replace(/<rapport:\w+>[0-9a-f]*<\/rapport:\w+>/gu, "")),
    finds: "bijlagen.json, tegen de metagegevens",
    findsSealed: "bijlagen.json, tegen de metagegevens",
  },
  {
    name: "het document heeft een verborgen eigenschap",
    kind: "document",
    change: ({ catalog, obj }) => catalog.set(PDFName.of("Collection"), obj({ View: "H" })),
    finds: "overige eigenschappen van het document",
    findsSealed: "de PDF heeft een eigenschap die geen rapport heeft",
  },
];
