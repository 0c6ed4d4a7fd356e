import { CONTENT_FILES, type ContentFile } from "../schema/content-files.ts";
import { examplesOf, groupOf, nameForm } from "../schema/describe-field.ts";
import { unwrap, type Bare } from "../schema/walk-schema.ts";
import { listWords } from "../value/dutch.ts";
import { capitalise, nameNouns, STANDARD_NOUNS } from "../value/nouns.ts";

/** The width that every terminal has. */
const COLUMNS = 80;

const OWNERS: Readonly<Record<ContentFile["owner"], string>> = {
  thema: "Van een thema:",
  rapport: "Van het rapport als geheel (programmabureau):",
  deal: "Van de deal (programmabureau):",
};

/** All kinds of content file with what each is for. */
export function formatFileList(): string {
  const width = Math.max(...CONTENT_FILES.map(({ path }) => path.length));
  const groups = Object.entries(OWNERS).map(([owner, title]) => [
    title,
    ...CONTENT_FILES.filter((file) => file.owner === owner).map(
      ({ path, what }) => `  ${path.padEnd(width)}  ${nameNouns(what, STANDARD_NOUNS)}`,
    ),
  ]);
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Every field of a file, or every fixed heading, with meaning, form and example. */
export function formatFile({ path, what, schema, headings }: ContentFile): string {
  const title = [path, ...fill(`${capitalise(what)}.`, 0)];
  const body = schema === null ? formatHeadings(headings) : formatFields(schema);
  return `${[...title, "", ...body].join("\n")}\n`;
}

function formatHeadings(headings: ContentFile["headings"]): string[] {
  return [
    "Schrijf onder deze koppen. Elke kop staat op een eigen regel, met ## ervoor.",
    'Alleen een kop waar "moet" bij staat, is nodig.',
    "Verwijs naar een cijfer zoals {{3.1}}: dan klopt het altijd.",
    ...headings.flatMap(({ heading, meaning, isRequired }) => [
      "",
      `## ${heading}  (${isRequired ? "moet" : "mag weg"})`,
      ...fill(meaning, 4),
    ]),
  ];
}

/** Groups of fields that stand in a file more than once: told once, at the end. */
type Shared = ReadonlyMap<Bare["schema"], readonly string[]>;

function formatFields(schema: Bare["schema"]): string[] {
  const root = unwrap(schema);
  const shared = findShared(root);
  const isList = root.element !== null;
  return [
    'Bij "moet" hoort altijd iets te staan; wat "mag leeg" is, mag u ook weglaten.',
    ...(isList ? ["Het bestand is een lijst: elk punt begint met een streepje."] : []),
    "",
    ...(isList ? formatItem(root, shared, 0) : formatGroup(root, shared, 0)),
    ...[...shared].flatMap(([own, keys]) => [
      "",
      ...fill(`De velden van ${listWords(keys)}:`, 0),
      "",
      ...formatGroup(unwrap(own), shared, 2),
    ]),
  ];
}

/** The groups that are met more than once, each with the keys that have it, in order. */
function findShared(root: Bare): Shared {
  const met = new Map<Bare["schema"], string[]>();
  const visit = (bare: Bare): void => {
    for (const [key, child] of bare.fields ?? []) {
      const group = groupOf(unwrap(child));
      if (group === null) continue;
      const keys = met.get(group.schema);
      met.set(group.schema, [...(keys ?? []), key]);
      if (keys === undefined) visit(group);
    }
  };
  visit(groupOf(root) ?? root);
  return new Map(
    [...met].filter(([, keys]) => keys.length > 1).map(([schema, keys]) => [schema, [...new Set(keys)]] as const),
  );
}

/** The fields of a group, from a column on. */
function formatGroup({ fields }: Bare, shared: Shared, column: number): string[] {
  return [...(fields ?? [])].flatMap(([key, child]) => formatField(key, unwrap(child), { shared, column }));
}

/** The fields of one item of a list, behind its dash. */
function formatItem(list: Bare, shared: Shared, column: number): string[] {
  const [first = "", ...others] = formatGroup(groupOf(list) ?? list, shared, column + 2);
  return [`${" ".repeat(column)}- ${first.trimStart()}`, ...others];
}

interface Placed {
  readonly shared: Shared;
  readonly column: number;
}

function formatField(key: string, bare: Bare, { shared, column }: Placed): string[] {
  const { isRequired = false, meaning = "" } = bare.info;
  return [
    `${" ".repeat(column)}${key}  (${isRequired ? "moet" : "mag leeg"})`,
    ...fill(meaning, column + 4),
    ...formatForm(bare, { shared, column }),
  ];
}

function formatForm(bare: Bare, { shared, column }: Placed): string[] {
  const group = groupOf(bare);
  const isList = bare.element !== null;
  if (group === null) return describeValue(bare).flatMap((line) => fill(line, column + 4));
  const keys = shared.get(group.schema);
  if (keys !== undefined) {
    const where = `de velden van ${keys[0] ?? ""}, zie onderaan`;
    return fill(isList ? `Vorm: lijst; elk punt heeft ${where}` : `Vorm: ${where}`, column + 4);
  }
  const { alone } = bare.info;
  const form = alone === undefined ? "Vorm: deze velden:" : `Vorm: deze velden, of alleen het woord van "${alone}":`;
  return [
    ...fill(isList ? "Vorm: lijst; elk punt heeft deze velden:" : form, column + 4),
    ...(isList ? formatItem(bare, shared, column + 2) : formatGroup(group, shared, column + 2)),
  ];
}

/** The form of a value, or of each item of a list of values, and an example. */
function describeValue(bare: Bare): string[] {
  const { info, element, values } = bare;
  if (values !== null) return describeNamed(unwrap(values));
  const isList = element !== null && info.isOverTime !== true;
  const examples = isList ? [`[${examplesOf(bare)[0] ?? ""}]`] : examplesOf(bare);
  return [
    `Vorm: ${isList ? "lijst, met in elk punt: " : ""}${nameForm(bare)}`,
    ...(info.isOverTime === true ? ["Verandert het later? Maak er dan een lijst van {vanaf, waarde} van."] : []),
    `Voorbeeld: ${examples.join(" of ")}`,
  ];
}

/** Fields whose names the writer chooses. */
function describeNamed(value: Bare): string[] {
  if (value.values !== null) return describeNamed(unwrap(value.values));
  const group = groupOf(value);
  const form = group === null ? nameForm(value) : `de velden ${listWords([...(group.fields ?? new Map()).keys()])}`;
  return [`Vorm: velden met een eigen naam, met in elk: ${form}`];
}

/** A line of text as lines of at most 80 columns, from a column on. */
function fill(text: string, column: number): string[] {
  const lines: string[] = [];
  for (const word of nameNouns(text, STANDARD_NOUNS).split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || `${last} ${word}`.length > COLUMNS) lines.push(`${" ".repeat(column)}${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
