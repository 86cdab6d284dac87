import type { FastifyInstance } from 'fastify';

/** Not an address that anybody else comes from: what is played counts against nobody's limit of questions. */
const REMOTE = '127.0.0.9';

/** Somebody of the demonstration at work: what they send goes the way of every browser, under their own rights. */
export type Office = {
  get<T>(path: string): Promise<T>;
  /** Throws where the answer is a refusal. */
  post<T>(path: string, body: object): Promise<T>;
  put<T>(path: string, content: Buffer): Promise<T>;
};

/** A step of the play that was refused. */
export class Refused extends Error {}

/** Signs in the demonstration's account of a role. */
export async function openOffice(app: FastifyInstance, role: string): Promise<Office> {
  const payload = { name: `demo-${role}`, password: 'Fuzhi-demo-2026' };
  const asked = { method: 'POST', url: '/api/access/session', remoteAddress: REMOTE, payload } as const;
  const door = await app.inject(asked);
  if (door.statusCode !== 200) throw new Refused(`${role}: sign-in ${door.statusCode}`);
  const cookie = String([door.headers['set-cookie']].flat()[0]).split(';')[0]!;
  const me = await app.inject({
    ...{ method: 'GET', url: '/api/access/me', headers: { cookie }, remoteAddress: REMOTE },
  });
  const signedIn = { cookie, 'x-fuzhi-csrf': me.json<{ csrf: string }>().csrf };
  const send = async <T>(method: 'GET' | 'POST' | 'PUT', url: string, body?: object | Buffer): Promise<T> => {
    const upload = Buffer.isBuffer(body) ? { 'content-type': 'application/octet-stream' } : {};
    const headers = { ...signedIn, ...upload };
    const answer = await app.inject({
      ...{ method, url, headers, remoteAddress: REMOTE },
      ...(body ? { payload: body } : {}),
    });
    if (answer.statusCode >= 300) throw new Refused(`${role} ${method} ${url}: ${answer.body.slice(0, 300)}`);
    return answer.json<T>();
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, content) => send('PUT', path, content),
  };
}
