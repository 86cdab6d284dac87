import { z } from 'zod';
import type { Text } from '../../platform/index.ts';

/** How a city's own sign-on is reached, from the environment of the service. */
export type CitySetting = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** The claim that holds the name of an account here. */
  readonly claim: string;
  /** This service as browsers see it. */
  readonly origin: string;
  /** Classes of sign-on (acr) that count as two factors. */
  readonly acr: readonly string[];
  readonly label: Text;
};

const isOnThisMachine = ({ hostname }: URL): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** An address that is encrypted on its way, or stays on this machine. */
const Address = z
  .string()
  .refine((text) => URL.canParse(text))
  .transform((text) => new URL(text))
  .refine((url) => url.protocol === 'https:' || (url.protocol === 'http:' && isOnThisMachine(url)));

const word = z.string().min(1).max(200);

const Environment = z.object({
  FUZHI_OIDC_ISSUER: Address,
  FUZHI_OIDC_CLIENT_ID: word,
  FUZHI_OIDC_CLIENT_SECRET: word.optional(),
  FUZHI_OIDC_ORIGIN: Address.refine((url) => url.pathname === '/' && url.search === ''),
  FUZHI_OIDC_CLAIM: word.default('preferred_username'),
  FUZHI_OIDC_ACR: z.string().default(''),
  FUZHI_OIDC_LABEL_ZH: word.default('用市统一身份认证登录'),
  FUZHI_OIDC_LABEL_EN: word.default('Sign in with the city’s account'),
});

/** Reads the setting: undefined where no sign-on is named; the name of what is missing or ill where it is half named. */
export function readCitySetting(
  environment: NodeJS.ProcessEnv,
): CitySetting | { readonly ill: string } | undefined {
  const named = Object.entries(environment).filter(([key, value]) => key.startsWith('FUZHI_OIDC_') && value);
  if (named.length === 0) return undefined;
  const read = Environment.safeParse(Object.fromEntries(named));
  if (!read.success) return { ill: String(read.error.issues[0]?.path[0] ?? 'FUZHI_OIDC_ISSUER') };
  const set = read.data;
  return {
    issuer: set.FUZHI_OIDC_ISSUER,
    clientId: set.FUZHI_OIDC_CLIENT_ID,
    clientSecret: set.FUZHI_OIDC_CLIENT_SECRET,
    claim: set.FUZHI_OIDC_CLAIM,
    origin: set.FUZHI_OIDC_ORIGIN.origin,
    acr: set.FUZHI_OIDC_ACR.split(/[\s,]+/).filter(Boolean),
    label: { zh: set.FUZHI_OIDC_LABEL_ZH, en: set.FUZHI_OIDC_LABEL_EN },
  };
}
