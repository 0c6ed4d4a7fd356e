import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Page, ScreenshotClip } from "puppeteer";

/** How light each pixel of a part of the window is, from 0 to 1, row by row; `clip` is measured from the page's top. */
export async function readLuminances(page: Page, clip: ScreenshotClip): Promise<number[]> {
  // The whole of a long page would be painted anew for each picture
  const image = await loadImage(await page.screenshot({ clip, captureBeyondViewport: false }));
  const context = createCanvas(image.width, image.height).getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, index) => luminanceAt(data, index * 4));
}

function luminanceAt(data: Uint8ClampedArray, at: number): number {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const value = (data[at + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two such values, from 1 to 21. */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
