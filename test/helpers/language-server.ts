import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What an editor underlines. */
export interface Underlined {
  /** From 0 on. */
  readonly line: number;
  readonly message: string;
}

/** What an editor proposes at a place. */
interface Proposal {
  readonly label: string;
  readonly words: string;
}

/** A place in a text, both from 0 on. */
export interface TextPlace {
  readonly line: number;
  readonly character: number;
}

/** yaml-language-server as an editor runs it, over its standard input and output. */
export interface LanguageServer {
  /** Opens a file by its path in the folder, with a text of its own; resolves to what is underlined in it. */
  readonly open: (path: string, text: string) => Promise<readonly Underlined[]>;
  readonly complete: (path: string, place: TextPlace) => Promise<readonly Proposal[]>;
  /** The words of a hover; empty for none. */
  readonly hover: (path: string, place: TextPlace) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Markup {
  readonly value: string;
}

/** Starts the server for a folder, with the settings that the editor has there. */
export async function startLanguageServer(
  folder: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageServer> {
  const main = fileURLToPath(import.meta.resolve("yaml-language-server/bin/yaml-language-server"));
  const child = spawn(process.execPath, [main, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = new Map<number, (message: Message) => void>();
  const diagnoses = new Map<string, (found: readonly Underlined[]) => void>();
  let opened = 0;
  const toUri = (path: string): string => pathToFileURL(join(folder, path)).href;

  const send = (message: Message): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  };
  const request = async <T>(method: string, params: unknown): Promise<T> => {
    const id = answers.size + 1;
    const { result, error } = await new Promise<Message>((resolve) => {
      answers.set(id, resolve);
      send({ id, method, params });
    });
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };
  const receive = ({ id, method, params, ...answer }: Message): void => {
    if (method === undefined) answers.get(Number(id))?.(answer);
    else if (method === "textDocument/publishDiagnostics") tellDiagnoses(params as Published, diagnoses);
    // Of what it asks of its editor only the settings matter
    else if (id !== undefined)
      send({ id, result: method === "workspace/configuration" ? pick(params, settings) : null });
  };
  child.stdout.on("data", createReader(receive));

  const root = { uri: pathToFileURL(folder).href, name: "inhoud" };
  const documentation = ["markdown", "plaintext"];
  await request("initialize", {
    processId: process.pid,
    rootUri: root.uri,
    workspaceFolders: [root],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: documentation } },
        hover: { contentFormat: documentation },
      },
    },
  });
  send({ method: "initialized", params: {} });

  return {
    open: (path, text) =>
      new Promise((resolve) => {
        diagnoses.set(toUri(path), resolve);
        opened += 1;
        const textDocument = { uri: toUri(path), languageId: "yaml", version: opened, text };
        send({ method: "textDocument/didOpen", params: { textDocument } });
      }),
    complete: async (path, position) => {
      const { items } = await request<{ readonly items: readonly Item[] }>("textDocument/completion", {
        textDocument: { uri: toUri(path) },
        position,
      });
      return items.map(({ label, documentation: words }) => ({ label, words: toWords(words) }));
    },
    hover: async (path, position) => {
      const params = { textDocument: { uri: toUri(path) }, position };
      const found = await request<{ readonly contents: Markup } | null>("textDocument/hover", params);
      return toWords(found?.contents);
    },
    close: async () => {
      const ended = once(child, "exit");
      await request("shutdown", null);
      send({ method: "exit" });
      await ended;
    },
  };
}

interface Item {
  readonly label: string;
  readonly documentation?: string | Markup;
}

function toWords(documentation: string | Markup | undefined): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly range: { readonly start: TextPlace }; readonly message: string }[];
}

function tellDiagnoses(
  { uri, diagnostics }: Published,
  waiting: ReadonlyMap<string, (found: readonly Underlined[]) => void>,
): void {
  waiting.get(uri)?.(diagnostics.map(({ range, message }) => ({ line: range.start.line, message })));
}

/** For each section that is asked for what the settings say of it: "yaml.format.enable" is in section yaml. */
function pick(params: unknown, settings: Readonly<Record<string, unknown>>): unknown[] {
  const { items } = params as { readonly items: readonly { readonly section: string }[] };
  return items.map(({ section }) => {
    if (section in settings) return settings[section];
    const own: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(settings))
      if (name.startsWith(`${section}.`)) setDeep(own, name.slice(section.length + 1).split("."), value);
    return own;
  });
}

function setDeep(into: Record<string, unknown>, [first = "", ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first] = value;
  else setDeep((into[first] ??= {}) as Record<string, unknown>, rest, value);
}

/** Cuts what comes in into messages: a head with a length, an empty line, and so many bytes. */
function createReader(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf("\r\n\r\n");
      if (end === -1) return;
      const length = Number(/Content-Length: (\d+)/iu.exec(rest.toString("latin1", 0, end))?.[1] ?? 0);
      const start = end + "\r\n\r\n".length;
      if (rest.length < start + length) return;
      receive(JSON.parse(rest.toString("utf8", start, start + length)) as Message);
      rest = rest.subarray(start + length);
    }
  };
}
