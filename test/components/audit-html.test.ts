import { describe, expect, it } from "vitest";
import { auditHtml } from "../helpers/audit/audit-html.ts";

const GOOD = `<!doctype html><html lang="nl"><head><title>Rapport</title><style>a > b { content: "<h1>" }</style></head>
<body><header><h1>Rapport</h1></header><main><h2 id="a">Een</h2><h3>Twee</h3><h2>Drie</h2>
<p><a href="#a">heen</a><br><a href="#a"><svg role="img" aria-label="teken"></svg></a><svg aria-hidden="true"></svg></p>
<img src="data:," alt="een straat"><div role="region" aria-labelledby="b"></div>
<table><caption id="b">Cijfers</caption><tr><th scope="col">Jaar</th></tr></table></main><footer></footer></body></html>`;

const FAULTS: readonly (readonly [string, string, string])[] = [
  ["a11y/language", ' lang="nl"', ""],
  ["a11y/title", "<title>Rapport</title>", "<title> </title>"],
  ["a11y/landmark", "<footer></footer>", ""],
  ["a11y/one-h1", "<h1>Rapport</h1>", ""],
  ["a11y/one-h1", "<h2>Drie</h2>", "<h1>Drie</h1>"],
  ["a11y/heading-step", "<h3>Twee</h3>", "<h4>Twee</h4>"],
  ["a11y/image-alt", 'alt="een straat"', 'alt=""'],
  ["a11y/image-alt", 'role="img" aria-label="teken"', 'role="img" aria-label=""'],
  ["a11y/image-alt", '<svg aria-hidden="true">', "<svg>"],
  ["a11y/table", ">Cijfers<", "><"],
  ["a11y/table", '<th scope="col">Jaar</th>', "<td>Jaar</td>"],
  ["a11y/table", ' scope="col"', ""],
  ["a11y/unique-id", "<h3>Twee</h3>", '<h3 id="a">Twee</h3>'],
  ["a11y/anchor", '<a href="#a">heen', '<a href="#weg">heen'],
  ["a11y/anchor", 'aria-labelledby="b"', 'aria-labelledby="weg"'],
  ["a11y/empty-link", ">heen<", "> <"],
];

describe("auditHtml", () => {
  it("finds nothing in good HTML", () => {
    expect(auditHtml(GOOD)).toEqual([]);
  });

  it.each(FAULTS)("%s: %s -> %s", (rule, good, bad) => {
    expect(GOOD).toContain(good);
    expect(auditHtml(GOOD.replace(good, bad)).map((finding) => finding.rule)).toContain(rule);
  });
});
