/** One of the tools that are set beside each other. */
export interface Peer {
  readonly name: string;
  /** Where it comes from, in the one version that is measured; null for what is in this project. */
  readonly source: { readonly name: string; readonly version: string } | null;
  /** What it is given to print. */
  readonly input: string;
  /** What Node runs. It runs in a folder with the pages in it, and leaves one PDF there or in a folder below. */
  readonly args: (tools: Tools) => readonly string[];
}

/** What a tool is started with. */
export interface Tools {
  readonly projectFolder: string;
  readonly browser: string;
  /** Chromium refuses its sandbox to root. */
  readonly isRootOnLinux: boolean;
  /** Full path of the program of an npm package. */
  readonly programOf: (packageName: string) => string;
}

/** The files that lie in the folder of every run. */
export const PAGES = {
  html: "report.html",
  spelledOut: "report-without-is.html",
  markdown: "report.md",
  markdownSettings: "md-to-pdf.cjs",
} as const;

const PDF = "report.pdf";
const THE_PAGE = "the page";

const PAGED_JS = { name: "pagedjs-cli", version: "0.4.3" };

function printPaged(page: string): Peer["args"] {
  return ({ programOf, isRootOnLinux }) => [
    programOf(PAGED_JS.name),
    page,
    "--output",
    PDF,
    ...(isRootOnLinux ? ["--browserArgs=--no-sandbox"] : []),
  ];
}

/** The program first, then the others. */
export const PEERS: readonly Peer[] = [
  {
    name: "`rapport maak`",
    source: null,
    input: "the content files",
    args: ({ projectFolder }) => [
      ...[`${projectFolder}/dist/cli.js`, "maak"],
      ...["--content", `${projectFolder}/content`, "--output", "made"],
    ],
  },
  {
    name: "bare print",
    source: null,
    input: THE_PAGE,
    args: ({ projectFolder, browser }) => [`${projectFolder}/test/bench/bare-print.mjs`, browser, PAGES.html, PDF],
  },
  {
    name: "md-to-pdf",
    source: { name: "md-to-pdf", version: "5.2.5" },
    input: "the page as raw HTML in Markdown",
    // It names the PDF after its input
    args: ({ programOf }) => [programOf("md-to-pdf"), PAGES.markdown, "--config-file", PAGES.markdownSettings],
  },
  { name: "Paged.js", source: PAGED_JS, input: THE_PAGE, args: printPaged(PAGES.html) },
  {
    name: "Paged.js (helped)",
    source: PAGED_JS,
    input: "the page with every `:is()` in its CSS spelled out",
    args: printPaged(PAGES.spelledOut),
  },
  {
    name: "Vivliostyle",
    source: { name: "@vivliostyle/cli", version: "11.0.0" },
    input: THE_PAGE,
    args: ({ programOf, browser }) => [
      ...[programOf("@vivliostyle/cli"), "build", PAGES.html, "--single-doc", "--output", PDF],
      ...["--executable-browser", browser, "--no-vite-config-file"],
    ],
  },
];
