/**
 * The least that could make a PDF: launches puppeteer, loads one page and prints it once. Writes the browser's version.
 *
 * `node test/bench/bare-print.mjs BROWSER HTML PDF`
 */
import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer";

const [, , executablePath = "", html = "", pdf = ""] = process.argv;
const isRootOnLinux = process.platform === "linux" && process.getuid?.() === 0;
const browser = await puppeteer.launch({
  executablePath,
  headless: true,
  pipe: true,
  args: ["--disable-dev-shm-usage", ...(isRootOnLinux ? ["--no-sandbox"] : [])],
});
const page = await browser.newPage();
await page.goto(pathToFileURL(html).href, { waitUntil: "load" });
const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 };
writeFileSync(pdf, await page.pdf({ format: "A4", ...options }));
process.stdout.write(await browser.version());
await browser.close();
