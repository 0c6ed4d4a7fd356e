/** One element of an HTML document. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The start tag as it is written. */
  readonly tag: string;
  /** The HTML between start and end tag; empty for an element without an end tag. */
  readonly inner: string;
}
