/** A line that somebody pasted: what is opened, or why it cannot be. */
export type PastedLine = {
  readonly line: number;
  readonly name: string;
  readonly fullName: string;
  readonly fault?: 'account.nameShape' | 'account.fullNameMissing' | 'account.twice';
};

/** The shape that the service asks of an account's name, told before it is sent. */
export const NAME_SHAPE = /^[A-Za-z0-9._-]{3,40}$/;

/** Lines of an account's name and a person's name, as they are copied out of two columns of a sheet or typed with a blank between. */
export function readLines(text: string): PastedLine[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((raw, i): PastedLine[] => {
    const line = raw.trim();
    if (line === '') return [];
    const [name = '', ...rest] = line.split(/[\t,，;；\s]+/);
    const key = name.toLowerCase();
    const given = { line: i + 1, name, fullName: rest.join(' ').slice(0, 40) };
    const isTwice = seen.has(key);
    seen.add(key);
    if (!NAME_SHAPE.test(name)) return [{ ...given, fault: 'account.nameShape' }];
    if (given.fullName === '') return [{ ...given, fault: 'account.fullNameMissing' }];
    return [isTwice ? { ...given, fault: 'account.twice' } : given];
  });
}
