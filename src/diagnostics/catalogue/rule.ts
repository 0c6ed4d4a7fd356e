import { enumerate, say, shorten, suggest } from "./define.ts";

/** Findings about deal/regels.yaml and uitzonderingen.yaml: how the deal fills in the rules, and what may pass. */
export const RULE_MESSAGES = {
  "rule/none": say<{ path: string }>({
    severity: "warning",
    title: "Een deal zegt welke regels gelden.",
    why: `Regels die uit de tekst van een deal komen, gelden alleen als de deal ze noemt, met bron en reden. Zonder dat bestand kijkt het programma alleen na wat in elke deal geldt.`,
    example: { path: "deal/regels.yaml" },
    message: ({ path }) => `Er is geen ${path}. Daarom wordt geen enkele regel uit de deal zelf nagekeken.`,
    hint: ({ path }) => `Maak ${path} met de regels die in deze deal gelden. Welke er zijn, staat in docs/regels.`,
    expected: ({ path }) => path,
  }),
  "rule/unaccounted": say<{ rules: readonly string[] }>({
    severity: "error",
    title: "Van elke regel die uit een deal kan komen, staat er of die geldt.",
    why: `Wie een regel uit deal/regels.yaml haalt, zet een controle uit zonder dat iemand het merkt. Staat er "volledig: ja" in dat bestand, dan moet elke regel die uit een deal kan komen er staan: bij "regels", of bij "niet_nagekeken" met de reden. Wat daar staat, komt in een bijlage van het rapport.`,
    example: { rules: ["project/no-residents"] },
    message: ({ rules }) =>
      rules.length === 1
        ? `Van de regel ${rules[0] ?? ""} staat niet of die in deze deal geldt.`
        : `Van deze regels staat niet of ze in deze deal gelden: ${enumerate(rules)}.`,
    hint: () =>
      'Zet de regel bij "regels", met bron en reden. Vraagt de deal dit niet? Zet de regel dan bij "niet_nagekeken", met de reden.',
    expected: ({ rules }) => enumerate(rules),
  }),
  "rule/unknown": say<{ rule: string; nearest: readonly string[] }>({
    severity: "error",
    title: "Elke regel in regels.yaml bestaat.",
    why: "De deal noemt in deal/regels.yaml welke regels gelden. Een regel met een tikfout in de naam zou ongemerkt niet meer werken.",
    example: { rule: "project/geen-bewoners", nearest: ["project/no-residents"] },
    message: ({ rule }) => `Er bestaat geen regel "${shorten(rule, 50)}".`,
    hint: ({ nearest }) => suggest(nearest, 'Typ "rapport uitleg" voor alle regels.'),
    actual: ({ rule }) => rule,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "rule/unknown-setting": say<{
    rule: string;
    setting: string;
    known: readonly string[];
    nearest: readonly string[];
  }>({
    severity: "error",
    title: "Elke instelling hoort bij de regel.",
    why: "Een instelling die de regel niet kent, doet niets. Dat is bijna altijd een tikfout.",
    example: { rule: "project/no-residents", setting: "thema", known: ["themas"], nearest: ["themas"] },
    message: ({ rule, setting }) => `De regel ${rule} heeft geen instelling "${shorten(setting, 40)}".`,
    hint: ({ known, nearest }) =>
      suggest(nearest, known.length === 0 ? "Deze regel heeft geen instellingen." : `Kies uit: ${enumerate(known)}.`),
    actual: ({ setting }) => setting,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "rule/missing-setting": say<{ rule: string; setting: string; what: string }>({
    severity: "error",
    title: "Elke regel heeft zijn instellingen.",
    why: "Grenzen en termijnen staan in de deal en niet in het programma. Zonder die instelling kan de regel niets nakijken.",
    example: { rule: "project/no-residents", setting: "themas", what: "de thema's waarvoor dit geldt" },
    message: ({ rule, setting }) => `De regel ${rule} mist de instelling "${setting}" en kijkt daarom niets na.`,
    hint: ({ setting, what }) => `Vul onder instellingen in: ${setting} (${what}).`,
    expected: ({ setting }) => setting,
  }),
  "rule/wrong-setting": say<{ setting: string; text: string; expected: string }>({
    severity: "error",
    title: "Elke instelling heeft een waarde die kan.",
    why: "Een regel met een instelling die niet te lezen is, zou verkeerd oordelen. Daarom kijkt hij dan niets na.",
    example: {
      setting: "grens",
      text: "de helft",
      expected: "een getal met een punt voor de cijfers achter de komma, zoals 0.5",
    },
    message: ({ setting, text }) => `De instelling ${setting} kan niet "${shorten(text, 40)}" zijn.`,
    hint: ({ expected }) => `Vul in: ${expected}. Zolang dit niet klopt, kijkt de regel niets na.`,
    actual: ({ text }) => text,
    expected: ({ expected }) => expected,
  }),
  "rule/fixed-severity": say<{ rule: string }>({
    severity: "error",
    title: "De ernst van een vaste regel verandert niet.",
    why: "Een deal mag regels zwaarder of lichter maken. Een paar regels beschermen mensen of gegevens; die gelden overal even zwaar.",
    example: { rule: "privacy/bsn" },
    message: ({ rule }) => `De ernst van de regel ${rule} staat vast.`,
    hint: () => 'Haal "ernst" weg. Deze regel beschermt mensen of gegevens en geldt in elke deal.',
  }),
  "exception/unknown-rule": say<{ rule: string; nearest: readonly string[] }>({
    severity: "error",
    title: "Een uitzondering noemt een regel die bestaat.",
    why: "Een uitzondering laat één bevinding van één regel staan. Bestaat die regel niet, dan doet de uitzondering niets.",
    example: { rule: "result/cumulatief", nearest: [] },
    message: ({ rule }) => `Er bestaat geen regel "${shorten(rule, 50)}" om een uitzondering op te maken.`,
    hint: ({ nearest }) => suggest(nearest, "Neem het kenmerk over dat achter de bevinding staat."),
    actual: ({ rule }) => rule,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "exception/not-allowed": say<{ rule: string }>({
    severity: "error",
    title: "Een uitzondering staat alleen bij een regel waar dat mag.",
    why: "Sommige bevindingen gaan over mensen of over bestanden die niet te lezen zijn. Die kunnen niet blijven staan, ook niet met een goede reden.",
    example: { rule: "content/confidential" },
    message: ({ rule }) => `Op de regel ${rule} kan geen uitzondering worden gemaakt.`,
    hint: () =>
      "Vertrouwelijkheid, persoonsgegevens en bestanden die niet te lezen zijn, vragen altijd om een oplossing.",
  }),
  "exception/expired": say<{ rule: string; until: string; reportDate: string }>({
    severity: "error",
    title: "Een uitzondering geldt nog op de datum van het rapport.",
    why: "Een uitzondering is tijdelijk. Na de einddatum kijkt iemand opnieuw of dat nog nodig is.",
    example: { rule: "project/no-residents", until: "31 december 2025", reportDate: "15 juni 2026" },
    message: ({ rule, until, reportDate }) =>
      `De uitzondering op ${rule} liep tot en met ${until}; dit rapport is van ${reportDate}.`,
    hint: () => "Los de bevinding op, of geef de uitzondering met een nieuwe reden een latere einddatum.",
    actual: ({ until }) => until,
  }),
  "exception/unused": say<{ rule: string; file: string }>({
    severity: "warning",
    title: "Elke uitzondering is nog nodig.",
    why: "Is de bevinding opgelost, dan hoort de uitzondering weg. Anders laat die later een nieuwe fout op dezelfde plek door.",
    example: { rule: "project/no-residents", file: "2026/groen/projecten/woonpunt.yaml" },
    message: ({ rule, file }) => `De uitzondering op ${rule} in ${shorten(file, 60)} is niet meer nodig.`,
    hint: () => "Haal de uitzondering weg. Hoort de uitzondering bij een andere plaats? Verbeter dan bestand of bij.",
  }),
};
