import { listPages } from "../document/list-pages.ts";
import type { OpenPdf } from "../document/open-pdf.ts";
import type { Contents } from "../reading/read-contents.ts";
import { describeDocument } from "./describe-document.ts";
import { describePage } from "./describe-page.ts";
import { createObjectHasher } from "./hash-object.ts";
import type { PdfShape } from "./pdf-shape.ts";

/**
 * Describes everything that a PDF shows, does and says, apart from how its file is written.
 *
 * @param attachments one line a file
 */
export function listShape(
  open: OpenPdf,
  { contents, attachments }: { readonly contents: Contents; readonly attachments: readonly string[] },
): PdfShape {
  const hasher = createObjectHasher(open);
  const pages = listPages(open).map((page, index) =>
    describePage(open, page, { pieces: contents.pages[index]?.pieces ?? [], hasher }),
  );
  return { document: { ...describeDocument(open, hasher), bijlagen: attachments }, pages };
}
