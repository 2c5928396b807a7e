import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest from 'supertest';
import { OrganisationsService } from '../../src/application/organisations/organisations.service.js';
import { Role } from '../../src/core/access/roles.js';
import { registerDoor } from '../../src/processes/doors.js';
import { TestService } from '../support/test-service.js';

type Call = supertest.Test;

/** Somebody's program, signed in with its bearer token or not at all. */
export class Caller {
  constructor(
    private readonly service: TestService,
    readonly token: string | null,
  ) {}

  get(path: string): Call {
    return this.send('get', path);
  }

  post(path: string, body?: object): Call {
    return this.send('post', path, body);
  }

  put(path: string, body: object): Call {
    return this.send('put', path, body);
  }

  patch(path: string, body: object): Call {
    return this.send('patch', path, body);
  }

  delete(path: string): Call {
    return this.send('delete', path);
  }

  send(method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string, body?: object): Call {
    const call = this.service.app()[method](`/api/v1/${path}`);
    if (this.token !== null) void call.set('authorization', `Bearer ${this.token}`);
    return body === undefined ? call : call.send(body);
  }
}

export interface Member {
  readonly id: string;
  readonly email: string;
  readonly caller: Caller;
}

/** One person for each role, and some whose place in the organisation matters. */
const MEMBERS = {
  hr: ['hr'],
  facilitator: ['facilitator'],
  secondReader: ['facilitator'],
  manager: ['facilitator'],
  leader: ['leader'],
  otherLeader: ['leader'],
  approver: ['approver'],
  panel: ['panel'],
  speakingUp: ['speaking-up'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

type Name = keyof typeof MEMBERS | 'administrator';
export type Members = Readonly<Record<Name, Member>>;

export interface Tenant {
  readonly slug: string;
  readonly members: Members;
  readonly questionnaireId: string;
}

export const PACK: unknown = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'content', 'packs', 'compassionate-leadership-1.json'), 'utf8'),
);

const addressIn = (slug: string, name: string): string => `${name.toLowerCase()}@${slug}.example`;

/** What a letter to this address leads to: the part behind the `#` of its newest link. */
export function secretFromLetter(service: TestService, email: string): string {
  const letter = service.letters().find(({ to, text }) => to.includes(email) && text.includes('#'));
  const secret = /#(\S+)/.exec(letter?.text ?? '')?.[1];
  if (secret === undefined) throw new Error(`No letter with a link has reached ${email}.`);
  return secret;
}

export async function signIn(service: TestService, slug: string, email: string): Promise<Caller> {
  const stranger = new Caller(service, null);
  await stranger.post('sign-in-links', { organisation: slug, email }).expect(202);
  await service.sendLetters();
  const { body } = await stranger.post('sessions', { token: secretFromLetter(service, email) }).expect(201);
  return new Caller(service, (body as { token: string }).token);
}

async function createOrganisation(service: TestService, slug: string): Promise<void> {
  const register = registerDoor(service.config);
  await register.connect();
  try {
    await new OrganisationsService(register).create({
      slug,
      name: { en: 'Example Health Board', cy: 'Bwrdd Iechyd Enghraifft' },
      timeZone: 'Europe/London',
      defaultLanguage: 'en',
      administrator: { email: addressIn(slug, 'administrator'), givenName: 'Ada', familyName: 'Admin' },
    });
  } finally {
    await register.close();
  }
}

/** The same few raters serve every test of a file: they may be asked by as many leaders as anybody can be. */
async function askOften(administrator: Caller, slug: string): Promise<void> {
  const rules = { openInvitationsLimit: 50, staffDomains: [`${slug}.example`] };
  await administrator.put('organisations/current/rater-rules', rules).expect(204);
}

/** An organisation with its people, each signed in through a letter of their own. */
export async function createTenant(service: TestService, slug: string): Promise<Tenant> {
  await createOrganisation(service, slug);
  const administrator = await signIn(service, slug, addressIn(slug, 'administrator'));
  const { body: self } = await administrator.get('sessions/current').expect(200);
  const found = new Map<string, Member>();
  const add = async (name: Name, more: object = {}): Promise<void> => {
    const email = addressIn(slug, name);
    const roles = name === 'administrator' ? [] : MEMBERS[name];
    const person = {
      email,
      givenName: name,
      familyName: 'Example',
      jobTitle: 'Nurse',
      language: 'en',
      roles,
      ...more,
    };
    const { body } = await administrator.post('people', person).expect(201);
    found.set(name, { id: (body as Member).id, email, caller: await signIn(service, slug, email) });
  };
  await add('manager');
  for (const name of ['hr', 'facilitator', 'secondReader', 'otherLeader', 'approver', 'panel'] as const)
    await add(name);
  await add('speakingUp');
  await add('leader', { lineManagerId: found.get('manager')?.id });
  await askOften(administrator, slug);
  const { body: questionnaire } = await administrator.post('questionnaires', PACK as object).expect(201);
  const members = {
    ...Object.fromEntries(found),
    administrator: {
      id: (self as { personId: string }).personId,
      email: addressIn(slug, 'administrator'),
      caller: administrator,
    },
  };
  return { slug, members: members as Members, questionnaireId: (questionnaire as { id: string }).id };
}
