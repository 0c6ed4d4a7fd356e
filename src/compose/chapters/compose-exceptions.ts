import { describeBron } from "../../content/describe-bron.ts";
import { isWholeText } from "../../content/missing-text.ts";
import { reportOf } from "../../content/report-order.ts";
import type { AppliedException } from "../../rules/engine/apply-exceptions.ts";
import { CONVENANT } from "../../value/nouns.ts";
import { shortDate, textOr, wordOr } from "../inline.ts";
import type { Block } from "../report-model.ts";
import { createTable, numberColumn, row, textColumn } from "../tables.ts";
import { paragraph } from "./chapter.ts";
import type { ChapterContext } from "./chapter-context.ts";

/** What was let pass, the rules that do not hold and what was not looked into, each with its reason; nothing when there is none. */
export function composeExceptions(context: Omit<ChapterContext, "number">): Block[] {
  return [...composePassed(context), ...composeDropped(context), ...composeUnwitnessed(context)];
}

/** The parts of the deal's text that are not there: what is quoted from them was held against nothing. */
function composeUnwitnessed({ assessment, unwitnessed }: Omit<ChapterContext, "number">): Block[] {
  if (unwitnessed.length === 0) return [];
  return [
    paragraph(
      `Het programma vergelijkt elk citaat met de tekst van ${CONVENANT.de}. Deze delen van die tekst zijn er niet. Wat daaruit komt, is dus niet nagekeken. Per deel staat hier hoe vaak het de bron is, en hoe vaak het wordt geciteerd.`,
    ),
    createTable({
      id: "tabel-tekst-ontbreekt",
      caption: "Delen van de tekst die ontbreken",
      columns: [
        textColumn("Deel", 0.3),
        numberColumn("Bronnen", 0.14),
        numberColumn("Citaten", 0.14),
        textColumn("Reden", 0.42),
      ],
      rows: unwitnessed.map(({ bron, reden, sources, quotations }) =>
        row([
          isWholeText(bron) ? "de hele tekst" : describeBron(bron),
          String(sources),
          String(quotations),
          textOr(reden, assessment),
        ]),
      ),
    }),
  ];
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
