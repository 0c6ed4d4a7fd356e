/** The two files in which a ledger may stand: as YAML, or as a sheet. */
const NAMES = ["financien.yaml", "financien.csv"] as const;

/** The files of a report that are its ledger: none, one, or both, which is one too many. */
export function listLedgers(naam: string, files: { readonly has: (path: string) => boolean }): string[] {
  return NAMES.map((name) => `${naam}/${name}`).filter((path) => files.has(path));
}

/** The path of the ledger of a report, or of where it should stand. */
export function ledgerPathOf(naam: string, files: { readonly has: (path: string) => boolean }): string {
  return listLedgers(naam, files)[0] ?? `${naam}/${NAMES[0]}`;
}

/** Whether a ledger is a sheet. */
export function isSheet(path: string): boolean {
  return path.endsWith(".csv");
}
