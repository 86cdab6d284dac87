import type { LandedField } from './landed.ts';

/** How the cells of a field are read. */
export type FieldKind =
  | 'name'
  | 'id'
  | 'other-id'
  | 'date'
  | 'event'
  | 'phone'
  | 'account'
  | 'term'
  | 'year'
  | 'place'
  | 'number'
  | 'count'
  | 'age'
  | 'code'
  | 'text';

const KINDS: Partial<Record<LandedField, FieldKind>> = {
  name: 'name',
  former_name: 'name',
  head_name: 'name',
  guardian_name: 'name',
  father_name: 'name',
  mother_name: 'name',
  id_number: 'id',
  head_id: 'other-id',
  guardian_id: 'other-id',
  father_id: 'other-id',
  mother_id: 'other-id',
  birth_date: 'date',
  event_date: 'event',
  ends_on: 'event',
  phone: 'phone',
  guardian_phone: 'phone',
  account: 'account',
  term: 'term',
  year: 'year',
  province: 'place',
  city: 'place',
  county: 'place',
  township: 'place',
  village: 'place',
  group_name: 'place',
  school: 'place',
  class_name: 'place',
  grade: 'place',
  household_no: 'number',
  household_size: 'count',
  age: 'age',
  covered_size: 'count',
  days_due: 'count',
  days_away: 'count',
  student_no: 'number',
  school_code: 'number',
};

/** Fields whose cells are codes by nature: the map that reads them where a layout names none. */
const MAPS: Partial<Record<LandedField, string>> = {
  sex: 'sex',
  ethnicity: 'ethnicity',
  stage: 'stage',
  boarding: 'boarding',
  hukou_kind: 'hukou-kind',
  placement: 'placement',
  disability_kind: 'disability-kind',
  disability_grade: 'disability-grade',
  reply: 'reply',
};

/** The kind of a field. */
export const kindOf = (field: LandedField): FieldKind => KINDS[field] ?? (MAPS[field] ? 'code' : 'text');

/** The value map of a field, when its layout names none. */
export const mapOf = (field: LandedField): string | undefined => MAPS[field];
