import { checkAnchors } from "./audit/check-anchors.ts";
import { checkDocument } from "./audit/check-document.ts";
import { checkHeadingSteps } from "./audit/check-heading-steps.ts";
import { checkIds } from "./audit/check-ids.ts";
import { checkImageAlt } from "./audit/check-image-alt.ts";
import { checkLinks } from "./audit/check-links.ts";
import { checkOneH1 } from "./audit/check-one-h1.ts";
import { checkTables } from "./audit/check-tables.ts";
import type { AuditFinding } from "./audit/audit-finding.ts";
import { scanElements } from "./audit/scan-elements.ts";

const CHECKS = [
  checkDocument,
  checkOneH1,
  checkHeadingSteps,
  checkImageAlt,
  checkTables,
  checkIds,
  checkAnchors,
  checkLinks,
];

/** Checks finished HTML for what shuts people out and can be told without a browser; an empty list is good. */
export function auditHtml(html: string): readonly AuditFinding[] {
  const elements = scanElements(html);
  return CHECKS.flatMap((check) => check(elements));
}
