import type { ChartBlock, ImageBlock } from "../compose/report-model.ts";
import { toPlainText } from "../render/notation/to-plain-text.ts";
import type { FormContext } from "./form-context.ts";
import { formTable } from "./form-table.ts";
import { formText } from "./form-text.ts";
import { words } from "./words.ts";
import { ITALIC } from "./looks.ts";
import { paragraphs } from "./paragraphs.ts";
import type { Subject, WordBlock } from "./word-document.ts";

/** A chart as a picture with its conclusion as its alternative text, the conclusion, and the same numbers as a table. */
export function formChart({ id, title, conclusion, table, note }: ChartBlock, context: FormContext): WordBlock[] {
  const subject: Subject = { ...context.subject, anchor: id };
  const picture = context.pictures.charts.get(id);
  const alt = toPlainText(conclusion) || title;
  return [
    ...paragraphs({ content: words(title), style: "Figuurtitel", anchors: [id] }),
    ...(picture === undefined
      ? []
      : paragraphs({ content: [{ kind: "picture", ...picture, alt }], style: "Figuur", subject })),
    ...paragraphs({ content: formText(conclusion, context), subject }),
    ...formTable(table, context),
    ...paragraphs({ content: formText(note, context), style: "Klein", subject }),
  ];
}

/** An image with its description; that alone when its file is not there. */
export function formImage({ id, file, alt, caption, credit }: ImageBlock, context: FormContext): WordBlock[] {
  const subject: Subject = { ...context.subject, anchor: id };
  const picture = context.pictures.images.get(file);
  const said = [...formText(caption, context), ...(credit === "" ? [] : words(` ${credit}`))];
  return [
    ...(picture === undefined
      ? paragraphs({
          content: [...words("Afbeelding volgt.", ITALIC), ...words(` Hierop staat: ${alt}`)],
          anchors: [id],
          subject,
        })
      : paragraphs({ content: [{ kind: "picture", ...picture, alt }], style: "Figuur", anchors: [id], subject })),
    ...paragraphs({ content: said, style: "Caption", subject }),
  ];
}
