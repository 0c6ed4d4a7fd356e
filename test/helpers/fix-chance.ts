import fc from "fast-check";

/** Of every property; which one does not matter, that it stays does. */
const SEED = 20_260_608;

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: readSeed(process.env["TEST_SEED"]) });

/** The seed that somebody who looks for more chose for this run, else always the same one. */
function readSeed(chosen: string | undefined): number {
  if (chosen === undefined || chosen === "") return SEED;
  const seed = Number(chosen);
  if (!Number.isInteger(seed)) throw new Error(`TEST_SEED must be a whole number, and is "${chosen}".`);
  return seed;
}
