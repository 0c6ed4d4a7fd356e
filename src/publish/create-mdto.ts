import type { Publication, Term } from "./publication.ts";
import { capitalise } from "../value/nouns.ts";
import { group, leaf, writeXml, type XmlElement } from "./write-xml.ts";

const NAMESPACE = "https://www.nationaalarchief.nl/mdto";

/** Lists of terms, by the names under which MDTO knows them; the last one is ours. */
const LISTS = {
  aggregatie: "Begrippenlijst Aggregatieniveaus MDTO",
  event: "Begrippenlijst EventTypeLijst MDTO",
  waardering: "Begrippenlijst Waarderingen MDTO",
  openbaarheid: "Begrippenlijst Openbaarheid - Archiefwet 1995",
  documentsoort: "TOOI documentsoorten",
  handeling: "TOOI documenthandelingen",
  eigen: "eigen begrip van de opsteller",
} as const;

/** mdto.xml: what an archive wants to know of a report, as one archiefstuk in MDTO-XML 1.0.1. */
export function createMdto(publication: Publication): string {
  const { title, kind, keywords, description, region, organisation, files } = publication;
  const object = group("informatieobject", [
    createIdentification("identificatie", publication.identifier, organisation.name),
    leaf("naam", title),
    createTerm("aggregatieniveau", { label: "Archiefstuk", code: null }, LISTS.aggregatie),
    createTerm("classificatie", kind, LISTS.documentsoort),
    ...keywords.map((word) => leaf("trefwoord", word)),
    leaf("omschrijving", description),
    createPeriod(publication),
    region === null ? null : createReference("dekkingInRuimte", region),
    leaf("taal", "nl"),
    ...listEvents(publication),
    createWaardering(publication),
    ...files.map((file) => createReference("heeftRepresentatie", file)),
    createRelation(publication),
    createOrganisation("archiefvormer", organisation),
    createRestriction(publication),
  ]);
  return writeXml({ ...group("MDTO", [object]), attributes: { xmlns: NAMESPACE } });
}

function createPeriod({ period }: Publication): XmlElement | null {
  if (period === null) return null;
  return group("dekkingInTijd", [
    createTerm("dekkingInTijdType", { label: "Verslagperiode", code: null }, LISTS.eigen),
    leaf("dekkingInTijdBegindatum", period.from),
    leaf("dekkingInTijdEinddatum", period.to),
  ]);
}

/** That it is another edition of what is handed in; the archive's own list has no such relation. */
function createRelation({ original, organisation }: Publication): XmlElement | null {
  if (original === null) return null;
  return group("gerelateerdInformatieobject", [
    group("gerelateerdInformatieobjectVerwijzing", [
      leaf("verwijzingNaam", original),
      createIdentification("verwijzingIdentificatie", original, organisation.name),
    ]),
    createTerm("gerelateerdInformatieobjectTypeRelatie", { label: "Andere editie van", code: null }, LISTS.eigen),
  ]);
}

/** It was made, and perhaps adopted. */
function listEvents({ created, adopted, organisation }: Publication): XmlElement[] {
  const happened = [
    { label: "Creatie", list: LISTS.event, date: created },
    ...(adopted === null ? [] : [{ label: "vaststelling", list: LISTS.handeling, date: adopted }]),
  ];
  return happened.map(({ label, list, date }) =>
    group("event", [
      createTerm("eventType", { label, code: null }, list),
      leaf("eventTijd", date),
      createOrganisation("eventVerantwoordelijkeActor", organisation),
    ]),
  );
}

/** MDTO asks for a waardering; that nobody has decided yet is said, in words that are not of its list. */
function createWaardering({ waardering }: Publication): XmlElement {
  return waardering === null
    ? createTerm("waardering", { label: "Nog te bepalen", code: null }, LISTS.eigen)
    : createTerm("waardering", { label: capitalise(waardering.label), code: waardering.code }, LISTS.waardering);
}

/** MDTO wants the words of the list in full. */
const OPENBAARHEID_LABELS: Readonly<Record<Publication["openbaarheid"]["label"], string>> = {
  openbaar: "openbaar (Archiefwet 1995)",
  "niet beoordeeld": "openbaarheid niet beoordeeld (Archiefwet 1995)",
};

function createRestriction({ openbaarheid: { label, code } }: Publication): XmlElement {
  const term = { label: OPENBAARHEID_LABELS[label], code };
  return group("beperkingGebruik", [createTerm("beperkingGebruikType", term, LISTS.openbaarheid)]);
}

function createTerm(
  name: string,
  { label, code }: Pick<Term, "label"> & { readonly code: string | null },
  list: string,
): XmlElement {
  return group(name, [
    leaf("begripLabel", label),
    code === null ? null : leaf("begripCode", code),
    createReference("begripBegrippenlijst", list),
  ]);
}

function createOrganisation(name: string, { name: words, tooi }: Publication["organisation"]): XmlElement {
  const identification = tooi === null ? null : createIdentification("verwijzingIdentificatie", tooi, "TOOI");
  return group(name, [leaf("verwijzingNaam", words), identification]);
}

function createReference(name: string, words: string): XmlElement {
  return group(name, [leaf("verwijzingNaam", words)]);
}

function createIdentification(name: string, mark: string, source: string): XmlElement {
  return group(name, [leaf("identificatieKenmerk", mark), leaf("identificatieBron", source)]);
}
