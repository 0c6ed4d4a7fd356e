import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { Effects, OutputStream } from "../effects.ts";
import { findProgramFiles } from "./find-program-files.ts";
import { isVacant, measureFile } from "./inspect-path.ts";
import { listFiles } from "./list-files.ts";
import { openPrinter } from "./print-pdf.ts";
import { replaceFolder } from "./replace-folder.ts";
import { restoreFolder } from "./restore-folder.ts";
import { tryBrowser } from "./try-browser.ts";
import { tryValidator } from "./try-validator.ts";
import { tryWriting } from "./try-writing.ts";
import { writeContent } from "./write-content.ts";

/** The effects on the real machine. */
export function createNodeEffects(): Effects {
  return {
    listFiles,
    readFile: (root, path) => readFile(join(root, path)),
    measureFile,
    isVacant,
    sha256: (bytes) => createHash("sha256").update(bytes).digest("hex"),
    replaceFolder,
    restoreFolder: (folder) => restoreFolder(resolve(folder)),
    writeContent,
    openPrinter,
    today: () => toIsoDate(new Date()),
    elapsedMs: () => performance.now(),
    machine: { tryBrowser, tryValidator, tryWriting },
    program: findProgramFiles(),
    stdout: toOutputStream(process.stdout),
    stderr: toOutputStream(process.stderr),
  };
}

/** In local time: at one o'clock at night it is the new day here, and not yet by UTC. */
function toIsoDate(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${date.getFullYear()}-${month ?? ""}-${day ?? ""}`;
}

function toOutputStream(stream: NodeJS.WritableStream & { readonly isTTY?: boolean }): OutputStream {
  const isTerminal = stream.isTTY ?? false;
  stream.on("error", ignoreClosedPipe);
  return {
    write: (text) => void stream.write(text),
    isTerminal,
    hasColour: isTerminal && !process.env["NO_COLOR"],
  };
}

/** Who reads us may stop early (`rapport uitleg | head`); that is no fault. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
