/**
 * The nouns by which a deal calls its own parts: a thema may be a pijler, a focusgebied a focuswijk. Sentences of the
 * program name them by a mark for each form, as `${THEMA.deze}`; the word itself comes last (`nameNouns`), when it is
 * known what the deal calls it. Nothing that a sentence passes on its way needs to know the deal.
 */

/** A noun of Dutch, as a deal gives it. */
export interface Noun {
  readonly naam: string;
  readonly meervoud: string;
  readonly lidwoord: "de" | "het";
}

/** What a deal calls its parts where it says nothing of them. */
export const STANDARD_NOUNS = {
  thema: { naam: "thema", meervoud: "thema's", lidwoord: "het" },
  spoor: { naam: "spoor", meervoud: "sporen", lidwoord: "het" },
  focusgebied: { naam: "focusgebied", meervoud: "focusgebieden", lidwoord: "het" },
  resultaat: { naam: "resultaat", meervoud: "resultaten", lidwoord: "het" },
  convenant: { naam: "convenant", meervoud: "convenanten", lidwoord: "het" },
  coordinator: { naam: "themacoördinator", meervoud: "themacoördinatoren", lidwoord: "de" },
} as const satisfies Readonly<Record<string, Noun>>;

type NounName = keyof typeof STANDARD_NOUNS;

/** The noun of each part of a deal. */
export type Nouns = Readonly<Record<NounName, Noun>>;

const isDe = ({ lidwoord }: Noun): boolean => lidwoord === "de";

/** How each form is made, by its name in lower case. */
const FORMS = {
  naam: ({ naam }: Noun) => naam,
  meervoud: ({ meervoud }: Noun) => meervoud,
  de: ({ naam, lidwoord }: Noun) => `${lidwoord} ${naam}`,
  deze: (noun: Noun) => `${isDe(noun) ? "deze" : "dit"} ${noun.naam}`,
  die: (noun: Noun) => `${isDe(noun) ? "die" : "dat"} ${noun.naam}`,
  elk: (noun: Noun) => `${isDe(noun) ? "elke" : "elk"} ${noun.naam}`,
  welk: (noun: Noun) => `${isDe(noun) ? "welke" : "welk"} ${noun.naam}`,
  /** Behind "geen". */
  enkel: (noun: Noun) => `${isDe(noun) ? "enkele" : "enkel"} ${noun.naam}`,
  /** Behind "een". */
  ander: (noun: Noun) => `${isDe(noun) ? "andere" : "ander"} ${noun.naam}`,
} as const satisfies Readonly<Record<string, (noun: Noun) => string>>;

type FormName = keyof typeof FORMS;

/** The mark of each form; with a capital, as a sentence begins with it. */
export type NounMarks = Readonly<Record<FormName | Capitalize<FormName>, string>>;

const NAMES = Object.keys(STANDARD_NOUNS) as NounName[];
const FORM_NAMES = Object.keys(FORMS) as FormName[];

/**
 * A mark is two of the codes that Unicode sets apart as no characters, so that no text has one: the first says which
 * noun, the second which form. The forms come twice, the second time with a capital.
 */
const [FIRST_NOUN, FIRST_FORM] = [0xfdd0, 0xfdd8];
const MARK = /([\uFDD0-\uFDD7])([\uFDD8-\uFDEF])/u;
const MARKS = new RegExp(MARK, "gu");

function markNoun(name: NounName): NounMarks {
  const noun = String.fromCharCode(FIRST_NOUN + NAMES.indexOf(name));
  const forms = [...FORM_NAMES, ...FORM_NAMES.map((form) => capitalise(form))];
  const marks = forms.map((form, index) => [form, `${noun}${String.fromCharCode(FIRST_FORM + index)}`]);
  return Object.fromEntries(marks) as NounMarks;
}

export const THEMA = markNoun("thema");
export const SPOOR = markNoun("spoor");
export const FOCUSGEBIED = markNoun("focusgebied");
export const RESULTAAT = markNoun("resultaat");
export const CONVENANT = markNoun("convenant");
export const COORDINATOR = markNoun("coordinator");

/** What a deal calls its parts: what it says in full, and for the others what is standard. */
export function completeNouns(own: { readonly [name in NounName]: PartialNoun | null } | null): Nouns {
  const entries = NAMES.map((name) => [name, complete(own?.[name] ?? null) ?? STANDARD_NOUNS[name]]);
  return Object.fromEntries(entries) as Nouns;
}

type PartialNoun = { readonly [field in keyof Noun]: Noun[field] | null };

function complete(noun: PartialNoun | null): Noun | null {
  if (noun === null || noun.naam === null || noun.meervoud === null || noun.lidwoord === null) return null;
  return { naam: noun.naam, meervoud: noun.meervoud, lidwoord: noun.lidwoord };
}

/** A text with the deal's own nouns in the place of their marks. */
export function nameNouns(text: string, nouns: Nouns): string {
  return text.replace(MARKS, (mark, first: string, second: string) => {
    const name = NAMES[first.charCodeAt(0) - FIRST_NOUN];
    const place = second.charCodeAt(0) - FIRST_FORM;
    const form = FORM_NAMES[place % FORM_NAMES.length];
    if (name === undefined || form === undefined) return mark;
    const word = FORMS[form](nouns[name]);
    return place < FORM_NAMES.length ? word : capitalise(word);
  });
}

/** The same for every text in a value that is plain data; what holds none stays itself. */
export function nameNounsIn<T>(value: T, nouns: Nouns): T {
  return nameDeep(value, nouns) as T;
}

function nameDeep(value: unknown, nouns: Nouns): unknown {
  if (typeof value === "string") return nameNouns(value, nouns);
  if (Array.isArray(value)) return value.map((one) => nameDeep(one, nouns));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, nameDeep(one, nouns)]));
}

/** A text that begins a sentence; "één" is then written "Eén". */
export function capitalise<S extends string>(text: S): Capitalize<S> {
  const [first = "", second = ""] = text;
  const isMark = MARK.test(first + second);
  const form = (second.charCodeAt(0) - FIRST_FORM) % FORM_NAMES.length;
  const start = isMark
    ? `${first}${String.fromCharCode(FIRST_FORM + FORM_NAMES.length + form)}`
    : first.replace("é", "e").toLocaleUpperCase("nl");
  return `${start}${text.slice(isMark ? 2 : first.length)}` as Capitalize<S>;
}
