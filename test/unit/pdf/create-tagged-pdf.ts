import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFString } from "@cantoo/pdf-lib";
import type { PDFObject, PDFRef } from "@cantoo/pdf-lib";

import { openDocument } from "../../../src/pdf/document/open-pdf.ts";
import type { OpenPdf } from "../../../src/pdf/document/open-pdf.ts";

/** An element: its type, what it says of itself, and what is in it. */
export interface Spec {
  readonly type: string;
  readonly entries?: Readonly<Record<string, PDFObject | string>>;
  readonly kids?: readonly KidSpec[];
}

/** An element, a stretch of marked content by page (from 0) and number, or the link with this number (from 0). */
type KidSpec = Spec | readonly [page: number, mcid: number] | { readonly link: number };

export interface TaggedSpec {
  /** Content stream of each page; its font is F1, whose codes are ASCII. */
  readonly pages: readonly string[];
  readonly tree: Spec;
  /** Links on the first page: names of destinations, or addresses. */
  readonly links?: readonly string[];
  /** Named destinations: name and page, from 0. */
  readonly destinations?: Readonly<Record<string, number>>;
}

/** "TD(0)" in a test is an element of that type with marked content 0 of the first page: `el("TD", [0, 0])`. */
export const el = (type: string, ...kids: readonly KidSpec[]): Spec => ({ type, kids });

const MAP = "1 beginbfrange <20> <7e> <0020> endbfrange";

/** A small tagged PDF, as Chromium would make it. */
export async function createTaggedPdf(spec: TaggedSpec): Promise<{ document: PDFDocument; open: OpenPdf }> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  document.setTitle("Proef");
  const font = context.register(context.obj({ Type: "Font", ToUnicode: context.register(context.stream(MAP)) }));
  const pages = spec.pages.map((contents, index) => {
    const page = document.addPage();
    page.node.set(PDFName.of("Contents"), context.register(context.flateStream(contents)));
    page.node.set(PDFName.of("Resources"), context.obj({ Font: { F1: font } }));
    page.node.set(PDFName.of("StructParents"), PDFNumber.of(index));
    return page;
  });
  await document.flush();
  const refs = pages.map(({ ref }) => ref);
  const links = (spec.links ?? []).map((target, index) => {
    const leads = target.includes(":") ? { A: context.obj({ S: "URI", URI: PDFString.of(target) }) } : {};
    const link = context.obj({ Type: "Annot", Subtype: "Link", StructParent: 100 + index, ...leads });
    if (!target.includes(":")) link.set(PDFName.of("Dest"), PDFName.of(target));
    return context.register(link);
  });
  pages[0]?.node.set(PDFName.of("Annots"), context.obj(links));
  const destinations = Object.entries(spec.destinations ?? {}).map(([id, page]) => [id, [refs[page] ?? null, "Fit"]]);
  catalog.set(PDFName.of("Dests"), context.obj(Object.fromEntries(destinations) as Record<string, []>));
  catalog.set(PDFName.of("StructTreeRoot"), addTree(document, { spec, refs, links }));
  return { document, open: openDocument(document) };
}

interface Parts {
  readonly spec: TaggedSpec;
  readonly refs: readonly PDFRef[];
  readonly links: readonly PDFRef[];
}

function addTree({ context }: PDFDocument, { spec, refs, links }: Parts): PDFRef {
  const owners = refs.map(() => context.obj([]));
  const linkOwners = new Map<number, PDFRef>();
  const root = context.register(context.obj({ Type: "StructTreeRoot" }));
  const add = ({ type, entries = {}, kids = [] }: Spec, parent: PDFRef): PDFRef => {
    const dict = context.obj({ Type: "StructElem", S: type, P: parent });
    for (const [key, value] of Object.entries(entries)) {
      dict.set(PDFName.of(key), typeof value === "string" ? context.obj(value) : value);
    }
    const ref = context.register(dict);
    const list = kids.map((kid): PDFObject => {
      if ("type" in kid) return add(kid, ref);
      if ("link" in kid) {
        linkOwners.set(kid.link, ref);
        return context.obj({ Type: "OBJR", Obj: links[kid.link] ?? null });
      }
      const [page, mcid] = kid;
      const owner = owners[page] ?? context.obj([]);
      while (owner.size() <= mcid) owner.push(context.obj(null));
      owner.set(mcid, ref);
      return context.obj({ Type: "MCR", Pg: refs[page] ?? null, MCID: mcid });
    });
    dict.set(PDFName.of("K"), context.obj(list));
    return ref;
  };
  const top = add(spec.tree, root);
  const numbers = [...owners.entries(), ...Array.from(linkOwners, ([link, ref]) => [100 + link, ref] as const)].flat();
  const dict = context.lookup(root, PDFDict);
  dict.set(PDFName.of("K"), top);
  dict.set(PDFName.of("ParentTree"), context.register(context.obj({ Nums: numbers })));
  return root;
}

/** The tree in one line: "L(LI(Lbl(0) LBody(P(1) link)))"; marked content of a later page is "1:0". */
export function describeTree(open: OpenPdf): string {
  const root = lookupDict(open, open.catalog.get(PDFName.of("StructTreeRoot")));
  return describeKids(open, root?.get(PDFName.of("K")));
}

function describeKids(open: OpenPdf, kids: PDFObject | undefined): string {
  const found = open.lookup(kids);
  if (found instanceof PDFArray)
    return found
      .asArray()
      .map((kid) => describeKids(open, kid))
      .join(" ");
  if (found instanceof PDFNumber) return found.toString();
  if (!(found instanceof PDFDict)) return "";
  const type = found.get(PDFName.of("S"));
  if (type !== undefined) {
    const below = found.get(PDFName.of("K"));
    return `${type.toString().slice(1)}(${describeKids(open, below)})`;
  }
  const mcid = found.get(PDFName.of("MCID"));
  return mcid === undefined ? "link" : `${describePage(open, found)}${mcid.toString()}`;
}

function describePage(open: OpenPdf, content: PDFDict): string {
  const page = lookupDict(open, content.get(PDFName.of("Pg")));
  const number = page?.get(PDFName.of("StructParents"))?.toString() ?? "?";
  return number === "0" ? "" : `${number}:`;
}

/** The way back: per key of the parent tree the types of the elements there; "-" for none. */
export function describeParents(open: OpenPdf): string[] {
  const root = lookupDict(open, open.catalog.get(PDFName.of("StructTreeRoot")));
  const tree = lookupDict(open, root?.get(PDFName.of("ParentTree")));
  const numbers = open.lookup(tree?.get(PDFName.of("Nums")));
  const typeOf = (ref: PDFObject): string => lookupDict(open, ref)?.get(PDFName.of("S"))?.toString().slice(1) ?? "-";
  const list = numbers instanceof PDFArray ? numbers.asArray() : [];
  return list.flatMap((value, index) => {
    if (index % 2 === 0) return [];
    const owners = open.lookup(value);
    const types = owners instanceof PDFArray ? owners.asArray().map(typeOf) : [typeOf(value)];
    return [`${list[index - 1]?.toString() ?? ""}: ${types.join(" ")}`];
  });
}

function lookupDict({ lookup }: OpenPdf, object: PDFObject | undefined): PDFDict | undefined {
  const found = lookup(object);
  return found instanceof PDFDict ? found : undefined;
}
