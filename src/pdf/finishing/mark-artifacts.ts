import { applyEdits } from "./edit-bytes.ts";
import type { Edit } from "./edit-bytes.ts";
import { effectOf } from "./paint-operators.ts";
import { toLatin } from "../document/parse-string.ts";
import { readProperties } from "../reading/read-properties.ts";
import { scanContent, scanOperands } from "../reading/scan-content.ts";
import type { Operator } from "../reading/scan-content.ts";

/** What becomes of a content stream. */
export interface Treatment {
  /** Numbers of the marked content that the structure tree no longer knows. */
  readonly dropped: ReadonlySet<number>;
  /** Names of the forms that have marked content of their own. */
  readonly taggedForms: ReadonlySet<string>;
}

/**
 * Marks as an artifact all that a content stream draws and the structure tree does not know: running heads, page
 * numbers, rules, backgrounds, and what was dropped. PDF/UA-1, 7.1: all content is either tagged or an artifact.
 *
 * An artifact stays between two borders (`q`, `Q`, `BT`, `ET` and those of marked content), so that it always nests,
 * and begins before the path that it paints.
 */
export function markArtifacts(bytes: Uint8Array, treatment: Treatment): Uint8Array {
  const writing: Writing = { bytes, treatment, edits: [], covers: [], pathStart: null, isInArtifact: false };
  scanContent(bytes, (operator) => {
    writeOperator(writing, operator);
  });
  endArtifact(writing, bytes.length);
  return applyEdits(bytes, writing.edits);
}

interface Writing {
  readonly bytes: Uint8Array;
  readonly treatment: Treatment;
  readonly edits: Edit[];
  /** Per stretch of marked content that is open, whether what is in it is tagged or an artifact. */
  readonly covers: boolean[];
  /** Where the path begins that is being made. */
  pathStart: number | null;
  isInArtifact: boolean;
}

/** Text that Chromium tags nowhere stands in the margin of a page; the rest is part of the layout (table 330). */
const PAGINATION = "/Artifact <</Type /Pagination>> BDC\n";
const LAYOUT = "/Artifact <</Type /Layout>> BDC\n";

function writeOperator(writing: Writing, operator: Operator): void {
  switch (effectOf(operator.name)) {
    case "border":
      endArtifact(writing, operator.start);
      // A path that is not painted by now never is
      writing.pathStart = null;
      cross(writing, operator);
      return;
    case "text":
      beginArtifact(writing, operator.start, PAGINATION);
      return;
    case "image":
      if (!isTaggedForm(writing, operator)) beginArtifact(writing, operator.start, LAYOUT);
      return;
    case "path-part":
      writing.pathStart ??= operator.start;
      return;
    case "path":
      beginArtifact(writing, writing.pathStart ?? operator.start, LAYOUT);
      writing.pathStart = null;
      return;
    case "no-path":
      writing.pathStart = null;
      return;
    case "none":
  }
}

function beginArtifact(writing: Writing, at: number, text: string): void {
  if (writing.isInArtifact || writing.covers.includes(true)) return;
  writing.edits.push({ from: at, to: at, text });
  writing.isInArtifact = true;
}

function endArtifact(writing: Writing, at: number): void {
  if (writing.isInArtifact) writing.edits.push({ from: at, to: at, text: "\nEMC\n" });
  writing.isInArtifact = false;
}

function isTaggedForm({ bytes, treatment }: Writing, operator: Operator): boolean {
  if (operator.name !== "Do") return false;
  const [form] = scanOperands(bytes, operator);
  return form !== undefined && treatment.taggedForms.has(toLatin(form, 1));
}

function cross(writing: Writing, operator: Operator): void {
  if (operator.name === "EMC") writing.covers.pop();
  if (operator.name !== "BMC" && operator.name !== "BDC") return;
  const { tag, mcid, isNamed } = readProperties(writing.bytes, operator);
  const isDropped = mcid !== null && writing.treatment.dropped.has(mcid);
  if (isDropped) writing.edits.push({ from: operator.start, to: operator.end, text: PAGINATION.trimEnd() });
  // What properties of elsewhere say is not known here, and what they say is more than nothing
  writing.covers.push(tag === "Artifact" || mcid !== null || isNamed);
}
