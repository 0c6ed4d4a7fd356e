import Handlebars from "handlebars";
import { trustHtml } from "./safe-html.ts";
import type { SafeHtml } from "./safe-html.ts";

export interface TemplateEngine {
  /** `name` is a component ("quote") or a shell directly below templates/ ("rapport"). */
  readonly render: (name: string, view: object) => SafeHtml;
}

/** A field that a template names and the view lacks throws; helpers are `if`, `unless` and `each` only. */
const STRICT: CompileOptions = { strict: true, knownHelpersOnly: true };

/** Compiles templates by name. Each is compiled when it is first used. */
export function createTemplateEngine(templates: ReadonlyMap<string, string>): TemplateEngine {
  const compiled = new Map<string, HandlebarsTemplateDelegate>();
  const compile = (name: string): HandlebarsTemplateDelegate => {
    const template = compiled.get(name) ?? Handlebars.compile(findTemplate(templates, name), STRICT);
    compiled.set(name, template);
    return template;
  };
  // A template ends in a line break, which would put a space behind a word
  return { render: (name, view) => trustHtml(compile(name)(view).trim()) };
}

function findTemplate(templates: ReadonlyMap<string, string>, name: string): string {
  const source = templates.get(`components/${name}/${name}.hbs`) ?? templates.get(`${name}.hbs`);
  if (source === undefined) throw new Error(`There is no template named "${name}".`);
  return source;
}
