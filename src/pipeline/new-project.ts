import { schemaOf } from "../content/schema-of.ts";
import { draftOf, groupOf, withRemark, type Draft } from "../edit/draft.ts";
import { writeDraft } from "../edit/write-draft.ts";
import { classifyPath } from "../read/classify-path.ts";
import { groupOf as fieldsIn, nameForm } from "../schema/describe-field.ts";
import { toSlug } from "../schema/fields.ts";
import { unwrap, type Bare } from "../schema/walk-schema.ts";
import { listWords } from "../value/dutch.ts";
import { nameNounsIn, type Nouns } from "../value/nouns.ts";
import { findContentPathFault } from "../value/safe-path.ts";

/** A new project, by where it is to stand. */
interface NewProject {
  /** What the deal calls its parts. */
  readonly woorden: Nouns;
  readonly jaar: string;
  readonly theme: string;
  readonly naam: string;
}

/** Fields that a project which begins has no use for yet. */
const LATER = new Set(["gestopt", "volgt_op", "andere_deals", "wijziging", "nog_waar", "vertrouwelijk", "vrijgegeven"]);

/**
 * The file of a new project: every field that a project may need, with what it means.
 *
 * @returns null when its name makes no mark
 */
export function createProject({
  woorden,
  jaar,
  theme,
  naam,
}: NewProject): { id: string; path: string; text: string } | null {
  const id = toSlug(naam);
  const path = `${jaar}/${theme}/projecten/${id}.yaml`;
  const role = classifyPath(path);
  const schema = schemaOf(role);
  if (id === toSlug("") || schema === null || findContentPathFault(path) !== null) return null;
  const fields = [...(unwrap(schema).fields ?? [])].flatMap(([key, field]): [string, Draft][] =>
    LATER.has(key) ? [] : [[key, nameNounsIn(ask(unwrap(field), key === "naam" ? naam : null), woorden)]],
  );
  const heading = ["Een nieuw project. Vul in wat u weet; wat er niet bij hoort, haalt u weg."];
  return { id, path, text: writeDraft({ path, role, heading, draft: groupOf(Object.fromEntries(fields)) }) };
}

function ask(field: Bare, value: string | null): Draft {
  const form = nameForm(field);
  const inner = [...(fieldsIn(field)?.fields?.keys() ?? [])];
  const choice = form.startsWith("kies uit") ? `K${form.slice(1)}.` : null;
  const how = inner.length > 0 ? `${field.element === null ? "Met" : "Elk met"} ${listWords(inner)}.` : choice;
  const question = [field.info.meaning ?? null, how].filter((one) => one !== null).join(" ");
  return withRemark(draftOf(field.element === null ? value : []), "vraag", question === "" ? null : question);
}
