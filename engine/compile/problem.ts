/** Something wrong in a rules file. `path` leads to the value inside the file, `column` counts from 1 inside it. */
export interface Problem {
  file: string;
  path: (string | number)[];
  message: string;
  /** The value at fault, if it is short enough to show. */
  value?: string;
  /** What would be valid, where that can be listed. */
  valid?: string[];
  column?: number;
  /** The fault is the last key of the path itself, not its value. */
  onKey?: boolean;
}
