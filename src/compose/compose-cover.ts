import type { Assessment } from "../assess/assessment.ts";
import { OORDELEN } from "../value/value.ts";
import type { Edition } from "./compose-context.ts";
import { resultAnchor } from "./compose-result.ts";
import { describePeriod, isExample, nameVersion } from "./compose-meta.ts";
import { traitsOf } from "../content/edition.ts";
import { composeMarkdown, longDate, VOLGT, wordOr } from "./inline.ts";
import { nameDeal } from "./name-deal.ts";
import { countOf } from "./oordeel-words.ts";
import type { Cover, RichText, ThemeMarks } from "./report-model.ts";
import { versionOf } from "../content/report-steps.ts";
import { deadlineOf } from "../content/deadline.ts";
import { markTheme, nameShort } from "./theme-words.ts";
import { themeAnchor } from "./chapters/compose-theme.ts";
import { capitalise } from "../value/nouns.ts";

/** What the boxes can say; one that says "volgt" has the word in it. */
const LEGEND: Cover["legend"] = [...OORDELEN, "vertrouwelijk"];

/** The cover: which report this is, and every result as the sign of its oordeel. */
export function composeCover(assessment: Assessment, edition: Edition): Cover {
  const { deal, jaar } = assessment;
  const version = versionOf(jaar.rapport);
  const name = [
    traitsOf(edition.edition).isPublic
      ? nameVersion(edition)
      : edition.version === "concept"
        ? "Concept"
        : "Definitief",
    ...(version === 1 ? [] : [`versie ${String(version)}`]),
    ...(isExample(assessment) ? ["voorbeeldgegevens"] : []),
  ];
  return {
    deal: nameDeal(deal),
    titleLines: ["Voortgangs-", `rapportage ${jaar.naam}`],
    subtitle: composeSubtitle(assessment),
    flag: name.join(" · "),
    themes: composeThemeMarks(assessment),
    legend: LEGEND.filter((oordeel) => countOf(assessment.oordelen, oordeel) > 0),
    facts: composeFacts(assessment, edition),
  };
}

/** The deal's own, behind the period where the year in the title does not say that. */
function composeSubtitle(assessment: Assessment): RichText {
  const { file } = assessment.deal;
  const period = describePeriod(assessment);
  const own = file?.ondertitel ? [composeMarkdown(file.ondertitel, assessment)] : [];
  return period === null ? own : [`${capitalise(period)}${own.length === 0 ? "" : ". "}`, ...own];
}

function composeFacts({ deal, jaar, peildatum }: Assessment, edition: Edition): Cover["facts"] {
  const period = jaar.rapport?.verslagperiode;
  const moment = deadlineOf(deal, edition.version === "concept" ? "concept" : "indiening", jaar);
  const facts: { readonly label: string; readonly value: RichText }[] = [
    { label: "Verslagperiode", value: [longDate(period?.van ?? null), " – ", longDate(period?.tot ?? null)] },
    { label: "Peildatum", value: [peildatum === null ? VOLGT : longDate(peildatum)] },
    { label: "Datum van dit rapport", value: [longDate(jaar.rapport?.rapportdatum ?? null)] },
  ];
  // To whom it goes first says nothing to who reads it last
  if (moment !== null && !traitsOf(edition.edition).isPublic) {
    facts.push({
      label: edition.version === "concept" ? "Aan Partijen" : "Aan de minister",
      value: [moment.word, longDate(moment.date)],
    });
  }
  return [...facts, { label: "Opgesteld door", value: [wordOr(jaar.rapport?.opsteller ?? null)] }];
}

/** Every theme with the signs of its results. */
export function composeThemeMarks(assessment: Assessment): ThemeMarks[] {
  return assessment.themas.map(({ thema, resultaten }) => ({
    number: markTheme(thema),
    name: nameShort(thema, assessment.peildatum),
    href: `#${themeAnchor(thema.id)}`,
    results: resultaten.map(({ resultaat, oordeel }) => ({
      id: resultaat.id,
      title: resultaat.titel ?? "",
      href: `#${resultAnchor(resultaat.id)}`,
      oordeel,
    })),
  }));
}
