import { describe, expect, test } from "vitest";

import { findBrowser } from "../../../src/node/find-browser.ts";
import type { BrowserSystem } from "../../../src/node/find-browser.ts";

function systemWith(files: readonly string[], given: Partial<Omit<BrowserSystem, "hasFile">> = {}): BrowserSystem {
  return {
    platform: "linux",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    home: "/home/els",
    listNames: () => [],
    ...given,
    hasFile: (path) => files.includes(path),
  };
}

const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const WINDOWS_EDGE = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
const WINDOWS_ENV = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };

describe("findBrowser", () => {
  test.each([
    ["Debian's Chromium", systemWith(["/usr/bin/chromium"]), "/usr/bin/chromium"],
    [
      "Chrome before Chromium",
      systemWith(["/usr/local/bin/chromium", "/usr/bin/google-chrome"]),
      "/usr/bin/google-chrome",
    ],
    ["a bare PATH", systemWith(["/usr/bin/chromium"], { env: {} }), "/usr/bin/chromium"],
    ["a PATH of one's own", systemWith(["/opt/x/chromium"], { env: { PATH: "/opt/x" } }), "/opt/x/chromium"],
    ["Chrome on macOS", systemWith([MAC_CHROME], { platform: "darwin" }), MAC_CHROME],
    [
      "Chrome of one user on macOS",
      systemWith([`/home/els${MAC_CHROME}`], { platform: "darwin" }),
      `/home/els${MAC_CHROME}`,
    ],
    ["Edge on Windows", systemWith([WINDOWS_EDGE], { platform: "win32", env: WINDOWS_ENV }), WINDOWS_EDGE],
    ["nothing", systemWith([]), null],
    ["nothing on Windows without folders", systemWith([], { platform: "win32", env: {} }), null],
  ])("finds %s", (_, system, expected) => {
    expect(findBrowser(system)).toBe(expected);
  });

  test("prefers the configured browser", () => {
    const files = ["/usr/bin/chromium", "/eigen/chrome", "/ander/chrome"];
    const env = { RAPPORT_BROWSER: "/eigen/chrome", PUPPETEER_EXECUTABLE_PATH: "/ander/chrome" };
    expect(findBrowser(systemWith(files, { env }))).toBe("/eigen/chrome");
    expect(findBrowser(systemWith(files, { env: { PUPPETEER_EXECUTABLE_PATH: "/ander/chrome" } }))).toBe(
      "/ander/chrome",
    );
  });

  test("takes no other browser when the configured one is not there", () => {
    expect(findBrowser(systemWith(["/usr/bin/chromium"], { env: { RAPPORT_BROWSER: "/weg" } }))).toBeNull();
  });

  test("takes an empty setting as none", () => {
    expect(findBrowser(systemWith(["/usr/bin/chromium"], { env: { RAPPORT_BROWSER: "" } }))).toBe("/usr/bin/chromium");
  });

  test("finds the newest that puppeteer downloaded, after what is installed", () => {
    const cached = (version: string): string => `/home/els/.cache/puppeteer/chrome/${version}/chrome-linux64/chrome`;
    const files = [cached("linux-99.0.1"), cached("linux-140.0.2")];
    const given = { listNames: () => ["linux-99.0.1", "linux-140.0.2"] };
    expect(findBrowser(systemWith(files, given))).toBe(cached("linux-140.0.2"));
    expect(findBrowser(systemWith([...files, "/usr/bin/chromium"], given))).toBe("/usr/bin/chromium");
  });

  test("looks in the cache that puppeteer is told to use, with the separators of the system", () => {
    const path = "D:\\cache\\chrome\\win64-140.0.2\\chrome-win64\\chrome.exe";
    const given = { listNames: () => ["win64-140.0.2"], env: { PUPPETEER_CACHE_DIR: "D:\\cache" } };
    expect(findBrowser(systemWith([path], { platform: "win32", ...given }))).toBe(path);
  });
});
