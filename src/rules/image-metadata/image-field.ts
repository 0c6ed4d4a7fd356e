/** A field that an image carries along unseen. */
export interface ImageField {
  /** Dutch name of what it tells about a person; null for a field that is only read for what stands in it. */
  readonly personal: string | null;
  /** What stands in it; empty when it cannot be read here. */
  readonly text: string;
}
