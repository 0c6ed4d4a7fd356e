/** What a character is, in Dutch; the first that fits. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\uFFFD/u, "het teken dat er staat als bij het kopiëren een ander teken verloren ging"],
  [/\p{Zs}/u, "een spatie uit een ander schrift"],
  [/\p{Co}/u, "een teken uit een eigen lettertype, vaak een opsommingsteken uit een tekstverwerker"],
  [/\p{Cc}/u, "een besturingsteken, dat niet te zien is"],
  [/\p{Cs}/u, "een half teken"],
  [/\p{Cn}/u, "een code zonder teken"],
  [/\p{Script=Han}/u, "een Chinees teken"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "een Japans teken"],
  [/\p{Script=Hangul}/u, "een Koreaans teken"],
  [/\p{Script=Devanagari}/u, "een letter uit het Devanagari, het schrift van onder meer het Hindi"],
  [/\p{Script=Bengali}/u, "een Bengaalse letter"],
  [/\p{Script=Tamil}/u, "een Tamilletter"],
  [/\p{Script=Thai}/u, "een Thaise letter"],
  [/\p{Script=Armenian}/u, "een Armeense letter"],
  [/\p{Script=Georgian}/u, "een Georgische letter"],
  [/\p{Script=Ethiopic}/u, "een letter uit het Ethiopische schrift"],
  [/\p{Script=Syriac}/u, "een Syrische (Aramese) letter"],
  [/\p{Script=Tifinagh}/u, "een letter uit het Tifinagh, het schrift van de Imazighen"],
  [/\p{Script=Greek}/u, "een Griekse letter"],
  [/\p{Script=Cyrillic}/u, "een cyrillische letter"],
  [/\p{Script=Arabic}/u, "een Arabische letter"],
  [/\p{Script=Hebrew}/u, "een Hebreeuwse letter"],
  [/\p{Extended_Pictographic}/u, "een emoji"],
  [/\p{Sm}/u, "een wiskundig teken"],
  [/^\p{L}/u, "een letter"],
  [/\p{N}/u, "een cijferteken"],
  [/[\p{S}\p{P}]/u, "een symbool"],
];

/** What cannot be shown as it is: what draws nothing, or what every machine draws otherwise. */
const INVISIBLE = /[\p{Zs}\p{Cc}\p{Co}\p{Cs}\p{Cn}]/u;

/** A character that may be unknown to the reader: `"中" (U+4E2D, een Chinees teken)`. */
export function nameCharacter(character: string): string {
  const codes = Array.from(character, (one) => `U+${toHex(one)}`).join(" ");
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? "een bijzonder teken";
  return INVISIBLE.test(character) ? `${codes} (${kind})` : `"${character}" (${codes}, ${kind})`;
}

/** What to do about a character that cannot be printed. */
export function adviseOn(character: string): string {
  if (/\p{Co}/u.test(character)) return 'Haal het weg. Een opsomming maakt u met een streepje en een spatie: "- ".';
  if (/\p{Zs}/u.test(character)) return "Typ op deze plaats een gewone spatie.";
  if (/[\p{Cc}\p{Cn}]/u.test(character)) return "Haal het weg: typ de woorden eromheen opnieuw.";
  if (/[\uFFFD\p{Cs}]/u.test(character)) return "Kijk wat er had moeten staan, en typ dat.";
  return "Schrijf het met gewone letters of haal het weg. Kan dat niet, vraag dan het programmabureau om hulp.";
}

function toHex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
