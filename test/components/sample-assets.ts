import { createRenderContext } from "../../src/render/create-render-context.ts";
import { createTemplateEngine } from "../../src/render/create-template-engine.ts";
import type { TemplateEngine } from "../../src/render/create-template-engine.ts";
import type { RenderAssets, RenderChart } from "../../src/render/render-assets.ts";
import type { RenderContext } from "../../src/render/render-context.ts";
import { escapeHtml } from "../../src/render/safe-html.ts";
import { readTemplates } from "./read-templates.ts";
import { toStrictView } from "./to-strict-view.ts";

/** Stands in for the chart renderer, which needs a canvas. */
const stubChart: RenderChart = ({ kind }, { width, label, idPrefix }) =>
  `<svg role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${width} 200"><g id="${escapeHtml(idPrefix)}-${kind}"/></svg>`;

const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What a page needs beside its model, without fonts and styles. */
export const SAMPLE_ASSETS: RenderAssets = {
  templates: readTemplates(".hbs"),
  styles: "",
  fonts: [],
  images: new Map([["beelden/straat.png", { mediaType: "image/png", base64: PIXEL, width: 1, height: 1 }]]),
  charts: stubChart,
};

const engine = createTemplateEngine(SAMPLE_ASSETS.templates);
const strictEngine: TemplateEngine = { render: (name, view) => engine.render(name, toStrictView(view)) };

/** The context at the top of a document, in which no template may ask for a field that its view lacks. */
export const SAMPLE_CONTEXT: RenderContext = createRenderContext(SAMPLE_ASSETS, strictEngine);
