import { chromium } from 'playwright-core';
const [,, out, w='390', lang='zh', mode=''] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const p = await b.newPage({ viewport: { width: +w, height: 900 } });
await p.addInitScript(l => localStorage.setItem('fuzhi.language', l), lang);
p.on('console', m => m.type()==='error' && console.log('console', m.text()));
await p.goto('http://127.0.0.1:8105/families');
await p.waitForSelector('select option:nth-child(3)', { state: 'attached', timeout: 60000 });
if (mode !== 'empty') {
  await p.selectOption('select >> nth=0', 'junior');
  await p.selectOption('select >> nth=2', 'true');
  await p.getByRole('checkbox').nth(2).check();
  await p.selectOption('fieldset.family-place select >> nth=0', '43');
  await p.waitForFunction(() => document.querySelectorAll('fieldset.family-place select')[1].options.length > 2);
  await p.selectOption('fieldset.family-place select >> nth=1', '4313');
  await p.waitForFunction(() => document.querySelectorAll('fieldset.family-place select')[2].options.length > 2);
  await p.selectOption('fieldset.family-place select >> nth=2', '431321');
  await p.locator('form button[type=submit]').click();
  await p.waitForSelector('.family-aid', { timeout: 60000 });
}
if (mode === 'print') { await p.emulateMedia({ media: 'print' }); await p.setViewportSize({ width: 794, height: 1123 }); }
await p.screenshot({ path: out, fullPage: true });
console.log(await p.evaluate(() => [document.documentElement.scrollWidth, innerWidth]));
await b.close();
