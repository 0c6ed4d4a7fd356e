import { isMeasuredAlongWay } from "../../content/measure.ts";
import type { Assessment } from "../../assess/assessment.ts";
import type { Passage } from "../../schema/fields.ts";
import { describeQuotation, describeRegeling } from "../bron-words.ts";
import { link, longDate, VOLGT } from "../inline.ts";
import { nameDealInSentence } from "../name-deal.ts";
import { composeVersion } from "../compose-version.ts";
import { chooseMoneyUnit } from "../money-unit.ts";
import { MEANINGS } from "../oordeel-words.ts";
import type { Block, Chapter, RichText } from "../report-model.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph, toCome } from "./chapter.ts";
import { CONVENANT, COORDINATOR, RESULTAAT } from "../../value/nouns.ts";
import { hasMoreAYear } from "../../content/report-order.ts";

/** "Kernboodschap en leeswijzer": the agreed message, verbatim, and how to read the report. */
export function composeGuide({ assessment, number }: ChapterContext): Chapter {
  const { deal } = assessment;
  const message = deal.file?.kernboodschap ?? null;
  return createChapter({
    id: "leeswijzer",
    number,
    title: message === null ? "Leeswijzer" : "Kernboodschap en leeswijzer",
    blocks: [
      ...(message === null ? [] : composeMessage(message)),
      createSection("leeswijzer-opbouw", "Wat u in dit rapport vindt", composeStructure(assessment)),
      createSection("leeswijzer-oordelen", "Wat de oordelen betekenen", [
        paragraph(
          `${COORDINATOR.De} geeft ${RESULTAAT.elk} een oordeel. Dit rapport telt de oordelen, maar berekent ze niet. De computer legt ze wel naast de planning, het tempo en de prognose. Zeggen die iets anders, dan kijkt ${COORDINATOR.de} nog eens. Ziet een cijfer er goed uit maar klopt het niet, dan merkt de computer dat niet.`,
        ),
        { kind: "legend", items: MEANINGS },
      ]),
      createSection("leeswijzer-cijfers", "Hoe de cijfers zijn berekend", composeMethods(assessment)),
    ],
  });
}

function composeMessage({ citaat, bron }: Passage): Block[] {
  if (citaat === null) return [toCome("De kernboodschap", VOLGT)];
  return [{ kind: "quote", text: citaat, source: describeQuotation(bron) }];
}

/** "de jaarlijkse voortgangsrapportage", or by its name where a deal has more reports a year. */
function nameReport({ jaar, earlier }: Assessment): string {
  const names = [...earlier, jaar].map(({ naam }) => naam);
  return hasMoreAYear(names) ? `voortgangsrapportage ${jaar.naam}` : "de jaarlijkse voortgangsrapportage";
}

function composeStructure(assessment: Assessment): Block[] {
  const { deal, jaar } = assessment;
  const { aantekeningen, file } = deal;
  const progress = describeRegeling(deal, "voortgang");
  const period = jaar.rapport?.verslagperiode;
  return [
    paragraph(
      `Dit is ${nameReport(assessment)} van ${nameDealInSentence(deal)}${progress === "" ? "" : ` (${progress} van ${CONVENANT.de})`}. Het rapport gaat over de periode van `,
      longDate(period?.van ?? null),
      " tot en met ",
      longDate(period?.tot ?? null),
      `. De ${RESULTAAT.meervoud} gelden op de peildatum, `,
      longDate(assessment.peildatum),
      ". De bedragen lopen tot en met ",
      longDate(jaar.rapport?.stand_geld ?? null),
      ".",
    ),
    ...composeVersion(assessment),
    paragraph(
      "Staat er ",
      VOLGT,
      ", dan is een gegeven er nog niet of klopt het nog niet. Staat er “onbekend”, dan weet niemand het. Een streepje betekent dat er niets in te vullen is.",
    ),
    ...(aantekeningen.length === 0
      ? []
      : [
          paragraph(
            `Op sommige plaatsen is de tekst van ${CONVENANT.de} onduidelijk. In de `,
            link("bijlage-aantekeningen", "bijlage met aantekeningen"),
            " staat hoe dit rapport die plaatsen leest.",
          ),
        ]),
    ...passageNote(`${CONVENANT.De} is een afspraak tussen partners.`, file?.afdwingbaarheid ?? null),
  ];
}

function passageNote(start: string, passage: Passage | null): Block[] {
  if (passage === null || passage.citaat === null) return [];
  return [paragraph(start), { kind: "quote", text: passage.citaat, source: describeQuotation(passage.bron) }];
}

function composeMethods(assessment: Assessment): Block[] {
  const { deal, resultaten } = assessment;
  const parts = resultaten.flatMap(({ onderdelen }) => onderdelen.map(({ onderdeel }) => onderdeel));
  const most = parts.some(({ operator }) => operator === "hoogstens") ? " “Hoogstens” is een bovengrens." : "";
  const way = parts.some((part) => isMeasuredAlongWay(part) && part.streefwaarde !== null)
    ? " Bij een niveau, zoals een percentage, en bij wat omlaag moet, is het de afgelegde weg van de beginsituatie naar de afspraak."
    : "";
  const items: RichText[] = [
    [
      strong("Afspraak."),
      ` “Minimaal” is een ondergrens.${most} “Streven naar” is een doel waar de Partijen zich voor inzetten. “Behouden” betekent: niet minder dan in de beginsituatie.`,
    ],
    [strong("Aandeel."), ` De waarde op de peildatum, gedeeld door het getal van de afspraak.${way}`],
    [
      strong("Eigen planning van de regio."),
      ` De planning is van de regio zelf en niet van ${CONVENANT.de}. Tussen twee punten is de planning een rechte lijn.`,
    ],
    [
      strong("Tempo."),
      " De groei sinds de beginsituatie, gedeeld door het aantal jaren sinds de start. Het nodige tempo is wat nog ontbreekt, gedeeld door de jaren tot de streefdatum.",
    ],
    [
      strong("Prognose."),
      " De verwachting van de regio zelf over de stand aan het einde. De computer voorspelt niets.",
    ],
    [
      strong("Geld."),
      ` Gereserveerd is apart gezet, toegezegd is beloofd in een besluit, besteed is uitgegeven. Alle totalen zijn opgeteld uit één kasboek. Bedragen in ${chooseMoneyUnit(assessment).plural} zijn afgerond, de optelling niet.`,
    ],
  ];
  const note = deal.planningNote === "" ? [] : [paragraph(deal.planningNote)];
  return [{ kind: "list", ordered: false, items }, ...note];
}

function strong(word: string): RichText[number] {
  return { kind: "strong", text: [word] };
}
