import { type Answered, get } from '../../app/client.ts';

/** What narrows the cases of a round. */
export type CaseChoice = { readonly state: string; readonly name: string };

/** Asks for a round with the cases that are chosen. */
export const askRound = (roundId: number, { state, name }: CaseChoice) =>
  get('/api/aid/hardship/rounds/{id}', {
    path: { id: roundId },
    query: { state: state as 'all', name: name || undefined },
  });

/** A round as the server tells it. */
export type RoundTold = Answered<ReturnType<typeof askRound>>;
/** A case with what may be done with it. */
export type HardshipCaseShown = RoundTold['items'][number];
