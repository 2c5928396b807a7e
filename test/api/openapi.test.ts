import { OpenAPIObject, OperationObject } from '@nestjs/swagger';
import { startTestService, TestService } from '../support/test-service.js';
import { apiRoutes, listenToRouter, Routed } from './routes.js';

let service: TestService;
let routed: Routed;
let document: OpenAPIObject;

beforeAll(async () => {
  service = await startTestService();
  routed = await listenToRouter(service);
  const { body } = await service.app().get('/api/openapi.json').expect(200);
  document = body as OpenAPIObject;
});

afterAll(async () => {
  await routed.close();
  await service.stop();
});

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const operations = (): readonly (readonly [string, OperationObject])[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation ? [[`${method.toUpperCase()} ${path}`, operation] as const] : [];
    }),
  );

/** Steps that need no more than their address says. */
const WITHOUT_INPUT = [
  'PUT /api/v1/people/{personId}/departure',
  'POST /api/v1/campaigns/{campaignId}/close',
  'POST /api/v1/campaigns/{campaignId}/lock',
  'POST /api/v1/campaigns/{campaignId}/next-cohort',
  'POST /api/v1/campaigns/{campaignId}/replacement-requests/{invitationId}/approve',
  'POST /api/v1/campaigns/{campaignId}/replacement-requests/{invitationId}/refuse',
  'POST /api/v1/subjects/{subjectId}/nominations/submission',
  'PUT /api/v1/people/{personId}/departure',
];

const bodySchema = (operation: OperationObject): unknown => {
  const body = operation.requestBody;
  if (body === undefined || '$ref' in body) return undefined;
  const schema = body.content['application/json']?.schema;
  if (schema === undefined || !('$ref' in schema)) return schema;
  return document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''];
};

describe('the description of the API', () => {
  it('has every route of the router and no other', () => {
    const described = operations().map(([name]) => name.replaceAll(/\{(\w+)\}/g, ':$1'));
    const served = apiRoutes(routed);
    expect(served.length).toBeGreaterThan(25);
    expect(described.toSorted()).toEqual(served.toSorted());
  });

  it('says of every operation what it does and with which problems it refuses', () => {
    for (const [name, { summary, responses }] of operations()) {
      const problems = Object.entries(responses).filter(([status]) => Number(status) >= 400);
      expect({ name, summary, problems: problems.length }).toEqual({
        name,
        summary: expect.stringMatching(/\w+ \w+/) as unknown,
        problems: expect.any(Number) as unknown,
      });
      expect(problems.length).toBeGreaterThan(0);
      for (const [, response] of problems)
        expect(response).toHaveProperty(['content', 'application/problem+json']);
    }
  });

  it('asks for a bearer token wherever one is needed', () => {
    const open = operations().filter(([, { security = [] }]) => security.length === 0);
    expect(open.map(([name]) => name).toSorted()).toEqual([
      'POST /api/v1/o/{slug}/declines',
      'POST /api/v1/o/{slug}/fresh-links',
      'POST /api/v1/o/{slug}/invitations',
      'POST /api/v1/o/{slug}/replacements',
      'POST /api/v1/o/{slug}/tokens',
      'POST /api/v1/returned-letters',
      'POST /api/v1/sessions',
      'POST /api/v1/sign-in-links',
    ]);
  });

  it('has a schema with fields for everything that is sent', () => {
    const writing = operations().filter(
      ([name]) => /^(POST|PUT|PATCH)/.test(name) && !WITHOUT_INPUT.includes(name),
    );
    expect(writing.length).toBeGreaterThan(12);
    for (const [name, operation] of writing) {
      const { properties = {} } = (bodySchema(operation) ?? {}) as { properties?: object };
      expect({ name, fields: Object.keys(properties).length }).toEqual({
        name,
        fields: expect.any(Number) as unknown,
      });
      expect(Object.keys(properties)).not.toEqual([]);
    }
  });

  it('says of an input what its rules say', () => {
    expect(document.components?.schemas?.['AddRaterInput']).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['name', 'email', 'relationship'],
      properties: {
        name: { type: 'string', minLength: 1, maxLength: 120 },
        email: { type: 'string', format: 'email' },
        relationship: { enum: ['manager', 'peer', 'direct-report', 'other'] },
        language: { enum: ['en', 'cy'] },
      },
    });
  });

  it('can be read by people, under a policy that lets no foreign script in', async () => {
    const { headers, text } = await service.app().get('/api/docs').expect(200);
    expect(text).toContain('swagger-ui');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    await service.app().get('/api/docs/swagger-ui-bundle.js').expect(200);
  });

  it('relaxes the policy of no other page', async () => {
    const { headers } = await service.app().get('/api/openapi.json').expect(200);
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  });
});
