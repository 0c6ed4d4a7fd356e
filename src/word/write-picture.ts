import type { XmlElement } from "../publish/write-xml.ts";
import { dropForbidden } from "../value/drop-forbidden.ts";
import { element } from "./xml.ts";
import type { WordPicture } from "./word-document.ts";

/** Drawings are measured in units of which a CSS pixel has 9525, and a twentieth of a point 635. */
const UNITS_A_PIXEL = 9525;
const UNITS_A_TWENTIETH = 635;
const PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";

/**
 * A picture in the line of its paragraph, with its alternative text.
 *
 * @param room what there is for it, in twentieths of a point
 */
export function writePicture(
  { width, height, alt }: WordPicture,
  { relation, number }: { readonly relation: string; readonly number: number },
  room: { readonly width: number; readonly height: number },
): XmlElement {
  const [fullWidth, fullHeight] = [width * UNITS_A_PIXEL, height * UNITS_A_PIXEL];
  const share = Math.min(
    1,
    (room.width * UNITS_A_TWENTIETH) / fullWidth,
    (room.height * UNITS_A_TWENTIETH) / fullHeight,
  );
  // What is very long and thin is still something
  const size = { cx: Math.max(1, Math.round(fullWidth * share)), cy: Math.max(1, Math.round(fullHeight * share)) };
  const name = `Beeld ${String(number)}`;
  const descr = dropForbidden(alt).replace(/\s+/gu, " ").trim();
  return element("w:r", {}, [
    element("w:drawing", {}, [
      element("wp:inline", { distT: 0, distB: 0, distL: 0, distR: 0 }, [
        element("wp:extent", size),
        element("wp:docPr", { id: number, name, descr }),
        element("wp:cNvGraphicFramePr", {}, [element("a:graphicFrameLocks", { noChangeAspect: 1 })]),
        element("a:graphic", {}, [
          element("a:graphicData", { uri: PICTURE }, [
            element("pic:pic", {}, [
              element("pic:nvPicPr", {}, [element("pic:cNvPr", { id: number, name, descr }), element("pic:cNvPicPr")]),
              element("pic:blipFill", {}, [
                element("a:blip", { "r:embed": relation }),
                element("a:stretch", {}, [element("a:fillRect")]),
              ]),
              element("pic:spPr", {}, [
                element("a:xfrm", {}, [element("a:off", { x: 0, y: 0 }), element("a:ext", size)]),
                element("a:prstGeom", { prst: "rect" }, [element("a:avLst")]),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ]);
}
