import { type Answered, type BodyOf, change, get, type Shapes } from '../../app/client.ts';

/** What the pages of the doors ask and send; each question knows its answer. */
export const ARRIVALS = get('/api/dropout/visits/arrivals');
export const DECIDE = change('post', '/api/dropout/visits/arrivals');
export const SUBMIT = change('post', '/api/dropout/visits/submissions');
export const packFor = (device: string) => get('/api/dropout/visits/pack', { query: { device } });
export const callTo = (personId: string) =>
  change('post', '/api/dropout/visits/children/{personId}/call', { path: { personId } });

export type Arrival = Answered<typeof ARRIVALS>['items'][number];
export type DoorAnswer = Shapes['DoorAnswer'];
export type DoorChild = Shapes['DoorChild'];
export type DoorField = Shapes['DoorField'];
export type DoorPack = Shapes['DoorPack'];
type Sent = NonNullable<BodyOf<'post', '/api/dropout/visits/submissions'>['submission']>;
/** What the telephone keeps and sends: nothing of it is left out. */
export type Submission = Required<Sent>;
