import { reportOf } from "../../content/report-order.ts";
import type { AppliedException } from "../../rules/engine/apply-exceptions.ts";
import { shortDate, textOr, wordOr } from "../inline.ts";
import type { Block } from "../report-model.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { paragraph } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** The findings that were let pass and the rules that do not hold, each with its reason; nothing when there are none. */
export function composeExceptions(context: Omit<ChapterContext, "number">): Block[] {
  return [...composePassed(context), ...composeDropped(context)];
}

/** The rules of a deal that this one does not ask for, as it says itself. */
function composeDropped({ assessment }: Omit<ChapterContext, "number">): Block[] {
  const dropped = assessment.deal.regelsFile?.niet_nagekeken ?? [];
  if (dropped.length === 0) return [];
  return [
    paragraph("Deze regels kijkt het programma in deze deal niet na. Per regel staat hier waarom."),
    createTable({
      id: "tabel-niet-nagekeken",
      caption: "Regels die niet zijn nagekeken",
      columns: [textColumn("Regel", 0.4), textColumn("Reden", 0.6)],
      rows: dropped.map(({ regel, reden }) => row([wordOr(regel), textOr(reden, assessment)])),
    }),
  ];
}

function composePassed({ assessment, exceptions }: Omit<ChapterContext, "number">): Block[] {
  const { naam } = assessment.jaar;
  // What passed in an earlier year's own files was told by the report of that year
  const own = exceptions.filter(({ jaar, diagnostic }) => jaar === naam || reportOf(diagnostic.file) !== jaar);
  if (own.length === 0) return [];
  const rows = own.map(({ uitzondering, diagnostic }: AppliedException) =>
    row([
      diagnostic.message,
      textOr(uitzondering.reden, assessment),
      wordOr(uitzondering.rol),
      shortDate(uitzondering.tot),
    ]),
  );
  return [
    paragraph(
      "Deze bevindingen van de controle blijven staan. Per bevinding staat hier waarom, wie dat besloot en tot wanneer.",
    ),
    createTable({
      id: "tabel-uitzonderingen",
      caption: "Uitzonderingen op de controle",
      columns: [
        textColumn("Bevinding", 0.4),
        textColumn("Reden", 0.3),
        textColumn("Wie besloot", 0.17),
        numberColumn("Tot en met", 0.13),
      ],
      rows,
    }),
  ];
}
