import { z } from 'zod';
import { BothLanguages, contract, typed } from '../../access/index.ts';
import { OfChild } from '../contracts.ts';
import { count, moment } from '../told.ts';

/** What a Word file says it is. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const FileNo = z.coerce.number().int().positive().max(1_000_000);
const OfKind = z.object({ kind: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/) });
const upload = 'application/octet-stream';

/** What the routes of papers take and give. */
export const PAPER_CONTRACTS = {
  take: contract({
    about: { zh: '把材料放入案卷', en: 'put a paper on a case’s file' },
    params: OfChild,
    query: z.object({ kind: typed(40), name: typed(120) }),
    upload,
    answers: { 200: z.strictObject({ no: count }) },
    faults: [
      ...['bad-entry', 'no-such-case', 'paper-too-large', 'paper-ill', 'too-many-papers'],
      'taken-meanwhile',
    ],
  }),
  filed: contract({
    about: { zh: '案卷里的一份材料', en: 'a paper on a case’s file' },
    params: OfChild.extend({ fileNo: FileNo }),
    answers: { 200: { file: '*/*' } },
    faults: ['no-such-paper'],
  }),
  made: contract({
    about: { zh: '一份已开具的文书（Word）', en: 'a paper that was made, as Word file' },
    params: OfChild.extend({ actNo: FileNo }),
    answers: { 200: { file: WORD } },
    faults: ['no-such-paper'],
  }),
  templates: contract({
    about: { zh: '文书模板', en: 'templates of papers' },
    answers: {
      200: z.strictObject({
        canLay: z.boolean(),
        items: z.array(
          z.strictObject({
            kind: z.string(),
            label: BothLanguages,
            words: z.array(z.string()),
            /** Without these none is taken. */
            must: z.array(z.string()),
            own: z.strictObject({ kind: z.string(), laidAt: moment, authorName: z.string() }).nullable(),
          }),
        ),
      }),
    },
  }),
  template: contract({
    about: { zh: '一份文书模板（Word）', en: 'one template, as Word file' },
    params: OfKind,
    answers: { 200: { file: WORD } },
    faults: ['no-such-paper'],
  }),
  lay: contract({
    about: { zh: '换用本单位的文书模板', en: 'lay one’s own template' },
    params: OfKind,
    upload,
    answers: { 200: z.strictObject({ kind: z.string() }) },
    faults: [
      ...['no-such-paper', 'paper-too-large', 'template-ill', 'template-words', 'template-lists'],
      ...['template-lacks', 'taken-meanwhile'],
    ],
  }),
} as const;
