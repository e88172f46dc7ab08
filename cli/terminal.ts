import { out } from './out.ts';

/** Where the command writes, and how wide and colourful that is. */
export interface Terminal {
  write: (text: string | Uint8Array) => Promise<void>;
  /** One line on standard error. */
  complain: (message: string) => void;
  color: boolean;
  /** Columns. */
  width: number;
}

/** The terminal of this process: colour where a person reads it, unless NO_COLOR says otherwise. */
export function thisTerminal(): Terminal {
  const { stdout, env } = process;
  return {
    write: (text) => (text.length === 0 ? Promise.resolve() : out(stdout, text)),
    complain: (message) => console.error(message),
    color: env.NO_COLOR ? false : env.FORCE_COLOR ? env.FORCE_COLOR !== '0' : stdout.isTTY === true,
    width: Math.min(100, Math.max(50, stdout.columns ?? 80)),
  };
}
