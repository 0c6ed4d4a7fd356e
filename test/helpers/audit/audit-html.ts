import { checkAnchors } from "./check-anchors.ts";
import { checkDocument } from "./check-document.ts";
import { checkHeadingSteps } from "./check-heading-steps.ts";
import { checkIds } from "./check-ids.ts";
import { checkImageAlt } from "./check-image-alt.ts";
import { checkLinks } from "./check-links.ts";
import { checkOneH1 } from "./check-one-h1.ts";
import { checkTables } from "./check-tables.ts";
import type { AuditFinding } from "./audit-finding.ts";
import { scanElements } from "./scan-elements.ts";

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
