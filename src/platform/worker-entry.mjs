// A worker thread does not inherit the TypeScript hook on Node 20: register it here, then load the module.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.module);
