/**
 * The landed row: one wide shape for every register, so that a new layout is one YAML and no code.
 * All cells are cleaned text; what could not be understood is empty and stands in the verdicts.
 */
export const LANDED_FIELDS = {
  // identity
  name: 'name, blanks out, NFKC, dot of minority names as U+00B7; characters unread stay as typed',
  former_name: 'former name (曾用名)',
  name_pinyin: 'pinyin as the sheet gives it',
  id_number:
    '18-character key (15 digits expanded), upper X; present for states valid, valid-15, wrong-check, wrong-date',
  id_state: 'IdState of the kernel',
  id_text: 'the number as typed, cleaned, where id_number is not valid',
  birth_date: 'ISO date of the birth column (not from the number)',
  birth_month: 'year and month of birth (YYYY-MM), where the day is not told',
  age: 'age in whole years, as the row tells it',
  sex: 'male | female, of the sex column',
  ethnicity: 'ethnic group as text, ending 族',
  // household and guardians
  household_no: 'number of household in this register',
  household_ground:
    'dibao | tekun: the row is of a household and names no member but its head; named: its members have rows',
  household_size: 'persons of the household, as the row counts them',
  covered_size: 'persons of the household that the allowance covers',
  relation: 'relation to the head of household',
  head_name: 'head of household',
  head_id: 'ID number of the head, 18-character key',
  guardian_name: 'parent or guardian',
  guardian_id: 'ID number of the guardian, 18-character key',
  guardian_relation: 'relation of the guardian to the child',
  father_name: 'father',
  father_id: 'ID number of the father',
  mother_name: 'mother',
  mother_id: 'ID number of the mother',
  phone: 'telephone of the person or household, digits only',
  guardian_phone: 'telephone of the guardian, digits only',
  account: 'number of the bank account to which the row’s money goes, digits only',
  // place (names as typed; registry finds the codes)
  province: 'province',
  city: 'prefecture',
  county: 'county',
  township: 'township',
  village: 'village',
  group_name: 'villagers’ group or hamlet',
  address: 'address in one cell',
  // schooling
  school: 'school, full name',
  school_code: 'school code',
  stage:
    'preschool | primary | junior | senior | vocational | higher-vocational | undergraduate | postgraduate | special',
  grade: 'grade as text',
  class_name: 'class',
  entered: 'year in which the pupil entered the school or stage (入学年月)',
  student_no: 'student number (学籍号), upper case',
  boarding: 'yes | no',
  migrant: 'yes | no: child of migrant workers (随迁子女)',
  hukou_kind:
    'rural | urban: kind of household register (户口性质); resident: registered without kind (居民户口), which tells neither',
  education: 'schooling finished (文化程度)',
  at_school: 'at-school state of the poverty register (在校生状况)',
  not_at_school_reason: 'reason for not being at school',
  // what the register says of the person
  status:
    'hukou: normal | moved-in | moved-out | deceased | abroad | cancelled; student-record: active | suspended | dropped-out | graduated | transferred-out | deceased | expelled | other; roster: present | absent; persuasion: returned | not-returned; transfer: transferred-in | transferred-out; reply: present | absent, where the check asks it; others: empty',
  status_text: 'the status as typed',
  days_due: 'school days of an attendance sheet',
  days_away: 'those of them on which the pupil was away without leave',
  reply: 'reply category of a check of suspects (see rules/enrolment/replies.yaml)',
  placement:
    'placement of a disabled child: mainstream | special-school | special-class | home-teaching | institution | deferred | waiting',
  papers: 'supporting papers named (证明材料)',
  term: 'TermCode of the row',
  year: 'calendar year of the row',
  event_date: 'ISO date of what the row tells (persuasion, reply, payment, certificate)',
  ends_on:
    'ISO date: the last day on which what the row states of hardship holds (结束时间, 停发时间, 有效期至)',
  disability_kind: '1–7',
  disability_grade: '1–4',
  remark: 'remarks',
} as const;

/** A column of the landed row. */
export type LandedField = keyof typeof LANDED_FIELDS;

/** Kinds of register that a layout may feed. */
export const REGISTERS = [
  'hukou',
  'student-record',
  'vocational-record',
  'roster',
  'reply',
  'persuasion',
  'poverty',
  'poor-student-library',
  'collection-form',
  'education-ledger',
  'aid',
  'payment',
  'disability',
  'civil-affairs',
  'orphan',
  'left-behind',
  'supplies',
  'transfer',
  'statistics',
] as const;

/** One of the registers. */
export type Register = (typeof REGISTERS)[number];

/** Grounds of hardship that a row may state of its own person (never of the household only). */
export const HARDSHIPS = [
  'registered-poor',
  'monitored',
  'dibao',
  'tekun',
  'near-dibao',
  'orphan',
  'unattended',
  'disabled',
  'left-behind',
  'other',
] as const;

/** One ground of hardship. */
export type Hardship = (typeof HARDSHIPS)[number];
