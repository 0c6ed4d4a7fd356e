import comments from "@eslint-community/eslint-plugin-eslint-comments/configs";
import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * What each folder of src/ may reach. A pure folder also runs in a browser page: nothing of Node, no clock, no chance.
 * A folder that is not listed may reach no gated package and no effects.
 *
 * @type {Record<string, { pure: boolean, packages: string[], effects: boolean }>}
 */
const FOLDERS = {
  value: { pure: true, packages: [], effects: false },
  source: { pure: true, packages: ["markdown-it"], effects: false },
  diagnostics: { pure: true, packages: [], effects: false },
  schema: { pure: true, packages: ["zod"], effects: false },
  content: { pure: true, packages: ["zod"], effects: false },
  read: { pure: true, packages: ["yaml", "zod"], effects: false },
  edit: { pure: true, packages: ["yaml"], effects: false },
  link: { pure: true, packages: ["zod"], effects: false },
  assess: { pure: true, packages: [], effects: false },
  rules: { pure: true, packages: ["diff", "exifreader", "markdown-it"], effects: false },
  compose: { pure: true, packages: [], effects: false },
  charts: { pure: false, packages: ["chart.js", "chartjs-node-canvas"], effects: false },
  publish: { pure: true, packages: ["zod"], effects: false },
  readback: { pure: true, packages: [], effects: false },
  render: { pure: false, packages: ["handlebars", "markdown-it"], effects: false },
  word: { pure: true, packages: ["markdown-it"], effects: false },
  pdf: { pure: false, packages: ["@cantoo/pdf-lib"], effects: false },
  node: { pure: false, packages: ["puppeteer", "@cantoo/pdf-lib"], effects: true },
  setup: { pure: false, packages: ["puppeteer"], effects: true },
};

/** Packages with a gate: only the folders that name them above may import them. */
const GATED = [...new Set(Object.values(FOLDERS).flatMap((folder) => folder.packages))];

const SYNTAX = [
  { selector: "ExportDefaultDeclaration", message: "Named exports only." },
  { selector: "ExportAllDeclaration", message: "No barrel files." },
];

const SAY_WHICH = "Name the locale: without it the machine chooses, and the same content gives other bytes.";

/** What depends on where the program runs. test/architecture.test.ts finds it too, and local time. */
const LOCALE_SYNTAX = [
  { selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]", message: SAY_WHICH },
  { selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]", message: SAY_WHICH },
  {
    selector: ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
    message: SAY_WHICH,
  },
];

const PURE_SYNTAX = [
  ...SYNTAX,
  ...LOCALE_SYNTAX,
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "This folder has no clock." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "This folder has no clock." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "This folder has no chance." },
];

const PURE_GLOBALS = ["process", "Buffer", "document", "window", "name", "event", "status", "location", "performance"];

/** @param {{ pure: boolean, packages: string[], effects: boolean }} folder */
function forbiddenImports({ pure, packages, effects }) {
  const gates = GATED.filter((name) => !packages.includes(name)).map((name) => ({
    regex: `^${name}(/|$)`,
    message: "This package has one gate; see FOLDERS in eslint.config.mjs.",
  }));
  const machine = {
    regex: "^(node:)?(fs|child_process|http|https|net|os)(/|$)",
    message: "Effects stand behind src/effects.ts.",
  };
  const node = {
    regex: "^(node:|(path|url|crypto|buffer|util|module)$)",
    message: "This folder imports nothing of Node.",
  };
  return [...gates, ...(effects ? [] : [machine]), ...(pure ? [node] : [])];
}

/**
 * @param {string} files
 * @param {{ pure: boolean, packages: string[], effects: boolean }} folder
 * @returns {import("eslint").Linter.Config}
 */
function folderRules(files, folder) {
  /** @type {import("eslint").Linter.RulesRecord} */
  const rules = { "no-restricted-imports": ["error", { patterns: forbiddenImports(folder) }] };
  if (folder.pure) {
    rules["no-restricted-syntax"] = ["error", ...PURE_SYNTAX];
    rules["no-restricted-globals"] = ["error", ...PURE_GLOBALS];
  }
  return { files: [files], rules };
}

/** @type {Record<string, "readonly" | "writable">} */
const NODE_GLOBALS = { module: "writable" };
for (const name of ["process", "Buffer", "URL", "performance", "setTimeout", "clearTimeout", "require"]) {
  NODE_GLOBALS[name] = "readonly";
}

export default defineConfig(
  globalIgnores(["dist/", "output/", "node_modules/", "test/fixtures/", "test/golden/", "content/"]),
  js.configs.recommended,
  comments.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // A message without parameters has the type {} in the catalogue
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    rules: {
      "@eslint-community/eslint-comments/require-description": "error",
      "@eslint-community/eslint-comments/disable-enable-pair": ["error", { allowWholeFile: true }],
      eqeqeq: "error",
      "max-params": ["warn", 3],
      "max-lines-per-function": ["warn", { max: 40, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      "no-restricted-syntax": ["error", ...SYNTAX, ...LOCALE_SYNTAX],
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: NODE_GLOBALS } },
  { files: ["src/canvas/*.cjs"], languageOptions: { sourceType: "commonjs", globals: NODE_GLOBALS } },
  { files: ["*.config.*", "**/*.d.ts"], rules: { "no-restricted-syntax": "off" } },
  { files: ["test/**"], rules: { "max-lines-per-function": "off" } },
  folderRules("src/**/*.ts", { pure: false, packages: [], effects: false }),
  ...Object.entries(FOLDERS).map(([name, folder]) => folderRules(`src/${name}/**/*.ts`, folder)),
);
