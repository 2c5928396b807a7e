import { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { FastifyInstance } from 'fastify';
import { API_CONTROLLERS } from './api-controllers.js';
import { InputClass, inputSchema } from './input-schema.js';
import { PROBLEM } from './problem-schema.js';
import { RestModule } from './rest.module.js';

const DOCS_PATH = 'api/docs';

/**
 * Swagger UI writes inline styles and HTML without Trusted Types. Its scripts still come from here alone, and it runs
 * beside nobody's session: the API takes no cookie.
 */
const DOCS_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function allowSwaggerUi(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (/^\/api\/docs(\/|$)/.test(request.url)) reply.header('content-security-policy', DOCS_POLICY);
    done();
  });
}

const parametersOf = (controller: { readonly prototype: object }): InputClass[] =>
  Object.getOwnPropertyNames(controller.prototype).flatMap(
    (handler) =>
      (Reflect.getMetadata('design:paramtypes', controller.prototype, handler) as InputClass[] | undefined) ??
      [],
  );

/** What the handlers take in, by name. */
const inputSchemas = (): NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> =>
  Object.fromEntries(
    API_CONTROLLERS.flatMap(parametersOf)
      .filter(({ name }) => name.endsWith('Input'))
      .map((input) => [input.name, inputSchema(input)]),
  );

export function apiDocument(nest: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Tosturi')
    .setVersion('1')
    .setDescription(
      'Compassionate-leadership self and 360 assessment. Problems are problem details (RFC 9457).',
    )
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'The token that POST /api/v1/sessions gives.',
    })
    .build();
  const document = SwaggerModule.createDocument(nest, config, {
    include: [RestModule],
    operationIdFactory: (controller, handler) => `${controller.replace(/Controller$/, '')}.${handler}`,
  });
  const schemas = { ...document.components?.schemas, ...inputSchemas(), Problem: PROBLEM };
  return { ...document, components: { ...document.components, schemas } };
}

/** Serves the description for programs and for people. It is made when first asked for, so that no start waits for it. */
export function describeApi(nest: NestFastifyApplication): void {
  allowSwaggerUi(nest.getHttpAdapter().getInstance());
  SwaggerModule.setup(DOCS_PATH, nest, () => apiDocument(nest), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'Tosturi API',
  });
}
