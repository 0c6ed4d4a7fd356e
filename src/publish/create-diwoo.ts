import type { Publication, Term } from "./publication.ts";
import { group, leaf, writeXml, type XmlElement } from "./write-xml.ts";

const NAMESPACE = "https://standaarden.overheid.nl/diwoo/metadata/";
const TOOI_TERMS = "https://identifier.overheid.nl/tooi/def/thes/kern/";
const EU_TERMS = "http://publications.europa.eu/resource/authority/";
const VASTSTELLING: Term = { label: "vaststelling", code: "c_641ecd76" };

/** diwoo.xml: what the Wet open overheid wants to know of a document, as DiWoo 0.9.8. */
export function createDiwoo(publication: Publication): string {
  const { identifier, organisation, author, title, description, created } = publication;
  const document = group("diwoo:Document", [
    group("diwoo:DiWoo", [
      group("diwoo:identifiers", [leaf("diwoo:identifier", identifier)]),
      leaf("diwoo:publisher", organisation.name, toResource(organisation.tooi)),
      author === "" ? null : leaf("diwoo:naamOpsteller", author),
      group("diwoo:titelcollectie", [leaf("diwoo:officieleTitel", title)]),
      group("diwoo:omschrijvingen", [leaf("diwoo:omschrijving", description)]),
      createClassification(publication),
      leaf("diwoo:creatiedatum", created),
      leaf("diwoo:language", "Nederlands", toResource(`${EU_TERMS}language/NLD`)),
      createFormat(publication),
      group("diwoo:documenthandelingen", [createAction(publication)]),
    ]),
  ]);
  return writeXml({ ...document, attributes: { "xmlns:diwoo": NAMESPACE } });
}

function createClassification({ category, kind, keywords }: Publication): XmlElement {
  return group("diwoo:classificatiecollectie", [
    group("diwoo:informatiecategorieen", [createTerm("diwoo:informatiecategorie", category)]),
    group("diwoo:documentsoorten", [createTerm("diwoo:documentsoort", kind)]),
    keywords.length === 0
      ? null
      : group(
          "diwoo:trefwoorden",
          keywords.map((word) => leaf("diwoo:trefwoord", word)),
        ),
  ]);
}

/** The format of the file that counts: the PDF, or the page where there is none. */
function createFormat({ files }: Publication): XmlElement | null {
  const format = files[0]?.split(".").at(-1)?.toUpperCase();
  return format === undefined ? null : leaf("diwoo:format", format, toResource(`${EU_TERMS}file-type/${format}`));
}

/** What was done with it: adopted, or else only drawn up, for which the list has no term. */
function createAction({ adopted, created, organisation }: Publication): XmlElement {
  const soort =
    adopted === null ? leaf("diwoo:soortHandeling", "opstelling") : createTerm("diwoo:soortHandeling", VASTSTELLING);
  return group("diwoo:documenthandeling", [
    soort,
    leaf("diwoo:atTime", `${adopted ?? created}T00:00:00`),
    leaf("diwoo:wasAssociatedWith", organisation.name, toResource(organisation.tooi)),
  ]);
}

function createTerm(name: string, { label, code }: Term): XmlElement {
  return leaf(name, label, toResource(`${TOOI_TERMS}${code}`));
}

function toResource(address: string | null): XmlElement["attributes"] {
  return address === null ? {} : { resource: address };
}
