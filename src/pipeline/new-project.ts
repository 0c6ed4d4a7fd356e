import { schemaOf } from "../content/schema-of.ts";
import { draftOf, groupOf, withRemark, type Draft } from "../edit/draft.ts";
import { writeDraft } from "../edit/write-draft.ts";
import { classifyPath } from "../read/classify-path.ts";
import { groupOf as fieldsIn, nameForm } from "../schema/describe-field.ts";
import { toSlug } from "../schema/fields.ts";
import { unwrap, type Bare } from "../schema/walk-schema.ts";
import { findContentPathFault } from "../value/safe-path.ts";

/** A new project, by where it is to stand. */
interface NewProject {
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
export function createProject({ jaar, theme, naam }: NewProject): { id: string; path: string; text: string } | null {
  const id = toSlug(naam);
  const path = `${jaar}/${theme}/projecten/${id}.yaml`;
  const role = classifyPath(path);
  const schema = schemaOf(role);
  if (id === toSlug("") || schema === null || findContentPathFault(path) !== null) return null;
  const fields = [...(unwrap(schema).fields ?? [])].flatMap(([key, field]): [string, Draft][] =>
    LATER.has(key) ? [] : [[key, ask(unwrap(field), key === "naam" ? naam : null)]],
  );
  const heading = ["Een nieuw project. Vul in wat u weet; wat er niet bij hoort, haalt u weg."];
  return { id, path, text: writeDraft({ path, role, heading, draft: groupOf(Object.fromEntries(fields)) }) };
}

function ask(field: Bare, value: string | null): Draft {
  const form = nameForm(field);
  const inner = [...(fieldsIn(field)?.fields?.keys() ?? [])];
  const how = inner.length > 0 ? `${inner.join(", ")}.` : form.startsWith("kies uit") ? `${form}.` : "";
  const question = [field.info.meaning ?? "", how === "" ? "" : how[0]?.toUpperCase() + how.slice(1)].join(" ").trim();
  return withRemark(draftOf(field.element === null ? value : []), "vraag", question === "" ? null : question);
}
