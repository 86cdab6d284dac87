import type { Text } from '../../platform/index.ts';

/** What a phone is told when what it sends or asks for cannot be taken. */
export const DOOR_ERRORS = {
  'no-such-child': {
    zh: '该学生不在您的走访名单内，未收下。请联网刷新名单。',
    en: 'This child is not on your list of visits; nothing was taken. Fetch the list again.',
  },
  'bad-submission': {
    zh: '“{field}”有误，未收下。请从走访页面重新填写。',
    en: '“{field}” is not understood; nothing was taken. Please enter it again on the visit page.',
  },
  'submission-taken': {
    zh: '这个提交编号已被使用，且内容不同，未收下。请在走访页面重新保存后再发。',
    en: 'This number of a submission stands for other content; nothing was taken. Save it again on the visit page.',
  },
  'attachments-missing': {
    zh: '附件尚未传完，将接着上传。',
    en: 'Attachments are not here yet; they are sent on.',
  },
  'upload-ill': {
    zh: '这个附件不是可收的{medium}，或已损坏，请重新拍摄或录制。',
    en: 'This is no {medium} that is taken, or it is damaged. Please take it again.',
  },
  'upload-broken': {
    zh: '附件在传输中损坏，将从头重传。',
    en: 'The attachment was damaged on the way; it is sent anew.',
  },
  'upload-too-large': {
    zh: '附件过大，上限 {limit}。请拍小一些或录短一些。',
    en: 'The attachment is too large; the limit is {limit}. Make it smaller or shorter.',
  },
  'offset-other': {
    zh: '续传位置应为 {offset}。',
    en: 'The upload goes on at {offset}.',
  },
  'too-many-papers': {
    zh: '本案材料已达 {limit} 份上限，未收下。',
    en: 'This case has its {limit} papers; nothing was taken.',
  },
  'sent-meanwhile': {
    zh: '他人同时在办理本案，稍后自动重发。',
    en: 'Somebody acts on this case at the same moment; it is sent again shortly.',
  },
  'no-phone': {
    zh: '没有可拨的完整号码：走访时登记过的号码才可拨打。',
    en: 'There is no whole number to call: only one that was noted at the door can be called.',
  },
  'no-such-arrival': {
    zh: '没有这条待定记录，或已有人办理。',
    en: 'There is no such arrival, or somebody has decided it already.',
  },
} as const satisfies Record<string, Text>;

/** A fault by its code. */
export type DoorError = keyof typeof DOOR_ERRORS;

/** HTTP status of each. */
export const DOOR_STATUS: Readonly<Record<DoorError, number>> = {
  'no-such-child': 404,
  'bad-submission': 400,
  'submission-taken': 409,
  'attachments-missing': 409,
  'upload-ill': 415,
  'upload-broken': 409,
  'upload-too-large': 413,
  'offset-other': 409,
  'too-many-papers': 409,
  'sent-meanwhile': 409,
  'no-phone': 404,
  'no-such-arrival': 404,
};
