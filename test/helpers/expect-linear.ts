import { expect } from "vitest";

/** How much more is asked the second time. */
const GROWTH = 8;
/** Work that grows with its input takes as long as the smaller done 8 times, work that grows with its square 8 times that. */
const MOST = 3;
/** Less than this is mostly what else the process has to do, such as clearing up. */
const LEAST_MS = 40;
/** A round may have met something else; the one in which it compares best tells. */
const ROUNDS = 5;

/**
 * Expects that work takes time in proportion to its size. It is measured against itself and in time of the processor, so
 * that neither a slow machine nor a busy one makes a difference.
 *
 * @param work is done for inputs of several sizes
 * @param size the largest of them, in what unit `work` likes; it is a multiple of 8
 */
export async function expectLinear(work: (size: number) => unknown, size: number): Promise<void> {
  const smaller = size / GROWTH;
  // What is compiled or loaded at first use is no part of it
  await work(smaller);
  let least = Infinity;
  for (let round = 0; round < ROUNDS && least >= MOST; round++) {
    // As long as each other and right after each other, so that the machine is the same for both
    const often = await measure(() => repeat(work, smaller));
    const once = await measure(() => work(size));
    least = Math.min(least, once / Math.max(often, LEAST_MS));
  }
  expect(least).toBeLessThan(MOST);
}

async function repeat(work: (size: number) => unknown, size: number): Promise<void> {
  for (let time = 0; time < GROWTH; time++) await work(size);
}

/** Milliseconds of processor time. */
async function measure(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
