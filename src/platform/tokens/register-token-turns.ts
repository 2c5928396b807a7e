import { FastifyInstance, FastifyReply } from 'fastify';
import { TokenTurns, TurnLimits } from './token-turns.js';

const TOKENS = /^\/api\/v1\/o\/[^/?]+\/tokens$/;
const LIMITS: TurnLimits = { alone: 6, besidePages: 1, waiting: 500 };

/** Every other request that the app answers counts as a page: somebody waits for it. */
export function registerTokenTurns(fastify: FastifyInstance): void {
  const turns = new TokenTurns(LIMITS);
  fastify.addHook('onRequest', async (request, reply) => {
    if (TOKENS.test(request.url)) {
      await turns.turn();
      whenClosed(reply, () => {
        turns.endTurn();
      });
    } else {
      turns.beginPage();
      whenClosed(reply, () => {
        turns.endPage();
      });
    }
  });
}

/** `close` comes also where whoever asked has gone away, which no hook of Fastify's says. */
function whenClosed({ raw }: FastifyReply, act: () => void): void {
  if (raw.destroyed) act();
  else raw.once('close', act);
}
