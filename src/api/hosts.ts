import { isIP } from 'node:net';

/**
 * True where a request that changes something does not come from a page of somebody else's: browsers say whose page asks (Origin,
 * Sec-Fetch-Site), and other programs say nothing.
 */
export function isOwnPage(headers: {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host?.toLowerCase();
}

/**
 * True where a request's Host header names this machine by address or as localhost, or by a name that was configured.
 * A page of somebody else's that makes a browser ask here (DNS rebinding) does so under a name of its own and is refused.
 * @param header as it came, with or without a port
 */
export function isOwnHost(header: string | undefined, configured: readonly string[]): boolean {
  if (header === undefined) return false;
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@\s]+))(?::\d{1,5})?$/i.exec(header);
  const name = (match?.[1] ?? match?.[2] ?? '').toLowerCase();
  if (name === '') return false;
  return isIP(name) !== 0 || name === 'localhost' || name.endsWith('.localhost') || configured.includes(name);
}
