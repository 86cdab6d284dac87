import type { Language } from '../../src/platform/index.ts';
import type { RunState } from './run-progress.ts';

const TEXT = {
  zh: { title: '扶智', building: '正在准备页面（首次启动约需几秒）…', running: '正在导入' },
  en: {
    title: 'Fuzhi',
    building: 'Preparing the page (a few seconds at the first start) …',
    running: 'Importing',
  },
} as const;

/** The page while the real one is still being built: no script, asks again every second. */
export function waitingPage(language: Language, run: RunState): string {
  const text = TEXT[language];
  const share = run.total ? ` ${run.done} / ${run.total}` : '';
  const import_ = run.state === 'running' ? `<p>${text.running}${share}</p>` : '';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>${text.title}</title></head>
<body style="font-family: system-ui, sans-serif; margin: 20vh auto; max-width: 32em; text-align: center">
<h1>${text.title}</h1><p>${text.building}</p>${import_}</body></html>`;
}
