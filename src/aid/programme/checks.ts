import type { z } from 'zod';
import { VOCABULARY } from '../conditions/vocabulary.ts';
import { type CodedFact, FACTS, type FactColumn, type FactShape } from '../facts.ts';
import { rowsOf, termFen } from './amount.ts';
import { alternatives, argsOf } from './conditions-of.ts';
import type { Condition, ParameterValue, Programme } from './programme.ts';
import type { RuleSet } from './rule-set.ts';
import { type SpanFault, spanFaults } from './span.ts';

/** What is wrong with a rule, and where: the sentence is `RULE_FAULT_TEXTS[code]`. */
export type RuleFault = {
  readonly programme: string;
  /** Place in the programme's files, e.g. `tests.2.test`. */
  readonly place: string;
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
};

type Found = Omit<RuleFault, 'programme'>;
const fault = (place: string, code: string, detail: Found['detail'] = {}): Found => ({ place, code, detail });

/** Faults of a shape, as the schema tells them. */
export const shapeFaults = (programme: string, file: string, error: z.ZodError): RuleFault[] =>
  error.issues.map((issue) => ({
    programme,
    place: [file, ...issue.path].filter((part) => part !== '').join('.'),
    code: 'shape',
    detail: shapeDetail(issue),
  }));

/** What a form asks for instead, in both languages. */
function shapeDetail(issue: z.core.$ZodIssue): RuleFault['detail'] {
  const zh: string =
    {
      invalid_type: '没有填写，或填写的类型不对',
      too_small: '太短、太小，或至少要有一项',
      too_big: '太长或太大',
      invalid_format: '格式不对',
      invalid_value: '不在可选的范围内',
      unrecognized_keys: '有多余的内容',
      custom: '写得不完整',
      invalid_union: '没有填写，或写法不对',
    }[issue.code as string] ?? '写法不对';
  const some = 'values' in issue ? `（可选：${issue.values.map(String).join('、')}）` : '';
  return { message: issue.message, zh: `${zh}${some}` };
}

/** Everything wrong with one programme, not the first thing only. */
export function programmeFaults(programme: Programme): RuleFault[] {
  const found = [
    ...conditionFaults(programme),
    ...conditionSpans(programme),
    ...parameterFaults(programme),
    ...unitFaults(programme),
    ...divisionFaults(programme),
  ];
  return found.map((one) => ({ programme: programme.id, ...one }));
}

function conditionFaults(programme: Programme): Found[] {
  return alternatives(programme).flatMap((any, test) =>
    any.flatMap((condition, place) => {
      const where = any.length > 1 ? `tests.${test}.any.${place}` : `tests.${test}`;
      const kind = VOCABULARY.get(condition.test);
      if (!kind)
        return [
          fault(`${where}.test`, 'no-such-test', {
            test: condition.test,
            known: [...VOCABULARY.keys()].join(', '),
          }),
        ];
      const args = kind.args.safeParse(argsOf(condition));
      return args.success
        ? []
        : args.error.issues.map((issue) =>
            fault([where, ...issue.path].join('.'), 'shape', shapeDetail(issue)),
          );
    }),
  );
}

/** Conditions of the same kind and side by side in time are one condition with a history: no gap, no overlap. */
function conditionSpans(programme: Programme): Found[] {
  const histories = new Map<string, Condition[]>();
  for (const [test, any] of alternatives(programme).entries())
    for (const condition of any) {
      const key =
        any.length > 1
          ? `tests.${test}.any ${condition.test}`
          : `tests ${condition.test} ${sideOf(condition)}`;
      histories.set(key, [...(histories.get(key) ?? []), condition]);
    }
  return [...histories].flatMap(([key, history]) =>
    history.some((one) => one.until) || history.length > 1
      ? spanFaults(history, programme.valid).map((one) => spanFault(key, one))
      : history[0]!.from === programme.valid.from
        ? []
        : spanFaults(history, programme.valid).map((one) => spanFault(key, one)),
  );
}

/** A kind may stand twice with different questions (school here, household register there; this list and that). */
const sideOf = (condition: Condition): string => String(condition.as ?? condition.by ?? '');

const spanFault = (place: string, { code, ...detail }: SpanFault): Found => fault(place, code, detail);

function parameterFaults(programme: Programme): Found[] {
  return Object.entries(programme.parameters).flatMap(([name, { values }]) => {
    const place = `parameters.${name}`;
    const used = name === programme.amount.parameter || name === programme.amount.days;
    return [
      ...(used ? [] : [fault(place, 'unused')]),
      ...spanFaults(values, programme.valid).map((one) => spanFault(place, one)),
      ...values.flatMap((value, no) => rowFaults(programme, value, `${place}.values.${no}`)),
    ];
  });
}

function rowFaults(programme: Programme, value: ParameterValue, place: string): Found[] {
  const rows = rowsOf(value);
  const words = rows.flatMap((row, no) =>
    Object.entries(row.when ?? {}).flatMap(([key, word]) =>
      fitsFact(key, word)
        ? []
        : [fault(`${place}.rows.${no}.when.${key}`, 'no-such-word', { word: String(word) })],
    ),
  );
  const cents = rows.flatMap((row, no) =>
    row.yuan !== undefined && termFen(programme, row.yuan) === undefined
      ? [fault(`${place}.rows.${no}.yuan`, 'no-whole-fen', { yuan: row.yuan })]
      : [],
  );
  return [...words, ...cents, ...(words.length ? [] : uncovered(programme, value, place))];
}

function fitsFact(key: string, word: unknown): boolean {
  if (key === 'school_in' || key === 'hukou_in') return /^\d{2}(\d{2}){0,2}$/.test(String(word));
  const shape: FactShape = FACTS[key as FactColumn];
  if (shape.type === 'code') return String(word) in shape.words;
  return typeof word === (shape.type === 'boolean' ? 'boolean' : 'number');
}

/** Words of a coded fact that the programme's conditions let through. */
function admitted(programme: Programme, column: string): string[] {
  const all = Object.keys((FACTS[column as FactColumn] as CodedFact).words);
  const lists = alternatives(programme)
    .filter((any) => any.length === 1)
    .map(([condition]) => argsOf(condition!))
    .flatMap((args) => {
      const named = { stage: 'stages', level: 'levels', admitted_tier: 'tiers', school_kind: 'kinds' }[
        column
      ];
      return named && Array.isArray(args[named]) ? [args[named] as string[]] : [];
    });
  return lists.reduce((left, list) => left.filter((word) => list.includes(word)), all);
}

/** Combinations of words for which the table has no row: a child of that kind would have no amount. */
function uncovered(programme: Programme, value: ParameterValue, place: string): Found[] {
  const rows = rowsOf(value);
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row.when ?? {})))].filter(
    (key) => key in FACTS && FACTS[key as FactColumn].type === 'code',
  );
  let combinations: Record<string, string>[] = [{}];
  for (const column of columns)
    combinations = combinations.flatMap((one) =>
      admitted(programme, column).map((word) => ({ ...one, [column]: word })),
    );
  return combinations
    .filter(
      (one) =>
        rows.length > 0 &&
        !rows.some((row) => Object.entries(row.when ?? {}).every(([key, word]) => one[key] === word)),
    )
    .map((one) => fault(`${place}.rows`, 'no-row', { for: Object.values(one).join(', ') }));
}

/** Which unit goes with which way of paying. */
const FITS: Readonly<Record<string, readonly string[]>> = {
  'yuan-a-year': ['each-term', 'autumn', 'spring'],
  'yuan-a-term': ['each-term'],
  'yuan-once': ['autumn', 'spring'],
  'yuan-a-day': ['each-term'],
  'in-kind': ['each-term', 'autumn', 'spring'],
};

function unitFaults({ amount, parameters }: Programme): Found[] {
  const parameter = parameters[amount.parameter];
  if (!parameter) return [fault('amount.parameter', 'no-such-parameter', { parameter: amount.parameter })];
  const { unit } = parameter;
  const isByDay = unit === 'yuan-a-day';
  const days = amount.days === undefined ? undefined : parameters[amount.days];
  return [
    ...(FITS[unit]?.includes(amount.paid) ? [] : [fault('amount.paid', 'unit', { unit, paid: amount.paid })]),
    ...(isByDay === (days !== undefined)
      ? []
      : [fault('amount.days', isByDay ? 'days-wanted' : 'days-idle')]),
    ...(days && days.unit !== 'days'
      ? [fault('amount.days', 'unit', { unit: days.unit, paid: 'days' })]
      : []),
    ...(isByDay && amount.given_as !== 'meal' ? [fault('amount.given_as', 'meals-only')] : []),
  ];
}

function divisionFaults(programme: Programme): Found[] {
  const isLocal = programme.level !== 'national';
  const asksPlace = alternatives(programme).some((any) => any.some((one) => one.test === 'in-division'));
  if (isLocal && !programme.division) return [fault('division', 'division-wanted')];
  return isLocal && !asksPlace ? [fault('tests', 'place-not-asked')] : [];
}

/** What is wrong between programmes: exclusions of nobody, and circles of them. */
export function ruleSetFaults(rules: RuleSet): RuleFault[] {
  const byId = new Map(rules.programmes.map((one) => [one.id, one]));
  const named = rules.programmes.flatMap((programme) =>
    [...programme.yields_to, ...programme.stacks_with].flatMap(({ programme: other }) =>
      byId.has(other)
        ? []
        : [{ programme: programme.id, place: 'yields_to', code: 'no-such-programme', detail: { other } }],
    ),
  );
  return [...named, ...circles(byId)];
}

function circles(byId: ReadonlyMap<string, Programme>): RuleFault[] {
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (byId.get(from)?.yields_to ?? []).some(({ programme }) => {
      if (programme === to) return true;
      if (seen.has(programme)) return false;
      seen.add(programme);
      return reaches(programme, to, seen);
    });
  return [...byId.keys()]
    .filter((id) => reaches(id, id, new Set()))
    .map((id) => ({ programme: id, place: 'yields_to', code: 'circle', detail: {} }));
}
