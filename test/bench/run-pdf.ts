/**
 * Prints a page as the program does and writes how much of the time was the browser's, as JSON.
 *
 * `node run-pdf.js HTML`
 */
import { readFile } from "node:fs/promises";
import puppeteer from "puppeteer";
import { openPrinter } from "../../src/node/print-pdf.ts";
import type { PdfRun } from "./stages-run.ts";
import { createPrintJob } from "../helpers/print-job.ts";

let browserMs = 0;

/** The same object, of which every promise is timed and every object that comes out of one is wrapped again. */
function timed<T extends object>(target: T): T {
  return new Proxy(target, {
    get: (object, key) => {
      const member: unknown = Reflect.get(object, key, object);
      // The browser ends while the file is finished, so that nobody waits for it
      return typeof member === "function" && key !== "close"
        ? (...args: unknown[]) => timeCall(() => Reflect.apply(member, object, args))
        : bindTo(object, member);
    },
  });
}

function bindTo(object: object, member: unknown): unknown {
  return typeof member === "function" ? (member.bind(object) as unknown) : member;
}

function timeCall(call: () => unknown): unknown {
  const started = performance.now();
  const result = call();
  if (!(result instanceof Promise)) return result;
  return result.then((value: unknown) => {
    browserMs += performance.now() - started;
    const isHandle = typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Array.isArray(value);
    return isHandle ? timed(value) : value;
  });
}

const [, , html = ""] = process.argv;
const text = await readFile(html, "utf8");
const launch = puppeteer.launch.bind(puppeteer);
puppeteer.launch = (options) => timeCall(() => launch(options)) as ReturnType<typeof launch>;
const started = performance.now();
const printer = await openPrinter();
const { passes, pageCount } = await printer.print(createPrintJob(text));
const run: PdfRun = { totalMs: performance.now() - started, browserMs, passes, pages: pageCount };
process.stdout.write(JSON.stringify(run));
