// One decision over HTTP, in a process of its own: facts in, decisions with all grounds out.
import Fastify from 'fastify';
import { register } from 'tsx/esm/api';

register();
const { decideChild, FactsGiven, wholeFacts } = await import('../../src/aid/index.ts');
const { twelve } = await import('./students.ts');
const compiled = twelve();
const app = Fastify({ logger: false });
app.post('/decide', (request, reply) => {
  const facts = wholeFacts(FactsGiven.parse(request.body));
  const decisions = decideChild(compiled, facts);
  const told = decisions.map(({ programme, outcome, amount_fen, grounds }) => ({
    programme,
    outcome,
    amount_fen,
    grounds: grounds.map(({ state }) => state),
  }));
  reply.send(told);
});
await app.listen({ host: '127.0.0.1', port: 0 });
process.send({ port: app.server.address().port });
