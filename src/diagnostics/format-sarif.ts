import type { Diagnostic, Edit, Range, RelatedPlace, Severity } from "./diagnostic.ts";
import { createFingerprints, type FingerprintTools } from "./fingerprint.ts";
import type { PassedFinding } from "./passed-finding.ts";
import type { Waiting } from "./settle.ts";
import { toWorkPath } from "./work-path.ts";

/** What SARIF tells about a rule beside its findings. */
export interface RuleWords {
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** Its page, as Markdown. */
  readonly page: string;
}

/** What a SARIF log needs beside the findings. */
export interface SarifOptions extends FingerprintTools {
  /** The content folder as it was typed. */
  readonly root: string;
  /** Version of the program. */
  readonly version: string;
  readonly passed: readonly PassedFinding[];
  readonly waiting: readonly Waiting[];
  /** The words of a rule by its id; null when there are none. */
  readonly wordsOf: (ruleId: string) => RuleWords | null;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note" };
/** The folder in which the program was started; the name is the one that GitHub knows. */
const BASE = "%SRCROOT%";

/**
 * Findings as a SARIF 2.1.0 log, those that an exception lets pass among them as suppressed, and those that wait for
 * another as open: there is not enough to judge them by (section 3.27.9).
 */
export function formatSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const passed = new Map(options.passed.map((one) => [one.diagnostic, one]));
  const open = new Set(options.waiting.map(({ diagnostic }) => diagnostic));
  const all = [...diagnostics, ...open, ...passed.keys()];
  const ruleIds = [...new Set(all.map(({ ruleId }) => ruleId))].sort();
  const fingerprints = createFingerprints(all, options);
  const run = {
    tool: {
      driver: {
        name: "rapport",
        version: options.version,
        language: "nl",
        rules: ruleIds.map((id) => describeRule(id, options.wordsOf(id))),
      },
    },
    language: "nl",
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [BASE]: { description: { text: "De map waarin het programma is gestart." } } },
    results: all.map((one, index) => ({
      ruleId: one.ruleId,
      ruleIndex: ruleIds.indexOf(one.ruleId),
      ...(open.has(one) ? { kind: "open", level: "none" } : { level: LEVELS[one.severity] }),
      message: { text: toMessage(one.hint === null ? one.message : `${one.message} ${one.hint}`) },
      locations: [toLocation(one, options.root)],
      relatedLocations: one.related.map((other, id) => toRelated(other, id, options.root)),
      ...(one.edit === null ? {} : { fixes: [toFix(one.edit, options.root)] }),
      partialFingerprints: { "bevinding/v1": fingerprints[index] },
      suppressions: toSuppressions(passed.get(one)),
    })),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}\n`;
}

function describeRule(id: string, words: RuleWords | null): object {
  if (words === null) return { id };
  const { severity, title, why, page } = words;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: why, markdown: page },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** In a message of SARIF a brace starts a placeholder, and a doubled one is a brace (section 3.11.5). */
function toMessage(text: string): string {
  return text.replaceAll("{", "{{").replaceAll("}", "}}");
}

/** A change that takes the finding away (section 3.55). */
function toFix({ file, range, text }: Edit, root: string): object {
  const replacement = { deletedRegion: toRegion(range), insertedContent: { text } };
  return {
    artifactChanges: [{ artifactLocation: toArtifact(toWorkPath(root, file)), replacements: [replacement] }],
  };
}

interface Location {
  readonly physicalLocation: object;
}

function toLocation({ file, range }: Pick<Diagnostic, "file" | "range">, root: string): Location {
  const region = range === null ? {} : { region: toRegion(range) };
  return { physicalLocation: { artifactLocation: toArtifact(toWorkPath(root, file)), ...region } };
}

function toRelated({ file, range, message }: RelatedPlace, id: number, root: string): object {
  return { id, ...toLocation({ file, range }, root), message: { text: toMessage(message) } };
}

/** Both ends count in UTF-16 units from 1, and the end is the place after the last one, as ours. */
function toRegion({ start, end }: Range): object {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function toArtifact(path: string): object {
  const isAbsolute = /^(?:\/|[a-z]:\/)/iu.test(path);
  const uri = path
    // Half a character in the name of a file has no place in a URI
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map((step) => encodeURIComponent(step))
    .join("/");
  if (!isAbsolute) return { uri, uriBaseId: BASE };
  return { uri: uri.startsWith("/") ? `file://${uri}` : `file:///${uri.replace("%3A", ":")}` };
}

/** Every result says whether it is suppressed; an empty list says that it is not. */
function toSuppressions(passed: PassedFinding | undefined): readonly object[] {
  if (passed === undefined) return [];
  const { reden, rol, tot } = passed;
  return [{ kind: "external", status: "accepted", justification: `${reden.trim()} (${rol}, tot en met ${tot})` }];
}
