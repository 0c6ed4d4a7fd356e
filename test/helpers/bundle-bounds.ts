import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { build, type Plugin } from "esbuild";
import ts from "typescript";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const RULES = join(PROJECT, "src", "rules");

/** What is just inside a bound falls just outside it. */
const OTHER: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, "<="],
  [ts.SyntaxKind.LessThanEqualsToken, "<"],
  [ts.SyntaxKind.GreaterThanToken, ">="],
  [ts.SyntaxKind.GreaterThanEqualsToken, ">"],
]);

/** A comparison in a rule: `id` is what `globalThis.movedBound` must be to move it. */
export interface Bound {
  readonly id: number;
  /** Below src/rules: "money/theme-deviates.ts". */
  readonly file: string;
  /** As it is written there, on one line. */
  readonly text: string;
}

/**
 * The program's checks as a script in which each bound of a rule can be moved by one step: `a < b` is asked as `a <= b`
 * while its number is that of `globalThis.movedBound`.
 *
 * @param entry what the script exports
 */
export async function bundleBounds(
  entry: string,
): Promise<{ readonly code: string; readonly bounds: readonly Bound[] }> {
  const bounds: Bound[] = [];
  const written = new Map<string, string>();
  const paths = await readdir(RULES, { recursive: true, encoding: "utf8" });
  for (const path of paths.map((one) => one.replaceAll("\\", "/")).sort()) {
    const text = path.endsWith(".ts") ? await readFile(join(RULES, path), "utf8") : "";
    // What several rules read with is tested where it stands
    if (text.includes(" = defineRule(")) written.set(path, moveBounds(path, text, bounds));
  }
  const plugin: Plugin = {
    name: "bounds",
    setup: (builder) => {
      builder.onLoad({ filter: /[\\/]src[\\/]rules[\\/].*\.ts$/ }, ({ path }) => {
        const contents = written.get(path.slice(RULES.length + 1).replaceAll("\\", "/"));
        return contents === undefined ? undefined : { contents, loader: "ts" };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: PROJECT, loader: "ts" },
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    packages: "external",
    plugins: [plugin],
    logLevel: "error",
  });
  return { code: outputFiles[0]?.text ?? "", bounds };
}

/** The text of a file with a question before each comparison. */
function moveBounds(file: string, text: string, bounds: Bound[]): string {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const write = (node: ts.Node): string => {
    const parts: string[] = [];
    let end = node.getFullStart();
    node.forEachChild((child) => {
      parts.push(text.slice(end, child.getFullStart()), write(child));
      end = child.getEnd();
    });
    const whole = parts.join("") + text.slice(end, node.getEnd());
    if (!ts.isBinaryExpression(node)) return whole;
    const other = OTHER.get(node.operatorToken.kind);
    if (other === undefined) return whole;
    const id = bounds.length;
    bounds.push({ id, file, text: node.getText().replace(/\s+/gu, " ") });
    const [left, right] = [node.left, node.right].map((side) => `(${side.getText()})`);
    return `(globalThis.movedBound === ${String(id)} ? ${left ?? ""} ${other} ${right ?? ""} : ${whole})`;
  };
  return write(source) + text.slice(source.getEnd());
}
