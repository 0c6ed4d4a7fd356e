import { createHash } from "node:crypto";

import { attachFiles, type Attachment } from "../attachments/attach-files.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Contents } from "../reading/read-contents.ts";
import { ATTACHMENT_LIST } from "../../value/attached-names.ts";
import { describeAttachments } from "../shape/describe-attached.ts";
import { listShape } from "../shape/list-shape.ts";
import { createFingerprintFile } from "../shape/take-fingerprint.ts";
import type { DocumentInformation } from "./document-information.ts";
import { setXmp } from "./set-metadata.ts";

/**
 * Puts the files in the PDF with a fingerprint of all the rest of it, and binds both to the metadata. Each step hashes
 * what was made before it: the list of attachments all other files, the fingerprint the document with that list, and
 * the metadata the list and the fingerprint. The fingerprint leaves itself and this binding out of what it describes.
 *
 * @returns all that travels now
 */
export function sealAttachments(
  open: OpenPdf,
  attachments: readonly Attachment[],
  { contents, information }: { readonly contents: Contents; readonly information: DocumentInformation },
): readonly Attachment[] {
  const list = attachments.find(({ name }) => name === ATTACHMENT_LIST);
  if (list === undefined) {
    attachFiles(open, attachments, information.date);
    return attachments;
  }
  const fingerprint = createFingerprintFile(
    listShape(open, { contents, attachments: describeAttachments(attachments) }),
  );
  const all = [...attachments, fingerprint];
  attachFiles(open, all, information.date);
  setXmp(open, information, { part: 3, seal: { list: hash(list.bytes), fingerprint: hash(fingerprint.bytes) } });
  return all;
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
