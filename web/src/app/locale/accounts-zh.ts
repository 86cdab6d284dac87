/** Words of opening and granting for many people at once, in Chinese. */
export const accountsWordsZh = {
  'account.next': '新账号还看不到任何数据：请安全管理员在“授权”页给角色和范围。',
  'account.find': '账号名或姓名',
  'account.many': '成批新建',
  'account.manyNote':
    '从表格中复制“账号名、姓名”两列粘贴到这里，每行一个账号；逐个新建，已建的不受其他行影响。',
  'account.manyLines': '账号名和姓名，每行一个',
  'account.manyShape': 'zhangsan　张三\nlisi　李四',
  'account.manyBad': '{count} 行不会新建：',
  'account.manyFault': '第 {line} 行：{text}',
  'account.twice': '与前面的行同名',
  'account.manyOpen': '新建 {count} 个账号',
  'account.manyDone': '已完成 {done} / {total}',
  'account.slips': '已新建 {count} 个账号。一次性密码只显示这一次，请打印后当面交给本人。',
  'account.slipTable': '一次性密码',
  'account.oneTime': '一次性密码',
  'account.print': '打印',
  'grant.many': '可选多个账号，一次授予同一角色、同一范围',
  'grant.refused': '{name}：{text}',
  'grant.given': '已授权 {count} 个账号',
} as const;
