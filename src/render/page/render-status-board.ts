import type { StatusModel, StatusNext, StatusPiece, StatusPromise, StatusRow } from "../../compose/status-model.ts";
import type { RenderContext } from "../render-context.ts";
import { joinHtml, type SafeHtml } from "../safe-html.ts";

/** The head of the page, which holds the one h1. */
export function renderStatusHead(model: StatusModel, title: string, { templates }: RenderContext): SafeHtml {
  const { meta, lead } = model;
  const flag = meta.isExample ? "Voorbeeldgegevens · blijft in huis" : "Blijft in huis";
  return templates.render("status-head", { flag, deal: meta.dealName, report: meta.title, title, lead });
}

/** The days that come, and a row for each who is asked. */
export function renderStatusBoard({ days, today, rows }: StatusModel, context: RenderContext): SafeHtml {
  return context.templates.render("status-board", { days, today, rows: rows.map((one) => viewRow(one, context)) });
}

function viewRow({ id, title, role, delivered, hasNothing, bar, ...row }: StatusRow, context: RenderContext): object {
  return {
    ...{ id, title, role, hasNothing, bar },
    delivered: hasNothing ? `nog niets van ${delivered.replace(/^.* van /u, "")}` : delivered,
    todo: String(row.todo),
    wrong: String(row.wrong),
    isWrong: row.wrong > 0,
    promises: row.promises === null ? "–" : String(row.promises),
    nextHtml: renderStatusNext(row.next, context),
  };
}

/** What is to be done now, in a line. */
export function renderStatusNext({ tone, text, links, note }: StatusNext, { templates }: RenderContext): SafeHtml {
  return templates.render("status-next", { tone, isReady: tone === "klaar", text, links, note });
}

/** A sheet for each who is asked, to hand out. */
export function renderStatusSheets({ meta, today, days, sheets }: StatusModel, context: RenderContext): SafeHtml {
  return joinHtml(
    sheets.map(({ id, title, role, summary, next, pieces, promises }) =>
      context.templates.render("status-sheet", {
        ...{ id, title, role, summary, days, today },
        report: meta.title,
        nextHtml: renderStatusNext(next, context),
        hasPieces: pieces.length > 0,
        pieces: pieces.map(viewPiece),
        hasPromises: promises.length > 0,
        promises: promises.map((one) => viewPromise(one, context)),
      }),
    ),
    "\n",
  );
}

function viewPiece({ id, name, state, notes }: StatusPiece): object {
  return { id, name, state, slug: state.replaceAll(" ", "-"), notes, hasNotes: notes.length > 0 };
}

function viewPromise(promise: StatusPromise, context: RenderContext): object {
  const { kind, made, mark, text, who, due, answer, explanation, isAsked } = promise;
  return {
    ...{ kind, made, mark, who, due, answer, isAsked },
    isBare: who === "" && due === "",
    textHtml: context.renderText(text, context),
    explanationHtml: context.renderText(explanation, context),
  };
}
