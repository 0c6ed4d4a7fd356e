import { shorten } from "../../diagnostics/catalogue/define.ts";
import { isSafeAddress } from "../../value/safe-address.ts";
import { listLinks, type MarkdownLink } from "../reading/list-links.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { readProse, type ReadProse } from "../reading/read-prose.ts";
import { defineRule, norm } from "../engine/rule.ts";

interface DeadLink {
  /** As it is written. */
  readonly written: string;
  readonly fault: "leeg" | "adres" | "bestand" | "afbeelding" | "apart";
  /** The same as it works; null when only the author knows. */
  readonly works: string | null;
}

const FILE = /^(?:\.{0,2}[/\\]|file:|[a-z]:[\\/]|\\\\)|^[^/]*\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt|md|zip)$/iu;
const WEBSITE = /^(?:www\.)?[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#]\S*)?$/iu;
const MAIL = /^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/iu;
/** The end of what looks like a link. */
const ADDRESS = /\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)/gu;
/** An address that stands apart: [website]: https://www.example.org */
const APART = /^ {0,3}\[(?!\^)([^\]\n]+)\]:[^\n]*/gmu;

const quote = (written: string): string => `"${shorten(written, 60)}"`;

const CONSEQUENCES: Readonly<Record<DeadLink["fault"], string>> = {
  leeg: "heeft geen woorden en valt weg uit het rapport.",
  adres: "wordt geen link: het rapport drukt de haken af.",
  bestand: "wijst naar een bestand dat een lezer niet heeft. Het rapport drukt de haken af.",
  afbeelding: "wordt geen foto: die komt zo niet in het rapport.",
  apart: "valt weg uit het rapport.",
};

const ADVICE: Readonly<Record<DeadLink["fault"], string>> = {
  leeg: "Zet tussen de vierkante haken de naam van de pagina.",
  adres: "Zet het hele adres tussen de ronde haken: het begint met https:// en heeft geen spaties.",
  bestand: "Schrijf alleen de naam van het document, of het adres van een pagina op internet waar het staat.",
  afbeelding: "Zet de foto in de map beelden en in beelden.yaml. Haal deze regel weg.",
  apart: "Haal de haken weg, of schrijf de link in de tekst: [naam van de pagina](https://adres).",
};

const EXAMPLE: DeadLink = {
  written: "[de website](www.voorbeeld.nl)",
  fault: "adres",
  works: "[de website](https://www.voorbeeld.nl)",
};

/** What looks like a link but becomes none is printed with its brackets, or is lost. */
export const deadLink = defineRule({
  id: "text/dead-link",
  ground: norm("wat er staat, wordt zo afgedrukt"),
  severity: "error",
  title: "Een link in de tekst werkt.",
  why: `Een link heeft woorden en een adres op internet: [naam van de pagina](https://adres). Ontbreekt https://, of wijst de link naar een bestand op uw computer, dan drukt het rapport de haken af. Zonder woorden valt de link weg. Een foto in de tekst wordt niet getoond.

Het programma leest de tekst zoals het rapport dat doet, en kijkt welke links er geen zijn geworden.`,
  example: EXAMPLE,
  settings: {},
  scope: "stuk",
  message: ({ written, fault }) => `${quote(written)} ${CONSEQUENCES[fault]}`,
  hint: ({ fault, works }) => (works === null ? ADVICE[fault] : `Schrijf het zo: ${works}`),
  actual: ({ written }) => written,
  expected: ({ works }) => works ?? "",
  check: (stretch, { say }) => {
    const read = readProse(stretch);
    if (read === null || stretch.kind === "woorden") return;
    for (const { start, end, ...found } of [
      ...listDead(stretch.text, read),
      ...(stretch.kind === "veld" ? [] : listApart(stretch.text, read)),
    ])
      say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, found);
  },
});

type Found = DeadLink & Pick<MarkdownLink, "start" | "end">;

function listDead(text: string, { lines }: ReadProse): Found[] {
  const shown = new Set(lines.flatMap((line) => Array.from(line.shown.matchAll(ADDRESS), ([written]) => written)));
  const hasImage = lines.some((line) => line.hasImage);
  return listLinks(text).flatMap(({ isImage, text: words, start, end }): Found[] => {
    const written = text.slice(start, end);
    const address = written.slice(written.lastIndexOf("](") + 2, -1).trim();
    const at = { written, start, end };
    if (!isImage && words.trim() === "" && isSafeAddress(address)) return [{ ...at, fault: "leeg", works: null }];
    const isShown = shown.has(written.slice(written.lastIndexOf("](")));
    if (isImage && (isShown || hasImage)) return [{ ...at, fault: "afbeelding", works: null }];
    // What became a link, or stands in code, is not shown with its brackets
    if (!isShown) return [];
    const works = toAddress(address);
    if (works !== null) return [{ ...at, fault: "adres", works: `[${words}](${works})` }];
    return [{ ...at, fault: FILE.test(address) ? "bestand" : "adres", works: null }];
  });
}

/** The address that was meant; null when that cannot be told. */
function toAddress(written: string): string | null {
  if (FILE.test(written)) return null;
  if (WEBSITE.test(written)) return `https://${written}`;
  if (MAIL.test(written)) return `mailto:${written}`;
  return /^https?:\/\/\S+ [^"'(]*$/u.test(written) ? written.replaceAll(" ", "%20") : null;
}

/** Addresses that stand apart and that no link in the text asks for. */
function listApart(text: string, { lines, addresses }: ReadProse): Found[] {
  const known = new Set(addresses);
  const used = new Set(lines.flatMap(({ start, end }) => labelsIn(text.slice(start, end))));
  return Array.from(text.matchAll(APART)).flatMap(({ 0: written, 1: label = "", index }): Found[] => {
    const key = toKey(label);
    if (!known.has(key) || used.has(key)) return [];
    return [
      { written: written.trim(), fault: "apart", works: null, start: index, end: index + written.trimEnd().length },
    ];
  });
}

function labelsIn(text: string): string[] {
  return Array.from(text.matchAll(/\[([^[\]]+)\]/gu), ({ 1: label = "" }) => toKey(label));
}

/** As the parser compares labels. */
function toKey(label: string): string {
  return label.trim().replace(/\s+/gu, " ").toLowerCase().toUpperCase();
}
