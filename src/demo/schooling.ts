import type { School, SchoolStage } from './schools.ts';

/** What became of a child's schooling. */
export type Fate =
  | 'here'
  | 'roster-only'
  | 'elsewhere'
  | 'other-school'
  | 'dropped'
  | 'ledger-not-returned'
  | 'ledger-returned'
  | 'off-roster'
  | 'marked-absent'
  | 'never'
  | 'suspended'
  | 'deferred'
  | 'home-teaching'
  | 'deceased'
  | 'abroad'
  | 'phantom'
  | 'double'
  | 'unknown-person'
  | 'wrong-identity'
  | 'no-contact'
  | 'moved-out'
  | 'left-after-junior'
  | 'over-age'
  | 'at-home';

/** State of a student record. */
export type RecordState =
  | 'active'
  | 'suspended'
  | 'dropped-out'
  | 'other-left'
  | 'graduated'
  | 'transferred-out'
  | 'deceased';

/** One record of the student-record system. */
export type StudentRecord = {
  readonly school: School;
  readonly stage: Exclude<SchoolStage, 'kindergarten'>;
  /** Year within the stage, from 1. */
  readonly grade: number;
  readonly classNo: number;
  readonly state: RecordState;
};

/** A place on a school's own list. */
export type RosterPlace = {
  readonly school: School;
  readonly grade: number;
  readonly classNo: number;
  readonly isAbsent: boolean;
};

/** All that is true of a child's schooling, before any error. */
export type Schooling = {
  readonly fate: Fate;
  readonly records: readonly StudentRecord[];
  readonly roster: RosterPlace | undefined;
  /** Reply category of a check, where the child was checked. */
  readonly reply: string;
  readonly ledger: '' | 'returned' | 'not-returned';
  /** Second form of the ledger: why, and on which papers. */
  readonly papers: { readonly why: '失能' | '缓学' | '休学'; readonly paper: string } | undefined;
  readonly isBoarder: boolean;
  /** The school side holds this number and not the true one (身份证号错误). */
  readonly schoolSideId: string;
  /** A second registration on the hukou register. */
  readonly secondId: string;
};

/** The thirteen categories of a reply to a check of suspects. */
export const REPLIES = {
  dead: '死亡',
  phantom: '空挂户',
  double: '双重户籍',
  wrong: '身份证号或姓名错误',
  unknown: '查无此人(户籍原因)',
  here: '已在校就读并已注册学籍',
  inProvince: '省内就读无学籍',
  outOfProvince: '省外就读无学籍',
  overAge: '已超义务教育年龄离校',
  abroad: '出国(境)',
  unable: '因病因残无法正常入学/送教上门',
  noContact: '随父母外出长年无法联系',
  out: '真正失学辍学',
} as const;

/** Nothing known: neither record nor list nor reply. */
export const NO_SCHOOLING: Schooling = {
  fate: 'at-home',
  records: [],
  roster: undefined,
  reply: '',
  ledger: '',
  papers: undefined,
  isBoarder: false,
  schoolSideId: '',
  secondId: '',
};
