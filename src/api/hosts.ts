import { isIP } from 'node:net';

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
