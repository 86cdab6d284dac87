import { asked, type Queryable, recordEvent, type Viewer, viewerOf } from '../../access/index.ts';
import { officeDay, printDay } from '../../kernel/index.ts';
import { findDivision, readDivisions } from '../../registry/index.ts';
import { PairingRefusal } from '../pairing.errors.ts';
import type { PairingKit } from '../route-kit.ts';
import { LETTER_CONTRACTS } from './contracts.ts';
import { fillPaper, readLetterRules } from './letter.store.ts';
import { type LetterRule, maySign, schoolYearStart } from './letter.ts';
import {
  type LetterRow,
  listSignatures,
  listUnits,
  recordSignature,
  type Signature,
} from './letters.queries.ts';

const scopesOf = ({ held }: Viewer): string[] => held.map(({ scope }) => scope);

/** Townships and villages of the viewer's places, by the official list; schools and classes by the children there. */
async function unitsOf(db: Queryable, viewer: Viewer, { unit }: LetterRule): Promise<LetterRow[]> {
  if (unit === 'school' || unit === 'class') return listUnits(db, unit);
  const digits = unit === 'township' ? 9 : 12;
  const own = scopesOf(viewer).filter((scope) => !scope.startsWith('school:') && scope.length >= 6);
  const codes = new Map(
    own.flatMap((scope) =>
      readDivisions(scope)
        .filter(({ code }) => code.length === digits && code.startsWith(scope))
        .map(({ code, name }) => [code, name] as const),
    ),
  );
  return [...codes].map(([code, name]) => ({ unit: code, name, division: code, school: null }));
}

const ruleOf = (letter: string): LetterRule => {
  const rule = readLetterRules().letters.find(({ id }) => id === letter);
  if (!rule) throw new PairingRefusal('no-such-letter');
  return rule;
};

const told = (one: Signature | undefined) =>
  one ? { signer: one.signer, post: one.post, on: one.on } : null;

/** Routes of responsibility letters: who has not signed, signing, the letter as a Word file. */
export function registerLetterRoutes({ route, now, findOwnTemplate }: PairingKit): void {
  const C = LETTER_CONTRACTS;
  const { letters, heads } = readLetterRules();
  const headLabel = (id: string) => heads.find((head) => head.id === id)!.label;
  route('GET', '/letters', 'pairing.read', C.list, async (db, request) => {
    const { letter = letters[0]!.id, year: wanted, missing } = asked(request, C.list).query;
    const today = officeDay(now());
    const [year, rule, viewer] = [wanted ?? schoolYearStart(today), ruleOf(letter), viewerOf(request)];
    const [units, signatures] = [await unitsOf(db, viewer, rule), await listSignatures(db, letter, year)];
    const signed = new Map(signatures.map((one) => [`${one.unit} ${one.side}`, one]));
    const canSign = viewer.rights.includes('pairing.pair');
    const may = (one: LetterRow, side: 'upper' | 'lower') =>
      canSign &&
      !signed.has(`${one.unit} ${side}`) &&
      scopesOf(viewer).some((scope) => maySign(scope, rule.unit, side, one));
    const items = units.map((one) => ({
      ...{ unit: one.unit, name: one.name },
      ...{ upper: told(signed.get(`${one.unit} upper`)), lower: told(signed.get(`${one.unit} lower`)) },
      ...{ mayUpper: may(one, 'upper'), mayLower: may(one, 'lower') },
    }));
    const isWhole = (one: (typeof items)[number]) => one.upper !== null && one.lower !== null;
    const dueOn = `${year}-${rule.due}`;
    return {
      ...{ year, letter, dueOn, isLate: dueOn < today },
      letters: letters.map(({ id, label, line, upper, lower }) => ({
        ...{ id, label, line, upper: headLabel(upper), lower: headLabel(lower) },
      })),
      ...{ total: items.length, signed: items.filter(isWhole).length },
      items: missing === '1' ? items.filter((one) => !isWhole(one)) : items,
    };
  });
  route('POST', '/letters', 'pairing.pair', C.sign, async (db, request, reply) => {
    const { letter, year, unit, side, signer, post } = asked(request, C.sign).body;
    const [rule, viewer] = [ruleOf(letter), viewerOf(request)];
    const found = (await unitsOf(db, viewer, rule)).find((one) => one.unit === unit);
    if (!found) throw new PairingRefusal('no-such-letter');
    if (!scopesOf(viewer).some((scope) => maySign(scope, rule.unit, side, found)))
      throw new PairingRefusal('not-to-sign');
    const by = { at: now(), accountId: viewer.accountId, authorName: viewer.fullName };
    await recordSignature(db, { ...found, letter, year, side, signer, post, ...by });
    await recordEvent(db, {
      ...{ action: 'sign-report', subject: { kind: 'list', id: `letter-${letter}` }, detail: { year, side } },
    });
    reply.code(201);
    return { side };
  });
  route('GET', '/letters/paper', 'pairing.read', C.paper, async (db, request, reply) => {
    const { letter, year, unit } = asked(request, C.paper).query;
    const rule = ruleOf(letter);
    const found = (await unitsOf(db, viewerOf(request), rule)).find((one) => one.unit === unit);
    if (!found) throw new PairingRefusal('no-such-letter');
    const signatures = (await listSignatures(db, letter, year)).filter((one) => one.unit === unit);
    const side = (wanted: string) => signatures.find((one) => one.side === wanted);
    const county = found.school?.slice(7, 13) ?? found.division.slice(0, 6);
    const [upper, lower] = [side('upper'), side('lower')];
    const name = encodeURIComponent(`${rule.label.zh}-${found.name}-${year}.docx`);
    reply.header('content-disposition', `attachment; filename="${name}"; filename*=UTF-8''${name}`);
    reply.type('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const values = {
      ...{ 标题: '控辍保学责任书', 学年: `${year}—${year + 1}学年`, 县: findDivision(county)?.name ?? '' },
      ...{
        责任书: rule.label.zh,
        对象: found.name,
        甲方: headLabel(rule.upper).zh,
        乙方: headLabel(rule.lower).zh,
      },
      职责: rule.duties.map(({ zh }, i) => ({ 序号: String(i + 1), 内容: zh })),
      ...{
        甲方签名: upper ? `${upper.signer}（${upper.post}）` : '',
        甲方日期: upper ? printDay(upper.on, 'zh') : '　　年　月　日',
      },
      ...{
        乙方签名: lower ? `${lower.signer}（${lower.post}）` : '',
        乙方日期: lower ? printDay(lower.on, 'zh') : '　　年　月　日',
      },
    };
    return fillPaper('letter', values, await findOwnTemplate(db, 'letter', found.division));
  });
}
