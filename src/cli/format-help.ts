import type { ArgumentSpec, Command } from "./command.ts";

/** What `rapport --help` says. */
export function formatGeneralHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  return [
    "rapport <opdracht> [opties]",
    "",
    "Maakt de jaarlijkse voortgangsrapportage van een Regio Deal uit bestanden met inhoud.",
    "",
    "Opdrachten:",
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    'Typ "rapport <opdracht> --help" voor de opties en voorbeelden.',
    "",
  ].join("\n");
}

/** What `rapport <opdracht> --help` says. */
export function formatCommandHelp({ name, description, words, options, examples }: Command): string {
  const rows = [
    ...words.map((word) => [word.name, word.help] as const),
    ...options.map(
      (option) => [`--${option.name}${option.takes === null ? "" : ` ${option.takes}`}`, option.help] as const,
    ),
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `rapport ${name}${words.map(formatWord).join("")} [opties]`,
    "",
    description,
    "",
    "Opties:",
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    "",
    "Voorbeelden:",
    ...examples.flatMap(({ line, meaning }) => [`  ${line}`, `      ${meaning}`]),
    "",
  ].join("\n");
}

function formatWord({ name, isRequired, takesSeveral }: ArgumentSpec): string {
  const word = takesSeveral ? `${name}...` : name;
  return isRequired ? ` ${word}` : ` [${word}]`;
}
