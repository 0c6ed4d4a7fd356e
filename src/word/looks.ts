import type { Look } from "./word-document.ts";

export const PLAIN: Look = { isBold: false, isItalic: false, isCode: false, isRaised: false };
export const BOLD: Look = { ...PLAIN, isBold: true };
export const ITALIC: Look = { ...PLAIN, isItalic: true };
export const CODE: Look = { ...PLAIN, isCode: true };
