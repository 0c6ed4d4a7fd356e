import { shorten } from "../../diagnostics/catalogue/define.ts";
import { listBareAddresses, listLinks } from "../reading/list-links.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** Words that are no more than an address. */
const ADDRESS = /^(?:https?:|www\.)/iu;

/** An address as a link leads to it. */
function toTarget(address: string): string {
  return /^www\./iu.test(address) ? `https://${address}` : address;
}

/** Who lists the links of a page hears their words only. */
export const vagueLink = defineRule({
  id: "text/vague-link",
  ground: norm("WCAG 2.2, succescriterium 2.4.4"),
  severity: "error",
  title: "Een link zegt waar die heen gaat.",
  why: `Wie met een schermlezer leest, loopt vaak alle links langs. Dan is "klik hier" niet te begrijpen, en een webadres wordt letter voor letter voorgelezen. Op papier is een link zonder woorden helemaal niet te volgen.

Het programma kijkt naar de woorden van elke link en naar webadressen die los in de tekst staan.`,
  example: { text: "klik hier", isAddress: false },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die niet zeggen waar een link heen gaat",
      standard: [
        "klik hier",
        "hier",
        "deze link",
        "link",
        "lees meer",
        "lees verder",
        "meer",
        "meer informatie",
        "website",
        "deze pagina",
      ],
    },
  },
  scope: "stuk",
  message: ({ text, isAddress }) =>
    isAddress
      ? `Het webadres "${shorten(text, 50)}" zegt een lezer niet welke pagina dat is.`
      : `De link "${shorten(text, 50)}" zegt niet waar die heen gaat.`,
  hint: ({ text, isAddress }) =>
    isAddress
      ? `Zet de naam van de pagina ervoor, tussen vierkante haken: [naam van de pagina](${toTarget(text)}).`
      : `Schrijf de naam van de pagina in plaats van "${shorten(text, 50)}": [naam van de pagina](adres).`,
  actual: ({ text }) => text,
  check: (stretch, { say, settings }) => {
    if (stretch.kind === "woorden") return;
    const vague = new Set(settings.woorden.map((one) => one.toLowerCase()));
    const tell = (start: number, end: number, text: string): void =>
      say({ file: stretch.source.path, range: rangeIn(stretch, start, end) }, { text, isAddress: ADDRESS.test(text) });
    for (const { isImage, text, start, end } of listLinks(stretch.text)) {
      const words = text.replace(/\s+/gu, " ").trim();
      const bare = words
        .toLowerCase()
        .replace(/[*_.!>»→]/gu, "")
        .trim();
      if (!isImage && (vague.has(bare) || ADDRESS.test(bare))) tell(start, end, words);
    }
    for (const { text, start, end } of listBareAddresses(stretch.text)) tell(start, end, text);
  },
});
