import { z } from 'zod';
import { BothLanguages, contract, FaultTold, told, typed, type Wire } from '../../access/index.ts';
import { OfChild } from '../contracts.ts';
import { ActRefused, count, fieldTold, moment, text } from '../told.ts';
import type { Arrival } from './arrivals.queries.ts';
import type { DoorChild, DoorField, DoorPack } from './pack.queries.ts';
import { Attached, DeviceName, Sent, Sha256, SubmissionId } from './submission.ts';
import type { DoorAnswer } from './taking.queries.ts';

const Child = told<DoorChild>()(
  'DoorChild',
  z.strictObject({
    personId: z.string(),
    name: text,
    sex: text,
    birthDate: text,
    township: text,
    village: text,
    school: text,
    guardian: text,
    phoneMasked: text,
    reason: BothLanguages,
    step: BothLanguages,
    dueOn: text,
    isOverdue: z.boolean(),
    contact: z.record(z.string(), z.strictObject({ value: z.string(), base: z.string() })),
    last: z.strictObject({ label: BothLanguages, on: z.string(), by: text }).nullable(),
    acts: z.array(z.strictObject({ kind: z.string(), isOpen: z.boolean(), grounds: z.array(BothLanguages) })),
  }),
);

const Field = told<DoorField>()('DoorField', z.strictObject(fieldTold));

const pack = {
  on: z.string(),
  servedAt: moment,
  offlineDays: count,
  partBytes: count,
  total: count,
  children: z.array(Child),
  forms: z.array(z.strictObject({ kind: z.string(), label: BothLanguages, fields: z.array(Field) })),
  papersOf: z.record(z.string(), z.array(z.array(z.string()))),
  papers: z.array(z.strictObject({ id: z.string(), label: BothLanguages })),
  contact: z.array(z.strictObject({ field: z.string(), label: BothLanguages, kind: z.string() })),
  media: z.array(z.strictObject({ id: z.string(), most: count, largestBytes: count })),
};
const Pack = told<DoorPack>()(
  'DoorPack',
  z.strictObject({ account: z.strictObject({ id: count, name: z.string() }), ...pack }),
);

const Answer = told<DoorAnswer & { readonly isClockOff?: boolean }>()(
  'DoorAnswer',
  z.strictObject({
    state: z.enum(['accepted', 'late', 'refused']),
    step: text,
    actNo: count.nullable(),
    clashes: z.array(z.string()),
    grounds: z.array(z.strictObject({ code: z.string(), zh: z.string(), en: z.string() })),
    skewSeconds: count,
    isClockOff: z.boolean().exactOptional(),
  }),
);

const ArrivalTold = told<Wire<Arrival>>()(
  'Arrival',
  z.strictObject({
    submissionId: z.string(),
    field: z.string(),
    label: BothLanguages,
    personId: z.string(),
    name: text,
    by: z.string(),
    madeAt: moment,
    receivedAt: moment,
    skewSeconds: count,
    grounds: z.array(BothLanguages),
    told: z.array(z.strictObject({ label: BothLanguages, value: z.string() })),
    stands: text,
    papers: count,
  }),
);

const Progress = z.strictObject({ offset: count, isWhole: z.boolean() }).meta({ id: 'UploadProgress' });
const OfUpload = z.object({ sha256: Sha256 });
const uploadAsked = {
  medium: typed(20),
  offset: z.coerce.number().int().min(0).max(1e9).default(0),
};

/** What the routes of the visit pages take and give. */
export const DOOR_CONTRACTS = {
  pack: contract({
    about: { zh: '走访名单：随身带走的内容', en: 'the list of visits, to be taken along' },
    query: z.object({ device: DeviceName }),
    answers: { 200: Pack },
  }),
  call: contract({
    about: { zh: '取一个孩子的联系电话（留痕）', en: 'the telephone number of one child; recorded' },
    params: OfChild,
    answers: { 200: z.strictObject({ phone: z.string() }) },
    faults: ['no-such-child', 'no-phone'],
  }),
  submit: contract({
    about: {
      zh: '提交一次走访（可重发，不会重复）',
      en: 'send what was done at a door; sent twice it counts once',
    },
    body: Sent,
    // a change of the contact: the telephone among them is sealed
    numbered: ['value'],
    answers: { 200: Answer, 201: Answer },
    faults: [
      ...['no-such-child', 'submission-taken', 'attachments-missing', 'too-many-papers', 'sent-meanwhile'],
      ...['bad-submission'],
    ],
    fault: FaultTold.extend({ missing: z.array(Attached).exactOptional() }).meta({ id: 'SubmissionFault' }),
  }),
  sent: contract({
    about: { zh: '一次提交的结果', en: 'what became of a submission' },
    params: z.object({ id: SubmissionId }),
    answers: { 200: Answer },
    faults: ['no-such-arrival'],
  }),
  progress: contract({
    about: { zh: '附件传到哪里了', en: 'how far an upload has come' },
    params: OfUpload,
    query: z.object(uploadAsked),
    answers: { 200: Progress },
  }),
  upload: contract({
    about: { zh: '上传附件的一段', en: 'upload a part of a file' },
    params: OfUpload,
    query: z.object({ ...uploadAsked, total: z.coerce.number().int().min(1).max(1e9) }),
    upload: 'application/octet-stream',
    answers: { 200: Progress },
    faults: [
      ...['bad-submission', 'upload-too-large', 'upload-ill', 'upload-broken', 'offset-other'],
      'sent-meanwhile',
    ],
  }),
  arrivals: contract({
    about: { zh: '迟到和有出入的走访记录', en: 'what came late or clashes, for an officer' },
    answers: { 200: z.strictObject({ items: z.array(ArrivalTold) }) },
  }),
  decide: contract({
    about: { zh: '处理一条待定的走访记录', en: 'decide on what arrived' },
    body: z.strictObject({
      submissionId: SubmissionId,
      field: typed(40),
      decision: z.enum(['take', 'file', 'leave']),
      reason: typed(400).refine((reason) => reason.length >= 2),
    }),
    answers: { 200: z.strictObject({ actNo: count.nullable() }) },
    faults: ['no-such-arrival', 'act-refused', 'sent-meanwhile'],
    fault: ActRefused,
  }),
} as const;
