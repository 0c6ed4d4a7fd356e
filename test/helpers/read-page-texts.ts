import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/**
 * The text of each page of a PDF, in the order in which it stands in the file, with single spaces.
 *
 * @param pdf is copied, since the reader takes its bytes away
 */
export async function readPageTexts(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const words = items.map((item) => ("str" in item ? item.str : " "));
    texts.push(words.join(" ").replace(/\s+/g, " ").trim());
  }
  await task.destroy();
  return texts;
}
