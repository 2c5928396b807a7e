import { errorCodes, FastifyInstance } from 'fastify';

const DECLINE = /^\/o\/[^/?]+\/decline\/[^/?]+$/;
const MOST_BYTES = 4096;

/**
 * A mail program's one click to decline comes as `multipart/form-data` (RFC 8058, section 3.2) and says nothing that the
 * address does not say. Nothing else here takes that type.
 */
export function registerOneClick(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'string', bodyLimit: MOST_BYTES },
    (request, _body, done) => {
      if (DECLINE.test(request.url)) done(null, {});
      else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('multipart/form-data'));
    },
  );
}
