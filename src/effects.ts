import type { Attachment } from "./pdf/attachments/attach-files.ts";
import type { PdfReading } from "./pdf/reading/pdf-reading.ts";

/**
 * Everything the program does to the world outside its own values, as one interface that is passed in.
 * The real one is `node/create-node-effects.ts`; tests pass one that lives in memory.
 */

/** One entry below a content root: path with forward slashes, relative to that root. */
export interface FileEntry {
  readonly path: string;
  /** Size in bytes. */
  readonly size: number;
  /** Links are not followed, so that nothing outside the root is read. */
  readonly kind: "file" | "link" | "other";
}

/** One file of a whole output. */
export interface OutputFile {
  /** Name relative to the output folder, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** One file of the content as it is to be. */
export interface ContentChange {
  /** Relative to the content root, forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the file as it was read, in lower-case hexadecimal; null for a file that may not be there yet. */
  readonly before: string | null;
}

/** What the browser is asked to print. */
export interface PrintJob {
  /** A self-contained HTML document. */
  readonly html: string;
  /** What travels in the PDF, for the product and version of the browser that printed it, e.g. "Chromium 156.0". */
  readonly attach: (browser: string) => Promise<readonly Attachment[]>;
  /** Whether a twin without attachments is asked for, in the form that archives take. */
  readonly wantsArchive: boolean;
  /** Called at each print with its number, from 1. */
  readonly onPass: (pass: number) => void;
  /** Called with what the browser draws on a screen, while it may still print. */
  readonly onScreen: (drawn: DrawnPage) => void;
}

/** A printed report. */
export interface PrintResult {
  readonly pdf: Uint8Array;
  /** The twin without attachments (PDF/A-2); null when it was not asked for. */
  readonly archive: Uint8Array | null;
  /** All that travels in it, with its fingerprint. */
  readonly attachments: readonly Attachment[];
  readonly pageCount: number;
  /** Number of prints that were needed before the page numbers were stable. */
  readonly passes: number;
  /** Product and version of the browser, e.g. "Chromium 156.0". */
  readonly browser: string;
  /** What the finished PDF says, read back from it. */
  readonly reading: PdfReading;
  /** What the browser could not show as it was meant. */
  readonly faults: readonly PageFault[];
  /** What the browser draws of the page on paper and on a screen; empty where nothing draws. */
  readonly drawn: readonly DrawnPage[];
  /** What in the print was not known and was left as it was, for who maintains the program. */
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
}

/** Something on the printed page that is not shown as it was meant. */
export interface PageFault {
  /** A picture that did not load, or a typeface. */
  readonly kind: "image" | "typeface";
  /** What identifies it: the file of the picture, or the family of the typeface. */
  readonly name: string;
  /** The alternative text of the picture; empty for none. */
  readonly alt: string;
}

/** What a browser draws of a page in one medium, as far as can be told without a picture of it. */
export interface DrawnPage {
  readonly medium: "web" | "pdf";
  /** Of the whole document, in CSS pixels. */
  readonly width: number;
  /** In the order of the document: an element, then what is in it. */
  readonly nodes: readonly DrawnNode[];
}

/** An element, a text, or what a style draws beside an element. */
export interface DrawnNode {
  /** Index of the element in which it is; -1 for the outermost. */
  readonly parent: number;
  /** Name of an element, "#text", or "::before" and the like for what a style draws. */
  readonly name: string;
  readonly id: string;
  /** The words of a text, the alternative text of a picture, the content that a style gives. */
  readonly text: string;
  /** Left, top, right and bottom in CSS pixels from the beginning of the document; null where it does not matter. */
  readonly box: Box | null;
  /** Whether the page itself says that it is not shown or not read out. */
  readonly isSilent: boolean;
  /** By the names of CSS what may keep a reader from seeing it; only what is not as it is of itself. */
  readonly traits: Readonly<Record<string, string>>;
}

export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Prints one document, and is closed in any case. */
export interface Printer {
  /** Prints HTML to PDF. Rejects with an `EnvironmentError` when there is no browser. */
  readonly print: (job: PrintJob) => Promise<PrintResult>;
  /** Frees what it holds, whether it printed or not. */
  readonly close: () => Promise<void>;
}

export interface Effects {
  /** All entries below `root`, in any order; null when there is no such folder. */
  readonly listFiles: (root: string) => Promise<readonly FileEntry[] | null>;
  /** The bytes of one file; rejects when it cannot be read. Without a root the path is as somebody typed it. */
  readonly readFile: (root: string, path: string) => Promise<Uint8Array>;
  /** Size in bytes of a file by the path as somebody typed it; null when there is no such file. */
  readonly measureFile: (path: string) => Promise<number | null>;
  /** Whether a folder is not there, or empty. */
  readonly isVacant: (folder: string) => Promise<boolean>;
  /** SHA-256 as lower-case hexadecimal. */
  readonly sha256: (bytes: Uint8Array) => string;
  /**
   * Puts `files` in place as the whole content of `folder`: written beside it first, then the old one aside and
   * the new one in by rename. After a kill at any moment one whole output is on disk or is restored by the next call.
   */
  readonly replaceFolder: (folder: string, files: readonly OutputFile[]) => Promise<void>;
  /** Puts back what a killed replacement of `folder` left aside, so that what stands there is what was there. */
  readonly restoreFolder: (folder: string) => Promise<void>;
  /**
   * Writes files of a content root, each whole or not at all; folders on the way are made. Rejects, with nothing written,
   * with a `ConflictError` when one of them is no longer as it was read or another process is writing there, and with an
   * `EnvironmentError` when the machine does not let it; that one says which were written where it happened midway.
   */
  readonly writeContent: (root: string, changes: readonly ContentChange[]) => Promise<void>;
  /** Sets going what prints, so that it is ready by the time there is something to print. That it cannot is told when printing. */
  readonly openPrinter: () => Promise<Printer>;
  /** Today as an ISO date in local time. */
  readonly today: () => string;
  /** A monotonic clock in milliseconds, for telling how long a thing took. */
  readonly elapsedMs: () => number;
  readonly machine: Machine;
  readonly program: ProgramFiles;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
}

/** What the machine has for the program, found by trying it. Each rejects with an `EnvironmentError` when it lacks. */
interface Machine {
  /** Starts the browser and prints a tiny page with it. */
  readonly tryBrowser: () => Promise<BrowserFacts>;
  /** Starts the validator that the tests use. */
  readonly tryValidator: () => Promise<ToolFacts>;
  /** Writes a file where `folder` is or is to come, and takes it away again. */
  readonly tryWriting: (folder: string) => Promise<void>;
}

/** A program that was found and that starts. */
export interface ToolFacts {
  readonly path: string;
  readonly version: string;
}

export interface BrowserFacts extends ToolFacts {
  /** What its print lacks of what the PDF is made from; empty for a browser that the program knows. */
  readonly lacks: readonly PrintNeed[];
  /** Kinds of tag that its print should have and has not. */
  readonly missingTags: readonly string[];
  /** Kinds of tag in its print that the program does not know. */
  readonly unknownTags: readonly string[];
}

/** What the finished PDF is made from: tags, where links lead, which tag draws what, the outline, links, the language. */
export type PrintNeed = "tags" | "destinations" | "marks" | "outline" | "links" | "language";

/** Where the program's own files are, as roots for `listFiles` and `readFile`, which version it is and what runs it. */
export interface ProgramFiles {
  readonly templates: string;
  /** Folder with the typefaces and `fonts.json`. */
  readonly fonts: string;
  readonly version: string;
  /** SHA-256 of the program that runs, with its templates and typefaces: another program has another. */
  readonly hash: () => Promise<string>;
  /** Version of Node: "20.20.2" */
  readonly node: string;
  /** "linux x64" */
  readonly system: string;
}

export interface OutputStream {
  readonly write: (text: string) => void;
  /** True on a terminal where progress may be drawn. */
  readonly isTerminal: boolean;
  /** True where ANSI colour may be used (a terminal, and NO_COLOR not set). */
  readonly hasColour: boolean;
}
