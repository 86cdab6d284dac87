import { RIGHTS, type Role, type RouteTable } from '../../src/access/index.ts';

/** The endpoints of the API in one order; HEAD stands for its GET. */
const endpointsOf = (routes: RouteTable): RouteTable =>
  routes
    .filter(({ method }) => method !== 'HEAD' && method !== 'OPTIONS')
    .toSorted((a, b) => (a.url === b.url ? (a.method < b.method ? -1 : 1) : a.url < b.url ? -1 : 1));

const cell = (scope: RouteTable[number]['scope'], { rights }: Role): string => {
  if (scope === 'open' || scope === 'signed-in') return '●';
  return rights.includes(scope) ? '●' : '';
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The matrix endpoint × role as a table for the documents: made from the route table and the roles, never by hand. */
export function printAccessMatrix(routes: RouteTable, roles: readonly Role[]): string {
  const head = ['endpoint', 'right', 'nobody', ...roles.map(({ id }) => id)];
  const rows = endpointsOf(routes).map(({ method, url, scope }) => [
    `${method} ${url}`,
    scope in RIGHTS ? `${scope} ${RIGHTS[scope as keyof typeof RIGHTS].zh}` : scope,
    scope === 'open' ? '●' : '',
    ...roles.map((role) => cell(scope, role)),
  ]);
  const levels = roles.map(({ id, label, levels, power }) =>
    row([id, label.zh, label.en, power, levels.join(', ')]),
  );
  return [
    '# Who may call what',
    '',
    'Made by `npx vitest run apps/server/access-matrix.test.ts -u` from the route table and `rules/access/roles.yaml`.',
    'A role sees only rows of the divisions (or the school) in which it was granted: the database keeps the others.',
    '',
    row(head),
    row(head.map(() => '---')),
    ...rows.map(row),
    '',
    '## Roles',
    '',
    row(['role', '角色', 'role', 'power', 'levels (digits of the code)']),
    row(['---', '---', '---', '---', '---']),
    ...levels,
    '',
  ].join('\n');
}
