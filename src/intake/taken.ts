/** One line as it was taken out of a file, before it is one of the ledger. */
export interface TakenLine {
  /** What tells this line from all others, of this kind of file and of others, now and in a year. */
  readonly key: string;
  /** What the id of a new line is made of, where that is another than its key; null for the key. */
  readonly label: string | null;
  /** Of a line that the ledger is known to have; null for one that it may have. */
  readonly id: string | null;
  /** The fields that the file says something about, as a person would type them. */
  readonly fields: Readonly<Record<string, string>>;
  /** "rij 12 van blad Mutaties" */
  readonly where: string;
}

/** Why a line cannot be taken in. As long as there is one, nothing is. */
export interface Trouble {
  /** Null for the file as a whole. */
  readonly where: string | null;
  readonly what: string;
}

/** What was taken out of a file. */
export interface Taken {
  /** What the file is, in words: "mutaties van de regiokassier". */
  readonly what: string;
  readonly lines: readonly TakenLine[];
  /** How the key begins of every line that was ever taken out of a file like this; null where a file need not have them all. */
  readonly keyStart: string | null;
  readonly troubles: readonly Trouble[];
  /** What whoever takes it in should know, in whole sentences. */
  readonly notes: readonly string[];
}
