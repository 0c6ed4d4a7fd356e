import type { DocumentLedger } from "./create-ledger.ts";
import type { NumberedPlaces } from "./number-places.ts";

/** What the blocks of a document are written with. */
export interface Writing extends Pick<NumberedPlaces, "numbers"> {
  readonly ledger: DocumentLedger;
}
