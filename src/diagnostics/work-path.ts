/**
 * Where a content file is, seen from the folder in which the program was started: the content root as it was typed, and
 * the file in it. Null for the file gives the root itself, with a slash at its end.
 */
export function toWorkPath(root: string, file: string | null): string {
  const folder = root
    .replaceAll("\\", "/")
    .replace(/^(?:\.\/+)+/u, "")
    .replace(/(?<=[^/])\/+$/u, "");
  const prefix = folder === "" || folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`;
  return file === null ? (prefix === "" ? "./" : prefix) : prefix + file;
}
