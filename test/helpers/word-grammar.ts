import type { ReadElement } from "./read-xml.ts";

/**
 * What Word asks of the parts of a document, as far as our documents go: written down here from ECMA-376 (part 1,
 * WordprocessingML), not from the code that writes them. Word opens no document in which properties stand in another order.
 */
const PARAGRAPH_PROPERTIES = [
  "w:pStyle",
  "w:keepNext",
  "w:keepLines",
  "w:pageBreakBefore",
  "w:widowControl",
  "w:numPr",
  "w:pBdr",
  "w:shd",
  "w:tabs",
  "w:spacing",
  "w:ind",
  "w:contextualSpacing",
  "w:jc",
  "w:outlineLvl",
  "w:rPr",
  "w:sectPr",
];
const RUN_PROPERTIES = [
  "w:rStyle",
  "w:rFonts",
  "w:b",
  "w:bCs",
  "w:i",
  "w:iCs",
  "w:caps",
  "w:color",
  "w:sz",
  "w:szCs",
  "w:u",
  "w:vertAlign",
  "w:lang",
];

/** Elements that may stand inside, each at most once and in this order. */
const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  "w:document": ["w:body"],
  "w:pPr": PARAGRAPH_PROPERTIES,
  "w:rPr": RUN_PROPERTIES,
  "w:numPr": ["w:ilvl", "w:numId"],
  "w:tblPr": [
    "w:tblStyle",
    "w:tblW",
    "w:jc",
    "w:tblInd",
    "w:tblBorders",
    "w:tblLayout",
    "w:tblCellMar",
    "w:tblLook",
    "w:tblCaption",
    "w:tblDescription",
  ],
  "w:tblBorders": ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"],
  "w:tblCellMar": ["w:top", "w:left", "w:bottom", "w:right"],
  "w:trPr": ["w:cantSplit", "w:tblHeader"],
  "w:tcPr": ["w:tcW", "w:gridSpan", "w:shd"],
  "w:sectPr": ["w:headerReference", "w:footerReference", "w:footnotePr", "w:type", "w:pgSz", "w:pgMar", "w:cols"],
  "w:sdt": ["w:sdtPr", "w:sdtContent"],
  "w:sdtPr": ["w:docPartObj"],
  "w:docPartObj": ["w:docPartGallery", "w:docPartUnique"],
  "w:drawing": ["wp:inline"],
  "wp:inline": ["wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"],
  "wp:cNvGraphicFramePr": ["a:graphicFrameLocks"],
  "a:graphic": ["a:graphicData"],
  "a:graphicData": ["pic:pic"],
  "pic:pic": ["pic:nvPicPr", "pic:blipFill", "pic:spPr"],
  "pic:nvPicPr": ["pic:cNvPr", "pic:cNvPicPr"],
  "pic:blipFill": ["a:blip", "a:stretch"],
  "a:stretch": ["a:fillRect"],
  "pic:spPr": ["a:xfrm", "a:prstGeom"],
  "a:xfrm": ["a:off", "a:ext"],
  "a:prstGeom": ["a:avLst"],
  "w:docDefaults": ["w:rPrDefault", "w:pPrDefault"],
  "w:rPrDefault": ["w:rPr"],
  "w:pPrDefault": ["w:pPr"],
  "w:style": ["w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr", "w:tblStylePr"],
  "w:tblStylePr": ["w:pPr", "w:rPr", "w:tblPr", "w:trPr", "w:tcPr"],
  "w:lvl": ["w:start", "w:numFmt", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"],
  "w:lvlOverride": ["w:startOverride"],
  "w:settings": [
    "w:zoom",
    "w:defaultTabStop",
    "w:autoHyphenation",
    "w:footnotePr",
    "w:compat",
    "w:themeFontLang",
    "w:decimalSymbol",
    "w:listSeparator",
  ],
};

/** Elements that may stand inside as often as there is need, with what must be first and last where there is such. */
const CHOICES: Readonly<
  Record<string, { readonly first?: string; readonly any: readonly string[]; readonly last?: string }>
> = {
  "w:body": { any: ["w:p", "w:tbl", "w:sdt"], last: "w:sectPr" },
  "w:p": { first: "w:pPr", any: ["w:r", "w:hyperlink", "w:bookmarkStart", "w:bookmarkEnd", "w:fldSimple"] },
  "w:r": {
    first: "w:rPr",
    any: [
      "w:t",
      "w:br",
      "w:drawing",
      "w:fldChar",
      "w:instrText",
      "w:footnoteReference",
      "w:separator",
      "w:continuationSeparator",
    ],
  },
  "w:hyperlink": { any: ["w:r"] },
  "w:fldSimple": { any: ["w:r"] },
  "w:sdtContent": { any: ["w:p"] },
  "w:tbl": { first: "w:tblPr", any: ["w:tblGrid", "w:tr"] },
  "w:tblGrid": { any: ["w:gridCol"] },
  "w:tr": { first: "w:trPr", any: ["w:tc"] },
  // A cell without a paragraph is none
  "w:tc": { first: "w:tcPr", any: ["w:p"], last: "w:p" },
  "w:styles": { first: "w:docDefaults", any: ["w:style"] },
  "w:numbering": { any: ["w:abstractNum", "w:num"] },
  "w:abstractNum": { first: "w:multiLevelType", any: ["w:lvl"] },
  "w:num": { first: "w:abstractNumId", any: ["w:lvlOverride"] },
  "w:footnotes": { any: ["w:footnote"] },
  "w:footnote": { any: ["w:p"], last: "w:p" },
  "w:footnotePr": { any: ["w:footnote"] },
  "w:compat": { any: ["w:compatSetting"] },
  "w:hdr": { any: ["w:p"], last: "w:p" },
  "w:ftr": { any: ["w:p"], last: "w:p" },
};

/** Elements of which Word asks that something is there. */
const MUST: Readonly<Record<string, readonly string[]>> = {
  "w:p": [],
  "w:tbl": ["w:tblPr", "w:tblGrid", "w:tr"],
  "w:tr": ["w:tc"],
  "w:body": ["w:sectPr"],
  "w:footnote": ["w:p"],
};

/** What of an element and all inside it Word would not take. */
export function findGrammarFaults(element: ReadElement): string[] {
  const names = element.kids.map(({ name }) => name);
  const own = [...findOrderFaults(element.name, names), ...findMissing(element.name, names)];
  // The settings name notes, which stand elsewhere
  if (element.name === "w:footnotePr") return own;
  return [...own, ...element.kids.flatMap(findGrammarFaults)];
}

function findOrderFaults(name: string, kids: readonly string[]): string[] {
  const order = SEQUENCES[name];
  if (order !== undefined) {
    const places = kids.map((kid) => order.indexOf(kid));
    const isFine = places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
    return isFine ? [] : [`${name} has ${kids.join(", ")}`];
  }
  const choice = CHOICES[name];
  if (choice === undefined) return kids.length === 0 ? [] : [`${name} is not known to have ${kids.join(", ")}`];
  const { first, any, last } = choice;
  const inside = kids.filter(
    (kid, index) => !(kid === first && index === 0) && !(kid === last && index === kids.length - 1),
  );
  const strange = inside.filter((kid) => !any.includes(kid));
  const isOpen = last !== undefined && kids.at(-1) !== last;
  return [
    ...(strange.length === 0 ? [] : [`${name} has ${strange.join(", ")}`]),
    ...(isOpen ? [`${name} does not end in ${last}`] : []),
  ];
}

function findMissing(name: string, kids: readonly string[]): string[] {
  return (MUST[name] ?? []).filter((one) => !kids.includes(one)).map((one) => `${name} lacks ${one}`);
}
