import { FastifyInstance } from 'fastify';

/** The app's page may send a ballot by script; without credentials, of which the box has none anyway. */
export function allowAppOrigin(fastify: FastifyInstance, appOrigin: string): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('vary', 'Origin');
    if (request.headers.origin === appOrigin) reply.header('access-control-allow-origin', appOrigin);
    done();
  });
  for (const path of ['', '/replace', '/withdraw'])
    fastify.options(`/o/:slug/ballots${path}`, (_request, reply) =>
      reply
        .headers({
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type',
          'access-control-max-age': '600',
        })
        .status(204)
        .send(),
    );
}
