/** controle.json, as far as the tests look at it. */
export interface Control {
  readonly webpagina: Found;
  readonly pdf: Found | null;
}

interface Found {
  readonly teruggevonden: Readonly<Record<string, number>>;
  readonly bevindingen: readonly {
    readonly regel: string;
    readonly bestand: string;
    readonly plaats: { readonly line: number } | null;
    readonly melding: string;
  }[];
}

export function readControl(text: string): Control {
  return JSON.parse(text) as Control;
}

/** What was found, as lines `file:line rule message`. */
export function describeControl({ webpagina, pdf }: Control): string[] {
  return [...webpagina.bevindingen, ...(pdf?.bevindingen ?? [])].map(
    ({ regel, bestand, plaats, melding }) =>
      `${bestand}${plaats === null ? "" : `:${String(plaats.line)}`} ${regel} ${melding}`,
  );
}
