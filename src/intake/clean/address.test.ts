import { describe, expect, it } from 'vitest';
import { splitAddress } from './address.ts';

describe('an address in one cell', () => {
  it('is split into the places it names', () => {
    expect(splitAddress('湖南省娄底市双峰县永丰镇青树坪村3组')).toEqual({
      province: '湖南省',
      city: '娄底市',
      county: '双峰县',
      township: '永丰镇',
      village: '青树坪村',
      group_name: '3组',
    });
    expect(splitAddress('宁夏回族自治区泾源县香水镇城关村三组')).toMatchObject({
      county: '泾源县',
      township: '香水镇',
      village: '城关村',
    });
    expect(splitAddress('甘肃省华亭市东华镇某村1组')).toMatchObject({
      province: '甘肃省',
      township: '东华镇',
    });
  });

  it('may begin anywhere', () => {
    expect(splitAddress('永丰镇青树坪村')).toEqual({ township: '永丰镇', village: '青树坪村' });
    expect(splitAddress('双峰县走马街镇 黄巢山村委会')).toEqual({
      county: '双峰县',
      township: '走马街镇',
      village: '黄巢山村委会',
    });
    expect(splitAddress('新市镇老街社区')).toEqual({ township: '新市镇', village: '老街社区' });
  });

  it('a neighbourhood called Red Banner under a sub-district is no banner county', () => {
    expect(splitAddress('永丰街道红旗')).toEqual({ township: '永丰街道' });
    expect(splitAddress('永丰街道文星社区')).toEqual({ township: '永丰街道', village: '文星社区' });
  });

  it('that names no place gives nothing', () => {
    expect(splitAddress('')).toEqual({});
    expect(splitAddress('不详')).toEqual({});
  });
});
