const MOST_LETTERS = 160;

/** Words from outside on one line of a terminal, without what it would obey or hide. */
export function plainText(words: string, most = MOST_LETTERS): string {
  const plain = words.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
  return plain.length > most ? `${plain.slice(0, most)}…` : plain;
}
