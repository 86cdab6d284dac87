import { asked, holds, recordEvent, viewerOf } from '../access/index.ts';
import { officeDay } from '../kernel/index.ts';
import { readNumbers } from '../registry/index.ts';
import { type ChildFacts, countPaired, findChild, pagePaired } from './children.queries.ts';
import { findPhoto, listContacts, writeContact } from './contacts.queries.ts';
import { PAIRING_CONTRACTS } from './contracts.ts';
import { findChain, listHistory } from './duties.queries.ts';
import { fillHandbook } from './handbook.store.ts';
import { readLetterRules } from './letters/letter.store.ts';
import { headsOf, schoolYearStart } from './letters/letter.ts';
import { listSigners } from './letters/letters.queries.ts';
import { PairingRefusal } from './pairing.errors.ts';
import { readPhoto } from './photo.ts';
import type { PairingKit } from './route-kit.ts';
import { readPairingRules } from './rules.store.ts';
import { CASE_WAYS } from './rules.ts';

const visitDays = (): number =>
  readPairingRules().ways.find(({ id }) => id === 'home-visit')?.each_days ?? 31;

/** The day before which the last visit at home must not lie. */
function lateBefore(now: Date): string {
  const since = new Date(now.getTime() - visitDays() * 86_400_000);
  return officeDay(since);
}

/** Words that the pages of pairing show codes by. */
export function pairingWords() {
  const { groups, levels, kinds, ways } = readPairingRules();
  const bare = ({ id, label }: { id: string; label: { zh: string; en: string } }) => ({ id, label });
  return {
    groups: groups.map(bare),
    levels: levels.map(({ id, label, of }) => ({ id, label, of })),
    kinds: kinds.map(({ id, label, levels: own }) => ({ id, label, levels: own })),
    ways: ways.map(bare),
  };
}

/** Routes of children: who answers for them, what was done, the handbook. */
export function registerChildRoutes({ route, now, findOwnTemplate }: PairingKit): void {
  const C = PAIRING_CONTRACTS;
  route('GET', '/summary', 'pairing.read', C.summary, async (db) => ({
    places: await countPaired(db, lateBefore(now())),
    visitDays: visitDays(),
    words: pairingWords(),
  }));
  route('GET', '/children', 'pairing.read', C.children, async (db, request) => {
    const { helper, cursor, name, ...query } = asked(request, C.children).query;
    const page = await pagePaired(db, {
      ...query,
      name: name === '' ? undefined : name,
      helperId: helper,
      after: cursor,
      lateBefore: lateBefore(now()),
    });
    await recordEvent(db, {
      ...{ action: 'list', subject: { kind: 'list', id: 'pairing-children' } },
      persons: page.items.map(({ personId }) => personId),
      detail: query.township === undefined ? {} : { place: query.township },
    });
    return page;
  });
  registerOneChild({ route, now, findOwnTemplate });
  registerPhotos({ route });
}

function registerOneChild({ route, now, findOwnTemplate }: PairingKit): void {
  const C = PAIRING_CONTRACTS;
  route('GET', '/children/:personId', 'pairing.read', C.child, async (db, request) => {
    const { personId } = asked(request, C.child).params;
    const found = await findChild(db, personId);
    await recordEvent(db, {
      ...{ action: 'open-child', subject: { kind: 'person', id: personId } },
      ...{ persons: found ? [found.personId] : [], isDone: found !== undefined },
      detail: { page: 'pairing' },
    });
    if (!found) throw new PairingRefusal('no-such-child', { personId });
    const { division: _, schoolScope: __, household: ___, formerIds, ...child } = found;
    const chain = await findChain(db, found);
    const ids = [found.personId, ...formerIds];
    const signers = await listSigners(db, found.personId, schoolYearStart(officeDay(now())));
    const canWrite = holds(viewerOf(request), 'pairing.write');
    return {
      child,
      chain: readPairingRules().levels.map(({ id, label }) => ({ level: id, label, holder: chain[id] })),
      heads: headsOf(readLetterRules(), signers, child.guardian),
      history: await listHistory(db, ids),
      contacts: await listContacts(db, ids),
      numbers: await readNumbers(db, found.personId),
      ways: pairingWords().ways.filter(({ id }) => !CASE_WAYS.has(id)),
      words: pairingWords(),
      canWrite,
      whyNot: canWrite ? null : { zh: '您的角色只能查看。', en: 'Your role may only read.' },
    };
  });
  route('POST', '/children/:personId/contacts', 'pairing.write', C.write, async (db, request, reply) => {
    const { params, body } = asked(request, C.write);
    const { personId } = params;
    const { accountId, fullName } = viewerOf(request);
    const found = await findChild(db, personId);
    if (!found) throw new PairingRefusal('no-such-child', { personId });
    const { way, on, point, photos, ...texts } = body;
    if (CASE_WAYS.has(way) || !readPairingRules().ways.some(({ id }) => id === way))
      throw new PairingRefusal('way-unfit');
    if (on > officeDay(now())) throw new PairingRefusal('day-ahead');
    const pictures = photos.map(({ name, content }) => readPhoto(name, content));
    if (pictures.some((one) => one === undefined)) throw new PairingRefusal('photo-ill');
    const contactId = await writeContact(db, {
      ...entryOf(found, texts),
      ...{ way, on, point, at: now(), accountId, authorName: fullName },
      photos: pictures.filter((one) => one !== undefined),
    });
    await recordEvent(db, {
      ...{ action: 'write-handbook', subject: { kind: 'person', id: personId } },
      ...{ persons: [found.personId], detail: { way } },
    });
    reply.code(201);
    return { contactId };
  });
  route('GET', '/children/:personId/handbook', 'pairing.read', C.handbook, async (db, request, reply) => {
    const { personId } = asked(request, C.handbook).params;
    const found = await findChild(db, personId);
    if (!found) throw new PairingRefusal('no-such-child', { personId });
    const ids = [found.personId, ...found.formerIds];
    const parts = { child: found, chain: await findChain(db, found), on: officeDay(now()) };
    const told = { history: await listHistory(db, ids), contacts: await listContacts(db, ids) };
    await recordEvent(db, {
      ...{ action: 'open-paper', subject: { kind: 'person', id: personId }, persons: [found.personId] },
      detail: { page: 'handbook' },
    });
    const name = encodeURIComponent(`帮扶手册-${found.name ?? personId}.docx`);
    reply.header('content-disposition', `attachment; filename="${name}"; filename*=UTF-8''${name}`);
    reply.type('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    return fillHandbook({ ...parts, ...told }, await findOwnTemplate(db, 'handbook', found.division));
  });
}

/** Pictures of the handbook, one by one. */
function registerPhotos({ route }: Pick<PairingKit, 'route'>): void {
  const photo = '/children/:personId/contacts/:contactId/photos/:fileNo';
  route('GET', photo, 'pairing.read', PAIRING_CONTRACTS.photo, async (db, request, reply) => {
    const { personId, contactId, fileNo } = asked(request, PAIRING_CONTRACTS.photo).params;
    const child = await findChild(db, personId);
    const found = child && (await findPhoto(db, [child.personId, ...child.formerIds], contactId, fileNo));
    await recordEvent(db, {
      ...{ action: 'open-paper', subject: { kind: 'person', id: personId } },
      ...{
        persons: child ? [child.personId] : [],
        detail: { page: 'handbook-photo' },
        isDone: found !== undefined,
      },
    });
    if (!found) throw new PairingRefusal('no-such-photo');
    reply.header('content-disposition', 'inline').type(found.mediaType);
    return found.content;
  });
}

type Texts = Readonly<
  Record<'place' | 'whom' | 'content' | 'familyChange' | 'needs' | 'measures' | 'effect', string>
>;
const orNull = (text: string): string | null => (text === '' ? null : text);

const entryOf = (found: ChildFacts, texts: Texts) => ({
  ...{ personId: found.personId, division: found.division, school: found.schoolScope },
  ...{ helperId: found.holder?.helperId ?? null, helperName: found.holder?.name ?? null },
  texts: {
    ...{ place: orNull(texts.place), whom: orNull(texts.whom), content: orNull(texts.content) },
    ...{ familyChange: orNull(texts.familyChange), needs: orNull(texts.needs) },
    ...{ measures: orNull(texts.measures), effect: orNull(texts.effect) },
  },
});
