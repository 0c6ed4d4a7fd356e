import { PDFRef } from "@cantoo/pdf-lib";

import { listPages } from "../document/list-pages.ts";
import { lookupArray, lookupDict, name } from "../document/look-up.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import { listElements, type Element, type Kid } from "../document/structure-tree.ts";
import { isSignatureField } from "./find-signatures.ts";
import type { ObjectHasher } from "./hash-object.ts";

/** What is in the line of an element in another way. */
const DESCRIBED = new Set(["Type", "S", "K", "Pg", "ID", "NS"]);

/** The tags in the order of reading: each with what it says of itself, and with what it holds. */
export function describeTags(open: OpenPdf, hasher: ObjectHasher): string[] {
  const placeOf = numberPlaces(open);
  const root = lookupDict(open, open.catalog.get(name("StructTreeRoot")));
  const roles = ["RoleMap", "ClassMap"].map((key) => `${key} ${hasher.write(root?.get(name(key)))}`);
  const elements = listElements(open).map((element) => describeElement(element, { placeOf, hasher }));
  return [...roles, ...elements];
}

interface Places {
  readonly placeOf: ReadonlyMap<string, string>;
  readonly hasher: ObjectHasher;
}

function describeElement({ type, dict, parent, kids }: Element, { placeOf, hasher }: Places): string {
  const held = kids.flatMap((kid) => describeKid(kid, placeOf));
  const own = hasher.writeEntries(dict, DESCRIBED);
  return `${type} onder ${parent?.type ?? "niets"} [${held.join(" ")}] ${own}`;
}

function describeKid(kid: Kid, placeOf: Places["placeOf"]): string {
  switch (kid.kind) {
    case "element":
      return kid.element.type;
    case "content":
      return `${placeOf.get(kid.content.container.toString()) ?? "vorm"}:${String(kid.content.mcid)}`;
    case "object":
      return placeOf.get(kid.target.toString()) ?? "iets";
    case "unknown":
      return "onbekend";
  }
}

/** Pages and what lies on them by where they are, since a program that writes the file again gives other numbers. */
function numberPlaces(open: OpenPdf): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  listPages(open).forEach(({ ref, dict }, index) => {
    const page = String(index + 1);
    places.set(ref.toString(), page);
    const annotations = lookupArray(open, dict.get(name("Annots")))?.asArray() ?? [];
    const own = annotations.filter((one) => !isSignatureField(open, lookupDict(open, one)));
    own.forEach((one, order) => {
      if (one instanceof PDFRef) places.set(one.toString(), `${page}/${String(order + 1)}`);
    });
  });
  return places;
}
