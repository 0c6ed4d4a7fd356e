import type { Gevraagd, Inlevergroep } from "../assess/delivery.ts";
import { RESULTAAT } from "../value/nouns.ts";
import { markTheme, nameShort, nameTheme, numberTheme } from "./theme-words.ts";

/** A group with what it is called. */
export interface NamedGroup {
  readonly groep: Inlevergroep;
  readonly id: string;
  /** "Thema 3 · Wonen" or "Hele rapport". */
  readonly title: string;
  /** The same where there is little room: "3 Wonen". */
  readonly numbered: string;
  /** Its name in a sentence. */
  readonly short: string;
  /** The role that is asked. */
  readonly role: string;
}

export const BUREAU = "programmabureau";

/** Names a group for a page; its id there begins with the name of the page. */
export function nameGroup(
  groep: Inlevergroep,
  { page, peildatum }: { readonly page: string; readonly peildatum: string | null },
): NamedGroup {
  const { van, rol } = groep;
  const role = rol ?? BUREAU;
  if (van.kind !== "thema") {
    const title = van.kind === "rapport" ? "Hele rapport" : "De deal";
    return { groep, id: `${page}-${van.kind}`, title, numbered: title, short: title, role };
  }
  const { thema } = van;
  const short = nameShort(thema, peildatum);
  return {
    groep,
    id: `${page}-thema-${thema.id}`,
    title: `${numberTheme(thema)} · ${nameTheme(thema, peildatum)}`,
    numbered: `${markTheme(thema)} ${short}`.trim(),
    short,
    role,
  };
}

/** "Resultaat 3.1 · Gezinnen ondersteunen", "Project Groene laan". */
export function nameAsked(gevraagd: Gevraagd): string {
  switch (gevraagd.kind) {
    case "resultaat": {
      const { id, titel } = gevraagd.resultaat;
      return titel === null ? `${RESULTAAT.Naam} ${id}` : `${RESULTAAT.Naam} ${id} · ${titel}`;
    }
    case "tekst":
      return `Tekst "${gevraagd.kop}" in ${gevraagd.file.replace(/^.*\//u, "")}`;
    case "project":
      return `Project ${gevraagd.naam ?? gevraagd.id}`;
    case "bestand":
      return `Bestand ${gevraagd.file}`;
  }
}

/** The same in a word or two. */
export function nameBriefly(gevraagd: Gevraagd): string {
  switch (gevraagd.kind) {
    case "resultaat":
      return gevraagd.resultaat.id;
    case "tekst":
      return gevraagd.kop;
    case "project":
      return gevraagd.naam ?? gevraagd.id;
    case "bestand":
      return gevraagd.file.replace(/^.*\//u, "");
  }
}
