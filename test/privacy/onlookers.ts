import { listenToRouter } from '../api/routes.js';
import { Caller, Tenant } from '../api/tenant.js';
import { TestService } from '../support/test-service.js';

/** One answer of the app, as somebody sees it who compares it with the next. */
export interface Sight {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** By who looked at what. */
export type Sights = ReadonlyMap<string, Sight>;

const NOBODY = '00000000-0000-4000-8000-000000000000';
const AT_ONCE = 6;

/** Everybody who can be signed in, and somebody who is not. */
export const everybodyIn = (service: TestService, { members }: Tenant): Readonly<Record<string, Caller>> => ({
  stranger: new Caller(service, null),
  ...Object.fromEntries(Object.entries(members).map(([name, { caller }]) => [name, caller])),
});

/** Every address of the app that can be looked at, pages, charts, documents and metrics included. */
export async function addressesOf(service: TestService): Promise<readonly string[]> {
  const routed = await listenToRouter(service);
  await routed.close();
  return routed.routes.filter((route) => route.startsWith('GET ')).map((route) => route.slice(4));
}

export interface Looking {
  readonly service: TestService;
  readonly people: Readonly<Record<string, Caller>>;
  readonly addresses: readonly string[];
  /** What stands for the parts of an address: `:campaignId` and the others. */
  readonly ids: Readonly<Record<string, string>>;
}

/** The clock, and what the connection needs. */
const PASSING = new Set(['date', 'connection', 'keep-alive', 'set-cookie']);

async function look({ service, ids }: Looking, caller: Caller, address: string): Promise<Sight> {
  const path = address.replaceAll(/:(\w+)/g, (_all, name: string) => ids[name] ?? NOBODY);
  const call = service.app().get(path);
  if (caller.token !== null)
    void (path.startsWith('/api/')
      ? call.set('authorization', `Bearer ${caller.token}`)
      : call.set('cookie', `session=${caller.token}`));
  const { status, headers, text, body } = await call.buffer(true);
  const kept = Object.entries(headers as Record<string, string>).filter(([name]) => !PASSING.has(name));
  const seen = Buffer.isBuffer(body) ? body.toString('latin1') : text;
  return { status, headers: Object.fromEntries(kept), text: seen };
}

/** Everything that everybody sees just now. */
export async function lookRound(looking: Looking): Promise<Sights> {
  const views = Object.entries(looking.people).flatMap(([who, caller]) =>
    looking.addresses.map((address) => ({ name: `${who}: ${address}`, caller, address })),
  );
  const sights = new Map<string, Sight>();
  for (let start = 0; start < views.length; start += AT_ONCE) {
    const batch = views.slice(start, start + AT_ONCE);
    const seen = await Promise.all(batch.map(({ caller, address }) => look(looking, caller, address)));
    batch.forEach(({ name }, index) => {
      const sight = seen[index];
      if (sight !== undefined) sights.set(name, sight);
    });
  }
  return sights;
}

/** What somebody would notice between two looks: in the text, its length, its tag or any other header. */
export const changedBetween = (before: Sights, after: Sights): readonly string[] =>
  [...before.keys()].filter((view) => JSON.stringify(before.get(view)) !== JSON.stringify(after.get(view)));
