import type { Queryable, Viewer } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import { lockCase, recordAct } from '../cases.queries.ts';
import { dueOfSuspect } from '../in-step.queries.ts';
import { readDropoutRules } from '../rules.store.ts';
import type { AbsenceAct, AbsenceKind } from './absence.ts';
import type { AwayPupil } from './attendance.queries.ts';

const RIGHT = 'attendance.write';

/** Waits until nobody else records of the child’s absence; until the end of the transaction. */
export async function lockAbsence(db: Queryable, personId: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(7210443, hashtext(registry.number_now($1)))', [personId]);
}

/** Visits and reports of children since a day, in their order, by child; of the schools and places that the request sees. */
export async function listAbsenceActs(
  db: Queryable,
  persons: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, readonly AbsenceAct[]>> {
  const { rows } = await db.query<AbsenceAct & { personId: string }>(
    `select p.person_id as "personId", a.kind, a.on_day as on, a.author_name as by, a.data,
       exists (select 1 from dropout.absence_paper as w where w.act_no = a.act_no) as "hasPaper"
     from unnest($1::text[]) as p (person_id)
     join dropout.absence_act as a on a.person_id = any (registry.numbers_of(p.person_id)) and a.on_day >= $2
     order by a.act_no`,
    [persons, since],
  );
  const found = new Map<string, AbsenceAct[]>();
  for (const { personId, ...act } of rows) found.set(personId, [...(found.get(personId) ?? []), act]);
  return found;
}

/** A visit or report to be recorded. */
export type NewAbsenceAct = {
  readonly kind: AbsenceKind;
  readonly pupil: Pick<AwayPupil, 'personId' | 'school' | 'class' | 'division'>;
  readonly since: string;
  readonly dueOn: string;
  readonly data: AbsenceAct['data'];
};

/** Who records: the account and the role in which it does. */
export type AbsenceAuthor = { readonly viewer: Viewer; readonly role: string; readonly at: Date };

/** Records a visit or report; its number. */
export async function recordAbsenceAct(
  db: Queryable,
  { kind, pupil, since, dueOn, data }: NewAbsenceAct,
  { viewer, role, at }: AbsenceAuthor,
): Promise<number> {
  const { rows } = await db.query<{ no: number }>(
    `insert into dropout.absence_act (kind, person_id, school, class, division, since, due_on, on_day, done_at, account_id,
       author_name, author_role, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning act_no as no`,
    [
      ...[kind, pupil.personId, pupil.school, pupil.class, pupil.division, since, dueOn],
      ...[officeDay(at), at, viewer.accountId, viewer.fullName, role, JSON.stringify(data)],
    ],
  );
  return rows[0]!.no;
}

/** A report that goes to the cases: its number, the child, and why in one sentence. */
export type ReportedAbsence = {
  readonly no: number;
  readonly personId: string;
  readonly since: string;
  readonly reason: Text;
};

type Standing = {
  readonly caseId: number;
  readonly acts: number;
  readonly step: string;
  readonly dueOn: string | null;
  readonly division: string;
};

/**
 * What follows of a report: a case is opened for a child without one, opened anew where it had ended, and told where it stands
 * open. As the owner: who reports sees names of a class, and no case. Gives the act that was recorded.
 */
export async function openByReport(
  db: Queryable,
  { no, personId, since, reason }: ReportedAbsence,
  { viewer, role, at }: AbsenceAuthor,
): Promise<'open' | 'reopen' | 'reported'> {
  const found = (await findStanding(db, personId)) ?? (await insertCase(db, personId, no, reason, at));
  const { caseId } = found;
  await lockCase(db, caseId);
  const { steps } = readDropoutRules();
  const isEnded = steps.find(({ id }) => id === found.step)?.is_end ?? false;
  const kind = found.acts === 0 ? 'open' : isEnded ? 'reopen' : 'reported';
  if (kind === 'reopen')
    await db.query(`update dropout."case" set kind = $2, reason = $3 where case_id = $1`, [
      ...[caseId, KIND, JSON.stringify(reason)],
    ]);
  const stepAfter = kind === 'reported' ? found.step : 'suspected';
  const dueOn = kind === 'reported' ? found.dueOn : dueOfSuspect(found.division, at);
  await recordAct(db, {
    ...{ caseId, no: found.acts + 1, kind, at, on: officeDay(at), right: RIGHT, files: [], stepAfter },
    author: { accountId: viewer.accountId, name: viewer.fullName, role },
    data: { list: KIND, report: no, since, reason },
    ...{ dueOn: dueOn ?? undefined, submission: undefined },
  });
  return kind;
}

/** 在籍不在校: what a roll tells of a child whom the registers show at school. */
const KIND = 'enrolled-not-attending';

async function findStanding(db: Queryable, personId: string): Promise<Standing | undefined> {
  const { rows } = await db.query<Standing>(
    `select case_id as "caseId", acts, step, due_on as "dueOn", division from dropout."case" where person_id = registry.number_now($1)`,
    [personId],
  );
  return rows[0];
}

/** A case without any act yet, as the current run knows the child. */
async function insertCase(
  db: Queryable,
  personId: string,
  no: number,
  reason: Text,
  at: Date,
): Promise<Standing> {
  const { rows } = await db.query<Standing>(
    `insert into dropout."case" (person_id, county, division, school, name, id_masked, birth_date, sex, township, village, guardian,
       phone_masked, is_disabled, is_registered_poor, kind, reason, evidence, mark, is_listed, step, since, acts)
     select c.person_id, r.county, c.division, c.school, c.name, c.id_masked, c.birth_date, c.sex, c.township, c.village, c.guardian,
       c.phone_masked, c.is_disabled, c.is_registered_poor, $2, $3, '[]', $4, false, 'suspected', $5, 0
     from dropout.run_child as c join dropout.run as r on r.run_id = c.run_id and r.is_current where c.person_id = $1
     returning case_id as "caseId", acts, step, due_on as "dueOn", division`,
    [personId, KIND, JSON.stringify(reason), `report:${no}`, officeDay(at)],
  );
  return rows[0]!;
}
