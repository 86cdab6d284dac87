import type { Language, Progress } from '../../src/platform/index.ts';

const STAGES: Record<Language, Record<Progress['stage'], string>> = {
  zh: {
    demo: '生成演示县',
    read: '读取表册',
    check: '核对',
    link: '关联',
    gaps: '比对在学',
    aid: '比对资助',
    write: '写出结果',
    load: '载入数据库',
  },
  en: {
    demo: 'making the demonstration county',
    read: 'reading files',
    check: 'checking',
    link: 'linking',
    gaps: 'comparing schooling',
    aid: 'comparing aid',
    write: 'writing results',
    load: 'loading the database',
  },
};

type Output = { isTTY?: boolean; write(text: string): unknown };

/** One line that changes on a terminal; elsewhere one line a stage. */
export function progressLine(output: Output, language: Language) {
  let last = '';
  return {
    show: (progress: Progress): void => {
      const label = STAGES[language][progress.stage];
      const share = progress.total ? ` ${progress.done}/${progress.total}` : '';
      const rows = progress.rows ? ` · ${progress.rows} ${language === 'zh' ? '行' : 'rows'}` : '';
      if (output.isTTY) output.write(`\r\u001b[2K${label}${share}${rows} ${progress.item ?? ''}`);
      else if (label !== last) output.write(`${label} …\n`);
      last = label;
    },
    end: (): void => {
      if (output.isTTY) output.write('\r\u001b[2K');
    },
  };
}
