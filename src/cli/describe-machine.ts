import type { BrowserFacts, PrintNeed } from "../effects.ts";
import { EnvironmentError } from "../errors.ts";
import type { MachineFacts, Outcome } from "../pipeline/inspect-machine.ts";
import { listWords } from "../value/dutch.ts";

/** What `rapport dokter` says of one thing that the program uses. */
export interface Diagnosis {
  readonly name: string;
  readonly state: "goed" | "let op" | "ontbreekt";
  /** What was found, or why it was not. */
  readonly found: string;
  /** What it is for, and what works without it. */
  readonly purpose: string;
  /** What to type to get it; empty when nothing needs to be done. */
  readonly advice: string;
  /** True when no report can be made as it should without it. */
  readonly isNeeded: boolean;
}

/** Puts what was found into words, the most important first. */
export function describeMachine({ browser, fonts, canvas, writing, validator }: MachineFacts): Diagnosis[] {
  return [
    describeBrowser(browser),
    describe(fonts, {
      name: "Lettertypen",
      found: listWords,
      lacking: "De lettertypen zijn er niet of zijn stuk",
      purpose:
        "Voor de webpagina en de PDF. Zonder de lettertypen wordt er geen rapport gemaakt, en wordt niet gecontroleerd " +
        "of elk teken te drukken is.",
      advice: SET_UP,
    }),
    describe(canvas, {
      name: "Canvas",
      found: () => "Een proefgrafiek is getekend",
      lacking: "Er kan niet worden getekend",
      purpose: "Voor de grafieken. Zonder canvas wordt er geen rapport gemaakt; controleren kan wel.",
      advice: SET_UP,
    }),
    describe(writing, {
      name: "Map voor het resultaat",
      found: (folder) => `U mag schrijven in ${folder}`,
      lacking: "U mag er niet schrijven",
      purpose: "Daarin komt het rapport. Zonder schrijfrechten kan het programma alleen controleren.",
      advice: "Kies met --output een andere map.",
    }),
    {
      ...describe(validator, {
        name: "Validator",
        found: ({ path, version }) => `${version} (${path})`,
        lacking: "De validator werkt niet",
        purpose: "Alleen voor wie het programma test: keurt elke PDF op PDF/UA en PDF/A. Rapporten maken kan zonder.",
        advice: "Zet de plek van veraPDF in de omgevingsvariabele VERAPDF.",
      }),
      isNeeded: false,
    },
  ];
}

const SET_UP = "Typ: npm start\nHelpt dat niet, gooi dan de map node_modules weg en typ het nog eens.";

/** The words for one thing: what it is for, and what to say when it is there and when it is not. */
interface Words<T> {
  readonly name: string;
  readonly found: (value: T) => string;
  /** Said before an error that has no words for users. */
  readonly lacking: string;
  readonly purpose: string;
  readonly advice: string;
}

function describe<T>(outcome: Outcome<T>, { name, found, lacking, purpose, advice }: Words<T>): Diagnosis {
  const common = { name, purpose, isNeeded: true };
  if (outcome.isSound) return { ...common, state: "goed", found: found(outcome.value), advice: "" };
  const { error } = outcome;
  return error instanceof EnvironmentError
    ? { ...common, state: "ontbreekt", found: error.message, advice: error.hint }
    : { ...common, state: "ontbreekt", found: `${lacking} (${sayError(error)}).`, advice };
}

function sayError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function describeBrowser(browser: Outcome<BrowserFacts>): Diagnosis {
  const diagnosis = describe(browser, {
    name: "Browser",
    found: ({ path, version }) => `${version} (${path})`,
    lacking: "De browser werkt niet",
    purpose: "Voor de PDF. Zonder browser krijgt u het concept zonder PDF, en geen definitieve versie.",
    advice: "Installeer Google Chrome, Microsoft Edge of Chromium opnieuw.",
  });
  if (!browser.isSound) return diagnosis;
  const { lacks, missingTags, unknownTags } = browser.value;
  const faults = [
    ...lacks.map((need) => NEEDS[need]),
    ...(missingTags.length === 0 ? [] : [`de soorten tags ${missingTags.join(", ")}`]),
  ];
  if (faults.length > 0) {
    return {
      ...diagnosis,
      state: "ontbreekt",
      found: `${diagnosis.found}\nIn een proefafdruk ontbreekt: ${faults.join("; ")}.`,
      advice: OTHER_BROWSER,
    };
  }
  if (unknownTags.length === 0) return diagnosis;
  return {
    ...diagnosis,
    state: "let op",
    found: `${diagnosis.found}\nDeze browser geeft tags die het programma niet kent: ${unknownTags.join(", ")}.`,
    advice: "De PDF wordt gemaakt, maar laat hem keuren. Meld dit aan wie het programma onderhoudt.",
  };
}

/** What the print of a browser must have, in words. */
const NEEDS: Readonly<Record<PrintNeed, string>> = {
  tags: "de tags, waarmee een schermlezer de PDF voorleest",
  destinations: "de plaatsen waar koppelingen naartoe gaan, en dus de paginanummers",
  marks: "het verband tussen de tags en de tekst",
  outline: "de inhoudsopgave aan de zijkant",
  links: "de koppelingen",
  language: "de taal van het document",
};

const OTHER_BROWSER =
  "Deze versie werkt anders dan het programma verwacht: de PDF klopt dan niet. Zet in de omgevingsvariabele " +
  "RAPPORT_BROWSER de plek van een andere browser, en meld dit aan wie het programma onderhoudt.";
