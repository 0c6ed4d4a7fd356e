import type { Edition } from "../compose/compose-context.ts";

/** Which version of which report is meant, and below which folder it is put down. */
export interface OutputRequest extends Edition {
  readonly outputRoot: string;
  /** Name of the report. */
  readonly naam: string;
}

/** The folder of one version of a report. */
export function nameFolder({ outputRoot, naam, version, edition }: OutputRequest): string {
  return `${outputRoot}/${naam}/${version}/${edition}`;
}

/** The name of the report in that folder, without its extension. */
export function nameReport({ naam, version, edition }: Omit<OutputRequest, "outputRoot">): string {
  return `voortgangsrapportage-${naam}-${version}-${edition}`;
}
