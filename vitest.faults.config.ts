import { defineConfig } from "vitest/config";

/** `npm run faults`: hundreds of processes that are really killed, and disks that are really full. By hand, not in `npm test`. */
export default defineConfig({
  test: {
    include: ["test/faults/faults.run.ts"],
    // Each process is killed after a share of the time that it takes by itself, so nothing else runs beside it
    maxWorkers: 1,
    testTimeout: 0,
    hookTimeout: 0,
    reporters: ["verbose"],
  },
});
