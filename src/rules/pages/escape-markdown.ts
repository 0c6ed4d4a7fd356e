/** GitHub makes a link of these, also where they stand bare. */
const ADDRESS = /([\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s"')]+)/u;

/** A text whose signs stay signs in Markdown; what cannot be mistaken is left alone, so that it also reads well bare. */
export function escapeMarkdown(text: string): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapeSigns(part)))
    .join("");
}

function escapeSigns(text: string): string {
  return text
    .replace(/[\\`<]/gu, "\\$&")
    .replace(/\[(?=[^\]]*\][([])/gu, "\\[")
    .replace(/(?<!\s)[*_]|[*_](?!\s)/gu, (sign, at: number, whole: string) =>
      sign === "_" && /\w_\w/u.test(whole.slice(at - 1, at + 2)) ? sign : `\\${sign}`,
    );
}
