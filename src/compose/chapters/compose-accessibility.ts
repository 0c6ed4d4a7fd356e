import { capitalise } from "../../value/nouns.ts";
import type { Assessment } from "../../assess/assessment.ts";
import { longDate, textOr, VOLGT, wordOr } from "../inline.ts";
import type { Block, Chapter, RichText, Row } from "../report-model.ts";
import { createTable, row, textColumn } from "../tables.ts";
import type { TestedPoint, TestRecord, TestRecords } from "../test-record.ts";
import type { ChapterContext } from "./chapter-context.ts";
import { createChapter, createSection, paragraph, toCome } from "./chapter.ts";

/**
 * "Toegankelijkheid": what machines checked of page and PDF, what every `maak` checks, what is known not to work, and
 * what a person with a screen reader found. It claims no legal state: that is for who publishes the report.
 */
export function composeAccessibility(context: ChapterContext): Chapter {
  const { assessment, number, records } = context;
  return createChapter({
    id: "toegankelijkheid",
    number,
    title: "Toegankelijkheid",
    lead: ["Iedereen moet dit rapport kunnen lezen: ook vergroot, voorgelezen of met alleen het toetsenbord."],
    blocks: [
      createSection("toegankelijkheid-stand", "Wat is getoetst", [
        ...describeNorm(context),
        ...composeRecords(records),
      ]),
      createSection("toegankelijkheid-controle", "Wat de computer elke keer nagaat", [describeOwnCheck()]),
      createSection("toegankelijkheid-bekend", "Wat nog niet goed werkt", [
        { kind: "list", ordered: false, items: listKnownProblems(assessment) },
      ]),
      createSection("toegankelijkheid-mens", "Toets door een mens met een schermlezer", composeHumanTest(assessment)),
      ...composeContact(assessment),
    ],
    contents: [],
  });
}

function describeNorm({ assessment, records }: ChapterContext): Block[] {
  const isTested = records.webpagina !== null || records.pdf !== null;
  const hasHumanTest = (assessment.jaar.rapport?.toegankelijkheid?.schermlezertoets ?? null) !== null;
  return [
    paragraph(
      "Het Besluit digitale toegankelijkheid overheid vraagt dat iedereen de websites van de overheid kan gebruiken, met alles wat erop staat. Het volgt de Europese norm EN 301 549, en die volgt WCAG, niveau A en AA. De webpagina en de PDF zijn gemaakt volgens WCAG 2.2, niveau AA. De PDF volgt ook PDF/UA-1.",
    ),
    paragraph(
      { kind: "strong", text: [`Status: ${isTested ? "machinaal getoetst" : "nog niet machinaal getoetst"}`] },
      hasHumanTest
        ? `, ${isTested ? "en" : "wel"} gelezen door een mens met een schermlezer.`
        : `, ${isTested ? "" : "en ook "}nog niet door een mens met een schermlezer.`,
      " Een computer vindt maar een deel van de problemen. Of een tekst te begrijpen is en prettig voorleest, kan alleen een mens beoordelen.",
    ),
    paragraph("Dit hoofdstuk is geen toegankelijkheidsverklaring. Die maakt een organisatie voor haar hele website."),
  ];
}

/** A record with what it is of: the name of its rows, and how it is called in a sentence. */
interface NamedRecord {
  readonly title: string;
  readonly name: string;
  readonly record: TestRecord;
}

function composeRecords({ webpagina, pdf }: TestRecords): Block[] {
  const all = [
    { title: "Webpagina", name: "de webpagina", record: webpagina },
    { title: "PDF", name: "de PDF", record: pdf },
  ];
  const kept = all.filter((one): one is NamedRecord => one.record !== null);
  const missing = all.filter(({ record }) => record === null);
  const table = createTable({
    id: "tabel-machinale-toets",
    caption: "Machinale toets",
    columns: [textColumn("Wat", 0.43), textColumn("Hoe bekeken", 0.44), textColumn("Uitslag", 0.13)],
    rows: kept.flatMap(({ title, record }) => [row([title], "groep"), ...record.toetsen.map(composeTestedPoint)]),
    note: [
      ...kept.flatMap(describeTools),
      "Dat gebeurde met proefpagina’s, die dezelfde opmaak hebben als dit rapport. Verandert de opmaak, dan moet de toets opnieuw.",
    ],
  });
  return [
    ...(kept.length === 0 ? [] : [table]),
    ...missing.map(({ name }) => toCome(`De machinale toets van ${name}`, VOLGT)),
  ];
}

function composeTestedPoint({ wat, omstandigheden, voldoet }: TestedPoint): Row {
  return row([wat, omstandigheden.join("; "), voldoet ? "voldoet" : "voldoet niet"]);
}

function describeTools({ name, record }: NamedRecord): RichText {
  const tools = record.gereedschap.map(({ naam, versie }) => `${naam} ${versie}`).join(" en ");
  return [`${capitalise(name)} is getoetst op `, longDate(record.getoetst), ` met ${tools}. `];
}

function describeOwnCheck(): Block {
  return paragraph(
    "Na het maken van dit rapport leest de computer de webpagina en de PDF terug. Elke waarde, rij, kop en noot moet erin staan. Elke grafiek en elk beeld heeft een tekst nodig, en elk paginanummer in de inhoudsopgave moet kloppen. De uitslag staat naast het rapport, in controle.json. Is er iets weg, dan komt er geen definitieve versie.",
  );
}

/** What is so in every report of this program, and what the region knows of this one. */
function listKnownProblems(assessment: Assessment): RichText[] {
  const { deal, jaar } = assessment;
  const hasTerms = (deal.file?.begrippen ?? []).length > 0;
  const terms = hasTerms ? " Wat ze betekenen, staat in de bijlage met begrippen." : "";
  return [
    [
      "Een schermlezer leest een grafiek voor als één zin: de conclusie. De losse cijfers hoort u in de tabel die erop volgt.",
    ],
    [`Afkortingen en nummers zoals “3.1” klinken zoals uw schermlezer ze uitspreekt.${terms}`],
    [
      "Woorden in een andere taal, zoals namen van projecten, zijn niet als anderstalig gemerkt. Uw schermlezer leest ze op zijn Nederlands.",
    ],
    ["Niet elke app gebruikt de tags van een PDF. Op een telefoon gaat dat vaak mis. Lees daar liever de webpagina."],
    [
      "Met de tabtoets komt u langs elke tabel, ook als er niets te schuiven is. U drukt daardoor vaker dan nodig zou zijn.",
    ],
    ["Kiest u zelf de kleuren van uw scherm, dan houden de grafieken hun eigen kleuren, op een wit vlak."],
    ...(jaar.rapport?.toegankelijkheid?.bekend ?? []).map((text) => textOr(text, assessment)),
  ];
}

function composeHumanTest(assessment: Assessment): Block[] {
  const test = assessment.jaar.rapport?.toegankelijkheid?.schermlezertoets ?? null;
  if (test === null) {
    return [paragraph("Nog niet gedaan. Na de toets staat hier wanneer, door wie en waarmee, en wat eruit kwam.")];
  }
  return [
    {
      kind: "facts",
      tone: "gewoon",
      items: [
        { label: "Datum", text: [longDate(test.datum)] },
        { label: "Door", text: [wordOr(test.rol)] },
        { label: "Hulpmiddelen", text: [wordOr(test.hulpmiddelen)] },
        { label: "Bevindingen", text: textOr(test.bevindingen, assessment) },
      ],
    },
  ];
}

/** Nothing where the deal names nobody. */
function composeContact(assessment: Assessment): Block[] {
  const { file } = assessment.deal;
  const contact = file?.meldpunt ?? file?.programmabureau ?? null;
  if (contact === null) return [];
  return [
    createSection("toegankelijkheid-melden", "Werkt er iets niet?", [
      paragraph("Kunt u iets in dit rapport niet lezen of gebruiken? Meldpunt: ", ...textOr(contact, assessment), "."),
    ]),
  ];
}
