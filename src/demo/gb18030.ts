/**
 * Text to GB 18030 bytes. Node decodes this encoding but does not encode it, so the map is built from its decoder:
 * the two-byte range, then the four-byte range in order of its linear number.
 */
const FOUR_BYTE_BMP = 39_420;
const FOUR_BYTE_ABOVE = 189_000;

let map: Uint32Array | undefined;

function fourBytes(linear: number): [number, number, number, number] {
  return [
    0x81 + Math.floor(linear / 12_600),
    0x30 + (Math.floor(linear / 1260) % 10),
    0x81 + (Math.floor(linear / 10) % 126),
    0x30 + (linear % 10),
  ];
}

function buildMap(): Uint32Array {
  const decoder = new TextDecoder('gb18030');
  const built = new Uint32Array(65_536);
  for (let linear = 0; linear < FOUR_BYTE_BMP; linear++) {
    const bytes = fourBytes(linear);
    const text = decoder.decode(Uint8Array.from(bytes));
    if (text.length === 1 && text !== '\ufffd')
      built[text.charCodeAt(0)] = ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) >>> 0;
  }
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const text = decoder.decode(Uint8Array.of(high, low));
      if (text.length === 1 && text !== '\ufffd') built[text.charCodeAt(0)] = (high << 8) | low;
    }
  }
  for (let ascii = 0; ascii < 128; ascii++) built[ascii] = ascii;
  return built;
}

function putAbove(out: Buffer, at: number, codePoint: number): number {
  for (const byte of fourBytes(FOUR_BYTE_ABOVE + codePoint - 0x10000)) out[at++] = byte;
  return at;
}

function put(out: Buffer, at: number, code: number): number {
  if (code > 0xffffff) out[at++] = code >>> 24;
  if (code > 0xffff) out[at++] = (code >>> 16) & 255;
  if (code > 0xff) out[at++] = (code >>> 8) & 255;
  out[at++] = code & 255;
  return at;
}

/** Encodes text; a character that has no code becomes `?`. */
export function encodeGb18030(text: string): Buffer {
  map ??= buildMap();
  const out = Buffer.allocUnsafe(text.length * 4);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0xd800 && unit < 0xdc00) at = putAbove(out, at, text.codePointAt(i++)!);
    else at = put(out, at, map[unit] || (unit === 0 ? 0 : 0x3f));
  }
  return out.subarray(0, at);
}
