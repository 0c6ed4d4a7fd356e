/** What the deal fills in for a rule. */
export interface SettingSpec {
  readonly kind: SettingKind;
  /** What it means, in Dutch, for the rule's page and for whoever left it out. */
  readonly what: string;
  /** Used when the deal does not fill it in; without one the rule does not run. */
  readonly standard?: number | string | readonly string[];
  /** Of words that name something: what. A name that nobody knows would leave the rule without anything to check. */
  readonly names?: NamedKind;
}

/** What a setting can name; the kinds of lessons are those of every deal. */
export type NamedKind = "thema" | "spoor" | "post" | "leersoort";

/** getal: a number of 0 or more. datum: an ISO date. woorden: a list of words or marks. */
export type SettingKind = "getal" | "datum" | "woorden";

export type SettingSpecs = Readonly<Record<string, SettingSpec>>;

interface SettingTypes {
  readonly getal: number;
  readonly datum: string;
  readonly woorden: readonly string[];
}

export type SettingValue = SettingTypes[SettingKind];

export type SettingValues<S extends SettingSpecs> = { readonly [K in keyof S]: SettingTypes[S[K]["kind"]] };
