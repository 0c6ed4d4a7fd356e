import type { OutputStream } from "../effects.ts";

/** Shows on a terminal what is being done, on one line that is wiped again; silent in a pipe. */
export interface Progress {
  readonly step: (text: string) => void;
  readonly clear: () => void;
}

export function createProgress(stream: OutputStream): Progress {
  const write = (text: string): void => {
    if (stream.isTerminal) stream.write(text);
  };
  return {
    step: (text) => {
      write(`\r\u001b[2K${text} …`);
    },
    clear: () => {
      write("\r\u001b[2K");
    },
  };
}
