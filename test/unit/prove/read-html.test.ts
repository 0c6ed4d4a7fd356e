import { expect, it } from "vitest";

import { parsePage, readHtml } from "../../../src/prove/read-html.ts";

const PAGE = `<!doctype html><title>Titel</title><style>p { content: "stijl" }</style>
<body><header><h1>Omslag</h1></header>
<nav><ul><li><a href="#een">Een <span hidden>12</span></a></li></ul></nav>
<main><section id="een"><h2>Een &amp; ander</h2><script>"script"</script>
<p>Tekst<span aria-hidden="true">sier</span> <b>vet</b></p><img src="x" alt="Een boom"><img src="y" alt="">
<svg role="img" aria-label="Een lijn"><text>getekend</text></svg>
<section id="binnen"><p>Dieper</section></section><section id="twee"><p>Twee</main><footer>Voet</footer>`;

it("reads what is said in each part, as a browser does", () => {
  const parts = readHtml(parsePage(PAGE), ["een", "twee"]);
  const said = [...parts].map(([id, texts]) => [id, texts.map(({ text }) => text.trim())]);
  expect(said).toEqual([
    ["omslag", ["Omslag"]],
    ["inhoud", ["Een"]],
    ["een", ["Een & ander", "Tekst", "vet", "Een boom", "Een lijn", "Dieper"]],
    ["twee", ["Twee"]],
  ]);
});

it("reads nothing where there is nothing, and does not stumble on what is no HTML", () => {
  expect(readHtml(parsePage(""), [])).toEqual(new Map());
  expect(
    readHtml(parsePage("<section id=een><p>a<b"), ["een"])
      .get("een")
      ?.map(({ text }) => text),
  ).toEqual(["a"]);
});
