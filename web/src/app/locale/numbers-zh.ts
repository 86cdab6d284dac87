/** Words on the numbers of a child: what was merged, taken back, split. */
export const numberWordsZh = {
  'numbers.title': '编号变动',
  'numbers.merged': '{date}：编号 {other} 与本生为同一人，已并入编号 {person}；原编号下的记录随本生。',
  'numbers.parted': '{date}：编号 {person} 查明为另一名学生，已与编号 {other} 分开；各自的记录各归本人。',
  'numbers.split': '{date}：编号 {person} 从编号 {other} 分出；分出以前的记录仍在编号 {other} 名下，请核对。',
  'numbers.moved': '{date}：编号 {other} 的部分登记转到编号 {person} 名下，请核对两人的记录。',
  'numbers.joined': '同一学生并入的记录：',
  'numbers.joinedTo': '本条已并入同一学生的另一条记录，请到那里办理：',
  'looks.former': '曾用编号 {person} 的查看记录',
  'numbers.open': '打开编号 {person}',
} as const;
