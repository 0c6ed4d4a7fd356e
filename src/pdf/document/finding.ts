/** What a step met and left as it was. A reader of the PDF loses something by it; the PDF stays readable. */
export interface Finding {
  /** The step that met it, and what it is: "map-roles/unknown-type". */
  readonly rule: string;
  /** In English, for who maintains the program: the content is not at fault. */
  readonly message: string;
}
