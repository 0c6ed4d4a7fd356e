import type { Content } from "../content/content.ts";
import { listOptions } from "../content/list-options.ts";
import { createDiagnostic } from "../diagnostics/create-diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Effects, OutputFile } from "../effects.ts";
import { CONTENT_FILES, type ContentFile } from "../schema/content-files.ts";
import { nameNounsIn } from "../value/nouns.ts";
import { createEditorSchema } from "../schema/editor-schema.ts";

/** Where in a folder with content the files for editors stand. */
export const EDITOR_FOLDER = ".schema";

/** The files by which an editor helps to fill in content: a JSON Schema of each kind, and the settings that use them. */
export function createEditorFiles(content: Content): OutputFile[] {
  const options = listOptions(content);
  const schemas = CONTENT_FILES.flatMap(({ path, owner, schema }) =>
    schema === null
      ? []
      : [
          {
            path: nameSchema({ path, owner }),
            json: nameNounsIn(createEditorSchema(schema, options), content.deal.woorden),
          },
        ],
  );
  const settings = { path: "vscode-settings.json", json: createEditorSettings("") };
  return [...schemas, settings].map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(formatJson(json)) }));
}

/**
 * The settings of Visual Studio Code for a folder with content.
 *
 * @param root path from the folder that is opened, with a slash at the end; empty for that folder itself
 */
export function createEditorSettings(root: string): Readonly<Record<string, unknown>> {
  const schemas = CONTENT_FILES.filter(({ schema }) => schema !== null).map(
    (file) => [`./${root}${EDITOR_FOLDER}/${nameSchema(file)}`, `${root}${toGlob(file)}`] as const,
  );
  return {
    "yaml.schemas": Object.fromEntries(schemas),
    // Nothing is asked of the internet, and nobody's layout is changed
    "yaml.schemaStore.enable": false,
    "yaml.format.enable": false,
    "yaml.hoverSchemaSource": false,
    "[yaml]": { "editor.tabSize": 2, "editor.insertSpaces": true, "editor.wordWrap": "on" },
  };
}

/** JSON as it stands in a file. */
export function formatJson(json: unknown): string {
  return `${JSON.stringify(json, null, 2)}\n`;
}

function nameSchema({ path, owner }: Pick<ContentFile, "path" | "owner">): string {
  const name = (path.split("/").at(-1) ?? path).replace(/\.yaml$/u, "").toLowerCase();
  return `${owner === "deal" && name !== "deal" ? "deal-" : ""}${name}.schema.json`;
}

function toGlob({ path }: ContentFile): string {
  return path.replace("JJJJ", "[0-9][0-9][0-9][0-9]*").replace(/THEMA|PROJECT/gu, "*");
}

/**
 * Holds the files for editors, where there are any, against what they would be now: what they offer comes from the
 * content, which may have changed since they were made.
 */
export async function checkEditorFiles(
  root: string,
  content: Content,
  effects: Pick<Effects, "listFiles" | "readFile">,
): Promise<Diagnostic[]> {
  const folder = `${root}/${EDITOR_FOLDER}`;
  const entries = (await effects.listFiles(folder)) ?? [];
  if (entries.length === 0) return [];
  const decoder = new TextDecoder();
  const wanted = new Map(createEditorFiles(content).map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  const found = await Promise.all(
    entries.map(async ({ path }) => {
      const bytes = await effects.readFile(folder, path).catch(() => null);
      return [path, bytes === null ? null : decoder.decode(bytes).replaceAll("\r\n", "\n")] as const;
    }),
  );
  const isSame = found.length === wanted.size && found.every(([path, text]) => wanted.get(path) === text);
  return isSame ? [] : [createDiagnostic("load/stale-schema", { file: EDITOR_FOLDER, range: null }, {})];
}
