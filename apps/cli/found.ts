import { join } from 'node:path';
import type { Language } from '../../src/platform/index.ts';
import { KIND_TEXTS, LIST_KINDS, LIST_TEXTS, type Summary } from '../../src/reports/index.ts';

type Output = { write(text: string): unknown };

/** Prints what a run found: the balance, the two lists by kind, what waits, the warnings, where the files lie. */
export function printFound(output: Output, summary: Summary, out: string, language: Language): number {
  const zh = language === 'zh';
  const line = (label: string, count: number): void => {
    output.write(`  ${label}${' '.repeat(Math.max(1, 34 - width(label)))}${String(count).padStart(9)}\n`);
  };
  const refused = summary.sources.filter((source) => source.refusal !== null || isRefusedWhole(source));
  output.write(zh ? `\n基准日期 ${summary.on}\n` : `\nAs of ${summary.on}\n`);
  line(zh ? '读入行' : 'rows read', summary.totals.read);
  line(zh ? '　落地' : '  landed', summary.totals.landed);
  line(zh ? '　拒收' : '  refused', summary.totals.refused);
  line(zh ? '　跳过' : '  skipped', summary.totals.skipped);
  line(zh ? '人员' : 'persons', summary.persons);
  line(zh ? '待核对（对）' : 'pairs to review', summary.review.pairs);
  for (const list of ['out-of-school', 'unaided'] as const) {
    line(LIST_TEXTS[list][language], summary.lists[list].persons);
    for (const kind of LIST_KINDS[list]) {
      line(
        `${zh ? '　' : '  '}${KIND_TEXTS[kind]?.[language] ?? kind}`,
        summary.lists[list].byKind[kind] ?? 0,
      );
    }
    line(zh ? '　待核对后再定' : '  waiting for review', summary.lists[list].waiting);
  }
  for (const warning of summary.warnings) output.write(`! ${warning.text}\n`);
  for (const source of refused) {
    const place = `${source.file}${source.sheet ? `#${source.sheet}` : ''}`;
    const why = source.refusal === null ? '' : zh ? `：${source.refusal}` : `: ${source.refusal}`;
    output.write(`! ${zh ? '拒收 ' : 'refused '}${place}${why}\n`);
  }
  output.write(`${zh ? '结果：' : 'Results: '}${join(out, '结果.xlsx')}\n`);
  return refused.length > 0 ? 3 : 0;
}

/** A sheet of which no row landed. */
const isRefusedWhole = ({ landed, refused }: Summary['sources'][number]): boolean =>
  landed === 0 && refused > 0;

/** Columns that a text takes on a terminal: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, c) => sum + (c.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
