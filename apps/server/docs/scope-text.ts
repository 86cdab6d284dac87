import { RIGHTS, type Right, type RouteScope, readRoles } from '../../../src/access/index.ts';
import type { Language } from '../../../src/platform/index.ts';

const TEXTS = {
  open: { zh: '任何人', en: 'anybody' },
  'signed-in': { zh: '已登录的任何账号', en: 'whoever is signed in' },
  right: { zh: '权限', en: 'right' },
} as const;

/** Who may call a route, in words: the right and the roles that hold it. */
export function describeScope(scope: RouteScope, language: Language): string {
  if (scope === 'open' || scope === 'signed-in') return TEXTS[scope][language];
  const roles = readRoles().filter(({ rights }) => rights.includes(scope as Right));
  const names = roles.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', ');
  const [colon, open, close] = language === 'zh' ? ['：', '（', '）'] : [': ', ' (', ')'];
  return `${TEXTS.right[language]} ${scope}${colon}${RIGHTS[scope][language]}${open}${names}${close}`;
}
