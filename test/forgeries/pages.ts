import { PDFArray, PDFNumber, PDFRawStream } from "@cantoo/pdf-lib";
import type { PDFDict, PDFName } from "@cantoo/pdf-lib";
import { deflateSync } from "node:zlib";

import {
  addNote,
  drawOver,
  key,
  listNotes,
  readContent,
  resources,
  writeContent,
  type Forger,
  type Forgery,
  type FoundText,
} from "./forgery.ts";

/** A figure of the fixture, where it is told. */
const FIGURE = "412";

const write = ({ box }: FoundText): string => `${box.left} ${box.bottom} ${box.width} ${box.height}`;

/** An image of one white dot. */
function addDot({ add, obj }: Forger, dot = [255, 255, 255]): ReturnType<Forger["add"]> {
  const packed = deflateSync(Uint8Array.from(dot));
  const size = { Width: 1, Height: 1, BitsPerComponent: 8, ColorSpace: "DeviceRGB" };
  const dict = obj({ Type: "XObject", Subtype: "Image", ...size, Filter: "FlateDecode", Length: packed.length });
  return add(PDFRawStream.of(dict, packed));
}

/** The first page with a picture, and the name that its content calls it by. */
function findImage(forger: Forger): { number: number; id: PDFName } {
  for (let number = 1; number <= forger.pageCount; number++) {
    for (const [id, object] of resources(forger, number, "XObject").entries()) {
      const found = forger.document.context.lookup(object);
      if (found instanceof PDFRawStream && found.dict.get(key("Subtype")) === key("Image")) return { number, id };
    }
  }
  throw new Error("no page has a picture");
}

export const PAGE_FORGERIES: readonly Forgery[] = [
  {
    name: "een bladzijde is wit geverfd",
    kind: "bladzijde",
    change: (forger) => drawOver(forger, 3, "1 1 1 rg 0 0 600 850 re f"),
    finds: "bladzijde 3 heeft iets dat over tekst heen is getekend",
    findsSealed: "bladzijde 3 heeft iets dat over tekst heen is getekend",
  },
  {
    name: "een cijfer is afgedekt",
    kind: "tekst",
    change: (forger) => drawOver(forger, forger.find(FIGURE).page, `1 1 1 rg ${write(forger.find(FIGURE))} re f`),
    finds: "heeft iets dat over tekst heen is getekend",
    findsSealed: "heeft iets dat over tekst heen is getekend",
  },
  {
    name: "een cijfer is afgedekt en met lijnen opnieuw getekend",
    kind: "tekst",
    change: (forger) => {
      const { page, box } = forger.find(FIGURE);
      const seven = `0 0 0 RG ${box.left} ${box.bottom + 8} m ${box.left + 5} ${box.bottom + 8} l ${box.left} ${box.bottom} l S`;
      drawOver(forger, page, `1 1 1 rg ${write({ page, box })} re f ${seven}`);
    },
    finds: "heeft iets dat over tekst heen is getekend",
    findsSealed: "heeft iets dat over tekst heen is getekend",
  },
  {
    name: "een cijfer is afgedekt met een beeld",
    kind: "tekst",
    change: (forger) => {
      const { page, box } = forger.find(FIGURE);
      resources(forger, page, "XObject").set(key("Wit"), addDot(forger));
      drawOver(forger, page, `${box.width} 0 0 ${box.height} ${box.left} ${box.bottom} cm /Wit Do`);
    },
    finds: "heeft iets dat over tekst heen is getekend",
    findsSealed: "heeft iets dat over tekst heen is getekend",
  },
  {
    name: "een cijfer is met een ronde vorm afgedekt",
    kind: "tekst",
    change: (forger) => {
      const { page, box } = forger.find(FIGURE);
      const [x, y] = [box.left + box.width / 2, box.bottom + box.height / 2];
      const far = box.width * 2;
      const around = `${x - far} ${y} m ${x} ${y + far} l ${x + far} ${y} l ${x} ${y - far} l h f`;
      drawOver(forger, page, `1 1 1 rg ${around}`);
    },
    finds: "heeft iets dat over tekst heen is getekend",
    findsSealed: "heeft iets dat over tekst heen is getekend",
  },
  {
    name: "er staat een streep door een cijfer",
    kind: "tekst",
    change: (forger) => {
      const { page, box } = forger.find(FIGURE);
      const y = box.bottom + box.height / 2;
      drawOver(forger, page, `1 0 0 RG ${box.left} ${y} m ${box.left + box.width} ${y} l S`);
    },
    finds: "lijnen, vlakken, kleuren of wat over elkaar ligt",
    findsSealed: null,
  },
  {
    name: "een kleur is een andere",
    kind: "bladzijde",
    change: (forger) => writeContent(forger, 3, `0.9 0.1 0.1 rg\n${readContent(forger, 3)}`),
    finds: "bladzijde 3, lijnen, vlakken, kleuren of wat over elkaar ligt",
    findsSealed: null,
  },
  {
    name: "de tekst van een bladzijde is verschoven",
    kind: "tekst",
    change: (forger) => writeContent(forger, 3, `1 0 0 1 9 0 cm\n${readContent(forger, 3)}`),
    finds: "bladzijde 3, de tekst of de plaats ervan",
    findsSealed: null,
  },
  {
    name: "de tekst van een bladzijde is onzichtbaar",
    kind: "tekst",
    change: (forger) => writeContent(forger, 3, readContent(forger, 3).replaceAll(/\bBT\b/gu, "BT 3 Tr")),
    finds: "bladzijde 3 heeft tekst die er staat maar niet te zien is",
    findsSealed: "bladzijde 3 heeft tekst die er staat maar niet te zien is",
  },
  {
    name: "de tekst van een bladzijde is doorzichtig",
    kind: "tekst",
    change: (forger) => {
      resources(forger, 3, "ExtGState").set(key("Weg"), forger.obj({ ca: 0 }));
      writeContent(forger, 3, readContent(forger, 3).replaceAll(/\bBT\b/gu, "/Weg gs BT"));
    },
    finds: "bladzijde 3 heeft tekst die er staat maar niet te zien is",
    findsSealed: "bladzijde 3 heeft tekst die er staat maar niet te zien is",
  },
  {
    name: "van een bladzijde is een deel weggeknipt",
    kind: "bladzijde",
    change: (forger) => writeContent(forger, 3, `0 400 600 450 re W n\n${readContent(forger, 3)}`),
    finds: "bladzijde 3, lijnen, vlakken, kleuren of wat over elkaar ligt",
    findsSealed: "afgekapt",
  },
  {
    name: "een bladzijde is gedraaid",
    kind: "bladzijde",
    change: ({ page }) => page(3).set(key("Rotate"), PDFNumber.of(90)),
    finds: "bladzijde 3 is gedraaid",
    findsSealed: "bladzijde 3 is gedraaid",
  },
  {
    name: "alle bladzijden staan op hun kop",
    kind: "bladzijde",
    change: ({ catalog, dict }) => dict(catalog.get(key("Pages"))).set(key("Rotate"), PDFNumber.of(180)),
    finds: "bladzijde 1 is gedraaid",
    findsSealed: "bladzijde 1 is gedraaid",
  },
  {
    name: "een bladzijde is bijgesneden",
    kind: "bladzijde",
    change: ({ page, obj }) => page(3).set(key("CropBox"), obj([0, 300, 595, 842])),
    finds: "bladzijde 3 is bijgesneden",
    findsSealed: "bladzijde 3 is bijgesneden",
  },
  {
    name: "een vel is groter gemaakt",
    kind: "bladzijde",
    change: ({ page, obj }) => page(3).set(key("MediaBox"), obj([0, 0, 1200, 1700])),
    finds: "bladzijde 3 heeft een ander formaat",
    findsSealed: "bladzijde 3 heeft een ander formaat",
  },
  {
    name: "een vel heeft een andere maat",
    kind: "bladzijde",
    change: ({ page }) => page(3).set(key("UserUnit"), PDFNumber.of(2)),
    finds: "bladzijde 3 heeft een ander formaat",
    findsSealed: "bladzijde 3 heeft een ander formaat",
  },
  {
    name: "twee bladzijden zijn verwisseld",
    kind: "bladzijde",
    change: ({ document, page, dict }) => {
      const kids = document.context.lookup(dict(page(3).get(key("Parent"))).get(key("Kids")), PDFArray);
      const at = kids.asArray().findIndex((kid) => document.context.lookup(kid) === page(3));
      const other = at === 0 ? 1 : at - 1;
      const [one, two] = [kids.get(at), kids.get(other)];
      kids.set(at, two);
      kids.set(other, one);
    },
    finds: "bladzijde 3, de tekst of de plaats ervan",
    findsSealed: "Dit staat niet in de PDF",
  },
  {
    name: "een bladzijde is weg",
    kind: "bladzijde",
    change: ({ document, pageCount }) => document.removePage(pageCount - 1),
    finds: "het aantal bladzijden",
    findsSealed: "Dit staat niet in de PDF",
  },
  {
    name: "er is een bladzijde bij",
    kind: "bladzijde",
    change: (forger) => {
      forger.document.addPage([595, 842]);
      const added = forger.pageCount + 1;
      forger.page(added).set(key("Resources"), forger.page(3).get(key("Resources")) ?? forger.obj({}));
      writeContent(forger, added, "0 0 0 rg 100 100 50 50 re f");
    },
    finds: "het aantal bladzijden",
    findsSealed: "heeft niet het goede nummer",
  },
  {
    name: "een bladzijde is in een laag verborgen",
    kind: "bladzijde",
    change: (forger) => {
      const { obj, add, catalog } = forger;
      const layer = add(obj({ Type: "OCG", Name: "laag" }));
      resources(forger, 3, "Properties").set(key("Laag"), layer);
      writeContent(forger, 3, `/OC /Laag BDC\n${readContent(forger, 3)}\nEMC`);
      catalog.set(key("OCProperties"), obj({ OCGs: [layer], D: { OFF: [layer] } }));
    },
    finds: "de PDF heeft lagen, waarin iets verborgen kan zijn",
    findsSealed: "de PDF heeft lagen, waarin iets verborgen kan zijn",
  },
  {
    name: "een foto is vervangen",
    kind: "bladzijde",
    change: (forger) => {
      const { number, id } = findImage(forger);
      resources(forger, number, "XObject").set(id, addDot(forger, [9, 9, 9]));
    },
    finds: ", de beelden",
    findsSealed: "een ander beeld dan in de bronnen",
  },
  {
    name: "letters zijn anders getekend",
    kind: "tekst",
    change: (forger) => {
      const fonts = resources(forger, 3, "Font")
        .values()
        .map((font) => {
          const inner = forger.document.context.lookup(forger.dict(font).get(key("DescendantFonts")), PDFArray).get(0);
          return forger.dict(forger.dict(inner).get(key("FontDescriptor")));
        });
      const [one, other] = fonts;
      if (one === undefined || other === undefined) throw new Error("page 3 has one font");
      one.set(key("FontFile2"), other.get(key("FontFile2")) ?? key("weg"));
    },
    finds: "de vorm van de letters",
    findsSealed: null,
  },
  {
    name: "letters zeggen iets anders dan ze tonen",
    kind: "tekst",
    change: (forger) => {
      for (const font of resources(forger, 3, "Font").values()) forger.dict(font).delete(key("ToUnicode"));
    },
    finds: "de tekst of de plaats ervan",
    findsSealed: ', link ""',
  },
  {
    name: "er ligt een opmerking over een cijfer",
    kind: "links",
    change: (forger) => {
      const { page, box } = forger.find(FIGURE);
      const rect = [box.left, box.bottom, box.left + box.width, box.bottom + box.height];
      addNote(forger, page, forger.obj({ Type: "Annot", Subtype: "FreeText", Rect: rect }));
    },
    finds: "heeft een opmerking, veld of stempel over de inhoud heen",
    findsSealed: "heeft een opmerking, veld of stempel over de inhoud heen",
  },
  {
    name: "een link heeft een eigen tekening",
    kind: "links",
    change: (forger) => {
      const { note } = findLink(forger);
      note.set(key("AP"), forger.obj({ N: addDot(forger) }));
    },
    finds: "heeft een link met een eigen tekening",
    findsSealed: "heeft een link met een eigen tekening",
  },
  {
    name: "een link leidt naar een ander adres",
    kind: "links",
    change: (forger) => {
      const { note } = findLink(forger);
      note.delete(key("Dest"));
      note.set(key("A"), forger.obj({ S: "URI", URI: "(https://vals.example/)" }));
      forger.dict(note.get(key("A"))).set(key("URI"), forger.obj("https://vals.example/"));
    },
    finds: ", links en opmerkingen",
    findsSealed: ', link "',
  },
  {
    name: "een link leidt naar een andere plaats",
    kind: "links",
    change: (forger) => {
      const links = listNotes(forger).filter(({ note }) => note.has(key("Dest")));
      const [first, last] = [links[0]?.note, links.at(-1)?.note];
      first?.set(key("Dest"), last?.get(key("Dest")) ?? key("weg"));
    },
    finds: ", links en opmerkingen",
    findsSealed: ', link "',
  },
  {
    name: "er is een link bij",
    kind: "links",
    change: (forger) => {
      const action = forger.obj({ S: "URI" });
      action.set(key("URI"), forger.obj("https://vals.example/"));
      addNote(forger, 3, forger.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 595, 842], A: action }));
    },
    finds: "bladzijde 3, links en opmerkingen",
    findsSealed: 'bladzijde 3, link ""',
  },
  {
    name: "een link is weg",
    kind: "links",
    change: (forger) => forger.page(findLink(forger).number).delete(key("Annots")),
    finds: ", links en opmerkingen",
    findsSealed: ', link "',
  },
  {
    name: "een link voert JavaScript uit",
    kind: "opdrachten",
    change: (forger) => {
      const { note } = findLink(forger);
      note.delete(key("Dest"));
      note.set(key("A"), forger.obj({ S: "JavaScript", JS: forger.obj("app.alert(1)") }));
    },
    finds: "voert uit zichzelf iets uit",
    findsSealed: "voert uit zichzelf iets uit",
  },
  {
    name: "een link opent een programma",
    kind: "opdrachten",
    change: (forger) => {
      const { note } = findLink(forger);
      note.delete(key("Dest"));
      note.set(key("A"), forger.obj({ S: "Launch", F: forger.obj("vals.exe") }));
    },
    finds: "voert uit zichzelf iets uit",
    findsSealed: "voert uit zichzelf iets uit",
  },
  {
    name: "een link doet iets zodra de muis erover gaat",
    kind: "opdrachten",
    change: (forger) => {
      findLink(forger).note.set(key("AA"), forger.obj({ E: { S: "JavaScript", JS: forger.obj("app.alert(1)") } }));
    },
    finds: "voert uit zichzelf iets uit",
    findsSealed: "voert uit zichzelf iets uit",
  },
  {
    name: "een bladzijde doet iets als zij opengaat",
    kind: "opdrachten",
    change: ({ page, obj }) => page(3).set(key("AA"), obj({ O: { S: "JavaScript", JS: obj("app.alert(1)") } })),
    finds: "bladzijde 3 voert uit zichzelf iets uit",
    findsSealed: "bladzijde 3 voert uit zichzelf iets uit",
  },
];

function findLink(forger: Forger): { number: number; note: PDFDict } {
  const found = listNotes(forger).find(({ note }) => note.get(key("Subtype")) === key("Link"));
  if (found === undefined) throw new Error("no page has a link");
  return found;
}
