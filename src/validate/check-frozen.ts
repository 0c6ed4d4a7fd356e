import type { Report } from "../diagnostics/create-diagnostic.ts";
import type { Effects } from "../effects.ts";
import type { Sources } from "../content/sources.ts";
import { locate } from "../source/locate.ts";
import type { Content, Jaar } from "../content/content.ts";

/** Fields of rapport.yaml that change after a report was handed in; they do not count in its hash. */
const MOVING = new Set(["status", "ingediend"]);

/** Reports a handed-in year whose files are not those that were handed in. */
export function checkFrozen(content: Content, sources: Sources, sha256: Effects["sha256"], report: Report): void {
  for (const jaar of content.jaren) {
    const { rapport } = jaar;
    const isFrozen =
      rapport !== null &&
      (rapport.ingediend !== null || rapport.status === "ingediend" || rapport.status === "besproken");
    if (!isFrozen) continue;
    const actual = hashYear(jaar, sources, sha256);
    const expected = rapport.ingediend?.hash ?? null;
    const range = locate(rapport.at.source, [rapport.ingediend === null ? "status" : "ingediend"], "key");
    const place = { file: rapport.at.source.path, range };
    if (expected === null || expected === "onbekend")
      report("year/frozen-without-hash", place, { year: jaar.year, actual });
    else if (expected !== actual) report("year/frozen-changed", place, { year: jaar.year, expected, actual });
  }
}

/**
 * The hash of a year as handed in: of the sorted list of its files, each with the hash of its text (line ends and byte
 * order mark do not count, so that git may change them) or of its bytes.
 */
export function hashYear(jaar: Jaar, sources: Sources, sha256: Effects["sha256"]): string {
  const encoder = new TextEncoder();
  const hashText = (text: string): string => sha256(encoder.encode(text.replace(/\r\n?/gu, "\n")));
  const folder = `${String(jaar.year)}/`;
  const lines: string[] = [];
  for (const [path, hash] of sources.hashes) {
    if (!path.startsWith(folder)) continue;
    const text = sources.texts.get(path)?.text;
    const own =
      path === `${folder}rapport.yaml`
        ? hashText(withoutMoving(jaar, sources))
        : text === undefined
          ? hash
          : hashText(text);
    lines.push(`${path}\t${own}`);
  }
  return sha256(encoder.encode(lines.sort().join("\n")));
}

function withoutMoving(jaar: Jaar, sources: Sources): string {
  const source = sources.files.get(`${String(jaar.year)}/rapport.yaml`)?.source;
  const data = source?.kind === "yaml" ? source.data : null;
  return JSON.stringify(data, (key, value: unknown) => (MOVING.has(key) ? undefined : value));
}
