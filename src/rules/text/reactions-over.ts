import type { Jaar } from "../../content/content.ts";
import { isHandedIn } from "../../content/handed-in.ts";
import { findStep, listSteps } from "../../content/report-steps.ts";
import { defineRule, norm } from "../engine/rule.ts";
import { findWords } from "../reading/find-words.ts";
import { rangeIn, type TextStretch } from "../reading/list-texts.ts";
import { sentencesOf } from "../reading/sentences-of.ts";

/** The definitive version asks nobody for a reaction any more. */
export const reactionsOver = defineRule({
  id: "text/reactions-over",
  ground: norm("een definitieve versie vraagt geen reacties"),
  severity: "warning",
  title: "Na het concept vraagt geen tekst meer om reacties.",
  why: `Een concept zegt tot wanneer iemand kan reageren. In de definitieve versie klopt dat niet meer: die is af.

Is het concept verstuurd (met "zet concept-verstuurd") of het rapport vastgesteld, dan zoekt het programma zinnen die nog om een reactie vragen. Wat in de agenda alleen bij het concept hoort, staat er vanzelf niet in.`,
  example: { words: "kunt u reageren", isAgenda: false },
  settings: {
    woorden: {
      kind: "woorden",
      what: "woorden die om een reactie vragen",
      standard: [
        "kunt u reageren",
        "kunt u nog reageren",
        "kan reageren",
        "kunnen reageren",
        "kan nog reageren",
        "kunnen nog reageren",
        "reageren kan",
        "reageren kunt u",
        "reageert u",
        "om te reageren",
        "uw reactie",
        "reacties zijn welkom",
        "reacties kunnen tot",
        "reacties ontvangen we graag",
        "horen graag uw reactie",
      ],
    },
  },
  scope: "tekst",
  message: ({ words }) => `"${words}" vraagt nog om een reactie, maar het concept is al rondgestuurd.`,
  hint: ({ isAgenda }) =>
    isAgenda
      ? 'Hoort dit alleen in het concept? Zet er dan "alleen_concept: ja" bij. Haal het anders weg.'
      : "Haal de zin weg, of schrijf wat er met de reacties is gedaan.",
  actual: ({ words }) => words,
  check: ({ stretch, year }, { say, settings }) => {
    const jaar = year?.jaar ?? null;
    if (jaar === null || !isAfterConcept(jaar) || isExpected(stretch, jaar)) return;
    const isAgenda = stretch.path?.[0] === "agenda";
    for (const sentence of sentencesOf(stretch)) {
      const [found] = findWords(sentence.text, settings.woorden);
      if (found === undefined) continue;
      const from = sentence.start + found.index;
      const place = { file: stretch.source.path, range: rangeIn(stretch, from, from + found.word.length) };
      say(place, { words: found.word, isAgenda });
    }
  },
});

/** Whether only the definitive version is still to come. What was handed in can no longer be changed. */
function isAfterConcept({ rapport }: Jaar): boolean {
  if (rapport === null || isHandedIn(rapport)) return false;
  return rapport.vastgesteld !== null || findStep(listSteps(rapport), "concept-verstuurd") !== undefined;
}

/** Of the concept alone, or an answer to a reaction, which thanks for it. */
function isExpected({ path }: TextStretch, { rapport }: Jaar): boolean {
  const [list, index] = path ?? [];
  if (list === "reacties") return true;
  if (list !== "agenda" || typeof index !== "number") return false;
  return rapport?.agenda[index]?.alleen_concept === true;
}
