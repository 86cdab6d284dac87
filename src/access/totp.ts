import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;
const ISSUER = '扶智';

const totpOf = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: PERIOD, digits: 6 });

/** A new secret (160 bits, base 32), from the given random bytes (20). */
export const secretOf = (random: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(random).buffer }).base32;

/** The address that an authenticator reads from a QR code. */
export const addressOf = (secret: string, name: string): string => totpOf(secret, name).toString();

/**
 * The time step of a good code: this one or the one beside it (clocks differ), but never one at or before
 * `lastStep`, so that a code seen over a shoulder is worth nothing. RFC 6238, 5.2.
 */
export function stepOfCode(secret: string, code: string, at: Date, lastStep: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totpOf(secret).validate({ token: code, timestamp: at.getTime(), window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(at.getTime() / 1000 / PERIOD) + delta;
  return step > lastStep ? step : undefined;
}

/** The code of a moment; for tests and for whoever has the secret. */
export const codeAt = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() });
