/** Says in a sentence why the browser did not keep, read or delete a capture. */
export function whyNot(error: unknown): string {
  const { name, message } = error as { name?: string; message?: string };
  if (name === 'QuotaExceededError')
    return 'The store is full: this browser gives no more room, or the disk has none. Export the store and delete old captures, then try again. What was kept before is still there.';
  if (name === 'InvalidStateError' || name === 'UnknownError' || name === 'SecurityError')
    return `This browser does not let the extension keep anything here (${message ?? name}). In a private window, or where site data is switched off, only files can be saved.`;
  if (name === 'VersionError')
    return 'The store was made by a later version of Policy Loupe. Update the extension to open it; nothing was changed.';
  return `The store could not be used: ${message ?? String(error)}`;
}
