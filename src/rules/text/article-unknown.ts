import { RESULTAAT } from "../../value/nouns.ts";
import type { Deal } from "../../content/content.ts";
import { remember } from "../../value/remember.ts";
import { readStructure } from "../quotations/covenant-structure.ts";
import { readCovenant } from "../quotations/covenant-words.ts";
import { findPlace } from "../quotations/find-place.ts";
import { sentencesOf } from "../reading/sentences-of.ts";
import { rangeIn } from "../reading/list-texts.ts";
import { defineRule, norm } from "../engine/rule.ts";

/** A reader looks up the article that a text names. */
export const articleUnknown = defineRule({
  id: "text/article-unknown",
  ground: norm("een verwijzing klopt"),
  severity: "warning",
  title: "Een artikel dat de tekst noemt, bestaat en gaat daarover.",
  why: `Wie de afspraken wil nalezen, zoekt het artikel op dat de tekst noemt.

Het programma zoekt elk genoemd artikel, en het lid, op in de tekst van de deal. Noemt een zin de afgesproken resultaten, dan kijkt het ook of die in dat artikel staan. Een artikel van een wet laat het met rust.`,
  example: { article: "artikel XLIV", reason: "dat artikel bestaat niet in de deal" },
  settings: {},
  scope: "tekst",
  message: ({ article, reason }) => `De tekst noemt ${article}, maar ${reason}.`,
  hint: () =>
    "Zoek het artikel op in de tekst van de deal en verbeter het nummer. Gaat het om een wet? Schrijf dan welke.",
  actual: ({ article }) => article,
  check: ({ stretch, year }, { say }) => {
    const covenant = year === null || !/rtikel/u.test(stretch.text) ? null : readCovenant(year.sources);
    if (year === null || covenant === null || stretch.kind === "woorden") return;
    const structure = readStructure(covenant);
    if (structure.pieces.every(({ kind }) => kind !== "artikel")) return;
    const agreed = articlesOf(year.deal);
    for (const { text, start } of sentencesOf(stretch)) {
      const found = [...text.matchAll(ARTICLE)].filter(
        ({ 0: written, index }) => !LAW.test(text.slice(index + written.length)),
      );
      for (const { 0: written, 1: artikel = "", 2: lid, index } of found) {
        const place = findPlace({ artikel, lid: lid ?? null, onderdeel: null, plaats: null }, structure);
        const isOfResults = found.length === 1 && agreed.size > 0 && new RegExp(RESULTS, "iu").test(text);
        const reason =
          place.kind === "missing"
            ? `${place.missing} bestaat niet in de deal`
            : isOfResults && !agreed.has(artikel)
              ? `de ${RESULTAAT.meervoud} staan in artikel ${[...agreed].join(" en ")}`
              : null;
        const from = start + index;
        if (reason !== null)
          say(
            { file: stretch.source.path, range: rangeIn(stretch, from, from + written.length) },
            { article: written, reason },
          );
      }
    }
  },
});

const ARTICLE = /\b[Aa]rtikel\s(\d{1,3})(?:,?\slid\s(\d{1,2}))?(?!\d|\.\d)/gu;
/** Behind an article of something else than the deal. */
const LAW =
  /^,?\s(?:(?:eerste|tweede|derde|vierde)\slid\s)?(?:van\s)?(?:de|het)?\s?(?:\p{L}*wet\b|AVG|Awb|VWEU|verdrag|verordening|Grondwet|richtlijn|statuten)/iu;
const RESULTS = String.raw`\bresultaten\b.{0,60}\b(?:afgesproken|afspraken|beoogde|staan|noemt)\b|\bbeoogde resultaten\b`;

/** The articles in which the results and goals of a deal stand. */
const articlesOf = remember(
  ({ resultaten, doelen }: Deal): ReadonlySet<string> =>
    new Set([...resultaten, ...doelen].flatMap(({ bron }) => bron?.artikel ?? [])),
);
