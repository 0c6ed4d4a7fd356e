import { EnvironmentError } from "../errors.ts";

/** Where it was tried to write. */
export interface WritePlace {
  /** The folder as somebody named it. */
  readonly folder: string;
  /** What of it is there: the folder itself, or the nearest thing above it. */
  readonly existing: string;
}

/** Whether an error comes from the file system, with the code of what it says. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

/** Why a folder cannot be made or written in, and what to do. */
export function explainWriting(place: WritePlace, error: unknown): EnvironmentError {
  const code = isSystemError(error) ? (error.code ?? "") : "";
  return new EnvironmentError(describe(place, code), adviseOn(code), { cause: error });
}

function describe({ folder, existing }: WritePlace, code: string): string {
  switch (code) {
    case "EEXIST":
    case "ENOTDIR":
      return `De map ${folder} kan niet worden gemaakt: ${existing} is een bestand.`;
    case "EACCES":
    case "EPERM":
      return `In de map ${existing} mag u niet schrijven.`;
    case "EROFS":
      return `In de map ${existing} kan niet worden geschreven: deze schijf kan alleen worden gelezen.`;
    case "ENOSPC":
      return `In de map ${existing} kan niet worden geschreven: de schijf is vol.`;
    case "ENAMETOOLONG":
      return `De map ${folder} kan niet worden gemaakt: een naam is te lang.`;
    case "ENOENT":
    case "EINVAL":
      return `De map ${folder} kan niet worden gemaakt: op deze plek of met deze naam kan dat niet.`;
    default:
      return `In de map ${existing} kan niet worden geschreven (${code === "" ? "onbekende fout" : code}).`;
  }
}

const OTHER_FOLDER = "Kies met --output een andere map.";

function adviseOn(code: string): string {
  switch (code) {
    case "ENOSPC":
      return "Maak ruimte en start opnieuw, of kies met --output een map op een andere schijf.";
    case "EACCES":
    case "EPERM":
      return "Kies met --output een andere map, of vraag de beheerder om schrijfrechten.";
    default:
      return OTHER_FOLDER;
  }
}
