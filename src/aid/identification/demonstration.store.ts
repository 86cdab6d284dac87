import { inRequest, type Queryable, type Right, type Viewer } from '../../access/index.ts';
import type { AidDemonstration, At, Hands } from '../demonstration-setting.store.ts';
import { applyFor, findHardshipCases, listCandidates, takeHardshipStep } from './case.queries.ts';
import { keepMeeting, listRounds, openRound } from './round.queries.ts';

/** A round of determination at its steps; nothing where one was opened already. */
export async function layRound(
  { pool, county, school }: AidDemonstration,
  hands: Hands,
  at: At,
): Promise<void> {
  const as = <T>(role: string, right: Right, work: (db: Queryable, who: Viewer) => Promise<T>): Promise<T> =>
    inRequest(pool, hands[role]!, right, (db) => work(db, hands[role]!));
  const year = at(0).getUTCMonth() >= 8 ? at(0).getUTCFullYear() : at(0).getUTCFullYear() - 1;
  const told =
    '本学年家庭经济困难学生认定现已开始，可向班主任领取申请表。已在乡村振兴、民政、残联名单上的家庭无需提交证明，其他家庭填写书面承诺即可。';
  const closesOn = at(30).toISOString().slice(0, 10);
  const head = { division: county, schoolYear: year, kind: 'yearly', term: null, told, closesOn } as const;
  const known = await as('aid-clerk', 'hardship.read', (db) => listRounds(db));
  if (known.length > 0) return;
  const roundId = await as('aid-clerk', 'hardship.file', (db, who) => openRound(db, who, head, at(-50)));
  const cases = await as('school', 'hardship.collect', async (db, who) => {
    const { items } = await listCandidates(db, roundId, { after: '', limit: 9 });
    const ids: number[] = [];
    for (const child of items) ids.push(await applyFor(db, who, roundId, child, false, at(-40)));
    return ids;
  });
  if (cases.length === 0) return;
  const members = ['张校长', '李老师', '王老师', '家长代表周'];
  const minutes = '逐一核对部门名单与申请表，未要求学生当众陈述困难，结果一致通过。';
  const heldOn = at(-35).toISOString().slice(0, 10);
  await as('school', 'hardship.collect', async (db, who) => {
    const meeting = { roundId, division: county, school, kind: 'school', heldOn, members, minutes } as const;
    const meetingId = await keepMeeting(db, who, meeting, at(-35));
    const review = { step: 'school-review', state: 'school-reviewed', meetingId } as const;
    for (const [i, id] of cases.slice(0, 6).entries())
      await takeHardshipStep(db, who, id, { ...review, level: i % 3 ? 'hard' : 'special' }, at(-35));
  });
  await as('aid-clerk', 'hardship.file', async (db, who) => {
    for (const id of cases.slice(0, 4))
      await takeHardshipStep(db, who, id, { step: 'collect', state: 'collected' }, at(-30));
  });
  await as('poverty-office', 'hardship.joint', async (db, who) => {
    for (const one of await findHardshipCases(db, cases.slice(0, 2)))
      await takeHardshipStep(db, who, one.caseId, { step: 'joint-review', state: 'joint-reviewed' }, at(-28));
  });
}
