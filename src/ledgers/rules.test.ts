import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { RULES_FOLDER, resolveCitation } from '../library/index.ts';
import { decide } from './decide.ts';
import { dutiesOf } from './duties.ts';
import { actorOf, stateOf } from './row.fixture.ts';
import { citedLibrary, loadLedgers, readLedgers } from './rules.store.ts';

const NEW = `
cite: unsourced
from: 2026-09-01
id: talented
label: { zh: 特长生, en: Talented children }
about: { zh: 试一试, en: A try }
ages: any
kinds:
  - { id: named, label: { zh: 学校推荐, en: named }, definition: { zh: 学校推荐, en: named by the school }, cite: unsourced }
lists:
  fields: [{ id: music, label: { zh: 音乐, en: music } }]
entries:
  - id: lesson
    label: { zh: 辅导, en: Lesson }
    right: ledgers.keep
    fields:
      - { name: metOn, kind: date, when: past, required: true, label: { zh: 日期, en: Day } }
      - { name: field, kind: choice, of: fields, required: true, label: { zh: 方面, en: Field } }
duties:
  - { id: no-lesson, label: { zh: 未辅导, en: no lesson }, wants: [lesson], within_days: 14, every_days: 30, cite: unsourced }
columns: [lesson.field]
`;

/** The ledgers of a copy of the folder, with files laid over it. */
function ledgersWith(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'fuzhi-rules-'));
  try {
    cpSync(join(RULES_FOLDER, 'ledgers'), folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return loadLedgers(folder, (name) => parse(readFileSync(join(folder, name), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a new ledger is one file: it is read, its form is checked, its duty falls due', () => {
  const rules = ledgersWith({ 'talented.yaml': NEW }).get('talented')!;
  const lesson = rules.entries.find(({ id }) => id === 'lesson')!;
  const parts = { rules, on: '2026-10-10', schools: new Set<string>(), actor: actorOf('school') };
  const given = { metOn: '2026-10-09', field: 'music' };
  expect(dutiesOf(stateOf([], rules), rules, '2026-10-10')).toEqual([
    { id: 'no-lesson', dueOn: '2026-09-15' },
  ]);
  expect(decide(lesson, stateOf([], rules), given, parts)).toMatchObject({
    ok: true,
    duties: [{ id: 'no-lesson', dueOn: '2026-11-08' }],
  });
  expect(decide(lesson, stateOf([], rules), { field: 'chess' }, parts).ok).toBe(false);
  expect(rules.entries.map(({ id }) => id)).toContain('leave');
});

test.each([
  [
    'a duty that wants an entry that is none',
    NEW.replace('wants: [lesson]', 'wants: [lessons]'),
    /no entry lessons/,
  ],
  ['a choice without a list', NEW.replace('of: fields', 'of: arts'), /lesson.field: no list/],
  ['a column of nothing', NEW.replace('[lesson.field]', '[lesson.place]'), /no column lesson.place/],
  ['a word that no rule knows', NEW.replace('ages: any', 'ages: any\ncolour: red'), /colour/],
])('%s stops the platform from starting, with its place', (_, text, told) => {
  expect(() => ledgersWith({ 'talented.yaml': text })).toThrow(told);
});

test('every ledger says on which document each definition and each duty stands', () => {
  for (const { kinds, duties } of readLedgers().values())
    for (const { cite } of [...kinds, ...duties])
      for (const one of [cite].flat())
        expect(one === 'unsourced' || resolveCitation(citedLibrary(), one) !== undefined).toBe(true);
});

test('the two definitions of left-behind children are two kinds with sources of their own', () => {
  const { kinds } = readLedgers().get('left-behind')!;
  expect(kinds).toHaveLength(2);
  const [one, other] = kinds.map(({ sources }) => sources.flatMap(({ registers }) => registers ?? []));
  expect(one!.filter((register) => other!.includes(register))).toEqual([]);
});
