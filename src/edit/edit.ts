/** What is to be written: a text, nothing, a list, or a group of fields. The types of fields are the schema's. */
export type EditValue = string | null | readonly EditValue[] | { readonly [field: string]: EditValue };

/** One step to a place: a field, a place in a list (from 0), or the item of a list in which a field has this value. */
export type EditStep = string | number | { readonly field: string; readonly is: string };

/** The way from the top of a file to a place in it. */
export type EditPath = readonly EditStep[];

/** One change of a content file, as a person could have made it in an editor. */
export type Edit =
  /** Puts a value in a place; a field that is not there comes where the schema has it, with the groups it stands in. */
  | { readonly kind: "set"; readonly at: EditPath; readonly value: EditValue }
  /** Puts items at the end of a list. */
  | { readonly kind: "add"; readonly at: EditPath; readonly items: readonly EditValue[] }
  /** Takes a field or an item of a list away. */
  | { readonly kind: "remove"; readonly at: EditPath }
  /** Gives an item of a list another place in it, counted from 0. */
  | { readonly kind: "move"; readonly at: EditPath; readonly to: number }
  /** Puts a text under a heading of a Markdown file, in place of what stands there. */
  | { readonly kind: "text"; readonly heading: string; readonly text: string };

/** Why a file was left as it is. */
export type Refusal =
  /** Something is wrong with how the file is written; that comes first. */
  | { readonly kind: "unreadable" }
  /** There is no such place, or no file of this kind has one. */
  | { readonly kind: "no-place"; readonly edit: Edit }
  /** The place holds something else than the edit is for: an item is added to what is no list. */
  | { readonly kind: "other-kind"; readonly edit: Edit }
  /** What came out meant something else than the edit; only an editor can make it. */
  | { readonly kind: "not-exact"; readonly edit: Edit };

/** The new text of a file, or why there is none. */
export type Edited = { readonly text: string } | { readonly refusal: Refusal };
