import { z } from 'zod';
import type { Account } from './account.queries.ts';
import { BothLanguages, contract, LONE_SURROGATE, Numbered, stateTold, told, typed } from './contract.ts';
import type { DemonstrationAccount } from './demonstration.queries.ts';
import type { AccountList, Me } from './me.ts';
import { Level, POWERS, RIGHTS, type Right, type Role } from './rights.ts';

/** A word that must be there, as it was typed: passwords keep their spaces. */
const secret = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !value.includes('\u0000') && !LONE_SURROGATE.test(value));

const RightCode = z.enum(Object.keys(RIGHTS) as [Right, ...Right[]]).meta({ id: 'Right' });

const MeTold = told<Me>()(
  'Me',
  z.strictObject({
    name: z.string(),
    fullName: z.string(),
    roles: z.array(z.strictObject({ role: z.string(), label: BothLanguages, scope: z.string() })),
    rights: z.array(RightCode),
    duty: z.enum(['change-password', 'set-up-second-factor']).nullable(),
    isDemonstration: z.boolean(),
    idleMinutes: z.number(),
    csrf: z.string(),
  }),
);

const DemonstrationTold = told<DemonstrationAccount>()(
  'DemonstrationAccount',
  z.strictObject({ name: z.string(), password: z.string(), role: BothLanguages, scope: z.string() }),
);

const AccountTold = told<Account>()(
  'Account',
  z.strictObject({
    accountId: z.number(),
    name: z.string(),
    fullName: z.string(),
    isActive: z.boolean(),
    isTotpConfirmed: z.boolean(),
    isPasswordTemporary: z.boolean(),
    grants: z.array(z.strictObject({ grantId: z.number(), role: z.string(), scope: z.string() })),
  }),
);

const RoleTold = told<Role>()(
  'Role',
  z.strictObject({
    id: z.string(),
    label: BothLanguages,
    power: z.enum(POWERS),
    narrow: z.literal(true).optional(),
    levels: z.array(Level),
    rights: z.array(RightCode),
  }),
);

const rightTexts = Object.fromEntries(
  Object.keys(RIGHTS).map((right) => [right, BothLanguages]),
) as unknown as Record<Right, typeof BothLanguages>;

const AccountsTold = told<Omit<AccountList, 'rights'>>()(
  'AccountList',
  z.strictObject({
    items: z.array(AccountTold),
    roles: z.array(RoleTold),
    rights: z.strictObject(rightTexts),
    places: z.record(z.string(), z.string()),
  }),
);

const Id = z.object({ id: Numbered });

/** What the routes of signing in take and give. */
export const SESSION_CONTRACTS = {
  demonstration: contract({
    about: { zh: '演示账号（真实数据上为空）', en: 'the demonstration’s accounts; none over real data' },
    answers: { 200: z.strictObject({ items: z.array(DemonstrationTold) }) },
  }),
  signIn: contract({
    about: { zh: '登录', en: 'sign in' },
    body: z.strictObject({ name: secret(60), password: secret(200), code: secret(10).optional() }),
    numbered: ['name', 'password', 'code'],
    answers: { 200: stateTold('in'), 202: stateTold('code-needed') },
    faults: ['sign-in-refused', 'account-locked', 'demonstration-only'],
  }),
  signOut: contract({ about: { zh: '退出', en: 'sign out' }, answers: { 200: stateTold('out') } }),
  me: contract({
    about: { zh: '当前登录的账号及其权限', en: 'who is signed in, and what the account may do' },
    answers: { 200: MeTold },
  }),
  changePassword: contract({
    about: { zh: '修改自己的密码', en: 'change one’s own password' },
    body: z.strictObject({ old: secret(200), next: secret(200) }),
    numbered: ['old', 'next'],
    answers: { 200: stateTold('changed') },
    faults: ['old-password-wrong', 'password-weak'],
  }),
  beginSecondFactor: contract({
    about: { zh: '开始绑定动态口令', en: 'begin to set up one-time codes' },
    answers: { 200: z.strictObject({ secret: z.string(), address: z.string() }) },
    faults: ['second-factor-held'],
  }),
  confirmSecondFactor: contract({
    about: { zh: '用第一个动态口令确认绑定', en: 'confirm one-time codes by the first of them' },
    body: z.strictObject({ code: secret(10) }),
    answers: { 200: stateTold('confirmed') },
    faults: ['code-wrong'],
  }),
} as const;

/** What the routes of the system and the security officer take and give. */
export const ACCOUNT_CONTRACTS = {
  list: contract({
    about: { zh: '账号、角色和授权', en: 'accounts, roles and what is granted' },
    answers: { 200: AccountsTold },
  }),
  open: contract({
    about: { zh: '新建账号，返回一次性密码', en: 'make an account; its one-time password is told once' },
    body: z.strictObject({
      name: z.string().regex(/^(?!.*\d{15})[A-Za-z0-9._-]{3,40}$/),
      fullName: secret(40),
    }),
    answers: { 201: z.strictObject({ accountId: z.number(), password: z.string() }) },
    faults: ['name-taken'],
  }),
  setActive: contract({
    about: { zh: '停用或启用账号', en: 'close or open an account' },
    params: Id,
    body: z.strictObject({ isActive: z.boolean() }),
    answers: { 200: stateTold('changed') },
    faults: ['account-unknown'],
  }),
  resetPassword: contract({
    about: { zh: '重置密码和动态口令', en: 'give a new one-time password; the second factor is taken away' },
    params: Id,
    answers: { 200: z.strictObject({ password: z.string() }) },
    faults: ['account-unknown'],
  }),
  grant: contract({
    about: { zh: '在某一范围授予角色', en: 'grant a role in a place' },
    body: z.strictObject({
      accountId: z.number().int().positive().max(2_000_000_000),
      role: typed(40).refine((text) => text !== ''),
      scope: typed(80).refine((text) => text !== ''),
    }),
    answers: { 201: stateTold('granted') },
    faults: ['scope-level', 'account-unknown', 'mixed-powers'],
  }),
  endGrant: contract({
    about: { zh: '结束一条授权', en: 'end a grant' },
    params: Id,
    answers: { 200: stateTold('ended') },
    faults: ['grant-unknown'],
  }),
} as const;
