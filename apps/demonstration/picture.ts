import { crc32, deflateSync } from 'node:zlib';

/** A made-up paper: a grey sheet with ruled lines, as PNG; `n` moves the lines so that no two are the same file. */
export function drawPaper(n: number): Buffer {
  const [width, height] = [240, 320];
  const rows = Buffer.alloc((width + 1) * height, 0xf4);
  for (let y = 0; y < height; y++) {
    const row = y * (width + 1);
    rows[row] = 0;
    const isRuled = y > 30 && y < 290 && y % 18 < 4;
    if (isRuled) rows.fill(0x70, row + 24, row + 24 + 60 + ((y * 7 + n * 13) % 132));
  }
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const made = Buffer.alloc(named.length + 8);
  made.writeUInt32BE(content.length, 0);
  made.set(named, 4);
  made.writeUInt32BE(crc32(named), named.length + 4);
  return made;
}
