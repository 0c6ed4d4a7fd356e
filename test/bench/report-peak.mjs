/** Preloaded into a process that is measured: at its end it writes its peak memory, in KB, to its fourth stream. */
import { writeSync } from "node:fs";

process.on("exit", () => {
  writeSync(3, String(process.resourceUsage().maxRSS));
});
