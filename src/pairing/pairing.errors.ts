import { RequestRefusal, type Text } from '../platform/index.ts';

/** What the page is told when something about pairing cannot be done. */
export const PAIRING_ERRORS = {
  'no-such-child': {
    zh: '没有编号为 {personId} 的帮扶对象，或不在您的范围内。',
    en: 'There is no child {personId} to be paired within your places.',
  },
  'no-such-helper': {
    zh: '没有这名帮扶人员，或不在您的范围内。',
    en: 'There is no such helper within your places.',
  },
  'helper-has-left': {
    zh: '{name} 已离岗，请选其他人员。',
    en: '{name} has left. Choose somebody else.',
  },
  'load-exceeded': {
    zh: '{name} 最多负责 {most} 名学生，现有 {has} 名，本次再加 {more} 名，超出上限。请少选或改派他人。',
    en: '{name} may answer for {most} children, has {has} and would get {more} more. Choose fewer, or somebody else.',
  },
  'kind-unfit': {
    zh: '{name}（{kind}）不承担“{level}”。请按四级包保安排相应人员。',
    en: '{name} ({kind}) does not carry “{level}”. Choose somebody of the right post.',
  },
  'subjects-unseen': {
    zh: '所选 {asked} 项中有 {unseen} 项不在您的范围内，没有作任何更改。',
    en: '{unseen} of {asked} lie outside your places; nothing was changed.',
  },
  'still-responsible': {
    zh: '{name} 仍负责 {count} 项。请先移交，再登记离岗。',
    en: '{name} still answers for {count}. Hand them over first.',
  },
  'account-unfit': {
    zh: '没有可关联的账号“{account}”：须是本县有“登记帮扶记录”权限的在用账号，且未关联他人。',
    en: 'No account “{account}” can be bound: it must be open, hold the right to write in handbooks in this county, and belong to nobody else.',
  },
  'unit-unseen': { zh: '该单位不在您的范围内。', en: 'That unit is not within your places.' },
  'day-ahead': { zh: '日期不能晚于今天。', en: 'The day must not lie ahead.' },
  'way-unfit': {
    zh: '入户核实和劝返走访请在案件或走访页面登记。',
    en: 'Checks at home and persuasion visits are entered with the case or at the door.',
  },
  'photo-ill': {
    zh: '只收完整的 JPG、PNG 图片，每张不超过 2 MB。',
    en: 'Whole JPG or PNG pictures of at most 2 MB are taken.',
  },
  'no-such-photo': { zh: '没有这张照片。', en: 'There is no such picture.' },
  'no-such-finding': {
    zh: '没有这条核查线索，或已不成立。',
    en: 'There is no such finding, or it holds no more.',
  },
  'no-such-letter': {
    zh: '没有这份责任书，或不在您的范围内。',
    en: 'There is no such letter within your places.',
  },
  'not-to-sign': { zh: '这一方不由您的单位签字。', en: 'Your office does not sign this side.' },
  'no-such-plan': {
    zh: '没有这份方案或任务，或不在您的范围内。',
    en: 'There is no such plan or task within your places.',
  },
  'paired-meanwhile': {
    zh: '他人刚刚作了安排，请刷新后再办。',
    en: 'Somebody has just changed this. Look again, then act.',
  },
} as const satisfies Record<string, Text>;

/** A fault by its code. */
export type PairingError = keyof typeof PAIRING_ERRORS;

/** HTTP status of each. */
export const PAIRING_STATUS: Readonly<Record<PairingError, number>> = {
  'no-such-child': 404,
  'no-such-helper': 404,
  'helper-has-left': 409,
  'load-exceeded': 409,
  'kind-unfit': 409,
  'subjects-unseen': 409,
  'still-responsible': 409,
  'account-unfit': 409,
  'unit-unseen': 409,
  'day-ahead': 409,
  'way-unfit': 409,
  'photo-ill': 415,
  'no-such-photo': 404,
  'no-such-finding': 404,
  'no-such-letter': 404,
  'not-to-sign': 409,
  'no-such-plan': 404,
  'paired-meanwhile': 409,
};

/** A refusal that ends the request's transaction: nothing was changed. */
export class PairingRefusal extends RequestRefusal<PairingError> {}
