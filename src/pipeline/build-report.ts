import type { ChartRenderer } from "../charts/render-chart.ts";
import { assessDelivery } from "../assess/assess-delivery.ts";
import { assessSisa } from "../assess/assess-sisa.ts";
import type { Assessment } from "../assess/assessment.ts";
import type { Edition } from "../compose/compose-context.ts";
import { composeMeta } from "../compose/compose-meta.ts";
import { composeOpenPoints } from "../compose/compose-open-points.ts";
import { composeReport } from "../compose/compose-report.ts";
import type { ReportModel } from "../compose/report-model.ts";
import type { Veranderd } from "../content/verandering.ts";
import type { Medium } from "../diagnostics/catalogue/proof.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../diagnostics/sort-diagnostics.ts";
import type { DrawnPage, Effects, OutputFile, Printer, PrintJob, PrintResult } from "../effects.ts";
import type { PdfReading } from "../pdf/reading/pdf-reading.ts";
import { proveInk } from "../prove/ink/prove-ink.ts";
import { provePrint, proveHtml, type Proof } from "../prove/prove-report.ts";
import type { PlaceOf } from "../prove/proof-sink.ts";
import { createChanges } from "../publish/comparison-schema.ts";
import { createControl } from "../publish/create-control.ts";
import type { DataFile } from "../publish/data-schema.ts";
import { createDiwoo } from "../publish/create-diwoo.ts";
import { createManifest, hashInputs } from "../publish/create-manifest.ts";
import { createMdto } from "../publish/create-mdto.ts";
import { createSisaSheet } from "../publish/create-sisa-sheet.ts";
import { describePublication, type PublishedVersion } from "../publish/publication.ts";
import type { ClaimedPart, PageOf } from "../render/claims/claim.ts";
import { listClaims } from "../render/claims/list-claims.ts";
import { settleClaims } from "../render/claims/settle-claims.ts";
import type { RenderAssets } from "../render/render-assets.ts";
import { renderOpenPoints } from "../render/render-open-points.ts";
import { renderReport } from "../render/render-report.ts";
import { listUnwitnessed } from "../rules/quotations/list-unwitnessed.ts";
import { findingsFor, linesOf, type CheckedContent, type ReportFindings } from "./check-content.ts";
import type { Changing } from "./find-changes.ts";
import { gatherData } from "./gather-data.ts";
import { loadAssets } from "./load-assets.ts";
import { loadTestRecords } from "./load-test-records.ts";
import { nameFolder, nameReport } from "./name-output.ts";
import { discloseReport, type DisclosedReport } from "./disclose-report.ts";
import { createPlaceOf } from "./place-claim.ts";
import { prepareAttachments } from "./prepare-attachments.ts";
import { HOUSE, MANIFEST } from "./house-files.ts";
import { selectInputs } from "./select-inputs.ts";
import { remember } from "../value/remember.ts";
import { groupTypefaces, type Typefaces } from "../value/typefaces.ts";

/** What is to be built, and where it goes. */
export interface BuildOptions extends Edition {
  readonly checked: CheckedContent;
  readonly assessment: Assessment;
  readonly outputRoot: string;
  readonly printer: Printer;
  /** Whether the PDF gets a twin without attachments (PDF/A-2), for archives that refuse them. */
  readonly wantsArchive: boolean;
  /** Whether a document for Word goes with it, with numbered places to comment on. */
  readonly wantsWord: boolean;
  /** Whether the note of what was done with the reactions to the concept goes with it. */
  readonly wantsNote: boolean;
  /** What changed since the report was sent, as far as these readers may know: found in what was kept, or given. */
  readonly tellChanges: (changing: Changing) => Promise<Veranderd | null>;
  /** Told at each step what is being done, in Dutch. */
  readonly onStep: (step: string) => void;
}

/** One version of one report year as files. */
export interface BuiltReport {
  readonly folder: string;
  readonly files: readonly OutputFile[];
  /** Null when there is no PDF; `failure` then says why, and the rest of the output is whole all the same. */
  readonly print: PrintResult | null;
  readonly failure: unknown;
  /** What is wrong with the content. */
  readonly findings: readonly Diagnostic[];
  /** What is in the model and not in the page or the PDF, or not as it should be. */
  readonly lost: readonly Diagnostic[];
  /** The page that was printed. */
  readonly html: string;
  /** What travels in the PDF, for the product and version of a browser. */
  readonly attach: PrintJob["attach"];
  /** Holds what was read of another PDF of this report against what this one says. */
  readonly prove: (reading: PdfReading) => readonly Diagnostic[];
}

/**
 * Discloses, composes, renders, prints and reads back one version of one report year. The same content, program, Node
 * and browser give the same bytes. Writes nothing.
 */
export async function buildReport(options: BuildOptions, effects: Effects): Promise<BuiltReport> {
  const { checked, assessment, version, edition, outputRoot, onStep } = options;
  const { naam } = assessment.jaar;
  const findings = findingsFor(checked, naam);
  const base = nameReport({ naam, version, edition });
  const folder = nameFolder({ outputRoot, naam, version, edition });
  const previous = await effects.readFile(folder, `${base}.pdf`).catch(() => null);
  onStep("Rapport opmaken");
  const disclosed = discloseReport(checked, { naam, edition });
  const pages = await renderPages(options, { findings, disclosed }, effects);
  const placeOf = createPlaceOf(checked.sources, { naam, disclosed });
  const webClaims = once(() => settle(pages, NO_PAGES));
  const proveWeb = once(() => proveHtml(webClaims(), { html: pages.report, pictures: pages.pictures }, placeOf));
  const seenOnScreen = remember((drawn: DrawnPage) =>
    proveInk({ parts: webClaims(), drawn, missing: proveWeb().missing }, placeOf),
  );
  const { figures, data } = pages;
  const beside = once(() => renderBeside(options, { findings, disclosed }, pages));
  const asked = once(() => renderAsked(options, { base, pages, disclosed }, effects));
  const attach = prepareAttachments({ data: figures, dataFile: encode(data), checked, disclosed }, effects);
  const printed = await tryPrint(options.printer, {
    html: pages.report,
    previous,
    attach: async (browser) => {
      const attachments = await attach(browser);
      // The browser prints by now, which takes longest: the rest is made and the page is read back meanwhile
      beside();
      proveWeb();
      await asked();
      return attachments;
    },
    onScreen: seenOnScreen,
    wantsArchive: options.wantsArchive,
    onPass: (pass) => {
      onStep(`PDF afdrukken (ronde ${String(pass)})`);
    },
  });
  onStep("Teruglezen");
  const text = { parts: webClaims(), proof: proveWeb() };
  const proofs =
    printed.print === null
      ? { web: text.proof, pdf: null }
      : provePrinted(pages, { text, print: printed.print, seenOnScreen }, placeOf);
  const files = listFiles(
    { base, pages, ...(await asked()), beside: beside(), disclosed, printed: printed.print, proofs },
    effects,
  );
  const lost = sortDiagnostics([...proofs.web.findings, ...(proofs.pdf?.findings ?? [])]);
  const prove = (reading: PdfReading): readonly Diagnostic[] =>
    provePdf(pages, { reading, faults: [] }, placeOf).proof.findings;
  return { folder, files, findings: findings.diagnostics, lost, html: pages.report, attach, prove, ...printed };
}

/** What was made of one version, before it is files. */
interface Made {
  /** Name of the report without its extension. */
  readonly base: string;
  readonly pages: Pages;
  /** The report for Word and the note of reactions, where they are asked for. */
  readonly asked: readonly OutputFile[];
  readonly beside: Beside;
  readonly disclosed: DisclosedReport;
  /** The hash of each file that it was made from. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly printed: PrintResult | null;
  readonly proofs: Proofs;
}

function listFiles(
  { base, pages, asked, beside, disclosed, inputs, printed, proofs }: Made,
  effects: Effects,
): OutputFile[] {
  const { meta } = pages.model;
  const { version } = effects.program;
  const report: OutputFile[] = [
    ...(printed === null ? [] : [{ path: `${base}.pdf`, bytes: printed.pdf }]),
    ...(printed?.archive ? [{ path: `${base}-archief.pdf`, bytes: printed.archive }] : []),
    { path: `${base}.html`, bytes: encode(pages.report) },
  ];
  const outputs: OutputFile[] = [
    ...report,
    ...asked,
    { path: HOUSE.openPoints, bytes: encode(beside.openPoints) },
    { path: HOUSE.sisa, bytes: encode(beside.sisa) },
    { path: "data.json", bytes: encode(pages.data) },
    { path: HOUSE.control, bytes: encode(createControl({ meta, program: version, printed, ...proofs })) },
    ...listMetadata({ meta, assessment: disclosed.assessment, name: base, files: report.map(({ path }) => path) }),
  ];
  const attachments = printed?.attachments ?? [];
  const manifest = createManifest({ inputs, outputs, attachments, version }, effects.sha256);
  return [...outputs, { path: MANIFEST, bytes: encode(manifest) }];
}

/** The hashes of the content that a report is made from, as far as its readers may know of it. */
function listInputs({ sources }: CheckedContent, disclosed: DisclosedReport): ReadonlyMap<string, string> {
  const { naam } = disclosed.assessment.jaar;
  return new Map(selectInputs(sources, disclosed, naam).map((path) => [path, sources.hashes.get(path) ?? ""]));
}

/** What goes with a version only where somebody asks for it, and the hashes of what all of it was made from. */
async function renderAsked(
  { checked, wantsWord, wantsNote }: BuildOptions,
  made: Pick<Made, "base" | "pages" | "disclosed">,
  effects: Effects,
): Promise<Pick<Made, "asked" | "inputs">> {
  const inputs = listInputs(checked, made.disclosed);
  const word = wantsWord ? await renderWord({ ...made, inputs }, effects) : [];
  if (!wantsNote) return { asked: word, inputs };
  const all = addReactions(inputs, checked, made.disclosed.assessment.jaar.naam);
  return { asked: [...word, ...(await renderNote({ ...made, inputs: all }, effects))], inputs: all };
}

/** A note of the reactions is made of their file too, also where the report tells nothing of them. */
function addReactions(
  inputs: ReadonlyMap<string, string>,
  { sources }: CheckedContent,
  naam: string,
): ReadonlyMap<string, string> {
  const path = `${naam}/reacties.yaml`;
  const hash = sources.hashes.get(path);
  if (hash === undefined) return inputs;
  return new Map([...inputs, [path, hash]]);
}

/** The note of the reactions. Only who asks for it waits for what makes it. */
async function renderNote(
  { pages, disclosed, inputs }: Pick<Made, "pages" | "disclosed" | "inputs">,
  { sha256 }: Effects,
): Promise<readonly OutputFile[]> {
  const { makeReactionsNote } = await import("./make-reactions-note.ts");
  const { model, assets } = pages;
  const { assessment } = disclosed;
  return makeReactionsNote({ assessment, model, assets, contentHash: hashInputs(inputs, sha256) });
}

/** The same report for Word. Only who asks for it waits for what makes it. */
async function renderWord(
  { base, pages, disclosed, inputs }: Pick<Made, "base" | "pages" | "disclosed" | "inputs">,
  { sha256 }: Effects,
): Promise<readonly OutputFile[]> {
  const { makeWord } = await import("./make-word.ts");
  const { model, typefaces, pictures: images, paint } = pages;
  const decisions = (disclosed.assessment.jaar.rapport?.besluiten ?? []).map(({ id }) => id ?? "");
  return makeWord({ base, model, typefaces, images, paint, decisions, contentHash: hashInputs(inputs, sha256) });
}

/** What tells others which report this is; nothing for a report without a date. */
function listMetadata(version: PublishedVersion): OutputFile[] {
  const publication = describePublication(version);
  if (publication === null) return [];
  return [
    { path: "diwoo.xml", bytes: encode(createDiwoo(publication)) },
    { path: "mdto.xml", bytes: encode(createMdto(publication)) },
  ];
}

interface Pages {
  readonly model: ReportModel;
  /** In which it is set. */
  readonly typefaces: Typefaces;
  readonly pictures: RenderAssets["images"];
  readonly paint: ChartRenderer["paint"];
  readonly report: string;
  readonly figures: DataFile;
  /** The same figures, as data.json. */
  readonly data: string;
  readonly assets: RenderAssets;
}

/** What lies beside the report, for those who write. */
interface Beside {
  readonly openPoints: string;
  readonly sisa: string;
}

interface ForReaders {
  readonly findings: ReportFindings;
  readonly disclosed: DisclosedReport;
}

/** The report as its readers may see it. */
async function renderPages(
  { checked, assessment, version, edition, tellChanges }: BuildOptions,
  { findings, disclosed }: ForReaders,
  effects: Effects,
): Promise<Pages> {
  const records = await loadTestRecords(effects);
  const exceptions = findings.exceptions.filter(({ diagnostic }) => !disclosed.tellsOfHidden(diagnostic));
  const own = disclosed.assessment;
  const unwitnessed = listUnwitnessed(checked.content.deal, checked.sources);
  const meta = composeMeta(own, { version, edition });
  const now = gatherData(meta, own);
  const veranderd = await tellChanges({
    now,
    whole: gatherData({ ...meta, version: "concept" }, assessment),
    assessment,
  });
  const model = composeReport(own, { version, edition }, { exceptions, unwitnessed, records, veranderd });
  // The chart library is large; only those who render wait for it.
  const { createChartRenderer } = await import("../charts/render-chart.ts");
  const renderer = await createChartRenderer();
  const assets = await loadAssets(checked.sources, (spec, chart) => renderer.render(spec, chart), effects);
  const figures: DataFile = { ...now, veranderd: createChanges(veranderd) };
  return {
    model,
    typefaces: groupTypefaces(assets.fonts),
    pictures: assets.images,
    paint: (spec, options) => renderer.paint(spec, options),
    report: renderReport(model, assets),
    figures,
    data: `${JSON.stringify(figures, null, 1)}\n`,
    assets,
  };
}

/** The open points with all that is asked, also of what readers may not see, and the sheet for SiSa. */
function renderBeside(
  { checked, assessment, version, edition }: BuildOptions,
  { findings, disclosed }: ForReaders,
  { model, assets }: Pages,
): Beside {
  const openPoints = composeOpenPoints({
    assessment,
    inlevering: assessDelivery(assessment, { sources: checked.sources, ...findings }),
    edition: { version, edition },
    linesOf: linesOf(checked),
  });
  const own = disclosed.assessment;
  return {
    openPoints: renderOpenPoints(openPoints, assets),
    sisa: createSisaSheet({ meta: model.meta, assessment: own, sisa: assessSisa(own) }),
  };
}

/** On the web a page number is not shown. */
const NO_PAGES: PageOf = () => "";

/** What was found when the page and the PDF were read back; null for a PDF that is not there. */
interface Proofs {
  readonly web: Proof;
  readonly pdf: Proof | null;
}

/** What the model claims in one medium, and what was found of it. */
interface Proved {
  readonly parts: readonly ClaimedPart[];
  readonly proof: Proof;
}

/** Holds a PDF against what the model claims, with the page numbers that it gives itself. */
function provePdf(
  pages: Pages,
  { reading, faults }: Pick<PrintResult, "reading" | "faults">,
  placeOf: PlaceOf,
): Proved {
  const families = pages.typefaces.map(({ family }) => family);
  const parts = settle(pages, (target) => String(reading.destinations.get(target) ?? ""));
  return { parts, proof: provePrint(parts, { reading, faults, families }, placeOf) };
}

/** A print beside the page that was printed. */
interface Printed {
  readonly text: Proved;
  readonly print: PrintResult;
  readonly seenOnScreen: (drawn: DrawnPage) => readonly Diagnostic[];
}

/** The same of the PDF as it was printed; and of page and PDF what is seen. */
function provePrinted(pages: Pages, { text, print, seenOnScreen }: Printed, placeOf: PlaceOf): Proofs {
  const proved = { web: text, pdf: provePdf(pages, print, placeOf) };
  const look = (medium: Medium): Proof => {
    const { proof, parts: claimed } = proved[medium];
    const drawn = print.drawn.filter((one) => one.medium === medium);
    const unlike = drawn.flatMap((one) =>
      medium === "web" ? seenOnScreen(one) : proveInk({ parts: claimed, drawn: one, missing: proof.missing }, placeOf),
    );
    return { ...proof, findings: [...proof.findings, ...unlike] };
  };
  return { web: look("web"), pdf: look("pdf") };
}

function settle({ model, typefaces }: Pages, pageOf: PageOf): ReturnType<typeof settleClaims> {
  return settleClaims(listClaims(model, pageOf), typefaces);
}

/** A function that works once and then gives what it gave. */
function once<T>(work: () => T): () => T {
  let done: { readonly found: T } | null = null;
  return () => (done ??= { found: work() }).found;
}

/** A browser that is missing or fails costs the PDF and nothing else. */
async function tryPrint(printer: Printer, job: PrintJob): Promise<Pick<BuiltReport, "print" | "failure">> {
  try {
    return { print: await printer.print(job), failure: null };
  } catch (failure) {
    return { print: null, failure };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
