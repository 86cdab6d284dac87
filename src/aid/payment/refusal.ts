import { RIGHTS, type Right } from '../../access/index.ts';
import type { Ground } from '../../kernel/index.ts';
import { type Language, say } from '../../platform/index.ts';
import { PAYMENT_ERRORS, type PaymentError } from './payment.errors.ts';
import type { BatchStep, PaymentRules } from './process.ts';

/** A refusal with all its grounds: nothing was changed. */
export class PaymentRefusal extends Error {
  constructor(readonly grounds: readonly [Ground, ...Ground[]]) {
    super(grounds[0].code);
  }
}

/** Refuses on one ground. */
export const refuseFor = (code: PaymentError, detail: Ground['detail'] = {}): PaymentRefusal =>
  new PaymentRefusal([{ code, detail }]);

const isKnown = (code: string): code is PaymentError => code in PAYMENT_ERRORS;

/**
 * What the database refused, as the user is told it; undefined for any other error. The program looks first and tells all
 * grounds; this is for what changed between the look and the writing.
 */
export function refusalOf(error: unknown): PaymentRefusal | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const named = /^aid\.([a-z-]+)$/.exec(error.message)?.[1];
  if (named !== undefined) return refuseFor(isKnown(named) ? named : 'changed-meanwhile');
  // a row that the policies keep from this viewer
  if (error.code === '42501') return refuseFor('not-your-place');
  // a key that another request took first, or a row that the policies keep
  return ['23505', '40001', '40P01'].includes(String(error.code))
    ? refuseFor('changed-meanwhile')
    : undefined;
}

/** A ground in words. */
export function sayGround(
  rules: Pick<PaymentRules, 'steps'>,
  { code, detail = {} }: Ground,
  language: Language,
): string {
  const known = isKnown(code) ? code : 'changed-meanwhile';
  return say(PAYMENT_ERRORS[known], language, {
    ...detail,
    ...('right' in detail ? { right: RIGHTS[detail.right as Right]?.[language] ?? '' } : {}),
    ...('step' in detail
      ? { step: rules.steps.find(({ step }) => step === (detail.step as BatchStep))?.label[language] ?? '' }
      : {}),
  });
}
