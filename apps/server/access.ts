import { isIPv4 } from 'node:net';
import { UserFault } from '../../src/kernel/index.ts';
import { type Language, say } from '../../src/platform/index.ts';

/** True for the machine's own addresses, which nobody else can reach. */
export function isLoopback(host: string): boolean {
  const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare === '::1' || (isIPv4(bare) && bare.startsWith('127.'));
}

/** The host part of a `Host` header; brackets of IPv6 stay. */
export const hostOf = (header: string | undefined): string => (header ?? '').replace(/:\d+$/, '');

const REMOTE = {
  zh: '{host} 会把页面开放给同一网络上的其他机器，而本服务自身不加密传输。请在前面设置 HTTPS 网关，再设 FUZHI_ALLOW_REMOTE=1；否则请去掉 FUZHI_HOST。',
  en: 'On {host} other machines of the network could reach the page, and the service itself does not encrypt what it sends. Put an HTTPS gateway before it and set FUZHI_ALLOW_REMOTE=1, or leave out FUZHI_HOST.',
};

/** Refuses an address that others can reach, unless that is asked for by name. */
export function refuseOpenAddress(host: string, isRemoteAllowed: boolean, language: Language): void {
  if (isLoopback(host) || isRemoteAllowed) return;
  throw new UserFault('start.open-address', { message: say(REMOTE, language, { host }) });
}
