import type { z } from "zod";
import { DEAL_SCHEMAS, YEAR_SCHEMAS, type DealName } from "./content-schemas.ts";
import { KOPPEN, KOP_UITLEG } from "./year-schemas.ts";
import { RESULTAAT, THEMA } from "../value/nouns.ts";

/** One fixed heading of a Markdown file, with what belongs under it. */
interface FixedHeading {
  readonly heading: string;
  readonly meaning: string;
  readonly isRequired: boolean;
}

/** One kind of content file, as it is told to who fills it in. */
export interface ContentFile {
  /** Its path in the folder with content; what differs from file to file is in capitals: "JJJJ/THEMA/voortgang.md" */
  readonly path: string;
  /** Whom it is of. */
  readonly owner: "thema" | "rapport" | "deal";
  /** What stands in it, in a few words. */
  readonly what: string;
  /** Other words by which it may be asked for. */
  readonly aliases: readonly string[];
  /** Of a YAML file; null for one without fields. */
  readonly schema: z.ZodType | null;
  /** Of a Markdown file; empty for one without. */
  readonly headings: readonly FixedHeading[];
}

const DEAL_FILES: Readonly<Record<DealName, string>> = {
  deal: `looptijd, partijen, ${THEMA.meervoud} en gebieden`,
  resultaten: `de beoogde ${RESULTAAT.meervoud} en hoe u ze meet`,
  planning: "de planning van de regio zelf",
  beginsituatie: "hoe het er bij de start voor stond",
  aanpak: "de onderdelen van de aanpak",
  criteria: "waar een project aan moet voldoen",
  financien: "de afspraken over geld",
  kalender: "de vaste momenten in het jaar",
  aantekeningen: "wat in de tekst van de deal onduidelijk is",
  addenda: "wijzigingen van de deal",
  regels: "welke regels het programma nakijkt",
  boekhouding: "wat elke kolom van een export betekent",
  onthouden: "wat niet meer mag worden getoond",
};

// Object.keys gives strings; the keys are exactly the names.
const DEAL_NAMES = Object.keys(DEAL_FILES) as DealName[];

/** The ledger as a sheet has the fields of its lines as columns, and is told of with it. */
const SHEET = "financien.csv";

/** Every kind of file with fields or fixed headings, in the order in which a coordinator meets them. */
export const CONTENT_FILES: readonly ContentFile[] = [
  yaml("JJJJ/THEMA/resultaten.yaml", "thema", {
    what: `per ${RESULTAAT.naam} de cijfers en het oordeel`,
    schema: YEAR_SCHEMAS.resultaten,
  }),
  markdown("JJJJ/THEMA/voortgang.md", "thema", { what: `het verhaal van ${THEMA.de}`, name: "voortgang" }),
  {
    ...yaml("JJJJ/THEMA/projecten/PROJECT.yaml", "thema", {
      what: "per project de stand, planning en partners",
      schema: YEAR_SCHEMAS.project,
    }),
    aliases: ["project", "projecten", "project.yaml"],
  },
  yaml("JJJJ/rapport.yaml", "rapport", {
    what: "periode, datums en status van het rapport",
    schema: YEAR_SCHEMAS.rapport,
  }),
  markdown("JJJJ/samenvatting.md", "rapport", { what: "de samenvatting", name: "samenvatting" }),
  markdown("JJJJ/context.md", "rapport", { what: "wat er buiten de deal gebeurde", name: "context" }),
  {
    ...yaml("JJJJ/financien.yaml", "rapport", {
      what: "alle bedragen, of als blad: financien.csv",
      schema: YEAR_SCHEMAS.financien,
    }),
    aliases: [SHEET],
  },
  markdown("JJJJ/financien.md", "rapport", { what: "wat er aan de bedragen opvalt", name: "financien" }),
  yaml("JJJJ/beelden/beelden.yaml", "rapport", {
    what: "wat er op de afbeeldingen staat",
    schema: YEAR_SCHEMAS.beelden,
  }),
  yaml("JJJJ/uitzonderingen.yaml", "rapport", {
    what: "meldingen die mogen blijven staan",
    schema: YEAR_SCHEMAS.uitzonderingen,
  }),
  yaml("JJJJ/reacties.yaml", "rapport", {
    what: "reacties op het concept, en het antwoord",
    schema: YEAR_SCHEMAS.reacties,
  }),
  ...DEAL_NAMES.map((name) =>
    yaml(`deal/${name}.yaml`, "deal", { what: DEAL_FILES[name], schema: DEAL_SCHEMAS[name].schema }),
  ),
];

type Told = Pick<ContentFile, "what">;

function yaml(
  path: string,
  owner: ContentFile["owner"],
  { what, schema }: Told & { readonly schema: z.ZodType },
): ContentFile {
  return { path, owner, what, aliases: [], schema, headings: [] };
}

function markdown(
  path: string,
  owner: ContentFile["owner"],
  { what, name }: Told & { readonly name: keyof typeof KOPPEN },
): ContentFile {
  const meanings: Readonly<Record<string, string>> = KOP_UITLEG[name];
  const describe = (heading: string, isRequired: boolean): FixedHeading => ({
    heading,
    meaning: meanings[heading] ?? "",
    isRequired,
  });
  const headings = [
    ...KOPPEN[name].required.map((heading) => describe(heading, true)),
    ...KOPPEN[name].optional.map((heading) => describe(heading, false)),
  ];
  return { path, owner, what, aliases: [], schema: null, headings };
}

/** A step of a path that stands for any name, and what that name may be. */
const ANY_STEP: Readonly<Record<string, RegExp>> = {
  jjjj: /^\d{4}(?:-[1-9]\d?)?$/u,
  thema: /^(?!(?:deal|beelden|projecten|\d+(?:-\d+)?)$)[^.]+$/u,
  "project.yaml": /^.+\.yaml$/u,
};

/**
 * The kinds of file that somebody may mean by a path or a name: its beginning may be left out, or begin above the
 * folder with content, and so may the ending. More than one where a name fits more.
 */
export function findContentFiles(asked: string): ContentFile[] {
  const typed = asked.toLowerCase().replaceAll("\\", "/").replace(/^\.\//u, "");
  const wanted = (typed.endsWith(`/${SHEET}`) ? typed.replace(/csv$/u, "yaml") : typed).split("/");
  return CONTENT_FILES.filter((file) => file.aliases.includes(wanted.join("/")) || isMeant(file, wanted));
}

function isMeant({ path }: ContentFile, wanted: readonly string[]): boolean {
  const steps = path.toLowerCase().split("/");
  const [last = ""] = steps.slice(-1);
  // A name alone that may be any project is none
  if (wanted.length === 1 && last in ANY_STEP) return false;
  const count = Math.min(steps.length, wanted.length);
  const tail = steps.slice(-count);
  return wanted.slice(-count).every((step, index) => fits(step, tail[index] ?? ""));
}

function fits(step: string, pattern: string): boolean {
  return ANY_STEP[pattern]?.test(step) ?? (step === pattern || step === pattern.replace(/\.[a-z]+$/u, ""));
}
