/**
 * A picture as a PNG, for programs that do not know its format. Loads the canvas only when it is asked.
 *
 * @returns null when what is in the file cannot be drawn, whatever its head says
 */
export async function repaintPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  const { createCanvas, loadImage } = await import("@napi-rs/canvas");
  const image = await loadImage(bytes).catch(() => null);
  if (image === null) return null;
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  return canvas.encode("png");
}
