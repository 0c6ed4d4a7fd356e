import type { Effects } from "../effects.ts";
import { UsageError } from "../errors.ts";

/** Refuses a folder behind --naar in which something stands, or in which nothing can be written. */
export async function requireVacant(folder: string, { isVacant, machine }: Effects): Promise<void> {
  if (await isVacant(folder)) return machine.tryWriting(folder);
  throw new UsageError(
    `De map ${folder} is niet leeg.`,
    "Noem achter --naar een map die er nog niet is: wat er staat, wordt nooit overschreven.",
  );
}
