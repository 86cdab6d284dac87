import { describe, expect, it } from 'vitest';
import { checkRules, citationText, readLibrary, resolveCitation } from './index.ts';
import { citationFaults } from './resolve.ts';

describe('the library', () => {
  const library = readLibrary();

  it('holds every document and clause that the rules cite', () => {
    expect(checkRules()).toEqual([]);
  });

  it('finds the clause on school age in the Compulsory Education Law', () => {
    const found = resolveCitation(library, { document: 'compulsory-education-law', clause: 'art. 11' });
    expect(found?.document.state).toBe('in-force');
    expect(found?.clause?.about.zh).toContain('入学年龄');
  });

  it('shows 来源待核 where no source was found, also for a document known only from memory', () => {
    expect(citationText(library, 'unsourced').zh).toBe('来源待核');
    expect(citationText(library, { document: 'school-year-practice' }).zh).toContain('来源待核');
    expect(citationText(library, { document: 'compulsory-education-law' }).zh).not.toContain('来源待核');
  });

  it('tells file and place of a citation that points nowhere, however deep it stands', () => {
    const rule = {
      a: [{ cite: { document: 'no-such-law' } }],
      cite: { document: 'compulsory-education-law', clause: 'art. 999' },
    };
    expect(citationFaults(library, 'x.yaml', rule)).toEqual([
      { file: 'x.yaml', path: 'a.0.cite', fault: 'not in the library: no-such-law' },
      { file: 'x.yaml', path: 'cite', fault: 'not in the library: compulsory-education-law, art. 999' },
    ]);
  });

  it('takes no bare text for a citation', () => {
    expect(citationFaults(library, 'x.yaml', { cite: 'the law' })).toHaveLength(1);
  });
});
