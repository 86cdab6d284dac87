// Work on an uploaded batch runs in a process of its own, so that the page answers meanwhile.
import { register } from 'tsx/esm/api';

register();
await import('./batch-job.ts');
