import { findFrozen } from "../content/find-frozen.ts";
import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";
import { createProject } from "../pipeline/new-project.ts";
import { readContent } from "../pipeline/read-content.ts";
import { EXIT, type OptionValues } from "./command.ts";
import { requireTheme } from "./pick-theme.ts";

/** `rapport nieuw project THEMA NAAM`: the file of a new project in the newest report that still changes. */
export async function runNieuwProject(
  values: OptionValues,
  effects: Effects,
  { theme, naam }: { readonly theme: string; readonly naam: string },
): Promise<number> {
  const root = values.get("content") ?? "content";
  const { content, sources } = await readContent(root, effects);
  requireTheme(theme, content.deal, "");
  const jaar = content.jaren.findLast((one) => findFrozen(content, `${one.naam}/rapport.yaml`) === null);
  if (jaar === undefined)
    throw new UsageError(
      "Elk rapport is al ingediend; daarin verandert niets meer.",
      "Zet eerst het volgende rapport klaar met rapport nieuw jaar.",
    );
  const made = createProject({ jaar: jaar.naam, theme, naam });
  if (made === null)
    throw new UsageError(`Van "${naam}" is geen kenmerk te maken.`, "Geef een naam waar letters of cijfers in staan.");
  const known = content.jaren.findLast(({ projecten }) => projecten.some(({ id }) => id === made.id));
  if (known !== undefined || sources.values.has(made.path))
    throw new UsageError(
      `Er is al een project met het kenmerk ${made.id}${known === undefined ? "" : `, in het rapport van ${known.naam}`}.`,
      "Is het hetzelfde project, ga dan verder in zijn bestand. Is het een ander, geef het dan een andere naam.",
    );
  await effects.writeContent(root, [{ path: made.path, bytes: new TextEncoder().encode(made.text), before: null }]);
  effects.stdout.write(
    [
      `Het project staat klaar in ${root}/${made.path}. De vragen staan erin, achter een #.`,
      `Zijn kenmerk is ${made.id}; daarmee noemt u het in het grootboek en in teksten.`,
      "",
    ].join("\n"),
  );
  return EXIT.good;
}
