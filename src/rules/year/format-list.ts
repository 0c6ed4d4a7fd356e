import type { HandingInList } from "./handed-in.ts";
import { quote } from "./quote.ts";

/**
 * The lines of `ingediend` for rapport.yaml. All of it stands between braces: so it is also right where a page or a mail
 * puts it on one line.
 */
export function formatList({ datum, files, agreements }: HandingInList): string[] {
  const sections = [...agreements].map(([section, entries]) => {
    const rows = [...entries].map(([id, fields]) => `${quote(id)}: {${formatFields(fields)}}`);
    return [`${section}: {`, ...separate(rows).map(indent), "}"];
  });
  return [
    "ingediend: {",
    ...separateBlocks([
      [`datum: ${datum ?? "JJJJ-MM-DD"}`],
      ["bestanden: {", ...separate([...files].map(([path, hash]) => `${quote(path)}: ${hash}`)).map(indent), "}"],
      // The last brace closes all: where it stood on a line of its own it would be forgotten
      ["afspraken: {", ...separateBlocks(sections).map(indent), "}}"],
    ]).map(indent),
  ];
}

function formatFields(fields: ReadonlyMap<string, string>): string {
  return [...fields].map(([field, text]) => `${quote(field)}: ${quote(text)}`).join(", ");
}

function separate(lines: readonly string[]): string[] {
  return separateBlocks(lines.map((line) => [line]));
}

/** The lines of all blocks, with a comma behind each block but the last. */
function separateBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) =>
    block.map((line, at) => (at === block.length - 1 && index < blocks.length - 1 ? `${line},` : line)),
  );
}

function indent(line: string): string {
  return `  ${line}`;
}
