import * as oidc from 'openid-client';
import type { CitySetting } from './city-setting.ts';
import type { CityClaims } from './claims.ts';

/** What a browser takes along on its way to the city's sign-on and must bring back. */
export type OnTheWay = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** The city's sign-on, as far as it is asked. */
export type CityProvider = {
  /** Where the browser is sent. Throws where the sign-on cannot be reached. */
  addressFor(way: OnTheWay): Promise<URL>;
  /** What the answer says: code exchanged, signature, issuer, audience, times, state and nonce checked. Throws otherwise. */
  claimsOf(answer: URL, way: OnTheWay): Promise<CityClaims>;
};

/** Where the city's sign-on sends browsers back to. */
export const RETURN_PATH = '/api/access/city/return';

const SECONDS = 10;

/** Opens the city's sign-on; its metadata are fetched when somebody first enters, and again where that failed. */
export function openProvider(setting: CitySetting): CityProvider {
  let known: Promise<oidc.Configuration> | undefined;
  const config = (): Promise<oidc.Configuration> => {
    known ??= discover(setting).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  const redirect = `${setting.origin}${RETURN_PATH}`;
  return {
    async addressFor({ state, nonce, verifier }) {
      return oidc.buildAuthorizationUrl(await config(), {
        ...{ redirect_uri: redirect, scope: 'openid profile', state, nonce },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      });
    },
    async claimsOf(answer, { state, nonce, verifier }) {
      const tokens = await oidc.authorizationCodeGrant(await config(), answer, {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      });
      return tokens.claims()!;
    },
  };
}

function discover({ issuer, clientId, clientSecret }: CitySetting): Promise<oidc.Configuration> {
  // the signature is checked although the token comes straight from the provider: its line may end at a gateway
  const execute = [oidc.enableNonRepudiationChecks];
  if (issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
  return oidc.discovery(
    issuer,
    clientId,
    clientSecret,
    clientSecret === undefined ? oidc.None() : undefined,
    {
      ...{ execute, timeout: SECONDS },
    },
  );
}
