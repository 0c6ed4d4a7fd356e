/** Written without quotation marks these stay what they are, also between braces. */
const PLAIN = /^[\p{L}\d](?:[\p{L}\d ._/-]*[\p{L}\d])?$/u;

/** A text as it can be pasted between braces in YAML: between quotation marks where it would be read as something else. */
export function quote(text: string): string {
  return PLAIN.test(text) ? text : JSON.stringify(text);
}
