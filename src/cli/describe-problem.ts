import type { OpenProblem } from "../pipeline/open-report.ts";
import { plainText } from "./plain-text.ts";

/** Why a file cannot be used, in one sentence without its name: "is geen PDF." */
export function describeProblem(problem: OpenProblem): string {
  switch (problem.kind) {
    case "newer":
      return `is gemaakt met een nieuwer programma (formaat ${String(problem.format)}). Werk dit programma bij.`;
    case "unsafe":
      return `heeft een bijlage met een naam die niet mag: ${showName(problem.name)}. Er is niets uitgehaald.`;
    case "double":
      return `heeft twee bijlagen met dezelfde naam: ${showName(problem.name)}. Er is niets uitgehaald.`;
    case "missing":
      return `mist ${countNames(problem.names)} van de bijlagen: ${listNames(problem.names)}.`;
    case "changed":
      return `is veranderd: het controlegetal klopt niet van ${listNames(problem.names)}.`;
    default:
      return SENTENCES[problem.kind];
  }
}

type Plain = Exclude<OpenProblem["kind"], "newer" | "unsafe" | "double" | "missing" | "changed">;

const SENTENCES: Readonly<Record<Plain, string>> = {
  absent: "is er niet, of is een map.",
  unreadable: "kan niet worden gelezen. Kijk of u het mag openen en of een ander programma het niet bezet houdt.",
  large: "is te groot: groter dan 300 MB is een rapport nooit.",
  "no-pdf": "is geen PDF.",
  encrypted: "is versleuteld. Vraag de PDF zonder wachtwoord.",
  damaged: "is beschadigd of niet helemaal binnengekomen. Haal de PDF opnieuw op.",
  "too-much": "pakt uit tot meer dan een rapport ooit is. Er is niets uitgehaald.",
  foreign: "is geen voortgangsrapportage van dit programma, of er zitten geen bijlagen in (zoals in de archiefversie).",
  "list-damaged": "heeft een lijst van bijlagen die niet te lezen is.",
  "data-damaged": "heeft cijfers (data.json) die niet te lezen zijn of bij een ander rapport horen.",
};

const MOST_NAMES = 3;
const MOST_LETTERS = 80;

const countNames = (names: readonly string[]): string => (names.length === 1 ? "een" : String(names.length));

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => showName(name));
  const more = names.length - shown.length;
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} en nog ${String(more)}`;
}

/** A name from outside. */
export function showName(name: string): string {
  return `"${plainText(name, MOST_LETTERS)}"`;
}
