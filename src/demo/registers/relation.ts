import type { Person } from '../person.ts';

/** Relation to the head of household as the police write it. */
export function hukouRelation(person: Person): string {
  const head = person.household.head;
  if (!head || head === person) return '户主';
  const elderHead = head.place === 'grandfather';
  if (person.place === 'son' || person.place === 'daughter') {
    const male = person.place === 'son';
    if (elderHead) return male ? '孙子' : '孙女';
    return male ? '子' : '女';
  }
  if (elderHead)
    return { grandmother: '妻', father: '子', mother: '儿媳' }[person.place as 'father'] ?? '其他亲属';
  return (
    { grandfather: '父亲', grandmother: '母亲', mother: '妻', father: '夫' }[person.place as 'father'] ??
    '其他亲属'
  );
}

/** Relation as the poverty register's dictionary has it (之子, 之孙女, 配偶…). */
export function povertyRelation(person: Person): string {
  const plain = hukouRelation(person);
  const table: Readonly<Record<string, string>> = {
    妻: '配偶',
    夫: '配偶',
    子: '之子',
    女: '之女',
    孙子: '之孙子',
    孙女: '之孙女',
    儿媳: '之儿媳',
    父亲: '之父',
    母亲: '之母',
  };
  return table[plain] ?? (plain === '户主' ? '户主' : '其他');
}
