import type { Ledgerregel } from "../content/content.ts";
import type { WrittenSheet } from "../sheet/write-workbook.ts";

/** What a request is about: by this the sheet is known when it comes back. */
export interface RequestMark {
  /** Id of the deal. */
  readonly deal: string;
  /** Name of the report. */
  readonly rapport: string;
  readonly bijdrager: string;
}

/** The headings of a request, in order. */
export const REQUEST = {
  id: "kenmerk",
  place: "project, thema of post",
  soort: "soort",
  vorm: "vorm",
  fase: "fase",
  boekjaar: "boekjaar",
  bedrag: "bedrag",
  klopt: "klopt dit? (ja/nee)",
  nieuw: "nieuw bedrag",
  opmerking: "opmerking",
} as const;

/** What the cell begins with that says what a sheet is; the number is that of its form. */
const MARK = "uitvraag-geld/1";

/** The words of the cell by which a request is known. */
function writeMark({ deal, rapport, bijdrager }: RequestMark): string {
  return [MARK, deal, rapport, bijdrager].join(" | ");
}

/** What a request is about, by the words of a cell; null for any other cell. */
export function readMark(text: string): RequestMark | null {
  const [mark, deal, rapport, ...rest] = text.split("|").map((part) => part.trim());
  const bijdrager = rest.join(" | ");
  if (mark !== MARK || deal === undefined || rapport === undefined || bijdrager === "") return null;
  return { deal, rapport, bijdrager };
}

/** What is asked of one contributor. */
export interface Request extends RequestMark {
  readonly dealName: string;
  /** "30 juni 2026" and the like; null as long as the calendar does not say. */
  readonly before: string | null;
  /** To whom it goes back: a role or an organisation. */
  readonly to: string;
  readonly lines: readonly Ledgerregel[];
}

/** The sheets of a request: what is asked, in plain words, and the lines. */
export function createRequest(request: Request): WrittenSheet[] {
  const { lines, bijdrager, rapport, dealName, before, to } = request;
  const words = [
    `Bedragen van ${bijdrager} voor het rapport ${rapport}`,
    `Deal: ${dealName}`,
    "",
    "Wat vragen wij?",
    'Kijk op het blad "Bedragen" of elk bedrag klopt. Elk bedrag is wat er sinds het vorige rapport bij kwam.',
    `Klopt een bedrag? Zet dan "ja" bij "${REQUEST.klopt}".`,
    `Klopt het niet? Zet dan "nee", en zet het goede bedrag bij "${REQUEST.nieuw}".`,
    "Ontbreekt er een bedrag? Zet het onderaan op een nieuwe rij, en laat het kenmerk leeg.",
    "Verander het kenmerk en de koppen niet. Schrijf geen namen van mensen op.",
    "",
    before === null ? `Stuur dit bestand terug aan: ${to}.` : `Stuur dit bestand ${before} terug aan: ${to}.`,
    "",
    "Hieraan herkennen wij het bestand; verander dit niet:",
    writeMark(request),
  ];
  const rows = lines.map((line) => [
    line.id,
    line.project ?? line.thema ?? line.post,
    line.soort,
    line.vorm,
    line.fase,
    line.boekjaar === null ? null : String(line.boekjaar),
    line.bedrag === null ? null : line.bedrag / CENTS,
    null,
    null,
    null,
  ]);
  return [
    { name: "Uitleg", widths: [100], rows: words.map((one) => [one]), heading: 0 },
    {
      name: "Bedragen",
      widths: [48, 30, 16, 10, 14, 10, 16, 20, 16, 50],
      rows: [Object.values(REQUEST), ...rows],
      heading: 0,
    },
  ];
}

const CENTS = 100;
