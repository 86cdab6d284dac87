/** The little of yauzl that is used; the package ships no types. */
declare module 'yauzl' {
  type Entry = { readonly fileName: string };
  type ZipFile = {
    on(event: 'entry', listener: (entry: Entry) => void): ZipFile;
    on(event: 'end', listener: () => void): ZipFile;
    on(event: 'error', listener: (error: Error) => void): ZipFile;
    readEntry(): void;
    openReadStream(entry: Entry, done: (error: Error | null, stream?: NodeJS.ReadableStream) => void): void;
  };
  export function fromBuffer(
    buffer: Buffer,
    options: { lazyEntries: boolean; decodeStrings: boolean },
    done: (error: Error | null, zip?: ZipFile) => void,
  ): void;
}
