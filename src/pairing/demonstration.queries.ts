import type pg from 'pg';
import type { DemonstrationPlaces } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { inTransaction } from '../platform/index.ts';
import { listUnpaired } from './children.queries.ts';
import { findSubjects, type NewDuty, recordDuties } from './duties.queries.ts';
import { listFree } from './helpers.queries.ts';
import { schoolYearStart } from './letters/letter.ts';
import { readPairingRules } from './rules.store.ts';
import { mostOf } from './rules.ts';
import { spreadChildren } from './spread.ts';

const DAY = 86_400_000;
const [SURNAMES, GIVEN] = [
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗',
  '建国秀英志强海燕文斌晓红永贵春梅立新玉兰',
];

/** Made-up staff: teachers for most schools, leaders, officers of townships. One in five schools has too few: children are left. */
const STAFF = `with unit as (
    select 'school' as sort, school as unit, substr(min(division), 1, 9) as division, count(*) as children
    from pairing.child where is_wanted and school is not null group by school
    union all
    select 'township', substr(division, 1, 9), substr(division, 1, 9), count(*)
    from pairing.child where is_wanted and school is null and length(division) >= 9 group by 2
    union all select 'county', $1::text, $1::text, 10
  ), post as (
    select u.*, k.kind, k.post, n,
      row_number() over (order by u.sort, u.unit, k.kind, n) as i
    from unit as u
    join (values ('school', 'teacher', '教师'), ('school', 'school-leader', '副校长'), ('township', 'cadre', '乡镇教育专干'),
      ('township', 'central-school', '中心学校校长'), ('county', 'bureau-leader', '局班子成员')) as k (sort, kind, post)
      on k.sort = u.sort
    cross join lateral generate_series(1, case k.kind when 'teacher' then least(40, (u.children * (case when length(u.unit) % 5 = 0 then 1 else 3 end) + 8) / 9)
      when 'cadre' then (u.children + 13) / 14 when 'bureau-leader' then 9 else 1 end) as n
  )
  insert into pairing.helper (county, division, unit, name, post, kind, recorded_at, recorded_by)
  select $1, division, unit, substr($2, 1 + (i * 7 % 20)::integer, 1) || substr($3, 1 + 2 * (i * 3 % 10)::integer, 2), post, kind, $4, $5
  from post order by i`;

/** Accounts in whose name made-up contacts stand; nobody can sign in with them. */
const AUTHORS = `insert into access.account (name, full_name, password_hash, is_password_temporary, password_set_at, is_active, recorded_at)
  select 'past-helper-' || n, substr($1, n * 3, 1) || '老师', '!', true, $2, false, $2 from generate_series(1, 6) as n
  returning account_id as id`;

/** Contacts of the last two months, far enough from each other; every village has its own place on the map. */
const CONTACTS = `insert into pairing.contact (person_id, division, school, source, way, on_day, met_at, recorded_at, account_id,
    author_name, helper_id, helper_name, place, whom, content, family_change, needs, measures, effect, latitude, longitude, accuracy)
  select person_id, division, school, 'handbook', way, moment::date, case when way = 'home-visit' then moment end,
    moment + interval '3 hours', ($2::integer[])[1 + i % 6], helper_name, helper_id, helper_name,
    case when way = 'home-visit' then coalesce(village, '') || '家中' else '学校' end, case i % 3 when 0 then '母亲' when 1 then '祖母' else '学生本人' end,
    case i % 4 when 0 then '了解在家学习和作息，讲解资助政策。' when 1 then '谈心：想念外出的父母，学习上数学吃力。'
      when 2 then '核对资助到账情况，登记家庭联系方式。' else '询问到校情况，约定下周送作业本。' end,
    case when i % 7 = 0 then '父亲外出务工，由祖父母照料' end, case when i % 5 = 0 then '课后辅导' end,
    case when i % 3 = 0 then '每周二课后辅导一次' end, case when i % 6 = 0 then '数学有进步' end,
    case when way = 'home-visit' then 27.3 + (place_no % 40) * 0.01 + (i % 5) * 0.001 end,
    case when way = 'home-visit' then 112.0 + (place_no / 40 % 40) * 0.01 + (i % 3) * 0.001 end,
    case when way = 'home-visit' then 15 end
  from (
    select c.*, d.helper_id, d.helper_name, row_number() over (order by c.person_id) as i,
      abs(hashtext(coalesce(c.village, ''))) as place_no,
      (array['home-visit', 'talk', 'home-visit', 'call', 'home-visit', 'help'])[1 + (row_number() over (order by c.person_id) % 6)::integer] as way,
      $1::timestamptz - (row_number() over (order by c.person_id)) * interval '67 minutes' as moment
    from pairing.child as c join pairing.duty_now as d on d.level = 'child' and d.subject = c.person_id
    where c.is_wanted order by c.person_id limit 1200
  ) as met where i % 3 > 0`;

/** Some of each finding that the check of traces lists, in the present and the last month. */
const ODD = `insert into pairing.contact (person_id, division, school, source, way, on_day, met_at, recorded_at, account_id, author_name,
    helper_id, helper_name, place, whom, content, latitude, longitude, accuracy, photos)
  select person_id, division, school, 'handbook', 'home-visit', moment::date, case when latitude is null then null else moment end,
    recorded, account, first_value(helper_name) over (partition by account order by i), helper_id, helper_name,
    coalesce(village, '') || '家中', '母亲', '入户走访。', latitude, 112.05, 10, photos
  from (
    select c.person_id, c.division, c.school, c.village, d.helper_id, d.helper_name, c.i,
      case when i <= 2 then ($2::integer[])[1] when i <= 4 then ($2::integer[])[i] else ($2::integer[])[5] end as account,
      case when i <= 2 then $1::timestamptz - interval '2 days' + i * interval '9 minutes'
        when i <= 4 then $1::timestamptz - i * interval '1 day' else $3::timestamptz - i * interval '1 day' end as moment,
      case when i <= 2 then $1::timestamptz - interval '1 day' + i * interval '40 minutes'
        when i <= 4 then $1::timestamptz - i * interval '1 day' + interval '1 hour' else $3::timestamptz + i * interval '2 minutes' end as recorded,
      case when i = 1 then 27.31 when i = 2 then 27.71 end as latitude,
      case when i in (3, 4) then array['demo-photo'] else '{}'::text[] end as photos
    from (select x.*, row_number() over (order by x.person_id desc)::integer as i from pairing.child as x
      join pairing.duty_now as p on p.level = 'child' and p.subject = x.person_id where x.is_wanted) as c
    join pairing.duty_now as d on d.level = 'child' and d.subject = c.person_id where c.i <= 13
  ) as odd`;

/** Two of three townships have signed on both sides, as have most schools; a plan of the county with one task overdue. */
const LETTERS = `insert into pairing.letter_signature
  select letter, $1, unit, side, division, school, signer, post, $2, $3, '演示·县区教育局经办人' from (
    select 'county-township' as letter, t.division as unit, t.division, null::text as school, side, t.i,
      case side when 'upper' then '陈建国' else substr($4, 1 + (t.i % 20)::integer, 1) || '乡长' end as signer,
      case side when 'upper' then '县长' else '乡镇长' end as post
    from (select distinct substr(division, 1, 9) as division, dense_rank() over (order by substr(division, 1, 9)) as i
      from pairing.child where is_wanted and length(division) >= 9) as t cross join (values ('upper'), ('lower')) as s (side)
    union all
    select 'bureau-school', k.school, k.division, k.school, side, k.i,
      case side when 'upper' then '周志强' else substr($4, 1 + (k.i % 20)::integer, 1) || '校长' end,
      case side when 'upper' then '教育局长' else '校长' end
    from (select school, substr(min(division), 1, 9) as division, row_number() over (order by school) as i from pairing.child
      where is_wanted and school is not null group by school) as k cross join (values ('upper'), ('lower')) as s (side)
  ) as signed where i % 3 > 0 or (side = 'upper' and i % 2 = 0)`;
const PLAN = `with plan as (
    insert into pairing.plan (kind, unit, division, year, title, made_at, account_id, author_name)
    values ('county', $1, $1, $2, '控辍保学一县一案', $3, $4, '演示·县区教育局经办人') returning plan_id
  )
  insert into pairing.plan_task (plan_id, title, responsible, due_on, made_at, account_id)
  select plan_id, title, responsible, $3::date + days, $3, $4 from plan, (values
    ('秋季开学入户摸排', '基教股', 20), ('残疾儿童入学评估', '特教专干', 40), ('学期末控辍保学复核', '督导室', 110)) as t (title, responsible, days)`;

/** Last evening of the month before, 19:00 in Beijing. */
function lastEvening(now: Date): Date {
  const [year, month] = officeDay(now).split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1, 0, 11));
}

async function pairMost(client: pg.PoolClient, clerk: number, now: Date): Promise<void> {
  const rules = readPairingRules();
  const free = (await listFree(client)).map((one) => ({
    ...one,
    load: one.children,
    most: mostOf(rules, one.kind, one.division),
  }));
  const { pairs } = spreadChildren(await listUnpaired(client, undefined), free);
  const helperOf = new Map(pairs.map(({ personId, helperId }) => [personId, helperId]));
  const found = await findSubjects(client, 'child', [...helperOf.keys()]);
  const duties = found.map(
    ({ helperId: from, ...one }): NewDuty => ({
      ...one,
      level: 'child',
      to: helperOf.get(one.subject)!,
      from,
    }),
  );
  const at = new Date(now.getTime() - 60 * DAY);
  const by = {
    reason: '开学统一安排',
    on: officeDay(at),
    at,
    accountId: clerk,
    name: '演示·县区教育局经办人',
  };
  await recordDuties(client, duties, by);
  // most links of the chain; some are left open, as in any county
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, division, school, reason, on_day, done_at, account_id, author_name)
     select level, subject, helper_id, division, school, $1, $2, $3, $4, $5 from (
       select 'township' as level, t.division as subject, t.division, null as school, h.helper_id, t.i
       from (select distinct substr(division, 1, 9) as division, dense_rank() over (order by substr(division, 1, 9)) as i
         from pairing.child where is_wanted and length(division) >= 9) as t
       join (select helper_id, row_number() over (order by helper_id) as n, count(*) over () as many from pairing.helper
         where kind = 'bureau-leader') as h on h.n = 1 + t.i % h.many
       union all
       select 'school', s.school, s.division, s.school, h.helper_id, s.i
       from (select school, substr(min(division), 1, 9) as division, row_number() over (order by school) as i from pairing.child
         where is_wanted and school is not null group by school) as s
       join pairing.helper as h on h.kind = 'central-school' and h.unit = s.division
       union all
       select 'class', k.school || '|' || k.class, k.division, k.school, h.helper_id, k.i
       from (select school, class, substr(min(division), 1, 9) as division, row_number() over (order by school, class) as i
         from pairing.child where is_wanted and school is not null and class is not null group by school, class) as k
       join pairing.helper as h on h.kind = 'school-leader' and h.unit = k.school
     ) as link where i % 5 > 0`,
    [by.reason, by.on, by.at, by.accountId, by.name],
  );
}

/** Binds the demonstration's helper to children of its township that are out of school: its visit page has them and no others. */
async function bindHelper(
  client: pg.PoolClient,
  { township }: DemonstrationPlaces,
  clerk: number,
  now: Date,
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `insert into pairing.helper (county, division, unit, name, post, kind, account_id, recorded_at, recorded_by)
     select $1, $2, $2, '演示·帮扶责任人', '乡镇教育专干', 'cadre', account_id, $3, $4 from access.account where name = 'demo-helper'
     returning helper_id as id`,
    [township.slice(0, 6), township, now, clerk],
  );
  if (!rows[0]) return;
  await client.query(
    `insert into pairing.duty_act (level, subject, helper_id, from_helper_id, division, school, reason, on_day, done_at, account_id,
       author_name)
     select 'child', c.person_id, $1, d.helper_id, c.division, c.school, '移交', $2, $3, $4, '演示·县区教育局经办人'
     from pairing.child as c left join pairing.duty_now as d on d.level = 'child' and d.subject = c.person_id
     where c.is_wanted and c.division like $5 and 'out-of-school' = any (c.groups) order by c.person_id limit 8`,
    [rows[0].id, officeDay(now), now, clerk, `${township}%`],
  );
}

/**
 * Made-up staff, pairs, contacts and odd traces for a county of made-up data, once. Never called on real data: what it lays stands in
 * append-only tables.
 */
export async function layPairingDemonstration(
  pool: pg.Pool,
  places: DemonstrationPlaces,
  now: Date,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock(7210456)');
    const { rows } = await client.query<{ clerk: number | null; isThere: boolean; wanted: number }>(
      `select (select account_id from access.account where name = 'demo-county-clerk') as clerk,
         exists (select 1 from pairing.helper) as "isThere", (select count(*) from pairing.child where is_wanted) as wanted`,
    );
    const { clerk, isThere, wanted } = rows[0]!;
    if (clerk === null || isThere || wanted === 0) return;
    const since = new Date(now.getTime() - 61 * DAY);
    await client.query(STAFF, [places.county, SURNAMES, GIVEN, since, clerk]);
    await pairMost(client, clerk, now);
    const authors = (await client.query<{ id: number }>(AUTHORS, [SURNAMES, since])).rows.map(({ id }) => id);
    await client.query(CONTACTS, [now, authors]);
    await client.query(ODD, [now, authors, lastEvening(now)]);
    await bindHelper(client, places, clerk, now);
    const year = schoolYearStart(officeDay(now));
    await client.query(LETTERS, [year, since, clerk, SURNAMES]);
    await client.query(PLAN, [places.county, year, since, clerk]);
  });
}
