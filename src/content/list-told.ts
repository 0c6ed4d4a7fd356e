import type { z } from "zod";
import { beeldenFile, financienFile, projectFile, rapportFile, resultaatVoortgang } from "../schema/year-schemas.ts";
import { isRecord, walkSchema } from "../schema/walk-schema.ts";
import type { DataPath } from "../source/spot.ts";
import type { Jaar, Prozatekst } from "./content.ts";

/** A text of a report that somebody wrote, by what it is about. */
export interface Verteld {
  readonly over: Over;
  /**
   * Which of its texts: the fields that lead to it with a slash between them, an item of a list by its marks
   * ("mijlpalen/plan-klaar/bewijs"), or the heading that it stands under.
   */
  readonly veld: string;
  /** With Markdown and references. */
  readonly text: string;
  readonly file: string;
}

/** What a text is about. */
interface Over {
  readonly soort: "rapport" | "thema" | "resultaat" | "project";
  /** Its mark; null for the report as a whole. */
  readonly id: string | null;
}

/** Texts that are told of as what they are: a promise, a correction, a decision, a highlight, an entry of the agenda. */
const TOLD_ELSEWHERE: Readonly<Record<"resultaat" | "rapport", readonly string[]>> = {
  resultaat: ["bijsturingen", "toezeggingen", "leerpunten", "afgehandeld", "lessen", "correctie"],
  rapport: ["greep", "besluiten", "agenda", "stappen"],
};

const OF_REPORT: Over = { soort: "rapport", id: null };

/**
 * The texts that a report tells, without those that are told of as something of their own: of the report as a whole, of
 * each theme, result and project. The order is that of the files, and says nothing.
 */
export function listTold(jaar: Jaar): Verteld[] {
  const { rapport, financien, samenvatting, context, financientekst } = jaar;
  return [
    ...(rapport === null ? [] : listFields(rapportFile, rapport, { over: OF_REPORT, without: TOLD_ELSEWHERE.rapport })),
    ...listSections(samenvatting, OF_REPORT, "samenvatting/"),
    ...listSections(context, OF_REPORT, "context/"),
    ...listSections(financientekst, OF_REPORT, "financien/"),
    ...(financien === null ? [] : listFields(financienFile, financien, { over: OF_REPORT, without: [] })),
    ...jaar.beelden.flatMap((beeld) =>
      listFields(beeldenFile.element, beeld, { over: OF_REPORT, without: [] }).map((one) => ({
        ...one,
        veld: `beelden/${beeld.file ?? ""}/${one.veld}`,
      })),
    ),
    ...[...jaar.voortgangsteksten].flatMap(([id, text]) => listSections(text, { soort: "thema", id })),
    ...[...jaar.voortgang.values()].flatMap((entry) =>
      listFields(resultaatVoortgang, entry, {
        over: { soort: "resultaat", id: entry.resultaat },
        without: TOLD_ELSEWHERE.resultaat,
      }),
    ),
    ...jaar.projecten.flatMap((project) => listFields(projectFile, project, { over: { soort: "project", id: project.id }, without: [] })),
  ];
}

function listSections(text: Prozatekst | null, over: Over, within = ""): Verteld[] {
  if (text === null) return [];
  return [...text.sections].flatMap(([heading, { body }]) =>
    body.trim() === "" ? [] : [{ over, veld: `${within}${heading}`, text: body, file: text.file }],
  );
}

interface Sited {
  readonly at: { readonly file: string };
}

interface About {
  readonly over: Over;
  readonly without: readonly string[];
}

/** @param without the keys of what is told of elsewhere */
function listFields(schema: z.core.$ZodType, entry: Sited, { over, without }: About): Verteld[] {
  const found: Verteld[] = [];
  walkSchema(schema, entry, ({ data, path, info }) => {
    if (info.isText !== true || typeof data !== "string" || data.trim() === "") return;
    if (without.includes(String(path[0]))) return;
    found.push({ over, veld: nameField(entry, path), text: data, file: entry.at.file });
  });
  return found;
}

/** By which an item of a list is known. Its place in the list is not among them: lists may be put in another order. */
const MARKS = ["id", "onderdeel", "jaar", "naam", "thema", "deal"] as const;

function nameField(entry: unknown, path: DataPath): string {
  const steps: string[] = [];
  let value: unknown = entry;
  for (const step of path) {
    const inside: unknown = isRecord(value) || Array.isArray(value) ? (value as Record<string, unknown>)[step] : null;
    if (typeof step === "string") steps.push(step);
    else if (isRecord(inside)) steps.push(...MARKS.flatMap((mark) => toStep(inside[mark])));
    value = inside;
  }
  return steps.join("/");
}

const toStep = (mark: unknown): string[] => (typeof mark === "string" ? [mark] : []);
