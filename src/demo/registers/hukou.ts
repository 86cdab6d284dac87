import { type Draft, draftOf, type Field } from '../draft.ts';
import { policeWord } from '../hukou-kind.ts';
import { ageOn, ETHNICITY, type Hukou, type Person } from '../person.ts';
import type { OfficeFile } from '../sheet.ts';
import { headingRow, type Office, type Plan, printDate, printRows } from './office.ts';
import { hukouRelation } from './relation.ts';

const STATE: Readonly<Record<Hukou, string>> = {
  normal: '正常',
  'moved-in': '迁入',
  'moved-out': '迁出',
  deceased: '死亡',
  abroad: '出国（境）定居',
  cancelled: '注销',
  none: '',
};

const isChild = (draft: Draft, office: Office): boolean => ageOn(draft.person.birth, office.day) < 18;
const parentName = (draft: Draft, which: 'father' | 'mother'): string => draft.person[which]?.name ?? '';
const parentId = (draft: Draft, which: 'father' | 'mother'): string => draft.person[which]?.id ?? '';
const householdNo = (office: Office, person: Person): string =>
  `${person.household.village.code.slice(6)}${String(person.household.no).padStart(6, '0')}${office.seed % 10}`;

function plan(office: Office): Plan {
  const child = (print: (draft: Draft) => string) => (draft: Draft) =>
    isChild(draft, office) ? print(draft) : '';
  const printed: ReadonlySet<Field> = new Set([
    'name',
    'id',
    'birth',
    'sex',
    'village',
    'phone',
    'guardian',
  ] as const);
  return {
    register: 'hukou',
    label: 'hukou',
    printed,
    columns: [
      ['户号', (draft) => householdNo(office, draft.person)],
      ['与户主关系', (draft) => hukouRelation(draft.person)],
      ['姓名', (draft) => draft.name],
      // One former name in three never reached the register.
      ['曾用名', (draft) => (draft.person.key % 3 === 0 ? '' : draft.person.formerName)],
      ['性别', (draft) => draft.sex],
      ['民族', (draft) => ETHNICITY[draft.person.people].replace(/族$/, '')],
      ['出生日期', (draft) => printDate(draft.birth, 'digits')],
      ['公民身份号码', (draft) => draft.id],
      ['文化程度', (draft) => draft.person.education],
      ['户口性质', (draft) => policeWord(draft.person)],
      ['省市县（区）', () => `${office.county.province}${office.county.name}`],
      ['乡镇（街道）', (draft) => draft.person.household.village.township.name],
      ['居（村）委会', (draft) => draft.person.household.village.name],
      ['住址', (draft) => `${draft.person.household.village.shortName}${draft.person.household.group}组`],
      ['父亲姓名', child((draft) => parentName(draft, 'father'))],
      ['父亲公民身份号码', child((draft) => parentId(draft, 'father'))],
      ['母亲姓名', child((draft) => parentName(draft, 'mother'))],
      ['母亲公民身份号码', child((draft) => parentId(draft, 'mother'))],
      ['联系电话', (draft) => (draft.person.key % 5 < 2 ? draft.person.phone : '')],
      ['户籍状态', (draft) => STATE[draft.person.hukou]],
      ['变动日期', (draft) => draft.person.hukouDate],
    ],
  };
}

function* drafts(office: Office): Generator<Draft> {
  for (const person of office.persons) {
    if (person.hukou === 'none') continue;
    yield draftOf(person);
    const second = person.schooling?.secondId;
    if (!second) continue;
    const double = draftOf(person);
    double.id = second;
    double.birth = `${second.slice(6, 10)}-${second.slice(10, 12)}-${second.slice(12, 14)}`;
    double.errors.push('double-registration');
    yield double;
  }
}

/** The police's register of the county's households. */
export function hukouFile(office: Office): OfficeFile {
  const layout = plan(office);
  return {
    file: `${office.county.name}户籍人口信息.csv`,
    kind: 'csv',
    encoding: 'gb18030',
    sheets: [
      {
        name: '',
        *rows() {
          yield headingRow(layout);
          yield* printRows(office, layout, drafts(office));
        },
      },
    ],
  };
}
