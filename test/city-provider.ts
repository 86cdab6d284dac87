import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Claims = Readonly<Record<string, unknown>>;

/** A city's sign-on for tests: discovery, keys, code exchange with PKCE. What it says of the person is put in by the test. */
export type CityForTests = {
  readonly issuer: string;
  /** What the next tokens say, over what an honest provider would. */
  says: Claims;
  /** Signs with a key that it has not published. */
  isForged: boolean;
  isDown: boolean;
  /** A person enters at an address of authorization; gives the address to which the browser is sent back. */
  enter(address: string): URL;
  close(): Promise<void>;
};

const base64 = (value: object | Buffer): string =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');

const newKey = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

function sign(claims: Claims, key: ReturnType<typeof newKey>): string {
  const body = `${base64({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64(claims)}`;
  return `${body}.${base64(createSign('RSA-SHA256').update(body).sign(key.privateKey))}`;
}

/** Opens one on a port of its own. */
export async function openCity(clientId: string): Promise<CityForTests> {
  const [own, foreign] = [newKey(), newKey()];
  const codes = new Map<string, URLSearchParams>();
  const json = (value: object) => [200, JSON.stringify(value)] as const;
  const token = (form: URLSearchParams): readonly [number, string] => {
    const asked = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!asked || asked.get('code_challenge') !== verifier) return [400, '{"error":"invalid_grant"}'];
    const at = Math.floor(Date.now() / 1000);
    const claims = {
      ...{
        iss: city.issuer,
        aud: clientId,
        sub: 'city-1',
        iat: at,
        exp: at + 300,
        nonce: asked.get('nonce'),
      },
      ...city.says,
    };
    const id_token = sign(claims, city.isForged ? foreign : own);
    return json({ access_token: 'a', token_type: 'Bearer', id_token });
  };
  const answer = (path: string, form: URLSearchParams): readonly [number, string] => {
    if (city.isDown) return [503, ''];
    if (path === '/token') return token(form);
    if (path === '/jwks')
      return json({
        keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }],
      });
    return json({
      ...{ issuer: city.issuer, authorization_endpoint: `${city.issuer}/enter` },
      ...{ token_endpoint: `${city.issuer}/token`, jwks_uri: `${city.issuer}/jwks` },
      ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
      ...{ id_token_signing_alg_values_supported: ['RS256'], code_challenge_methods_supported: ['S256'] },
      token_endpoint_auth_methods_supported: ['client_secret_post'],
    });
  };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const [status, text] = answer(request.url ?? '', new URLSearchParams(body));
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const city: CityForTests = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ says: {}, isForged: false, isDown: false },
    enter(address) {
      const asked = new URL(address).searchParams;
      const code = randomBytes(16).toString('hex');
      codes.set(code, asked);
      const back = new URL(asked.get('redirect_uri')!);
      back.search = `${new URLSearchParams({ code, state: asked.get('state')!, iss: city.issuer })}`;
      return back;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return city;
}
