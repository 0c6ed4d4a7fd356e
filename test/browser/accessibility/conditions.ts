import type { Page } from "puppeteer";

/** How a page is looked at; `name` is printed in the report. */
export interface Condition {
  readonly name: string;
  readonly apply: (page: Page) => Promise<void>;
}

const HEIGHT = 900;

function wide(width: number): Condition {
  return { name: `${String(width)} pixels`, apply: (page) => page.setViewport({ width, height: HEIGHT }) };
}

export const WIDE = wide(1440);
export const SMALLEST = wide(320);
export const PHONE = wide(375);
export const WIDTHS: readonly Condition[] = [WIDE, wide(768), PHONE, SMALLEST];

/** A window of 1280 pixels of which each is four times as large. */
export const ENLARGED: Condition = {
  name: "400 procent vergroot",
  apply: (page) => page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 }),
};

/** Text alone, not the page: everything that is measured in pixels stays as it is. */
export const LARGE_TEXT: Condition = {
  name: "tekst op 200 procent",
  apply: async (page) => {
    await page.setViewport({ width: 1280, height: HEIGHT });
    await page.addStyleTag({ content: "html { font-size: 200% !important }" });
  },
};

/** The distances that WCAG 2.2, 1.4.12 names. */
export const SPACED_TEXT: Condition = {
  name: "ruimere letters, woorden en regels",
  apply: async (page) => {
    await page.setViewport({ width: 320, height: HEIGHT });
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
        p { margin-bottom: 2em !important }`,
    });
  },
};

/** The reader's own colours, as in the high contrast themes of Windows. */
function forcedColours(scheme: "dark" | "light"): Condition {
  return {
    name: scheme === "dark" ? "vaste kleuren, donker" : "vaste kleuren, licht",
    apply: async (page) => {
      await page.setViewport({ width: 1440, height: HEIGHT });
      const session = await page.createCDPSession();
      const features = [
        { name: "forced-colors", value: "active" },
        { name: "prefers-color-scheme", value: scheme },
      ];
      await session.send("Emulation.setEmulatedMedia", { features });
    },
  };
}

export const DARK = forcedColours("dark");
export const LIGHT = forcedColours("light");

export const PRINTED: Condition = {
  name: "afdruk",
  apply: async (page) => {
    await page.setViewport({ width: 794, height: 1123 });
    await page.emulateMediaType("print");
  },
};

export const UNSTYLED: Condition = {
  name: "zonder opmaak",
  apply: async (page) => {
    await page.setViewport({ width: 1280, height: HEIGHT });
    await page.evaluate(() => {
      for (const sheet of document.styleSheets) sheet.disabled = true;
      for (const element of document.querySelectorAll("[style]")) element.removeAttribute("style");
    });
  },
};
