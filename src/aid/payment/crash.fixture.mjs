// Loads the TypeScript of the crashing process: a process of its own must be told how.
import { register } from 'tsx/esm/api';

register();
await import('./crash.fixture.ts');
