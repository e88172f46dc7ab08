import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Bytes } from './read-bytes.ts';
import { MOST_BYTES, readBytes } from './read-bytes.ts';

const MOST_REDIRECTS = 5;
const PATIENCE = 20_000;

/**
 * Reads an address on this machine: http or https on localhost, 127.x.x.x, [::1] or a name under .test or .localhost,
 * or file:. Every other address is refused, also as the target of a redirect: nothing leaves the machine.
 */
export async function readUrl(address: string): Promise<Bytes> {
  let url = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    if (!parsed) return { failed: 'it is no valid address.' };
    if (parsed.protocol === 'file:') return hop === 0 ? readFileUrl(parsed) : { failed: 'it leads to a file.' };
    if (!isOnThisMachine(parsed)) {
      const leads = hop === 0 ? '' : `it leads to ${parsed.host}: `;
      return {
        failed: `${leads}only addresses on this machine are read, so that nothing leaves it. Save the page in a browser and give the file, or open it and use the extension.`,
      };
    }
    const answer = await fetchHere(parsed);
    if ('failed' in answer) return answer;
    if (!('location' in answer)) return hop === 0 ? answer : { ...answer, finalUrl: url };
    url = new URL(answer.location, parsed).href;
  }
  return { failed: `it redirects more than ${MOST_REDIRECTS} times.` };
}

/** Whether an address can only be one of this machine's own. */
export function isOnThisMachine({ protocol, hostname }: URL): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost|.+\.localhost|.+\.test)$/.test(hostname);
}

async function readFileUrl(url: URL): Promise<Bytes> {
  try {
    return await readBytes(fileURLToPath(url));
  } catch {
    return { failed: 'it is no valid file address.' };
  }
}

type Answer = Bytes | { location: string };

function fetchHere(url: URL): Promise<Answer> {
  return new Promise((resolve) => {
    const get = url.protocol === 'https:' ? getHttps : getHttp;
    // Names are looked up here and not asked of any server, so even a name under .test can only mean this machine.
    const options = {
      timeout: PATIENCE,
      lookup: lookupHere,
      headers: { accept: 'text/html,text/plain;q=0.9,*/*;q=0.5' },
    };
    const request = get(url, options, (response) => resolve(answerOf(url, response)));
    request.on('timeout', () => request.destroy(new Error('no answer within 20 seconds')));
    request.on('error', (error) =>
      resolve({ failed: `it could not be fetched: ${error.message || 'no connection'}.` }),
    );
  });
}

const lookupHere: LookupFunction = (_name, { all }, found) => {
  if (all) found(null, [{ address: '127.0.0.1', family: 4 }]);
  else found(null, '127.0.0.1', 4);
};

async function answerOf(url: URL, response: IncomingMessage): Promise<Answer> {
  const { statusCode = 0, headers } = response;
  if (statusCode >= 300 && statusCode < 400 && headers.location) {
    response.resume();
    return { location: headers.location };
  }
  if (statusCode !== 200) {
    response.resume();
    return { failed: `the server answered ${statusCode} ${response.statusMessage ?? ''}`.trimEnd() };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response) {
      size += chunk.length;
      if (size > MOST_BYTES) return { failed: 'it is larger than 64 MB, far more than any policy.' };
      chunks.push(chunk);
    }
  } catch (error) {
    return { failed: `it broke off: ${(error as Error).message}.` };
  }
  const name = url.pathname.split('/').at(-1) ?? '';
  return { bytes: Buffer.concat(chunks), name, type: headers['content-type'] ?? '' };
}
