import { formatPercentage } from "../../value/notation/format-percentage.ts";
import type { KeyFigure, KeyFigures } from "../../compose/report-model.ts";
import { formatUnit, isKnown } from "../../value/notation/format-figure.ts";
import { roundDecimal } from "../../value/notation/to-decimal-text.ts";
import { inTable } from "../render-context.ts";
import type { RenderContext } from "../render-context.ts";
import type { SafeHtml } from "../safe-html.ts";
import { signOf } from "../signs/oordeel-signs.ts";
import { renderOordeel } from "../signs/render-oordeel.ts";
import { renderFigure } from "../inline/render-figure.ts";
import { spellFigure } from "../notation/spell-figure.ts";
import type { Oordeel } from "../../value/value.ts";
import type { Claim } from "../claims/claim.ts";
import type { Maker } from "../claims/create-maker.ts";
import { writePercentage } from "../claims/second-hand.ts";
import type { BlockKind } from "./block-kind.ts";

export const keyFigures: BlockKind<KeyFigures> = {
  render: renderKeyFigures,
  claim: ({ tiles, note }, make) => [
    ...tiles.flatMap((tile) => claimTile(tile, make.inTable())),
    ...make("noot", note),
  ],
};

function renderKeyFigures({ tiles, note }: KeyFigures, context: RenderContext): SafeHtml {
  return context.templates.render("key-figures", {
    tiles: tiles.map((tile) => viewTile(tile, inTable(context))),
    noteHtml: context.renderText(note, context),
  });
}

function viewTile(tile: KeyFigure, context: RenderContext): object {
  const number = { ...tile.value, unit: "" };
  return {
    valueHtml: renderFigure(number, context),
    valueLength: isKnown(number) ? spellFigure(number, context.place).length : 0,
    unit: isKnown(tile.value) ? formatUnit(tile.value, context.place) : "",
    agreedHtml: context.renderText(tile.agreed, context),
    leftHtml: context.renderText(tile.left, context),
    label: tile.label,
    referenceHtml: context.renderText(tile.reference, context),
    bar: viewBar(tile),
    oordeelHtml: tile.oordeel === null ? "" : viewOordeel(tile.oordeel, context),
  };
}

function viewOordeel(oordeel: Oordeel, context: RenderContext): SafeHtml {
  return renderOordeel(oordeel, { showsWord: true, label: signOf(oordeel).word }, context);
}

interface BarView {
  readonly isShown: boolean;
  readonly label: string;
  /** Percentages of the width, 0-100. */
  readonly width: number;
  readonly hasMark: boolean;
  readonly mark: number;
}

function viewBar({ share, plannedShare, isWay }: KeyFigure): BarView {
  return {
    isShown: share !== null,
    label: describeBar({ share: share ?? 0, plannedShare, isWay }, formatPercentage),
    width: toWidth(share ?? 0),
    hasMark: plannedShare !== null,
    mark: toPlace(plannedShare ?? 0),
  };
}

/** The least that is seen of a bar, and of the room behind it, in percents of its width. */
const LEAST_SEEN = 1;

/** Something is always seen, and what is not all never fills the bar. */
function toWidth(share: number): number {
  const width = toPlace(share);
  if (share > 0 && share < 1) return Math.min(100 - LEAST_SEEN, Math.max(LEAST_SEEN, width));
  return width;
}

/** More than was agreed fills the bar; it does not leave it. */
function toPlace(share: number): number {
  return roundDecimal(Math.min(1, Math.max(0, share)) * 100, 1);
}

function claimTile(tile: KeyFigure, make: Maker): Claim[] {
  const { value, agreed, share, plannedShare, isWay, left, label, reference, oordeel } = tile;
  return [
    ...make.row("getal", [[value], agreed]),
    ...(share === null ? [] : claimBar({ share, plannedShare, isWay }, make)),
    ...make("getal", left),
    ...make.row("tekst", [[label], reference]),
    ...(oordeel === null ? [] : make("tekst", [signOf(oordeel).word])),
  ];
}

function claimBar(bar: Bar, make: Maker): Claim[] {
  const claims = make("alternatieve tekst", [describeBar(bar, writePercentage)]);
  return claims.map((claim) => ({ ...claim, picture: { kind: "aandeel", ...bar } }));
}

/** Shares of what was agreed, 0-1. */
interface Bar {
  readonly share: number;
  readonly plannedShare: number | null;
  readonly isWay: boolean;
}

/** What the bar of a key figure shows, for who cannot see it. */
export function describeBar({ share, plannedShare, isWay }: Bar, spell: (percentage: number) => string): string {
  const whole = isWay ? "van de weg naar de afspraak" : "van de afspraak";
  const reached =
    isWay && share < 0 ? "verder van de afspraak dan bij de start" : `${spell(share * 100)} procent ${whole}`;
  return plannedShare === null ? reached : `${reached}; volgens eigen planning nu ${spell(plannedShare * 100)} procent`;
}
