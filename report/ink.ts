/** Terminal styles by role; each wraps a text, or leaves it as it is when colour is off. */
export interface Ink {
  bold: (text: string) => string;
  dim: (text: string) => string;
  good: (text: string) => string;
  bad: (text: string) => string;
  mixed: (text: string) => string;
  plain: (text: string) => string;
}

/** The sixteen colours that every terminal theme keeps readable, so no true colours. */
export function inkOf(color: boolean): Ink {
  const style = (open: number, close: number) => (text: string) =>
    color && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    good: style(32, 39),
    bad: style(31, 39),
    mixed: style(33, 39),
    plain: (text) => text,
  };
}
