import { listWords } from "../../value/dutch.ts";
import type { Addendum } from "../../content/content.ts";
import { namesOfParty, newestReportDate } from "./changes.ts";
import { findWords } from "../reading/find-words.ts";
import { placeOf } from "../engine/place.ts";
import { CONVENANT, defineRule } from "../engine/rule.ts";
import type { ContentSubject } from "../engine/subjects.ts";

/** The steps that a deal may ask for, in the order in which they are told. */
const STEPS = ["verzoek", "verslag", "ondertekening", "staatscourant", "instemming"] as const;

/** A change of the deal takes every step that the deal asks for, before a report counts with it. */
export const incomplete = defineRule({
  id: "change/incomplete",
  ground: CONVENANT,
  severity: "error",
  title: "Een addendum dat geldt, heeft alle stappen doorlopen.",
  why: `Een deal verandert alleen als alle Partijen dat willen. De deal zegt welke stappen daarvoor nodig zijn: vaak vraagt iemand erom, stemmen alle Partijen in, legt het overleg het vast in een verslag, wordt het addendum ondertekend en maakt het Rijk het bekend in de Staatscourant.

Vraagt de deal minder stappen? Noem bij "stappen" welke het zijn. Het programma kijkt naar elk addendum dat is ingegaan op of voor de datum van het nieuwste rapport. Het noemt wat er nog ontbreekt. Bij de instemming moeten alle Partijen staan, met hun kenmerk, afkorting of naam. Een addendum dat later ingaat, mag nog onderweg zijn.

Een wijziging telt pas mee in de cijfers als het addendum is ondertekend.`,
  example: { id: "addendum-1", missing: ["instemming van de provincie", "staatscourant"] as readonly string[] },
  settings: {
    ondertekenaar: {
      kind: "woorden",
      what: "de functie van wie het addendum ondertekent; één van deze namen is genoeg",
    },
    stappen: {
      kind: "woorden",
      what: `de stappen die de deal vraagt, uit: ${STEPS.join(", ")}`,
      standard: STEPS,
    },
  },
  scope: "inhoud",
  message: ({ id, missing }) => `Addendum "${id}" is ingegaan, maar dit ontbreekt nog: ${listWords(missing)}.`,
  hint: () => "Vul aan wat er is gedaan. Is een stap nog niet gezet? Verander dan de datum bij ingaand.",
  expected: ({ missing }) => listWords(missing),
  check: (subject, { say, settings }) => {
    const today = newestReportDate(subject);
    for (const addendum of subject.content.deal.addenda) {
      const { ingaand, id, at } = addendum;
      if (ingaand === null || today === null || ingaand > today) continue;
      const missing = listMissingSteps(addendum, { ...settings, subject });
      if (missing.length > 0) say(placeOf(at, "id"), { id, missing });
    }
  },
});

interface Asked {
  readonly ondertekenaar: readonly string[];
  readonly stappen: readonly string[];
  readonly subject: ContentSubject;
}

function listMissingSteps(addendum: Addendum, { ondertekenaar: signers, stappen, subject }: Asked): string[] {
  const { verzoek, verslag, ondertekend, staatscourant } = addendum;
  const isSignedBy = findWords(ondertekend?.door ?? "", signers).length > 0;
  const isSigned = (ondertekend?.datum ?? null) !== null;
  const lacking: Readonly<Record<(typeof STEPS)[number], readonly string[]>> = {
    verzoek: (verzoek?.datum ?? null) === null ? ["verzoek"] : [],
    verslag: verslag === null ? ["verslag van het overleg"] : [],
    ondertekening: isSigned ? (isSignedBy ? [] : [`ondertekening door ${signers[0] ?? ""}`]) : ["ondertekend"],
    staatscourant: staatscourant === null ? ["staatscourant"] : [],
    instemming: listAbsent(addendum, subject),
  };
  return STEPS.flatMap((step) => (stappen.includes(step) ? lacking[step] : []));
}

/** The Parties of whom no consent is known. */
function listAbsent({ instemming, ingaand }: Addendum, { content }: ContentSubject): string[] {
  if ((instemming?.datum ?? null) === null) return ["instemming van alle Partijen"];
  const given = new Set((instemming?.partijen ?? []).map((name) => name.toLowerCase()));
  const absent = content.deal.partijen.filter((partij) => !namesOfParty(partij, ingaand).some((one) => given.has(one)));
  return absent.length === 0 ? [] : [`instemming van ${listWords(absent.map(({ afkorting, id }) => afkorting ?? id))}`];
}
