import type { FastifyReply, FastifyRequest } from 'fastify';
import { type HeldKeys, type KeyRing, openKeys } from '../platform/index.ts';
import { type GuardParts, SESSION_COOKIE } from './guard.store.ts';

/** What signing in stands on: the keys lie where the secrets of second factors are opened with. */
export type SessionParts = GuardParts & { readonly keyFile: string };

/** The keys of a file, opened when they are first needed. */
export function ringOf(keyFile: string): () => KeyRing {
  let keys: HeldKeys | undefined;
  return () => {
    keys ??= openKeys(keyFile);
    return keys.ring();
  };
}

/** Gives the browser its session: out of reach of scripts and of other sites. */
export const sendSession = (request: FastifyRequest, reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, token, {
    ...{ httpOnly: true, sameSite: 'strict', path: '/' },
    secure: request.protocol === 'https',
  });
