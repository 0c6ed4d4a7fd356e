/** Who a report can be for. */
const READERS = ["partijen", "openbaar"] as const;

/** Whose edition of a report it is: of the Parties to the deal, or of everybody. */
export type EditionName = (typeof READERS)[number];

/** What an edition has beside what its readers may see. */
export interface EditionTraits {
  /** Whether it says which findings were let pass, and the lists for who makes the report lie beside it. */
  readonly isOfTheHouse: boolean;
  /** Whether it is the one that is made public by law. */
  readonly isPublic: boolean;
}

const TRAITS: Readonly<Record<EditionName, EditionTraits>> = {
  partijen: { isOfTheHouse: true, isPublic: false },
  openbaar: { isOfTheHouse: false, isPublic: true },
};

/** The edition that is made where none is asked for, and that is sent and handed in. */
export const DEFAULT_EDITION: EditionName = "partijen";

/** All editions that can be made, the first by default. */
export function listEditions(): readonly EditionName[] {
  return READERS;
}

/** The edition of a name, as it was typed or stands in a file; null for a name that is none. */
export function parseEdition(name: string): EditionName | null {
  return READERS.find((one) => one === name) ?? null;
}

/** What holds for an edition. */
export function traitsOf(edition: EditionName): EditionTraits {
  return TRAITS[edition];
}
