import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCharacters, readName } from '../names.ts';
import { buildDictionary, builderHash, CHARACTERS, readUnihan, unihanFolder } from './build.store.ts';

const file = readFileSync(CHARACTERS, 'utf8');
const characters = readCharacters(file);

describe('the character dictionary', () => {
  it('is the one that its builder makes', () => {
    expect(file.split('\n')[0]).toContain(`builder ${builderHash()}`);
    const unihan = readUnihan(unihanFolder());
    if (unihan) expect(buildDictionary(unihan)).toBe(file);
  });

  it('knows variants as one character', () => {
    for (const variant of '舉擧举') expect(characters.get(variant)!.canonical).toBe('举'.codePointAt(0));
  });

  it('knows homophones by their sound and look-alikes by their shape', () => {
    expect(new Set([...'伟玮炜'].map((one) => characters.get(one)!.pinyin))).toEqual(new Set(['wei']));
    expect(characters.get('己')!.fourCorner).toBe(characters.get('已')!.fourCorner);
  });
});

describe('a name', () => {
  const read = (text: string) => readName(text, characters);

  it('is the same with any dot or none', () => {
    const names = ['艾力·买买提', '艾力•买买提', '艾力・买买提', '艾力．买买提', '艾力-买买提', '艾力买买提'];
    expect(new Set(names.map((name) => read(name).canon)).size).toBe(1);
    expect(read('艾力·买买提').parts).toHaveLength(2);
  });

  it('keeps its length where a character was written as pinyin, a mark or a private one', () => {
    for (const name of ['李锦hao', '李锦HAO', '李锦?', '李锦*', '李锦\ue863']) {
      expect(read(name).places).toHaveLength(3);
      expect(read(name).places[2]!.canonical).toBe(0);
    }
    expect(read('李锦hao').sound).toBe(read('李锦浩').sound);
  });

  it('is read without the mark that a teacher put behind it', () => {
    for (const name of ['李锦浩*', '李锦浩★', '李锦浩（转）', '李锦浩1', '李锦浩A'])
      expect(read(name).canon).toBe('李锦浩');
    expect(read('李锦*').places).toHaveLength(3);
  });

  it('is counted by code point, beyond the basic plane too', () => {
    expect(read('王𠅤').places).toHaveLength(2);
  });
});
