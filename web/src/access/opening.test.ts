import { expect, test } from 'vitest';
import { readLines } from './opening.ts';

test('two columns of a sheet are accounts, blank lines are none, and a line that cannot be one says why', () => {
  expect(readLines('li.si\t李四\r\n\r\nwang_wu 王 五\n张三\tzhangsan\nzhaoliu\nLI.SI,李思\n')).toEqual([
    { line: 1, name: 'li.si', fullName: '李四' },
    { line: 3, name: 'wang_wu', fullName: '王 五' },
    { line: 4, name: '张三', fullName: 'zhangsan', fault: 'account.nameShape' },
    { line: 5, name: 'zhaoliu', fullName: '', fault: 'account.fullNameMissing' },
    { line: 6, name: 'LI.SI', fullName: '李思', fault: 'account.twice' },
  ]);
});
