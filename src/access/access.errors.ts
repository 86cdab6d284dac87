import type { Text } from '../platform/index.ts';

/** What is told when somebody may not, with the status of the answer. */
export const ACCESS_ERRORS = {
  'sign-in-refused': {
    zh: '账号、密码或动态口令不对。连续 {failures} 次失败后账号将锁定 {minutes} 分钟。',
    en: 'Name, password or code is not right. After {failures} failures in a row the account is locked for {minutes} minutes.',
  },
  'account-locked': {
    zh: '登录失败次数过多，账号已锁定。请 {minutes} 分钟后再试，或请系统管理员解锁。',
    en: 'Too many failed attempts: the account is locked. Try again in {minutes} minutes, or ask the system officer to unlock it.',
  },
  'sign-in-needed': { zh: '请先登录。', en: 'Please sign in first.' },
  'session-ended': {
    zh: '长时间没有操作，已自动退出。请重新登录。',
    en: 'You were signed out after a time without work. Please sign in again.',
  },
  'right-missing': {
    zh: '您的角色没有“{right}”的权限。如工作需要，请联系安全管理员。',
    en: 'Your roles do not include the right “{right}”. If your work needs it, ask the security officer.',
  },
  'password-change-needed': {
    zh: '首次登录或密码到期，请先修改密码。',
    en: 'First sign-in, or the password has expired: please change it first.',
  },
  'second-factor-needed': {
    zh: '请先绑定动态口令。',
    en: 'Please set up the one-time code first.',
  },
  'password-weak': {
    zh: '新密码至少 {shortest} 位，含大写字母、小写字母、数字、符号中的 {kinds} 类，不得包含账号名，也不得与旧密码相同。',
    en: 'The new password needs at least {shortest} characters and {kinds} of: capital letters, small letters, digits, signs. It must not contain the account’s name or equal the old one.',
  },
  'old-password-wrong': { zh: '原密码不对。', en: 'The old password is not right.' },
  'code-wrong': {
    zh: '动态口令不对，请核对手机时间后重新输入。',
    en: 'The code is not right. Check the clock of your phone and type it again.',
  },
  'request-forged': {
    zh: '请求来自别的页面，已拒绝。请刷新页面后重试。',
    en: 'The request came from another page and was refused. Reload the page and try again.',
  },
  'too-many-requests': {
    zh: '请求过于频繁，请稍候再试。',
    en: 'Too many requests. Please wait a moment.',
  },
  'form-ill': {
    zh: '“{field}”填写有误，请检查后重新提交。',
    en: 'The field “{field}” is not filled in as it should be. Please check it and send again.',
  },
  'bad-question': {
    zh: '参数 {parameter} 有误，请从页面重新选择。',
    en: 'The parameter {parameter} is not understood. Please choose again on the page.',
  },
  'no-such-address': { zh: '没有这个地址。', en: 'There is nothing at this address.' },
  'body-unreadable': {
    zh: '提交的内容不完整或不是 JSON，请刷新页面后重试。',
    en: 'What was sent is broken off or is no JSON. Reload the page and try again.',
  },
  'body-too-large': {
    zh: '提交的内容过大，请减少后重试。',
    en: 'What was sent is too large. Send less and try again.',
  },
  'media-type-unknown': {
    zh: '这个地址不接受这种类型的内容，请从页面操作。',
    en: 'This address does not take content of this type. Please use the page.',
  },
  'second-factor-held': {
    zh: '动态口令已绑定。更换手机请联系系统管理员重置。',
    en: 'A one-time code is already set up. For a new telephone ask the system officer to reset it.',
  },
  'name-taken': { zh: '账号名“{name}”已被使用。', en: 'The account name “{name}” is taken.' },
  'mixed-powers': {
    zh: '系统、安全、审计三员与业务角色不能由同一账号兼任。',
    en: 'One account cannot hold an officer’s role (system, security, audit) together with another power.',
  },
  'scope-level': {
    zh: '角色“{role}”不能授予这一级的范围“{scope}”。',
    en: 'The role “{role}” cannot be granted at the level of “{scope}”.',
  },
  'account-unknown': { zh: '没有这个账号。', en: 'There is no such account.' },
  'grant-unknown': { zh: '没有这条授权。', en: 'There is no such grant.' },
  'no-such-child': {
    zh: '现有结果中没有这个人。请核对编号或证件号码。',
    en: 'Nobody of the current results has this number. Please check it.',
  },
  'no-such-emergency': {
    zh: '没有这次紧急查看，或已经结束。',
    en: 'There is no such emergency, or it is over.',
  },
  'city-ended': {
    zh: '统一身份认证用时过长或已经用过，请重新登录。',
    en: 'The way through the city’s sign-on took too long or was used already. Please begin again.',
  },
  'city-refused': {
    zh: '统一身份认证没有通过核验，请重新登录；仍不行请联系系统管理员。',
    en: 'What came back from the city’s sign-on could not be verified. Begin again; if it stays so, tell the system officer.',
  },
  'city-person-unknown': {
    zh: '您的统一身份还没有对应的账号，或账号已绑定他人。请联系系统管理员。',
    en: 'There is no account here for you, or it belongs to another person of the city. Ask the system officer.',
  },
  'city-unreachable': {
    zh: '统一身份认证暂时连不上，请稍后再试，或用本系统密码登录。',
    en: 'The city’s sign-on cannot be reached. Try again later, or sign in with your password of this system.',
  },
  'demonstration-only': {
    zh: '演示账号只能在演示数据上使用。',
    en: 'Demonstration accounts work on demonstration data alone.',
  },
} as const satisfies Record<string, Text>;

/** A refusal of access by its code. */
export type AccessError = keyof typeof ACCESS_ERRORS;

/** HTTP status of each. */
export const ACCESS_STATUS: Readonly<Record<AccessError, number>> = {
  'sign-in-refused': 401,
  'account-locked': 429,
  'sign-in-needed': 401,
  'session-ended': 401,
  'right-missing': 403,
  'password-change-needed': 403,
  'second-factor-needed': 403,
  'password-weak': 422,
  'old-password-wrong': 422,
  'code-wrong': 422,
  'request-forged': 403,
  'too-many-requests': 429,
  'form-ill': 400,
  'bad-question': 400,
  'no-such-address': 404,
  'body-unreadable': 400,
  'body-too-large': 413,
  'media-type-unknown': 415,
  'second-factor-held': 409,
  'name-taken': 409,
  'mixed-powers': 409,
  'scope-level': 422,
  'account-unknown': 404,
  'grant-unknown': 404,
  'no-such-child': 404,
  'no-such-emergency': 404,
  'city-ended': 401,
  'city-refused': 401,
  'city-person-unknown': 403,
  'city-unreachable': 503,
  'demonstration-only': 403,
};
