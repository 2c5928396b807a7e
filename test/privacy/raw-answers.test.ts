import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { AppModule } from '../../src/processes/app.module.js';
import { openDoors } from '../../src/processes/doors.js';
import {
  addRaters,
  answer,
  closeAndOpen,
  codeFor,
  createCampaign,
  enrol,
  raterEmails,
  startCollecting,
} from '../api/campaign-steps.js';
import { Caller, createTenant, Tenant } from '../api/tenant.js';
import { startTestService, TestService } from '../support/test-service.js';
import { holdsAnswerSheet, parsed } from './answer-sheets.js';

const PEERS = 8;
const NOBODY = '00000000-0000-4000-8000-000000000000';

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

interface Visit {
  readonly who: string;
  readonly route: string;
  readonly status: number;
  readonly text: string;
}

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let routes: readonly Route[];
let ids: Readonly<Record<string, string>>;
const comments = Array.from({ length: PEERS }, (_, index) => `Nobody may read this yet ${String(index)}.`);

/** Every route of the app's own router, pages included, from the modules that make it. */
async function routesOfApp(): Promise<readonly Route[]> {
  const doors = await openDoors(service.config);
  const nest = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(service.config, doors),
    new FastifyAdapter(),
    { logger: false, abortOnError: false },
  );
  await nest.init();
  const document: OpenAPIObject = SwaggerModule.createDocument(nest, new DocumentBuilder().build());
  await nest.close();
  await doors.close();
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    (['get', 'post', 'put', 'patch', 'delete'] as const)
      .filter((method) => method in methods)
      .map((method) => ({ method, path })),
  );
}

const filledIn = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? NOBODY);

async function visit(who: string, { token }: Caller, { method, path }: Route): Promise<Visit> {
  const call = service.app()[method](filledIn(path));
  if (token !== null && path.startsWith('/api/')) void call.set('authorization', `Bearer ${token}`);
  else if (token !== null) void call.set('cookie', `session=${token}`);
  const { status, text, body } = await call.buffer(true);
  return {
    who,
    route: `${method} ${path}`,
    status,
    text: Buffer.isBuffer(body) ? body.toString('latin1') : text,
  };
}

/** Everybody here, and those next door who can see most there. */
const everybody = (): readonly (readonly [string, Caller])[] => [
  ['a stranger', new Caller(service, null)],
  ...Object.entries(tenant.members).map(([name, { caller }]) => [name, caller] as const),
  ...(['hr', 'facilitator', 'administrator'] as const).map(
    (name) => [`neighbour ${name}`, neighbour.members[name].caller] as const,
  ),
];

async function visitEverything(): Promise<readonly Visit[]> {
  const visits: Visit[] = [];
  for (const [who, caller] of everybody())
    for (const route of routes.filter(({ method }) => method === 'get'))
      visits.push(await visit(who, caller, route));
  return visits;
}

const quoting = (visits: readonly Visit[]): readonly string[] =>
  visits
    .filter(({ text }) => comments.some((comment) => text.includes(comment)))
    .map(({ who, route }) => `${who}: ${route}`);

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  routes = await routesOfApp();
  const campaignId = await createCampaign(tenant);
  const subjectId = await enrol(tenant, campaignId, tenant.members.leader);
  const emails = raterEmails(PEERS, tenant.slug);
  await addRaters(
    tenant,
    subjectId,
    emails.map((email) => ({ email, relationship: 'peer' })),
  );
  await startCollecting(service, tenant, campaignId);
  ids = { slug: tenant.slug, campaignId, subjectId, questionnaireId: tenant.questionnaireId };
  for (const [at, email] of emails.entries()) {
    const comment = { text: comments[at] ?? '', mode: 'word-for-word' } as const;
    await answer(service, tenant.slug, { code: codeFor(service, email), rating: 1 + (at % 5), comment });
  }
});

afterAll(async () => {
  await service.stop();
});

describe('A29 raw answers', () => {
  it('A29 is asked of every route there is', () => {
    const listed = routes.map(({ method, path }) => `${method} ${path}`);
    expect(listed.length).toBeGreaterThan(40);
    expect(listed).toContain('get /api/v1/subjects/{subjectId}/draft-report');
    expect(listed).toContain('post /sign-in/link');
  });

  it('A29 a stranger reaches no route of the API but the ones for answering, signing in and looking at the outbox', async () => {
    const open: string[] = [];
    for (const route of routes.filter(({ path }) => path.startsWith('/api/'))) {
      const { status, route: name } = await visit('a stranger', new Caller(service, null), route);
      if (status !== 401) open.push(name);
    }
    expect(open.toSorted()).toEqual([
      'get /api/v1/development/outbox',
      'post /api/v1/o/{slug}/declines',
      'post /api/v1/o/{slug}/fresh-links',
      'post /api/v1/o/{slug}/invitations',
      'post /api/v1/o/{slug}/replacements',
      'post /api/v1/o/{slug}/tokens',
      'post /api/v1/returned-letters',
      'post /api/v1/sessions',
      'post /api/v1/sign-in-links',
    ]);
  });

  it('A29 nobody reads one while they are collected, on any route, in any role, of any organisation', async () => {
    const visits = await visitEverything();
    expect(visits.length).toBeGreaterThan(200);
    expect(quoting(visits)).toEqual([]);
    expect(visits.filter(({ text }) => holdsAnswerSheet(parsed(text)))).toEqual([]);
    expect(visits.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('A29 after opening there are reports and no answer sheets, and comments are read by their two readers alone', async () => {
    await closeAndOpen(service, tenant, ids['campaignId'] ?? '');
    const visits = await visitEverything();
    expect(visits.filter(({ text }) => holdsAnswerSheet(parsed(text)))).toEqual([]);
    expect(quoting(visits)).toContain('facilitator: get /api/v1/subjects/{subjectId}/draft-report');
    const others = quoting(visits).filter((line) => !line.startsWith('facilitator: '));
    expect(others).toEqual(['secondReader: get /api/v1/subjects/{subjectId}/comments-to-read']);
    expect(visits.filter(({ status }) => status >= 500)).toEqual([]);
  });

  it('A29 a report does not exist for whoever may not read it: 404, and 401 for a stranger', async () => {
    const found: Record<string, string[]> = {};
    for (const [who, caller] of everybody())
      for (const part of ['draft-report', 'report', 'report.pdf']) {
        const path = `/api/v1/subjects/{subjectId}/${part}`;
        const { status } = await visit(who, caller, { method: 'get', path });
        if (status !== (who === 'a stranger' ? 401 : 404))
          (found[part] ??= []).push(`${who} ${String(status)}`);
      }
    expect(found).toEqual({
      'draft-report': ['facilitator 200'],
      report: ['facilitator 409', 'leader 409'],
      'report.pdf': ['facilitator 409', 'leader 409'],
    });
  });

  it('A29 no address that somebody might guess gives them out', async () => {
    const guesses = [
      'ballots',
      'responses',
      'answers',
      'ratings',
      'results',
      'cells',
      'item-counts',
      'comments',
      'export',
    ];
    const places = ['subjects/{subjectId}', 'campaigns/{campaignId}', 'o/{slug}', 'box', 'results'];
    const given: Visit[] = [];
    for (const [who, caller] of everybody())
      for (const place of places)
        for (const guess of guesses) {
          const route = { method: 'get' as const, path: `/api/v1/${place}/${guess}` };
          const visited = await visit(who, caller, route);
          if (visited.status !== 404) given.push(visited);
        }
    expect(given).toEqual([]);
  });

  it('A29 the box gives nothing back: what is not a form, a ballot or a receipt is not there', async () => {
    const statuses: number[] = [];
    for (const path of ['ballots', 'form', 'campaigns', 'results', 'received', `ballots/${NOBODY}`]) {
      const { status, text } = await service.box().get(`/o/${tenant.slug}/${path}`);
      statuses.push(status);
      expect(comments.some((comment) => text.includes(comment))).toBe(false);
    }
    expect(new Set(statuses)).toEqual(new Set([404]));
  });
});
