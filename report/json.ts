import type { Audit } from '../engine/model/audit.ts';

/** The audit as JSON, indented for people, with a line break at the end. Nothing is left out and nothing added. */
export function toJson(audit: Audit): string {
  return `${JSON.stringify(audit, null, 2)}\n`;
}
