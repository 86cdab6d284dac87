import { z } from 'zod';
import { conditionKind, listed } from './condition-kind.ts';
import { Places, placeSql } from './place.ts';

const column = (by: 'school' | 'hukou') => (by === 'school' ? 'school_county' : 'hukou_county');

/** The school, or the household register, lies in one of the divisions. */
export const inDivision = conditionKind({
  kind: 'in-division',
  args: z.strictObject({ by: z.enum(['school', 'hukou']), places: Places }),
  reads: ({ by }) => [column(by)],
  sql: ({ by, places }) => `(${places.map(({ code }) => placeSql(column(by), code)).join(' or ')})`,
  asks: ({ by, places }) =>
    by === 'school'
      ? { zh: `在${listed(places).zh}的学校就读`, en: `attends school in ${listed(places).en}` }
      : { zh: `${listed(places).zh}户籍`, en: `is registered in ${listed(places).en}` },
  fails: ({ by, places }) =>
    by === 'school'
      ? { zh: `学校不在${listed(places).zh}`, en: `the school is not in ${listed(places).en}` }
      : { zh: `户籍不在${listed(places).zh}`, en: `is not registered in ${listed(places).en}` },
  asked: 'police',
  examples: [
    {
      args: { by: 'hukou', places: [{ code: '6401', zh: '银川市', en: 'Yinchuan' }] },
      facts: { hukou_county: 640104 },
      is: true,
    },
    {
      args: { by: 'school', places: [{ code: '640104', zh: '兴庆区', en: 'Xingqing' }] },
      facts: { school_county: 640105 },
      is: false,
    },
    { args: { by: 'school', places: [{ code: '64', zh: '宁夏', en: 'Ningxia' }] }, facts: {}, is: null },
  ],
});
