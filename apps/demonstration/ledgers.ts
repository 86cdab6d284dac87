import { officeDay } from '../../src/kernel/index.ts';
import type { Office } from './office.ts';

type Row = { readonly rowKey: string; readonly township: string | null; readonly isInSchool: boolean | null };
type Page = { readonly items: readonly Row[]; readonly total: number };
type Act = {
  readonly kind: string;
  readonly fields: readonly {
    readonly name: string;
    readonly choices: readonly { readonly value: string }[];
  }[];
};

const DAY = 86_400_000;
const PLANS = 12;

/** Writes to the ledgers as an office does in some weeks: placements and plans, lessons, contacts, applications. */
export async function playLedgers(clerk: Office, now: Date): Promise<number> {
  const before = (days: number): string => officeDay(new Date(now.getTime() - days * DAY));
  const rows = async (ledger: string, limit: number): Promise<readonly Row[]> =>
    (await clerk.get<Page>(`/api/ledgers/${ledger}/rows?limit=${limit}`)).items;
  const write = async (ledger: string, row: string, entry: string, data: object, path = 'entries') => {
    await clerk.post(`/api/ledgers/${ledger}/rows/${row}/${path}/${entry}`, { data });
    written += 1;
  };
  let written = 0;
  const disabled = await rows('disabled', 200);
  const isBegun = await clerk.get<{ acts: Act[]; entries: unknown[] }>(
    `/api/ledgers/disabled/rows/${disabled.at(-1)?.rowKey ?? ''}`,
  );
  if (disabled.length === 0 || isBegun.entries.length > 0) return 0;
  for (const [i, row] of disabled.slice(-PLANS).reverse().entries())
    await playDisabled(row, i, { clerk, write, before });
  for (const [i, row] of (await rows('left-behind', 200)).slice(-10).reverse().entries())
    await playLeftBehind(row, i, write, before);
  return written + (await playMigrants(clerk, disabled, write, before));
}

type Write = (ledger: string, row: string, entry: string, data: object, path?: string) => Promise<void>;
type Before = (days: number) => string;

async function playDisabled(
  row: Row,
  i: number,
  { clerk, write, before }: { clerk: Office; write: Write; before: Before },
): Promise<void> {
  const { acts } = await clerk.get<{ acts: Act[] }>(`/api/ledgers/disabled/rows/${row.rowKey}`);
  const schools = acts.flatMap(({ kind, fields }) => (kind === 'placement' ? fields : []));
  const school = schools.find(({ name }) => name === 'school')?.choices[0]?.value;
  const isAtHome = row.isInSchool !== true || i % 4 === 0;
  await write(
    'disabled',
    row.rowKey,
    'placement',
    {
      placement: isAtHome ? 'home-teaching' : i % 3 === 0 ? 'special-class' : 'mainstream',
      ...(school ? { school } : {}),
      metOn: before(i === 1 ? 380 : 60 + i),
      members: '李明医师、王芳校长、赵强（残联）、周敏（民政）',
      guardianOpinion: 'agreed',
      assessment: '经评估，能在支持下学习，按本安置方式就学。',
    },
    'decisions',
  );
  if (i % 6 === 5) return;
  await write('disabled', row.rowKey, 'plan', {
    goals: '适应学校生活，能独立完成日常自理，认读常用字。',
    measures: isAtHome ? ['home-lessons', 'rehabilitation'] : ['resource-room', 'aids'],
    detail: isAtHome ? '每周两次送教，每次三课时；康复师每月一次。' : '每天一节资源教室课，学期初适配桌椅。',
    responsible: ['陈静', '刘洋', '黄丽'][i % 3],
    until: '2027-07-10',
  });
  if (!isAtHome) return;
  for (const days of [40, 33, 26, 19, 12, 5].slice(0, i === 0 ? 6 : 2))
    await write('disabled', row.rowKey, 'lesson', {
      ...{ metOn: before(days), hours: 3, teachers: '陈静、刘洋', subjects: ['life', 'language'] },
      note: '能配合，注意力比上次久。',
    });
}

async function playLeftBehind({ rowKey }: Row, i: number, write: Write, before: Before): Promise<void> {
  await write('left-behind', rowKey, 'guardianship', {
    ...{ metOn: before(90), why: 'both-left', guardian: '祖母', where: '广东东莞' },
    relation: i === 3 ? 'none' : 'grandparents',
  });
  if (i % 3 === 0) return;
  await write('left-behind', rowKey, 'agreement', {
    ...{ metOn: before(80), entrusted: '祖母', witness: '村委会', until: '2027-08-31' },
  });
  await write('left-behind', rowKey, 'contact', {
    ...{
      metOn: before(20 + 10 * i),
      way: 'visit',
      who: '班主任黄丽',
      found: '生活正常，每周与父母视频一次。',
    },
  });
  if (i % 2 === 0) return;
  await write('left-behind', rowKey, 'need', {
    ...{ metOn: before(45), needs: ['boarding', 'learning'], detail: '祖母年迈，离校五公里。' },
  });
}

/** Families that apply where they live now; made-up names, no numbers. */
const FAMILIES = [
  ['龙思源', 'male', '2019-12-03', 3],
  ['向雨桐', 'female', '2020-05-19', 16],
  ['彭一诺', 'female', '2014-02-27', 25],
  ['谭子墨', 'male', '2020-01-08', 40],
] as const;

async function playMigrants(
  clerk: Office,
  known: readonly Row[],
  write: Write,
  before: Before,
): Promise<number> {
  const township = known.find((row) => row.township)?.township ?? '';
  const { items } = await clerk.get<{ items: { code: string; name: string }[] }>(
    `/api/divisions?parent=431321&typed=${encodeURIComponent(township)}`,
  );
  const division = items.find(({ code }) => code.length === 9)?.code;
  if (!division) return 0;
  for (const [name, sex, birthDate, days] of FAMILIES) {
    const data = { name, sex, birthDate, kinds: ['applicant'], guardian: `${name[0]}先生` };
    const { rowKey } = await clerk.post<{ rowKey: string }>('/api/ledgers/migrant/rows', { division, data });
    await write('migrant', rowKey, 'application', {
      ...{
        metOn: before(days),
        applicant: `${name[0]}先生`,
        grade: birthDate < '2016' ? 'junior-first' : 'primary-first',
      },
      ...{ address: `${township}工业园职工宿舍`, proofs: ['residence', 'household'] },
    });
    if (days < 20) continue;
    const { acts } = await clerk.get<{ acts: Act[] }>(`/api/ledgers/migrant/rows/${rowKey}`);
    const fields = acts.find(({ kind }) => kind === 'designation')?.fields ?? [];
    const school = fields.find((field) => field.name === 'school')?.choices[0]?.value;
    if (!school) continue;
    const data2 = { school, ground: 'nearest', reportBy: before(-7) };
    await write('migrant', rowKey, 'designation', data2, 'decisions');
    if (days < 30) continue;
    await write('migrant', rowKey, 'outcome', { metOn: before(1), outcome: 'entered' });
  }
  return FAMILIES.length;
}
