import { expect } from "vitest";

/** How much more is asked the second time. */
const GROWTH = 8;
/** Work that grows with its input takes 8 times as long then, work that grows with its square 64 times: between them. */
const MOST = 24;
/** Less than this is mostly what else the process has to do, such as clearing up. */
const LEAST_MS = 5;
/** A slow round may have met something else; the quickest one tells. */
const ROUNDS = 3;

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
  const small = await measureQuickest(() => work(smaller), 0);
  const limit = Math.max(small, LEAST_MS) * MOST;
  expect(await measureQuickest(() => work(size), limit)).toBeLessThan(limit);
}

/** Milliseconds of processor time; one round is enough when it takes less than `enough`. */
async function measureQuickest(work: () => unknown, enough: number): Promise<number> {
  let quickest = Infinity;
  for (let round = 0; round < ROUNDS && quickest >= enough; round++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    quickest = Math.min(quickest, (user + system) / 1000);
  }
  return quickest;
}
