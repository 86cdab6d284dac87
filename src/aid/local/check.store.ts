import { openBatch } from '../../platform/index.ts';
import type { Programme } from '../programme/programme.ts';
import { type Checked, type CheckParts, checkDraft, checkForm } from './check.ts';
import type { LocalDraft, LocalPlace } from './local.ts';
import { type SuggestedCases, suggestCases } from './suggest.queries.ts';

/** Checks a draft with an engine of its own; none is opened where the form alone is at fault. */
export async function checkOnce(draft: LocalDraft, place: LocalPlace, parts: CheckParts): Promise<Checked> {
  const form = checkForm(draft, place, parts);
  if (!form.rule || form.faults.length > 0) return form;
  const batch = await openBatch(':memory:', { threads: 1, memory: '256MB' });
  try {
    return await checkDraft(batch, draft, place, parts);
  } finally {
    batch.close();
  }
}

/** Facts for worked cases on either side of each condition. */
export async function suggestOnce(programme: Programme): Promise<SuggestedCases> {
  const batch = await openBatch(':memory:', { threads: 1, memory: '256MB' });
  try {
    return await suggestCases(batch, programme);
  } finally {
    batch.close();
  }
}
