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
  zh: '没有登录功能之前，页面只对本机开放：{host} 会让同一网络上的任何人看到孩子的名单。请去掉 FUZHI_HOST；确需如此（例如前面已有需要登录的网关），请设 FUZHI_ALLOW_REMOTE=1。',
  en: 'There is no sign-in yet, so the page is open to this machine alone: on {host}, anyone on the same network could read the lists of children. Leave out FUZHI_HOST, or set FUZHI_ALLOW_REMOTE=1 if a gateway with sign-in stands before it.',
};

/** Refuses an address that others can reach, unless that is asked for by name. */
export function refuseOpenAddress(host: string, isRemoteAllowed: boolean, language: Language): void {
  if (isLoopback(host) || isRemoteAllowed) return;
  throw new UserFault('start.open-address', { message: say(REMOTE, language, { host }) });
}
