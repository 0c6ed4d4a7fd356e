/**
 * The part of node-canvas that chartjs-node-canvas asks for, over @napi-rs/canvas. See README.md beside this file.
 */
"use strict";

const canvas = require("@napi-rs/canvas/node-canvas");

/**
 * A canvas as node-canvas makes it. @napi-rs/canvas hands out the drawing of an SVG canvas by `getContent`,
 * chartjs-node-canvas asks for it by `toBuffer`.
 *
 * @param {number} width in CSS pixels
 * @param {number} height in CSS pixels
 * @param {"image" | "svg"} [type]
 */
function createCanvas(width, height, type) {
  if (type !== "svg") return canvas.createCanvas(width, height, type);
  const created = canvas.createCanvas(width, height, type);
  return Object.assign(created, { toBuffer: () => created.getContent() });
}

module.exports = { ...canvas, createCanvas };
