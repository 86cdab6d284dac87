import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Cite } from '../../library/index.ts';
import type { Text } from '../../platform/index.ts';

const Label = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Columns that a notice may have; no other can be asked for. */
export const NOTICE_COLUMNS = ['name', 'school', 'grade', 'class', 'programme', 'level'] as const;
export type NoticeColumn = (typeof NOTICE_COLUMNS)[number];

/** The headings of the columns. */
export const NOTICE_HEADINGS: Readonly<Record<NoticeColumn, Text>> = {
  name: { zh: '姓名', en: 'Name' },
  school: { zh: '学校', en: 'School' },
  grade: { zh: '年级', en: 'Grade' },
  class: { zh: '班级', en: 'Class' },
  programme: { zh: '资助项目', en: 'Programme' },
  level: { zh: '等级', en: 'Level' },
};

/** The file `rules/aid-process/notice.yaml`. */
export const NoticeRules = z.strictObject({
  from: z.string(),
  working_days: z.strictObject({ at_least: z.number().int().min(1), cite: Cite }),
  calendar: z.strictObject({ known_until: z.iso.date(), cite: Cite }),
  columns: z.strictObject({ cite: Cite, permitted: z.array(z.enum(NOTICE_COLUMNS)).min(1) }),
  mask_names: z.strictObject({ cite: Cite }),
  never: z.strictObject({ cite: Cite, words: z.array(z.string().min(1)).min(1), instead: Label }),
  programme_instead: Label,
  taken_down: z.strictObject({ cite: Cite }),
});
export type NoticeRules = z.infer<typeof NoticeRules>;

/** Somebody who is to stand in a notice. */
export type NoticedChild = {
  readonly name: string;
  readonly school: string | null;
  readonly grade: string | null;
  readonly className: string | null;
  readonly programme: string;
  readonly level?: string | null;
};

const OPEN = '＊';

/** A minor's name: two characters keep the first, longer ones first and last; of names in parts the first sign of each end. */
export function maskName(name: string): string {
  const signs = [...name.normalize('NFC').replace(/\s/g, '')];
  if (signs.length <= 1) return OPEN;
  if (signs.length === 2) return `${signs[0]}${OPEN}`;
  return `${signs[0]}${OPEN.repeat(signs.length - 2)}${signs.at(-1)}`;
}

/** Whether a text tells what must not be published: a cause of hardship, a disability, or a number. */
export const isRevealing = (rules: Pick<NoticeRules, 'never'>, text: string): boolean =>
  rules.never.words.some((word) => text.includes(word)) || /\d{6}/.test(text.normalize('NFKC'));

/** The published cells of a child: permitted columns alone, the name masked, nothing that tells why. */
export function noticeCells(
  rules: NoticeRules,
  columns: readonly NoticeColumn[],
  child: NoticedChild,
): string[] {
  const plain = (text: string | null | undefined): string =>
    text ? (isRevealing(rules, text) ? rules.never.instead.zh : text) : '';
  const cells: Readonly<Record<NoticeColumn, string>> = {
    name: maskName(child.name),
    school: plain(child.school),
    grade: plain(child.grade),
    class: plain(child.className),
    programme: isRevealing(rules, child.programme) ? rules.programme_instead.zh : child.programme,
    level: plain(child.level),
  };
  return columns.filter((column) => rules.columns.permitted.includes(column)).map((column) => cells[column]);
}

/** The hash of what is published: columns and lines as JSON, one a line. */
export function hashNotice(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  const hash = createHash('sha256').update(`${JSON.stringify(columns)}\n`);
  for (const cells of lines) hash.update(`${JSON.stringify(cells)}\n`);
  return hash.digest('hex');
}
