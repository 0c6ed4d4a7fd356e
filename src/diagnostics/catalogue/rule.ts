import { enumerate, say, shorten, suggest } from "./define.ts";

/** Findings about deal/regels.yaml and uitzonderingen.yaml: how the deal fills in the rules, and what may pass. */
export const RULE_MESSAGES = {
  "rule/unknown": say<{ rule: string; nearest: readonly string[] }>({
    severity: "error",
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
    message: ({ rule, setting }) => `De regel ${rule} heeft geen instelling "${shorten(setting, 40)}".`,
    hint: ({ known, nearest }) =>
      suggest(nearest, known.length === 0 ? "Deze regel heeft geen instellingen." : `Kies uit: ${enumerate(known)}.`),
    actual: ({ setting }) => setting,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "rule/missing-setting": say<{ rule: string; setting: string; what: string }>({
    severity: "error",
    message: ({ rule, setting }) => `De regel ${rule} mist de instelling "${setting}" en kijkt daarom niets na.`,
    hint: ({ setting, what }) => `Vul onder instellingen in: ${setting} (${what}).`,
    expected: ({ setting }) => setting,
  }),
  "rule/wrong-setting": say<{ setting: string; text: string; expected: string }>({
    severity: "error",
    message: ({ setting, text }) => `De instelling ${setting} kan niet "${shorten(text, 40)}" zijn.`,
    hint: ({ expected }) => `Vul in: ${expected}. Zolang dit niet klopt, kijkt de regel niets na.`,
    actual: ({ text }) => text,
    expected: ({ expected }) => expected,
  }),
  "rule/fixed-severity": say<{ rule: string }>({
    severity: "error",
    message: ({ rule }) => `De ernst van de regel ${rule} staat vast.`,
    hint: () => 'Haal "ernst" weg. Deze regel beschermt mensen of gegevens en geldt in elke deal.',
  }),
  "exception/unknown-rule": say<{ rule: string; nearest: readonly string[] }>({
    severity: "error",
    message: ({ rule }) => `Er bestaat geen regel "${shorten(rule, 50)}" om een uitzondering op te maken.`,
    hint: ({ nearest }) => suggest(nearest, "Neem het kenmerk over dat achter de bevinding staat."),
    actual: ({ rule }) => rule,
    expected: ({ nearest }) => nearest.join(" | "),
  }),
  "exception/not-allowed": say<{ rule: string }>({
    severity: "error",
    message: ({ rule }) => `Op de regel ${rule} kan geen uitzondering worden gemaakt.`,
    hint: () =>
      "Vertrouwelijkheid, persoonsgegevens en bestanden die niet te lezen zijn, vragen altijd om een oplossing.",
  }),
  "exception/expired": say<{ rule: string; until: string; reportDate: string }>({
    severity: "error",
    message: ({ rule, until, reportDate }) =>
      `De uitzondering op ${rule} liep tot en met ${until}; dit rapport is van ${reportDate}.`,
    hint: () => "Los de bevinding op, of geef de uitzondering met een nieuwe reden een latere einddatum.",
    actual: ({ until }) => until,
  }),
  "exception/unused": say<{ rule: string; file: string }>({
    severity: "warning",
    message: ({ rule, file }) => `De uitzondering op ${rule} in ${shorten(file, 60)} is niet meer nodig.`,
    hint: () => "Haal de uitzondering weg. Stond zij bij een andere plaats? Verbeter dan bestand of bij.",
  }),
};
