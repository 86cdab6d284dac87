import { type ActRule, type DropoutRules, NEEDS } from './rules.ts';

type RoleRow = {
  readonly id: string;
  readonly label: { readonly zh: string };
  readonly rights: readonly string[];
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const actRow = (act: ActRule, roles: readonly RoleRow[], { steps }: DropoutRules): string => {
  const label = (id: string): string => steps.find((step) => step.id === id)?.label.zh ?? id;
  return row([
    `${act.id} ${act.label.zh}`,
    act.from.map(label).join('、'),
    label(act.to),
    act.needs.join(', '),
    ...roles.map(({ rights }) => (rights.includes(act.right) ? '●' : '')),
  ]);
};

/** Which role may do what at which step, with which evidence: made from the rules, never by hand. */
export function printStepTable(rules: DropoutRules, roles: readonly RoleRow[]): string {
  const acting = roles.filter(({ rights }) => rights.some((right) => right.startsWith('cases.')));
  const head = ['act', 'at steps', 'leads to', 'needs', ...acting.map(({ id }) => id)];
  return [
    '# Who may do what with a case, at which step',
    '',
    'Made by `npx vitest run src/dropout/step-table.test.ts -u` from `rules/dropout` and `rules/access/roles.yaml`.',
    `Kinds of evidence: ${NEEDS.length}; each is one function of \`src/dropout/needs.ts\`.`,
    '',
    row(head),
    row(head.map(() => '---')),
    ...[...rules.acts.values()].map((act) => actRow(act, acting, rules)),
    '',
    '## Done by a run of the comparison, or by a school’s report of an absence',
    '',
    row(['act', 'at steps', 'leads to', 'by']),
    row(['---', '---', '---', '---']),
    ...[...rules.runActs.values()].map(({ id, label, from, to, by, by_report }) =>
      row([`${id} ${label.zh}`, from.join(', '), to, by_report ? `${by}, report` : by]),
    ),
    '',
  ].join('\n');
}
