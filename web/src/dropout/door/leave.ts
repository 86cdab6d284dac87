import { readOutbox, unsent } from './outbox.ts';
import { keptAccounts, openVault, shredVault } from './vault.ts';

/**
 * Destroys what this browser keeps for an account's visits; asks first where something was not sent yet. False: the
 * person wants to stay.
 */
export async function leaveDoors(account: string, ask: (count: number) => boolean): Promise<boolean> {
  if (!keptAccounts().includes(account)) return true;
  const vault = await openVault(account, '');
  const waiting = unsent(await readOutbox(vault)).length;
  vault.close();
  if (waiting > 0 && !ask(waiting)) return false;
  await shredVault(account);
  return true;
}
