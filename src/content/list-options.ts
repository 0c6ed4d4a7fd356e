import type { Option, Options } from "../schema/editor-schema.ts";
import type { OverTime } from "../schema/fields.ts";
import { groupBy } from "../value/group-by.ts";
import type { Content } from "./content.ts";

/** Everything that a field of the content may name, each with what it is called. */
export function listOptions({ deal, jaren }: Content): Options {
  const projects = new Map(jaren.flatMap(({ projecten }) => projecten.map(({ id, naam }) => [id, naam ?? ""] as const)));
  return {
    resultaat: deal.resultaten.map(({ id, titel }) => ({ id, title: titel ?? "" })),
    thema: deal.themas.map(({ id, naam }) => ({ id, title: latest(naam) })),
    spoor: deal.sporen.map(({ id, naam }) => ({ id, title: naam ?? "" })),
    project: [...projects].map(([id, title]) => ({ id, title })).sort((a, b) => (a.id < b.id ? -1 : 1)),
    focusgebied: deal.focusgebieden.map(({ id, naam }) => ({ id, title: naam ?? "" })),
    gemeente: deal.gemeenten.map(({ id, naam }) => ({ id, title: latest(naam) })),
    provincie: deal.provincies.map(({ id, naam }) => ({ id, title: latest(naam) })),
    partij: deal.partijen.map(({ id, naam }) => ({ id, title: latest(naam) })),
    aanpak: deal.aanpak.map(({ id, titel }) => ({ id, title: titel ?? "" })),
    onderdeel: listParts(deal.resultaten),
    addendum: deal.addenda.map(({ id, titel }) => ({ id, title: titel ?? "" })),
  };
}

/** Each mark of a part once, with the results that have one: a mark is a part's own within its result only. */
function listParts(resultaten: Content["deal"]["resultaten"]): Option[] {
  const parts = resultaten.flatMap(({ id: resultaat, onderdelen }) =>
    onderdelen.map(({ id, naam }) => ({ id, title: `${resultaat}: ${naam ?? ""}` })),
  );
  return [...groupBy(parts, ({ id }) => [id])].map(([id, own]) => ({
    id,
    title: own.map(({ title }) => title).join("; "),
  }));
}

function latest(states: OverTime<string> | null): string {
  return states?.at(-1)?.waarde ?? "";
}
