import type { DoorPack } from './asked.ts';

/** A list as it was fetched. */
export type KeptPack = DoorPack & { readonly fetchedAt: string };
