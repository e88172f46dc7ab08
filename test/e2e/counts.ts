/** What all lanes together came to. */
export interface Counts {
  passed: number;
  failed: number;
}

/** Runs a check that needs no browser; it throws where the product is wrong. Counts it and says so. */
export function report(counts: Counts, what: string, check: () => void): void {
  try {
    check();
    counts.passed++;
    console.log(`ok      ${what}`);
  } catch (error) {
    counts.failed++;
    console.log(`FAILED  ${what}\n        ${describe(error)}`);
  }
}

/** An error in words, with what was seen last before it; cut where it is long. */
export function describe(error: unknown): string {
  const { message, cause } = error as Error;
  const last = cause ? ` (last: ${cause instanceof Error ? cause.message : JSON.stringify(cause)})` : '';
  return `${message}${last}`.slice(0, 2_000);
}
