import type { Text } from '../../platform/index.ts';
import { type Refused, refused } from '../refused.ts';
import type { AwayRow } from './attendance.ts';

/** What is done between the first day away and the report. */
export const ABSENCE_ACTS = ['visit', 'report'] as const;
export type AbsenceKind = (typeof ABSENCE_ACTS)[number];

/** A visit at home or a written report, as it was recorded; never changed. `metOn`: the day of the visit. */
export type AbsenceAct = {
  readonly kind: AbsenceKind;
  readonly on: string;
  readonly by: string;
  /** A report is kept as a paper too. */
  readonly hasPaper?: boolean;
  readonly data: {
    readonly metOn?: string | undefined;
    readonly whom?: string | undefined;
    readonly note?: string | undefined;
  };
};

/** A running absence with what was done about it, what is wanted next and by when. */
export type AwayState = {
  readonly row: AwayRow;
  readonly visit: AbsenceAct | undefined;
  readonly report: AbsenceAct | undefined;
  readonly wants: AbsenceKind | null;
  readonly dueOn: string | null;
  readonly isLate: boolean;
};

/** Where a running absence stands: what was done since its first day is of it. */
export function awayState(row: AwayRow, acts: readonly AbsenceAct[], today: string): AwayState {
  const visit = acts.findLast(({ kind, data }) => kind === 'visit' && (data.metOn ?? '') >= row.since);
  const report = acts.findLast(({ kind, on }) => kind === 'report' && on >= row.since);
  const wants = report ? null : visit ? 'report' : 'visit';
  const dueOn = wants === null ? null : wants === 'visit' ? row.visitBy : row.reportBy;
  return { row, visit, report, wants, dueOn, isLate: dueOn !== null && dueOn < today };
}

/** Every ground against a visit or report that is to be recorded; none: it is taken. */
export function absenceGrounds(
  kind: AbsenceKind,
  { row, visit, report }: AwayState,
  data: AbsenceAct['data'],
  today: string,
): Refused[] {
  const done = report ? [refused('absence-reported', { on: report.on, by: report.by })] : [];
  if (kind === 'visit') {
    const { metOn } = data;
    const ahead = metOn !== undefined && metOn > today;
    return [
      ...done,
      ...(ahead ? [refused('day-ahead', { field: VISIT_DAY })] : []),
      ...(metOn !== undefined && metOn < row.since
        ? [refused('visit-before-absence', { since: row.since })]
        : []),
    ];
  }
  const days = (Date.parse(row.reportFrom) - Date.parse(row.since)) / 86_400_000;
  return [
    ...done,
    ...(visit ? [] : [refused('visit-first', { since: row.since })]),
    ...(today < row.reportFrom ? [refused('report-early', { days, from: row.reportFrom })] : []),
  ];
}

const VISIT_DAY: Text = { zh: '家访日期', en: 'Day of the visit' };

/** Whose absence is reported, for the sentence of the case. */
export type Reported = {
  readonly class: string;
  readonly school: string;
  /** What the roll says of the last day. */
  readonly reason: Text;
  readonly state: AwayState;
  readonly report: AbsenceAct;
};

const told = (text: string | undefined, before: string): string => (text ? `${before}${text}` : '');

/** Why a case is opened by a report: class, days by the rolls, the visit, the report. */
export function reportSentence({ class: of, school, reason, state, report }: Reported): Text {
  const { row, visit } = state;
  const days = row.on.length;
  return {
    zh:
      `${school}${of}学生，自${row.since}起无假缺课${days}天（${row.on.join('、')}），最近原因：${reason.zh}。` +
      `${visit ? `${visit.data.metOn}${visit.by}家访，见到${visit.data.whom}${told(visit.data.note, '：')}。` : ''}` +
      `${report.on}${report.by}书面报告${told(report.data.note, '：')}。`,
    en:
      `Of ${school} ${of}: away without leave since ${row.since}, ${days} ${days === 1 ? 'day' : 'days'} (${row.on.join(', ')}), ` +
      `last reason: ${reason.en}. ` +
      `${visit ? `Visited on ${visit.data.metOn} by ${visit.by}, who met ${visit.data.whom}${told(visit.data.note, ': ')}. ` : ''}` +
      `Reported in writing on ${report.on} by ${report.by}${told(report.data.note, ': ')}.`,
  };
}
