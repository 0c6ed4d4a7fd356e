import { lacksWholeText } from "../content/missing-text.ts";
import type { Prozatekst } from "../content/content.ts";
import type { FileValue } from "../content/file-value.ts";
import type { Sources } from "../content/sources.ts";
import { COVENANT_PATH, DEAL_SCHEMAS } from "../schema/content-schemas.ts";
import { KOPPEN } from "../schema/year-schemas.ts";
import type { At } from "../source/at.ts";
import { groupBy } from "../value/group-by.ts";
import type { Assessment, ResultaatStand, ThemaStand } from "./assessment.ts";
import type { Gevraagd, Inlevergroep } from "./delivery.ts";

/** What is asked of one group, with what tells which findings are about it. */
export interface AskedGroup extends Pick<Inlevergroep, "van" | "rol"> {
  readonly asked: readonly Asked[];
}

export interface Asked {
  readonly gevraagd: Gevraagd;
  readonly isThere: boolean;
  /** Where in its file it stands, by offset; null for all of the file. */
  readonly span: { readonly start: number; readonly end: number } | null;
  /** The word by which findings about its file say that it is not there; null where the file as a whole is it. */
  readonly mark: string | null;
  /** Whether there is a file for it, with something in it. */
  readonly hasFile: boolean;
  /** Whether nothing was written of it, so that nothing is there under another name either. */
  readonly isEmpty: boolean;
  /** Whether its file is there and cannot be read. */
  readonly isUnread: boolean;
  /** The file in which it stood in the report before; null for something new. */
  readonly before: string | null;
}

/**
 * All that is asked for a report, by who is asked: each agreed result, each text that has to be there, each project of
 * this report or the one before, and the files that a report or the deal needs. What may be left out is not asked, so
 * that as much is asked of who delivered nothing, but for projects that are new; what is wrong with it is a loose point.
 */
export function listAsked(assessment: Assessment, sources: Sources): AskedGroup[] {
  const projects = groupBy(listProjects(assessment, sources), ({ theme }) => [theme]);
  const themes = assessment.themas.map((stand): AskedGroup => {
    const own = (projects.get(stand.thema.id) ?? []).map(({ asked }) => asked);
    const asked = [...listResults(stand, assessment, sources), ...listThemeTexts(stand, assessment, sources), ...own];
    return { van: { kind: "thema", thema: stand.thema }, rol: stand.thema.coordinator, asked };
  });
  return [
    { van: { kind: "rapport" }, rol: null, asked: listOfReport(assessment, sources) },
    ...themes,
    { van: { kind: "deal" }, rol: null, asked: listOfDeal(assessment, sources) },
  ];
}

function listOfReport({ jaar: { naam, samenvatting, grootboek } }: Assessment, sources: Sources): Asked[] {
  const texts = { prose: samenvatting, headings: KOPPEN.samenvatting.required };
  return [
    askFile(`${naam}/rapport.yaml`, sources),
    ...askTexts(`${naam}/samenvatting.md`, texts, sources),
    askFile(grootboek, sources),
  ];
}

function listOfDeal({ deal }: Assessment, sources: Sources): Asked[] {
  const needed = Object.entries(DEAL_SCHEMAS).filter(([, { isNeeded }]) => isNeeded);
  const text = lacksWholeText(deal) ? [] : [COVENANT_PATH];
  return [...needed.map(([name]) => `deal/${name}.yaml`), ...text].map((path) => askFile(path, sources));
}

function listResults({ thema, resultaten }: ThemaStand, { jaar }: Assessment, sources: Sources): Asked[] {
  return resultaten.map((stand) => askResult(stand, `${jaar.naam}/${thema.id}/resultaten.yaml`, sources));
}

function askResult({ resultaat, voortgang }: ResultaatStand, home: string, sources: Sources): Asked {
  const file = voortgang?.at.file ?? home;
  return {
    ...judgeFile(file, sources),
    gevraagd: { kind: "resultaat", resultaat, file },
    isThere: voortgang !== null,
    span: voortgang === null ? null : spanOf(voortgang.at),
    mark: resultaat.id,
    isEmpty: false,
    before: null,
  };
}

function listThemeTexts({ thema }: ThemaStand, { jaar }: Assessment, sources: Sources): Asked[] {
  const prose = jaar.voortgangsteksten.get(thema.id) ?? null;
  return askTexts(`${jaar.naam}/${thema.id}/voortgang.md`, { prose, headings: KOPPEN.voortgang.required }, sources);
}

interface Texts {
  readonly prose: Prozatekst | null;
  readonly headings: readonly string[];
}

function askTexts(file: string, { prose, headings }: Texts, sources: Sources): Asked[] {
  const judged = judgeFile(file, sources);
  return headings.map((kop): Asked => {
    const section = prose?.sections.get(kop) ?? null;
    const isEmpty = section?.body.trim() === "";
    return {
      ...judged,
      gevraagd: { kind: "tekst", kop, file },
      isThere: section !== null && !isEmpty,
      span: section === null ? null : { start: section.headingOffset, end: section.bodyOffset + section.body.length },
      mark: kop,
      isEmpty,
      before: null,
    };
  });
}

interface AskedProject {
  readonly id: string;
  /** The theme it stands in; where its folder is no theme, the one it stood in before. */
  readonly theme: string;
  readonly asked: Asked;
}

/** The projects of this report, also those whose file cannot be read, and those of the report before that are gone. */
function listProjects({ deal, jaar, earlier }: Assessment, sources: Sources): AskedProject[] {
  const previous = new Map((earlier.at(-1)?.projecten ?? []).map((project) => [project.id, project]));
  const known = new Set(deal.themas.map(({ id }) => id));
  const unread = jaar.broken.flatMap(({ path, role }) =>
    role.role === "project" ? [{ id: role.id, thema: role.theme, naam: null, at: { file: path } }] : [],
  );
  const present = [...jaar.projecten, ...unread];
  const ids = new Set(present.map(({ id }) => id));
  const gone = [...previous.values()]
    .filter(({ id }) => !ids.has(id))
    .map(({ id, thema, naam }) => ({ id, thema, naam, at: { file: `${jaar.naam}/${thema}/projecten/${id}.yaml` } }));
  return [...present, ...gone]
    .map(({ id, thema, naam, at: { file } }): AskedProject => {
      const last = previous.get(id);
      const gevraagd = { kind: "project", id, naam: naam ?? last?.naam ?? null, file } as const;
      const theme = known.has(thema) ? thema : (last?.thema ?? thema);
      return { id, theme, asked: { ...askFile(file, sources), gevraagd, before: last?.at.file ?? null } };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function askFile(file: string, sources: Sources): Asked {
  const judged = judgeFile(file, sources);
  const gevraagd = { kind: "bestand", file } as const;
  return {
    ...judged,
    gevraagd,
    isThere: judged.hasFile,
    span: null,
    mark: null,
    isEmpty: !judged.hasFile,
    before: null,
  };
}

function judgeFile(file: string, { values, broken }: Sources): Pick<Asked, "hasFile" | "isUnread"> {
  const value = values.get(file);
  return { hasFile: value !== undefined && !isBlank(value), isUnread: broken.has(file) };
}

/** Whether a file that can be read says nothing at all. */
function isBlank({ state, text, body }: FileValue): boolean {
  return state === "sound" && (body?.kind === "yaml" ? body.raw === null : text?.trim() === "");
}

/** From its first sign to the end of what stands in it. */
function spanOf({ spot: { span, head, reach } }: At): NonNullable<Asked["span"]> {
  return { start: Math.min(span[2], head?.[2] ?? span[2]), end: Math.max(span[5], reach) };
}
