// An import runs in a process of its own, so that the page answers meanwhile. It does not inherit the TypeScript hook.
import { register } from 'tsx/esm/api';

register();
await import('./import-job.ts');
