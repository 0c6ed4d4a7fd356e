import type { ChartSpec } from "../charts/chart-spec.ts";
import type { TypefaceGroup } from "../value/typefaces.ts";

/** Everything a page is made of beside its model. Read by the caller; render itself reads no files. */
export interface RenderAssets {
  /** Path below templates/ -> text, for every .hbs file: "rapport.hbs", "components/quote/quote.hbs". */
  readonly templates: ReadonlyMap<string, string>;
  /** All stylesheets in order; see `joinStyles`. */
  readonly styles: string;
  readonly fonts: readonly FontFace[];
  /** Path relative to the content root -> image. */
  readonly images: ReadonlyMap<string, ImageAsset>;
  readonly charts: RenderChart;
}

export interface FontFace extends TypefaceGroup {
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** The font as WOFF2, in base64. */
  readonly base64: string;
}

export interface ImageAsset {
  readonly mediaType: string;
  readonly base64: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws a chart as one `<svg role="img">` with `label` as its accessible name. */
export type RenderChart = (spec: ChartSpec, options: ChartOptions) => string;

interface ChartOptions {
  readonly width: number;
  /** The variant for a phone. */
  readonly narrow: boolean;
  readonly label: string;
  /** Starts every id inside the SVG. */
  readonly idPrefix: string;
}
