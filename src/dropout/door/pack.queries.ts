import type { Queryable, Viewer } from '../../access/index.ts';
import { officeDay } from '../../kernel/index.ts';
import type { Text } from '../../platform/index.ts';
import { partsAt } from '../acting.queries.ts';
import { type Act, caseOf } from '../case.ts';
import { IS_PAIRED } from '../cases.queries.ts';
import { groundsOf } from '../decide.ts';
import { choicesOf } from '../form.ts';
import { sayRefused } from '../refused.ts';
import { readDropoutRules } from '../rules.store.ts';
import type { FieldRule } from '../rules.ts';
import { readDoorRules } from './door-rules.store.ts';
import { opened, type Secrets, shown } from './secret.ts';

/** An entry of a form as the phone shows it. */
export type DoorField = Pick<
  FieldRule,
  'name' | 'kind' | 'label' | 'required' | 'longest' | 'most' | 'when'
> & { readonly choices: readonly { readonly value: string; readonly label: Text }[] };

/** A child as it goes on the phone: what is needed at its door and nothing else. */
export type DoorChild = {
  readonly personId: string;
  readonly name: string | null;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly school: string | null;
  readonly guardian: string | null;
  readonly phoneMasked: string | null;
  readonly reason: Text;
  readonly step: Text;
  readonly dueOn: string | null;
  readonly isOverdue: boolean;
  /** Changed at the door: value as it may be shown, and what a further change stands on. */
  readonly contact: Readonly<Record<string, { readonly value: string; readonly base: string }>>;
  readonly last: { readonly label: Text; readonly on: string; readonly by: string | null } | null;
  readonly acts: readonly {
    readonly kind: string;
    readonly isOpen: boolean;
    readonly grounds: readonly Text[];
  }[];
};

/** All that a phone takes along. */
export type DoorPack = {
  readonly on: string;
  readonly servedAt: string;
  readonly offlineDays: number;
  readonly partBytes: number;
  readonly total: number;
  readonly children: readonly DoorChild[];
  readonly forms: readonly {
    readonly kind: string;
    readonly label: Text;
    readonly fields: readonly DoorField[];
  }[];
  /** Papers that an answer needs: one of each inner list. */
  readonly papersOf: Readonly<Record<string, readonly (readonly string[])[]>>;
  readonly papers: readonly { readonly id: string; readonly label: Text }[];
  readonly contact: readonly { readonly field: string; readonly label: Text; readonly kind: string }[];
  readonly media: readonly { readonly id: string; readonly most: number; readonly largestBytes: number }[];
};

type Row = Omit<DoorChild, 'step' | 'isOverdue' | 'contact' | 'last' | 'acts'> & {
  readonly caseId: number;
  readonly division: string;
  readonly schools: readonly string[];
  readonly isPaired: boolean;
  readonly acts: readonly Act[];
  readonly heads: readonly { field: string; version: number; submissionId: string; value: string }[];
};

const PACK = `with due as materialized (
    select * from dropout."case" where step = any ($1)
    order by coalesce(due_on, date '9999-12-31'), person_id limit $2)
  select c.case_id as "caseId", c.division, array_remove(array[c.school, c.placed_school], null) as schools,
    ${IS_PAIRED}, c.person_id as "personId", c.name, c.sex, c.birth_date as "birthDate", c.township, c.village,
    substr(coalesce(c.placed_school, c.school), 15) as school, c.guardian, c.phone_masked as "phoneMasked", c.reason,
    c.due_on as "dueOn",
    (select json_agg(json_build_object('no', a.act_no, 'kind', a.kind, 'at', a.done_at, 'on', a.on_day,
        'author', case when a.account_id is null then null else json_build_object('accountId', a.account_id,
          'name', a.author_name, 'role', a.author_role) end,
        'data', a.data, 'files', a.files, 'stepAfter', a.step_after) order by a.act_no)
      from dropout.act as a where a.case_id = c.case_id) as acts,
    (select coalesce(json_agg(json_build_object('field', e.field, 'version', e.version, 'submissionId', e.submission_id,
        'value', e.value)), '[]')
      from (select distinct on (field) field, version, submission_id, value from dropout.contact_edit as x
        where x.case_id = c.case_id order by field, version desc) as e) as heads
  from due as c order by coalesce(c.due_on, date '9999-12-31'), c.person_id`;

/** What a phone takes along: the children whose home must be gone to, what is due first comes first. */
export async function readPack(
  db: Queryable,
  viewer: Viewer,
  secrets: Pick<Secrets, 'ring'>,
  now: Date,
): Promise<DoorPack & { readonly handed: readonly { caseId: number; personId: string }[] }> {
  const door = readDoorRules();
  const { rows } = await db.query<Row>({
    name: 'door-pack',
    text: PACK,
    values: [door.steps, door.most_children],
  });
  const { rows: counted } = await db.query<{ total: number }>(
    'select count(*) as total from dropout."case" where step = any ($1)',
    [door.steps],
  );
  return {
    ...frameOf(now),
    total: counted[0]!.total,
    children: rows.map((row) => childOf(row, viewer, secrets, now)),
    handed: rows.map(({ caseId, personId }) => ({ caseId, personId })),
  };
}

function childOf(row: Row, viewer: Viewer, { ring }: Pick<Secrets, 'ring'>, now: Date): DoorChild {
  const { caseId: _, heads, acts, division, schools, isPaired, ...head } = row;
  const { contact, acts: kinds } = readDoorRules();
  const parts = partsAt(viewer, { division, schools, isPaired }, now, new Set());
  const state = caseOf(acts, { files: [], division });
  const last = acts.findLast(({ kind }) => kinds.includes(kind));
  return {
    ...head,
    step: parts.rules.steps.find(({ id }) => id === state.step)!.label,
    isOverdue: row.dueOn !== null && row.dueOn < parts.on,
    contact: Object.fromEntries(
      heads.map((one) => [
        one.field,
        { value: shown(contact, one.field, opened(contact, one.field, one, ring)), base: one.submissionId },
      ]),
    ),
    last: last
      ? {
          label: parts.rules.acts.get(last.kind)!.label,
          on: String(last.data.metOn ?? last.on),
          by: last.author?.name ?? null,
        }
      : null,
    acts: kinds.map((kind) => {
      const grounds = groundsOf(parts.rules.acts.get(kind)!, state, parts);
      const texts = grounds.map((one) => ({ zh: sayRefused(one, 'zh'), en: sayRefused(one, 'en') }));
      return { kind, isOpen: grounds.length === 0, grounds: texts };
    }),
  };
}

/** What is the same for every child: forms, papers, sizes. */
function frameOf(now: Date): Omit<DoorPack, 'children' | 'total'> {
  const [door, rules] = [readDoorRules(), readDropoutRules()];
  const noCase = { acts: [], standing: [], step: '', since: '', files: [], division: '' };
  return {
    ...{ on: officeDay(now), servedAt: now.toISOString() },
    ...{ offlineDays: door.offline_days, partBytes: door.part_bytes },
    forms: door.acts.map((kind) => {
      const { label, fields } = rules.acts.get(kind)!;
      const own = fields.filter((field) => field.kind !== 'files');
      return {
        ...{ kind, label },
        fields: own.map(({ of, shortest: _, ...field }) => ({
          ...field,
          choices: of === undefined ? [] : choicesOf({ ...field, of }, rules, noCase),
        })),
      };
    }),
    papersOf: Object.fromEntries(rules.replies.replies.map(({ code, proofs }) => [code, proofs])),
    papers: rules.replies.proofs.map(({ id, label }) => ({ id, label })),
    contact: door.contact.map(({ field, label, kind }) => ({ field, label, kind })),
    media: door.media.map(({ id, most, largest_bytes }) => ({ id, most, largestBytes: largest_bytes })),
  };
}

/** Notes which children went on which device: for these, and no other, work may arrive late. */
export async function noteHanded(
  db: Queryable,
  handed: readonly { readonly caseId: number; readonly personId: string }[],
  to: { readonly accountId: number; readonly device: string; readonly on: string },
): Promise<void> {
  await db.query(
    `insert into dropout.handed_child (account_id, device, case_id, person_id, handed_on)
     select $1, $2, case_id, person_id, $3 from unnest($4::integer[], $5::text[]) as h (case_id, person_id)
     on conflict do nothing`,
    [
      ...[to.accountId, to.device, to.on],
      ...[handed.map(({ caseId }) => caseId), handed.map(({ personId }) => personId)],
    ],
  );
}
