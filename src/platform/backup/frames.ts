import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/**
 * A backup is one gzip stream of frames: a letter, the length in four bytes, the content. `H` the head, `T` a table begins,
 * `D` a part of its rows as COPY gives them, `E` the table ends, `M` the manifest.
 */
export type FrameKind = 'H' | 'T' | 'D' | 'E' | 'M';
export type Frame = { readonly kind: FrameKind; readonly content: Buffer };

/** Where frames go. */
export type FrameSink = {
  put(kind: FrameKind, content: Buffer | object): Promise<void>;
  end(): Promise<void>;
};

/** Begins a file of frames; readable by its owner alone. */
export function openFrames(file: string): FrameSink {
  const gzip = createGzip({ level: 1 });
  const disk = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  gzip.pipe(disk);
  const written = finished(disk);
  written.catch(() => {}); // told where the next frame is put
  disk.on('error', (error) => gzip.destroy(error));
  return {
    async put(kind, content) {
      const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
      const head = Buffer.alloc(5);
      head.write(kind);
      head.writeUInt32BE(bytes.length, 1);
      // a disk that is full has ended the stream: it would never drain
      if (gzip.destroyed) await written;
      gzip.write(head);
      // `once` takes its listeners away again, whichever of drain and error comes
      if (!gzip.write(bytes)) await once(gzip, 'drain');
    },
    async end() {
      gzip.end();
      await written;
    },
  };
}

/** Longer than any part that COPY gives: what says more is no frame. */
const LONGEST = 1 << 30;

/** Reads the frames of a file. Throws whatever is wrong with it. */
export async function* readFrames(file: string): AsyncGenerator<Frame> {
  const disk = createReadStream(file);
  const stream = disk.pipe(createGunzip());
  disk.on('error', (error) => stream.destroy(error));
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    while (rest.length - at >= 5) {
      const length = rest.readUInt32BE(at + 1);
      if (length > LONGEST) throw new Error('no frame');
      if (rest.length - at - 5 < length) break;
      const kind = rest.toString('latin1', at, at + 1) as FrameKind;
      yield { kind, content: rest.subarray(at + 5, at + 5 + length) };
      at += 5 + length;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error('the last frame is broken off');
}
