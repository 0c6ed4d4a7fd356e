import { examplesOf, groupOf, nameForm, notationOf, valueOf } from "./describe-field.ts";
import type { ReferenceKind } from "./fields.ts";
import { unwrap, type Bare } from "./walk-schema.ts";

/** A JSON Schema (draft-07), with what editors add to it: `errorMessage` and `enumDescriptions`. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Something that a field may name. */
export interface Option {
  readonly id: string;
  readonly title: string;
}

/** What there is of each kind of thing that a field may name. */
export type Options = Readonly<Record<ReferenceKind, readonly Option[]>>;

/**
 * The JSON Schema of a file for an editor. It takes all that the program understands: an editor has made numbers and
 * booleans of what looks like one, where the program reads text. It may take more, never less. It has no title: an
 * editor would show that above the explanation of each field.
 */
export function createEditorSchema(schema: Bare["schema"], options: Options): JsonSchema {
  const root = unwrap(schema);
  const context: Context = { options, groups: new Map(), marks: new Map() };
  const group = groupOf(root) ?? root;
  const item = { type: "object", ...describeGroup(group, context) };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    ...(root.element === null ? item : { type: "array", items: item }),
    definitions: {
      ...Object.fromEntries([...context.groups.values()].map(({ name, json }) => [name, json])),
      ...Object.fromEntries([...context.marks].map(([kind, json]) => [nameMarks(kind), json])),
    },
  };
}

interface Context {
  readonly options: Options;
  /** The groups of fields met so far; filled in. */
  readonly groups: Map<Bare["schema"], { readonly name: string; json: JsonSchema }>;
  /** The kinds of things that fields named so far, with the marks to choose from; filled in. */
  readonly marks: Map<ReferenceKind, JsonSchema>;
}

/** The fields of a group: for any other kind of value it says nothing. */
function describeGroup({ fields }: Bare, context: Context): JsonSchema {
  const children = [...(fields ?? [])].map(([key, child]) => [key, unwrap(child)] as const);
  const needed = children.filter(([, { info }]) => info.isRequired === true).map(([key]) => key);
  const others = children.map(([key]) => key).filter((key) => !needed.includes(key));
  const errorMessage = [
    ...(needed.length === 0 ? [] : [`Hier hoort: ${needed.join(", ")}.`]),
    ...(others.length === 0 ? [] : [`Hier mag: ${others.join(", ")}.`]),
  ].join(" ");
  const hasNumbers = children.some(([, child]) => notationOf(child)?.texts?.includes(SPLIT_MARK) === true);
  return {
    properties: Object.fromEntries(children.map(([key, child]) => [key, describeField(key, child, context)])),
    ...(needed.length === 0 ? {} : { required: needed }),
    ...(hasNumbers ? { patternProperties: { [SPLIT_NUMBER]: quietly({ type: "null" }) } } : {}),
    additionalProperties: false,
    errorMessage,
  };
}

/** Only patterns of numbers know of thousands. */
const SPLIT_MARK = "\\d{3}";
/** Between braces a comma ends a field for an editor, so that of `{bedrag: 38.250,50}` the cents are left as a key. */
const SPLIT_NUMBER = "^\\d+(?:\\s*[A-Za-z]+\\.?)?$";

/** A reference to the definition of a group of fields, which is made once. */
function referTo(name: string, group: Bare, context: Context): JsonSchema {
  const { groups } = context;
  const known = groups.get(group.schema);
  if (known !== undefined) return { $ref: `#/definitions/${known.name}` };
  const taken = [...groups.values()].filter((one) => one.name.replace(/-\d+$/u, "") === name).length;
  const entry = { name: taken === 0 ? name : `${name}-${String(taken + 1)}`, json: {} };
  groups.set(group.schema, entry);
  entry.json = describeGroup(group, context);
  return { $ref: `#/definitions/${entry.name}` };
}

function describeField(key: string, bare: Bare, context: Context): JsonSchema {
  return { description: describeInWords(bare), ...describeForm(key, bare, context) };
}

/** What an editor shows of a field: its meaning, its form and an example. */
function describeInWords(bare: Bare): string {
  const { meaning = "", isRequired = false } = bare.info;
  const form = nameForm(bare);
  const [example] = examplesOf(bare);
  return [
    meaning,
    ...(form === "" ? [] : [`Vorm: ${form}.`]),
    ...(example === undefined ? [] : [`Voorbeeld: ${example}`]),
    isRequired ? "Dit veld moet." : "Dit veld mag leeg.",
  ].join("\n\n");
}

function describeForm(key: string, bare: Bare, context: Context): JsonSchema {
  const { info, element, values } = bare;
  if (info.isOverTime === true) return describeOverTime(key, bare, context);
  if (values !== null) return describeNamed(key, bare, context);
  const group = groupOf(bare);
  if (group !== null && info.alone !== undefined) return describeAloneOr(info.alone, { key, bare, group, context });
  if (group !== null) return describeGroups(bare, referTo(key, group, context));
  const isRequired = info.isRequired === true;
  if (element === null) return describeValue(bare, { isRequired, context });
  return describeList(bare, { isRequired, context });
}

/** A group of fields, or a list of groups in which one may stand without its dash. */
function describeGroups({ element, info }: Bare, group: JsonSchema): JsonSchema {
  const isRequired = info.isRequired === true;
  const own = { allOf: [group] };
  if (element === null)
    return {
      ...own,
      ...ofTypes(["object"], { isRequired, errorMessage: "Hier horen velden, elk op een eigen regel." }),
    };
  const errorMessage = "Hier hoort een lijst: elk punt begint met een streepje.";
  return {
    ...own,
    items: { type: "object", ...own, errorMessage },
    ...(isRequired ? { minItems: 1 } : {}),
    ...ofTypes(["array", "object"], { isRequired, errorMessage }),
  };
}

/** A group of fields, or the value of one of them. */
function describeAloneOr(field: string, { key, bare, group, context }: Group): JsonSchema {
  const alone = unwrap(group.fields?.get(field) ?? bare.schema);
  const value = describeValue(alone, { isRequired: bare.info.isRequired === true, context });
  return { if: { type: "object" }, then: { allOf: [referTo(key, group, context)] }, else: value };
}

interface Group {
  readonly key: string;
  readonly bare: Bare;
  readonly group: Bare;
  readonly context: Context;
}

/** One value, or a group that says from when it holds, or a list of those. */
function describeOverTime(key: string, bare: Bare, context: Context): JsonSchema {
  const entry = unwrap(bare.element ?? bare.schema);
  const group = { allOf: [referTo(key, entry, context)] };
  const value = describeValue(valueOf(bare), { isRequired: bare.info.isRequired === true, context });
  return { ...group, items: { type: "object", ...group }, if: { type: ["array", "object"] }, else: value };
}

/** Fields whose names the writer chooses. */
function describeNamed(key: string, { info, schema, values }: Bare, context: Context): JsonSchema {
  const child = unwrap(values ?? schema);
  return {
    additionalProperties: describeForm(key, child, context),
    ...ofTypes(["object"], {
      isRequired: info.isRequired === true,
      errorMessage: "Hier horen velden met een eigen naam.",
    }),
  };
}

interface Asked {
  readonly isRequired: boolean;
  readonly context: Context;
}

/** A list of values, in which one may stand without its dash. */
function describeList(bare: Bare, { isRequired, context }: Asked): JsonSchema {
  const item = describeValue(bare, { isRequired: true, context });
  const single = describeValue(bare, { isRequired, context });
  const errorMessage = nameMistake(bare);
  return {
    anyOf: [
      { type: "array", items: item, ...(isRequired ? { minItems: 1 } : {}), errorMessage },
      ...(Array.isArray(single["anyOf"]) ? (single["anyOf"] as JsonSchema[]) : [single]),
    ],
  };
}

/** A single value. */
function describeValue(bare: Bare, { isRequired, context }: Asked): JsonSchema {
  const { refersTo, notation } = valueOf(bare).info;
  const errorMessage = nameMistake(bare);
  if (notation === undefined) return {};
  if (refersTo !== undefined) return describeReference(refersTo, { isRequired, context, errorMessage });
  const { texts, numbersFrom, takesBooleans, choices } = notation;
  const pattern = texts === null ? {} : { pattern: texts };
  const types = ["string", ...(numbersFrom === null ? [] : ["number"]), ...(takesBooleans ? ["boolean"] : [])];
  if (choices.length > 0) {
    return {
      anyOf: [
        { enum: choices, errorMessage },
        { type: "string", ...pattern, errorMessage },
        ...(takesBooleans ? [quietly({ type: "boolean", errorMessage })] : []),
        ...(isRequired ? [] : [EMPTY]),
      ],
    };
  }
  // In a text a point may set thousands apart, which an editor takes for a fraction
  const least = numbersFrom === null || numbersFrom < THOUSAND ? numbersFrom : numbersFrom / THOUSAND;
  const minimum = least === null || !Number.isFinite(least) ? {} : { minimum: least };
  return { ...pattern, ...minimum, errorMessage, ...ofTypes(types, { isRequired, errorMessage }) };
}

const THOUSAND = 1000;

/** What grows while a report is written: one that is not known yet may be there before these schemas are made again. */
const GROWING: ReadonlySet<ReferenceKind> = new Set(["project", "addendum"]);

function describeReference(
  kind: ReferenceKind,
  { isRequired, context, errorMessage }: Asked & { readonly errorMessage: string },
): JsonSchema {
  const known = context.options[kind];
  const isOpen = GROWING.has(kind) || known.length === 0;
  // Without quotation marks 3.1 is a number to an editor, and so is 3.10
  const numbers = [
    ...new Set(
      known
        .map(({ id }) => id)
        .filter((id) => /^\d+(?:\.\d*)?$/u.test(id))
        .map(Number),
    ),
  ];
  return {
    anyOf: [
      ...(known.length === 0 ? [] : [offerMarks(kind, { context, errorMessage })]),
      ...(isOpen ? [quietly({ type: ["string", "number", "boolean"], errorMessage })] : []),
      ...(numbers.length === 0 || isOpen ? [] : [quietly({ enum: numbers, errorMessage })]),
      ...(isRequired ? [] : [EMPTY]),
    ],
  };
}

/** A reference to the marks of a kind of thing, each with what it is called. */
function offerMarks(
  kind: ReferenceKind,
  { context, errorMessage }: Pick<Asked, "context"> & { readonly errorMessage: string },
): JsonSchema {
  const { options, marks } = context;
  marks.set(kind, {
    enum: options[kind].map(({ id }) => id),
    enumDescriptions: options[kind].map(({ title }) => title),
    errorMessage,
  });
  return { $ref: `#/definitions/${nameMarks(kind)}` };
}

function nameMarks(kind: ReferenceKind): string {
  return `kenmerk-${kind}`;
}

/** What an editor says of a value that is none. */
function nameMistake(bare: Bare): string {
  const { refersTo, notation } = valueOf(bare).info;
  const { form = "", choices = [] } = notation ?? {};
  if (refersTo !== undefined) return `Dit kenmerk bestaat niet. Hier hoort: ${form}.`;
  return choices.length > 0
    ? `Kies uit: ${choices.join(", ")}.`
    : `Hier hoort: ${form}. Voorbeeld: ${examplesOf(bare).join(" of ")}`;
}

/**
 * A schema that counts, and of which an editor offers nothing: it would propose `null`, `true` and the numbers that it
 * takes marks for, and it looks for proposals in `type`, `enum`, `anyOf` and `allOf`, not behind a condition.
 */
function quietly(schema: JsonSchema): JsonSchema {
  return { if: {}, then: schema };
}

const EMPTY = quietly({ type: "null" });

/** The types that a value may have, and null where it may be empty. */
function ofTypes(
  types: readonly string[],
  { isRequired, errorMessage }: { readonly isRequired: boolean; readonly errorMessage: string },
): JsonSchema {
  return quietly({ type: isRequired ? types : [...types, "null"], errorMessage });
}
