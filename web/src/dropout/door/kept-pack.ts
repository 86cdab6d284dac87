import type { DoorPack } from '../../../../src/dropout/index.ts';

/** A list as it was fetched. */
export type KeptPack = DoorPack & { readonly fetchedAt: string };
