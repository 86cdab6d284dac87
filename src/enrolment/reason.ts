import { printDay } from '../kernel/index.ts';
import { type Language, say } from '../platform/index.ts';
import type { Gap } from './gap.ts';
import { GROUND_TEXTS, PARTS } from './texts.ts';

/** Why a child is on the list, in one sentence made from the data. Holds no ID number. */
export function reasonText(gap: Gap, language: Language): string {
  const part = (name: keyof typeof PARTS, detail = {}) => say(PARTS[name], language, detail);
  const on = (day: string | null) =>
    day ? part('onDay', { day: printDay(day, language), in: day.length === 7 ? 'in' : 'on' }) : '';
  const counts = { records: gap.record_sheets, rosters: gap.roster_sheets };
  const main = say(GROUND_TEXTS[gap.ground], language, {
    age: gap.age === null ? part('unknownAge') : part('years', { age: gap.age }),
    where: placeOfRecord(gap, language) || part('unknownSchool'),
    searched: part(gap.roster_sheets > 0 ? 'searchedBoth' : 'searchedRecords', counts),
    lists: part(gap.roster_sheets > 0 ? 'onNoList' : 'noLists', counts),
    roster_school: gap.roster_school ?? part('unknownSchool'),
    record_text: gap.record_text ?? part('unknownState'),
    record_date: on(gap.record_date),
    reply_date: on(gap.reply_date),
    persuasion_date: on(gap.persuasion_date),
  });
  const notes = [
    gap.is_school_silent ? part('silent') : '',
    gap.is_registered_poor ? part('poor') : '',
    gap.is_beyond ? part('beyond') : '',
    gap.is_waiting ? part(WAITING[gap.waiting_for ?? 'pair'], { pairs: gap.undecided_pairs }) : '',
  ];
  return `${main}${notes.join('')}${part('end')}`;
}

/** What the child waits for. */
const WAITING = {
  pair: 'waiting',
  namesake: 'waitingNamesake',
  list: 'waitingList',
  'missing-list': 'waitingMissingList',
} as const;

/** School, grade and class of record, as far as the record names them; a class often repeats its grade. */
function placeOfRecord(gap: Gap, language: Language): string {
  const grade = gap.record_grade ?? '';
  const own = gap.record_class ?? '';
  const parts = [gap.record_school ?? '', own.includes(grade) ? '' : grade, own].filter((one) => one !== '');
  return parts.join(language === 'zh' ? '' : ' ');
}
