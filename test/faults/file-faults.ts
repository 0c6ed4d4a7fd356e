import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

/** What goes wrong with the calls of node:fs/promises that change something below a folder. */
export type Fault =
  /** The process is killed before its nth such call; of what it writes then, half is on disk. */
  | { readonly kind: "dies"; readonly at: number }
  /** From the nth such call on each that needs room fails, when half of it is on disk. */
  | { readonly kind: "full"; readonly at: number; readonly code: string }
  /** Nothing can be written at all. */
  | { readonly kind: "closed"; readonly code: string }
  /** What is there cannot be replaced or taken away: another program has it open. */
  | { readonly kind: "held"; readonly code: string };

/** A run with a fault: what it resolved to, or null where it was killed, and which calls it made that change something. */
export interface Faulty<T> {
  readonly end: T | null;
  readonly calls: readonly string[];
}

const OF_PATHS = ["mkdir", "mkdtemp", "open", "rename", "rm", "rmdir"] as const;
/** A handle has its own `close`; before it all is on disk that will be. */
const OF_HANDLES = ["writeFile", "chmod", "sync"] as const;
const NEEDS_ROOM = new Set(["mkdir", "mkdtemp", "open", "writeFile"]);
const TOUCHES_WHAT_IS_THERE = new Set(["rename", "rm", "rmdir"]);

type Call = (this: unknown, ...args: unknown[]) => Promise<unknown>;
type Holder = Record<string, Call>;

/** Higher than any system gives: no process has it, so what a killed run leaves is that of a dead one. */
let pid = 2 ** 22;

/**
 * Runs something in this process while calls that change something below `folder` fail, or as if it were killed at one:
 * from then on none of its calls is done, and none ever ends.
 *
 * @param fault null for a run in which the calls are only counted
 */
export async function runWithFault<T>(folder: string, fault: Fault | null, run: () => Promise<T>): Promise<Faulty<T>> {
  const watch = new Watch(folder, fault);
  const undo = await listen(watch);
  try {
    const end = await Promise.race([run(), watch.death]);
    return { end, calls: watch.calls };
  } finally {
    undo();
    await watch.closeAll();
  }
}

const DONE_NEVER = new Promise<never>(() => undefined);

class Watch {
  readonly calls: string[] = [];
  readonly death: Promise<null>;
  readonly #folder: string;
  readonly #fault: Fault | null;
  readonly #open = new Set<FileHandle>();
  #isDead = false;
  #die: () => void = () => undefined;

  constructor(folder: string, fault: Fault | null) {
    this.#folder = folder;
    this.#fault = fault;
    this.death = new Promise((resolve) => (this.#die = () => resolve(null)));
  }

  /** A call by a path, or of a handle that was opened by one. */
  async see(name: string, call: () => Promise<unknown>, half: () => Promise<unknown>): Promise<unknown> {
    if (this.#isDead) return DONE_NEVER;
    this.calls.push(name);
    const fault = this.#fault;
    const count = this.calls.length;
    if (fault?.kind === "dies" && count === fault.at) {
      this.#isDead = true;
      await half();
      this.#die();
      return DONE_NEVER;
    }
    if (fault?.kind === "full" && count >= fault.at && NEEDS_ROOM.has(name)) {
      await half();
      throw fail(fault.code, name);
    }
    if (fault?.kind === "closed") throw fail(fault.code, name);
    if (fault?.kind === "held" && TOUCHES_WHAT_IS_THERE.has(name)) throw fail(fault.code, name);
    const result = await call();
    if (name === "open") this.#open.add(result as FileHandle);
    return this.#hasDied() ? DONE_NEVER : result;
  }

  /** Asked anew behind each wait. */
  #hasDied(): boolean {
    return this.#isDead;
  }

  isBelow(path: unknown): boolean {
    return typeof path === "string" && path.startsWith(this.#folder);
  }

  /** Whether a handle is of a file below the folder, opened to be written. */
  has(handle: unknown): boolean {
    return this.#open.has(handle as FileHandle);
  }

  /** As a system does for a process that ended. */
  async closeAll(): Promise<void> {
    for (const handle of this.#open) await handle.close().catch(() => undefined);
  }
}

function fail(code: string, syscall: string): Error {
  return Object.assign(new Error(`${code}: it goes wrong, ${syscall}`), { code, syscall });
}

/** @returns what makes all as it was */
async function listen(watch: Watch): Promise<() => void> {
  const undo: (() => void)[] = [];
  const replace = (holder: Holder, name: string, make: (original: Call) => Call): void => {
    const original = holder[name];
    if (original === undefined) throw new Error(`no ${name}`);
    holder[name] = make(original);
    undo.push(() => (holder[name] = original));
  };
  const files = fs as unknown as Holder;
  for (const name of OF_PATHS) replace(files, name, (original) => ofPath(watch, name, original));
  const handle = await open(import.meta.filename);
  const handles = Object.getPrototypeOf(handle) as Holder;
  await handle.close();
  for (const name of OF_HANDLES) replace(handles, name, (original) => ofHandle(watch, name, original));
  // Who waits for a program that lets go of a file need not wait here
  replace(timers as unknown as Holder, "setTimeout", () => () => Promise.resolve());
  const own = process.pid;
  pid += 1;
  Object.defineProperty(process, "pid", { value: pid, configurable: true });
  syncBuiltinESMExports();
  return () => {
    for (const back of undo) back();
    Object.defineProperty(process, "pid", { value: own, configurable: true });
    syncBuiltinESMExports();
  };
}

const { open } = fs;
const NOTHING = (): Promise<void> => Promise.resolve();

function ofPath(watch: Watch, name: string, original: Call): Call {
  return function (this: unknown, ...args) {
    const changes = name !== "open" || args[1] !== "r";
    const call = (): Promise<unknown> => original.apply(this, args);
    return changes && watch.isBelow(args[0]) ? watch.see(name, call, NOTHING) : call();
  };
}

function ofHandle(watch: Watch, name: string, original: Call): Call {
  return function (this: unknown, ...args) {
    const call = (): Promise<unknown> => original.apply(this, args);
    const half = (): Promise<unknown> => (name === "writeFile" ? original.call(this, halve(args[0])) : NOTHING());
    return watch.has(this) ? watch.see(name, call, half) : call();
  };
}

function halve(bytes: unknown): unknown {
  return typeof bytes === "string" || bytes instanceof Uint8Array
    ? bytes.slice(0, Math.floor(bytes.length / 2))
    : bytes;
}
