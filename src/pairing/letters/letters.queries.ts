import type { Queryable } from '../../access/index.ts';
import type { Side, Unit } from './letter.ts';

/** A unit with which a letter is made, and who signed. */
export type LetterRow = {
  readonly unit: string;
  readonly name: string;
  readonly division: string;
  readonly school: string | null;
};

/** Schools and classes of the request's places, by the children who must be paired. Divisions come from the official list. */
export async function listUnits(
  db: Queryable,
  unit: Extract<Unit, 'school' | 'class'>,
): Promise<LetterRow[]> {
  const key = unit === 'school' ? 'school' : `school || '|' || class`;
  const name = unit === 'school' ? 'substr(min(school), 15)' : `substr(min(school), 15) || ' ' || min(class)`;
  const { rows } = await db.query<LetterRow>(
    `select ${key} as unit, ${name} as name, substr(min(division), 1, 9) as division, min(school) as school
     from pairing.child where is_wanted and school is not null ${unit === 'class' ? 'and class is not null' : ''}
     group by 1 order by 2`,
  );
  return rows;
}

/** A signature as it is told. */
export type Signature = {
  readonly unit: string;
  readonly side: Side;
  readonly signer: string;
  readonly post: string;
  readonly on: string;
};

/** Signatures of a letter in a school year, of what the request sees. */
export async function listSignatures(db: Queryable, letter: string, year: number): Promise<Signature[]> {
  const { rows } = await db.query<Signature>(
    `select unit, side, signer, post, (signed_at at time zone 'Asia/Shanghai')::date as on
     from pairing.letter_signature where letter = $1 and year = $2`,
    [letter, year],
  );
  return rows;
}

/** Signs one side of a letter; the key lets each side sign once. */
export async function recordSignature(
  db: Queryable,
  one: LetterRow & {
    readonly letter: string;
    readonly year: number;
    readonly side: Side;
    readonly signer: string;
    readonly post: string;
    readonly at: Date;
    readonly accountId: number;
    readonly authorName: string;
  },
): Promise<void> {
  await db.query(
    'insert into pairing.letter_signature values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    [
      ...[one.letter, one.year, one.unit, one.side, one.division, one.school, one.signer, one.post],
      ...[one.at, one.accountId, one.authorName],
    ],
  );
}

/** Who signed the letters of a child's chain. */
export async function listSigners(db: Queryable, personId: string, year: number) {
  const { rows } = await db.query<{ letter: string; side: string; signer: string; post: string }>(
    'select letter, side, signer, post from pairing.signers_of($1, $2)',
    [personId, year],
  );
  return rows;
}

/** A plan with its tasks. */
export type Plan = {
  readonly planId: number;
  readonly kind: string;
  readonly unit: string;
  readonly division: string;
  readonly year: number;
  readonly title: string;
  readonly tasks: readonly {
    readonly taskId: number;
    readonly title: string;
    readonly responsible: string;
    readonly dueOn: string;
    readonly doneOn: string | null;
    readonly note: string | null;
  }[];
};

/** Plans of a school year with their tasks, what is due first comes first. */
export async function listPlans(db: Queryable, year: number): Promise<Plan[]> {
  const { rows } = await db.query<Plan>(
    `select p.plan_id as "planId", p.kind, p.unit, p.division, p.year, p.title,
       (select coalesce(json_agg(json_build_object('taskId', t.task_id, 'title', t.title, 'responsible', t.responsible,
           'dueOn', t.due_on, 'doneOn', d.done_on, 'note', d.note) order by t.due_on, t.task_id), '[]')
         from pairing.plan_task as t left join pairing.plan_task_done as d on d.task_id = t.task_id
         where t.plan_id = p.plan_id) as tasks
     from pairing.plan as p where p.year = $1 order by p.kind, p.unit`,
    [year],
  );
  return rows;
}

type By = { readonly at: Date; readonly accountId: number; readonly authorName: string };

/** Makes a plan; gives its number. */
export async function recordPlan(
  db: Queryable,
  plan: Pick<Plan, 'kind' | 'unit' | 'division' | 'year' | 'title'> & By,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into pairing.plan (kind, unit, division, year, title, made_at, account_id, author_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8) returning plan_id as id`,
    [plan.kind, plan.unit, plan.division, plan.year, plan.title, plan.at, plan.accountId, plan.authorName],
  );
  return rows[0]!.id;
}

/** Whether the request sees a plan. */
export async function seesPlan(db: Queryable, planId: number): Promise<boolean> {
  return (await db.query('select 1 from pairing.plan where plan_id = $1', [planId])).rows.length > 0;
}

/** Adds a task to a plan. */
export async function recordTask(
  db: Queryable,
  task: {
    readonly planId: number;
    readonly title: string;
    readonly responsible: string;
    readonly dueOn: string;
  } & By,
): Promise<number> {
  const { rows } = await db.query<{ id: number }>(
    `insert into pairing.plan_task (plan_id, title, responsible, due_on, made_at, account_id)
     values ($1, $2, $3, $4, $5, $6) returning task_id as id`,
    [task.planId, task.title, task.responsible, task.dueOn, task.at, task.accountId],
  );
  return rows[0]!.id;
}

/** Whether the request sees a task. */
export async function seesTask(db: Queryable, taskId: number): Promise<boolean> {
  return (await db.query('select 1 from pairing.plan_task where task_id = $1', [taskId])).rows.length > 0;
}

/** Records that a task was done; it can be done once. */
export async function recordDone(
  db: Queryable,
  done: { readonly taskId: number; readonly on: string; readonly note: string } & By,
): Promise<void> {
  await db.query('insert into pairing.plan_task_done values ($1, $2, $3, $4, $5, $6)', [
    ...[done.taskId, done.on, done.note, done.at, done.accountId, done.authorName],
  ]);
}
