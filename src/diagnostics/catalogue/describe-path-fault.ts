import { listWords } from "../../value/dutch.ts";
import type { PathFault } from "../../value/safe-path.ts";

/** What is wrong with the name of a file or folder, in one Dutch sentence. */
export function describePathFault(fault: PathFault): string {
  switch (fault.kind) {
    case "device":
      return `Op Windows kan "${fault.name}" geen naam zijn: dat houdt "${fault.name.split(".")[0] ?? ""}" voor zichzelf.`;
    case "ending":
      return `De naam "${fault.name}" eindigt op een punt of een spatie. Windows haalt die weg.`;
    case "character":
      return `In de naam "${showName(fault.name)}" ${listCharacters(fault.characters)}.`;
    case "length":
      return `De naam is met de mappen erbij ${String(fault.length)} tekens lang. Meer dan ${String(fault.most)} kan niet op elke computer.`;
    case "empty":
      return "Deze plek heeft geen naam.";
  }
}

/** What to do about it. */
export function adviseOnPathFault(fault: PathFault): string {
  if (fault.kind === "length") return "Geef het bestand of zijn map een kortere naam.";
  const plain = fault.kind === "device" ? "" : toPlainName(fault.name);
  return plain === "" ? "Geef het een andere naam." : `Geef het een andere naam, zoals ${plain}.`;
}

/** "laan: fase 2?.yaml" becomes "laan-fase-2.yaml". */
function toPlainName(name: string): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[a-z]+)?[. ]*$/iu.exec(name) ?? [];
  const plain = stem.replace(/[^\p{L}\p{M}\d.]+/gu, "-").replace(/^[-.]+|[-.]+$/gu, "");
  return plain === "" ? "" : `${plain}${ending}`;
}

/** What does not show, or what a terminal would obey. */
const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

function showName(name: string): string {
  return name.replace(HIDDEN, "�");
}

function listCharacters(characters: readonly string[]): string {
  const shown = listWords(characters.map(showCharacter));
  return characters.length === 1
    ? `staat een teken dat niet elke computer aankan: ${shown}`
    : `staan tekens die niet elke computer aankan: ${shown}`;
}

function showCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return character.search(HIDDEN) === -1 ? character : `U+${code}, dat niet te zien is`;
}
