import type { Effects } from "../effects.ts";
import type { Jaar } from "./content.ts";
import type { Sources } from "./sources.ts";

/** Fields of rapport.yaml that change after a report was handed in; they do not count in its hash. */
const MOVING = new Set(["status", "ingediend"]);

/**
 * The hash of a year as handed in: of the sorted list of its files, each with the hash of its text (line ends and byte
 * order mark do not count, so that git may change them) or of its bytes.
 */
export function hashYear(jaar: Jaar, sources: Sources, sha256: Effects["sha256"]): string {
  const encoder = new TextEncoder();
  const hashText = (text: string): string => sha256(encoder.encode(text.replace(/\r\n?/gu, "\n")));
  const folder = `${jaar.naam}/`;
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
  const body = sources.files.get(`${jaar.naam}/rapport.yaml`)?.body;
  const data = body?.kind === "yaml" ? body.raw : null;
  return JSON.stringify(data, (key, value: unknown) => (MOVING.has(key) ? undefined : value));
}
