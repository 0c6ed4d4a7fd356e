import { shorten } from "../../diagnostics/catalogue/define.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** What the rule looks for where a deal says nothing else. */
const WORDS: readonly string[] = [
  ...["volgt", "volgt nog", "nog niet bekend", "nader te bepalen", "later", "komt nog"],
  ...["n.v.t", "nvt", "niet van toepassing", "onbekend", "niet bekend", "geen", "niets", "nee", "ja"],
  ...["idem", "idem dito", "zie boven", "zie hierboven", "zie vorig jaar", "zie bijlage", "hetzelfde", "diverse"],
  ...["nog niet", "nog niets", "zie tekst", "zie toelichting", "zie onder"],
  ...["zelf", "wij", "ik", "wijzelf", "eigen opgave", "geschat", "schatting", "op schatting", "ntb", "n.t.b", "nnb"],
  ...["goed", "prima", "ok", "oké", "akkoord", "gaat goed", "loopt goed", "in orde", "klaar", "slecht"],
];

/** A field that is filled in with a word for nothing looks complete, and tells the reader nothing. */
export const saysNothing = defineRule({
  id: "text/says-nothing",
  ground: norm("een lezer kan nagaan wat er staat"),
  severity: "warning",
  title: "Een ingevuld veld zegt iets.",
  why: `Een streepje, "volgt" of "n.v.t." vult een veld, maar zegt de lezer niets. Het rapport drukt het wel af, alsof het een bron, een bewijs of een oorzaak is. Een leeg veld is eerlijker: dan weet iedereen dat het nog komt.

Het programma kijkt naar velden van een rapport waarin niets anders staat dan zo'n woord.`,
  example: { word: "n.v.t." },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die alleen in een veld niets zeggen",
      standard: WORDS,
    },
  },
  scope: "stuk",
  message: ({ word }) => `Hier staat alleen "${word}". Dat zegt de lezer niets.`,
  hint: () =>
    "Schrijf in een hele zin wat de lezer moet weten. Weet u het nog niet? Laat het veld dan leeg: dan ziet iedereen dat het nog komt.",
  actual: ({ word }) => word,
  check: (stretch, { say, settings }) => {
    if (stretch.jaar === null || stretch.kind === "proza") return;
    const word = stretch.text.replace(/\s+/gu, " ").trim();
    const bare = word.replace(/[\s.,;:!…]+$/u, "").toLowerCase();
    const saysIt = settings.woorden.some((one) => one.toLowerCase() === bare);
    if (word === "" || (!saysIt && /[\p{L}\p{N}]/u.test(word))) return;
    const from = stretch.text.search(/\S/u);
    const to = stretch.text.trimEnd().length;
    say({ file: stretch.source.path, range: rangeIn(stretch, from, to) }, { word: shorten(word) });
  },
});
