import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DraftReportView } from '../../src/application/reports/reports.view.js';
import { CustodianClient } from '../../src/platform/custody/custodian-client.js';
import { custodianSocket } from '../../src/platform/sockets/socket-paths.js';
import { filesBelow, findInFiles } from '../privacy/files.js';
import { startTestService, TestService } from '../support/test-service.js';
import { answer, codeFor, createCampaign, enrol, raterEmails } from './campaign-steps.js';
import {
  auditKinds,
  ceremonyOf,
  CeremonyCampaign,
  close,
  collect,
  confirmation,
  custodiansOf,
  custodyOf,
  draftCeremony,
  giveBack,
  keyFrom,
  lock,
  mistakenSheet,
  problemsIn,
  shareFiles,
  sheetOf,
  stateOf,
  vaultFiles,
} from './ceremony-steps.js';
import { createTenant, Member, Tenant } from './tenant.js';

type Sheet = readonly string[];

let service: TestService;
let tenant: Tenant;
let neighbour: Tenant;
let custodians: readonly [Member, Member, Member];
let written: string;

/** Whatever any process of the service writes to its logs. */
function listenToLogs(): void {
  written = '';
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      written += String(chunk);
      return true;
    });
}

beforeAll(async () => {
  listenToLogs();
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  neighbour = await createTenant(service, 'b-board');
  custodians = custodiansOf(tenant);
});

afterAll(async () => {
  await service.stop();
  jest.restoreAllMocks();
});

const collectAll = async (campaignId: string): Promise<readonly [Sheet, Sheet, Sheet]> => [
  await collect(custodians[0], campaignId),
  await collect(custodians[1], campaignId),
  await collect(custodians[2], campaignId),
];

/** A campaign that has been closed, whose three custodians have their sheets. */
async function closedCeremony(): Promise<CeremonyCampaign & { sheets: readonly [Sheet, Sheet, Sheet] }> {
  const campaign = await draftCeremony(tenant);
  await lock(tenant, campaign.campaignId);
  const sheets = await collectAll(campaign.campaignId);
  await service.runTimers();
  await close(tenant, campaign.campaignId);
  return { ...campaign, sheets };
}

const keyOnDisk = async (campaignId: string, sheets: readonly Sheet[]): Promise<readonly string[]> =>
  findInFiles(filesBelow(service.config.dataDir), [
    (await keyFrom(service, campaignId, sheets)).toString('hex'),
  ]);

describe('choosing the ceremony', () => {
  let campaignId: string;
  beforeAll(async () => {
    campaignId = await createCampaign(tenant);
    await enrol(tenant, campaignId, tenant.members.leader);
  });

  const choose = (input: object) => tenant.members.hr.caller.put(`campaigns/${campaignId}/custody`, input);

  it('takes three different people, none a leader of the campaign and one of HR at most', async () => {
    const { panel, approver, leader } = tenant.members;
    const { body } = await tenant.members.administrator.caller
      .post('people', {
        email: 'second-hr@a-board.example',
        givenName: 'Second',
        familyName: 'HR',
        jobTitle: 'HR',
        language: 'cy',
        roles: ['hr'],
      })
      .expect(201);
    const secondHr = body as { id: string };
    const refusals = [
      [ceremonyOf([panel, approver]), 'custodian3: custodian-missing'],
      [ceremonyOf([panel, panel, approver]), 'custodian2: custodian-twice'],
      [ceremonyOf([leader, panel, approver]), 'custodian1: custodian-is-leader'],
      [ceremonyOf([custodians[2], panel, secondHr]), 'custodian3: custodian-second-hr'],
      [{ custody: 'whenever' }, 'custody: not-a-choice'],
    ] as const;
    for (const [input, problem] of refusals)
      expect(problemsIn(await choose(input).expect(422))).toEqual([problem]);
    await choose(ceremonyOf([panel, approver, neighbour.members.panel])).expect(404);
    const choice = await tenant.members.hr.caller.get(`campaigns/${campaignId}/custody`).expect(200);
    expect(choice.body).toEqual({ custody: 'automatic', custodians: [], problems: [] });
  });

  it('can be taken back, and the campaign is not locked while one custodian has become its leader', async () => {
    const { hr, otherLeader, panel, approver } = tenant.members;
    await choose(ceremonyOf([otherLeader, panel, approver])).expect(204);
    await enrol(tenant, campaignId, otherLeader);
    const choice = await hr.caller.get(`campaigns/${campaignId}/custody`).expect(200);
    expect(problemsIn(choice)).toEqual(['custodian1: custodian-is-leader']);
    const refused = await hr.caller.post(`campaigns/${campaignId}/lock`).expect(409);
    expect(refused.body).toMatchObject({ code: 'campaign-not-ready' });
    await choose({ custody: 'automatic' }).expect(204);
    await lock(tenant, campaignId);
    await choose(ceremonyOf(custodians)).expect(409);
    expect(shareFiles(service, campaignId)).toEqual([]);
  });
});

describe('the whole ceremony', () => {
  let campaign: CeremonyCampaign;
  let sheets: readonly [Sheet, Sheet, Sheet];

  it('splits the key at the lock and keeps no whole one anywhere', async () => {
    campaign = await draftCeremony(tenant);
    const { campaignId } = campaign;
    await custodians[0].caller.get(`custody/${campaignId}`).expect(404);
    await lock(tenant, campaignId);
    expect(vaultFiles(service, campaignId)).toEqual([`${campaignId}.custody`, `${campaignId}.custody`]);
    expect(shareFiles(service, campaignId)).toEqual(['1', '2', '3']);
    for (const position of shareFiles(service, campaignId)) {
      const { mode } = statSync(join(service.config.dataDir, 'custody', campaignId, position));
      expect(mode & 0o777).toBe(0o600);
    }
    const waiting = await Promise.all(custodians.map((custodian) => sheetOf(custodian, campaignId)));
    expect(
      await keyOnDisk(
        campaignId,
        waiting.slice(0, 2).map(({ words }) => words),
      ),
    ).toEqual([]);
    // Nor does a share lie there in words: what waits is sealed under a key that is in the vault alone.
    const phrases = waiting.map(({ words }) => words.slice(0, 3).join(' '));
    expect(findInFiles(filesBelow(service.config.dataDir), phrases)).toEqual([]);
  });

  it('does not begin before the last of the three has their words', async () => {
    const { campaignId } = campaign;
    const first = await collect(custodians[0], campaignId);
    const second = await collect(custodians[1], campaignId);
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('locked');
    await service.sendLetters();
    const [peer = ''] = raterEmails(5, `${campaignId.slice(0, 8)}.a-board`);
    expect(service.letters().filter(({ to }) => to.includes(peer))).toEqual([]);
    sheets = [first, second, await collect(custodians[2], campaignId)];
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('collecting');
  });

  it('gives each custodian other words, which are shown no more once three of them are confirmed', async () => {
    const { campaignId } = campaign;
    expect(new Set(sheets.map((words) => words.join(' '))).size).toBe(3);
    expect(sheets.map(({ length }) => length)).toEqual([25, 25, 25]);
    for (const { caller } of custodians) await caller.get(`custody/${campaignId}/words`).expect(409);
    expect(shareFiles(service, campaignId)).toEqual(['1.collected', '2.collected', '3.collected']);
    expect((await custodyOf(custodians[0], campaignId)).stage).toBe('keep');
  });

  it('takes no words while people answer, from the app nor from whoever reaches the custodian', async () => {
    const { campaignId } = campaign;
    const refused = await giveBack(custodians[0], campaignId, sheets[0]).expect(409);
    expect(refused.body).toMatchObject({ code: 'campaign-transition-refused' });
    const [row] = await service.database.query<{ id: string }>(
      'select organisation_id as id from register.campaigns where id = $1',
      [campaignId],
    );
    const holder = { organisationId: row?.id ?? '', campaignId, position: 1 } as const;
    const client = new CustodianClient(custodianSocket(service.config.dataDir));
    await expect(client.returnShare(holder, sheets[0].join(' '))).rejects.toThrow(
      'campaign-transition-refused',
    );
    await expect(client.showShare(holder)).resolves.toEqual({ kind: 'collected' });
  });

  it('waits after the closing, and the opener with it, without complaint', async () => {
    const { campaignId } = campaign;
    await service.sendLetters();
    for (const email of raterEmails(5, `${campaignId.slice(0, 8)}.a-board`))
      await answer(service, tenant.slug, { code: codeFor(service, email), rating: 4 });
    await close(tenant, campaignId);
    expect(await service.runTimers()).toBe(false);
    await service.open();
    expect(await stateOf(tenant, campaignId)).toBe('closed');
  });

  it('counts one custodian once, however often the words come, and survives a restart in between', async () => {
    const { campaignId } = campaign;
    const careless = sheets[1]
      .map((word, index) => `${String(index + 1)}. ${word.toUpperCase()}`)
      .join(',\n ');
    await giveBack(custodians[1], campaignId, careless).expect(204);
    await giveBack(custodians[1], campaignId, sheets[1]).expect(204);
    expect(await custodyOf(custodians[1], campaignId)).toMatchObject({ stage: 'given-back', returned: 1 });
    expect(await keyOnDisk(campaignId, [sheets[0], sheets[2]])).toEqual([]);
    await service.restartCustodian();
    expect(await service.runTimers()).toBe(false);
    await service.open();
    expect(await stateOf(tenant, campaignId)).toBe('closed');
    expect(await keyOnDisk(campaignId, [sheets[0], sheets[2]])).toEqual([]);
  });

  it('makes the key whole with the second sheet, in both vaults and nowhere else', async () => {
    const { campaignId } = campaign;
    await giveBack(custodians[2], campaignId, sheets[2]).expect(204);
    const found = await keyOnDisk(campaignId, [sheets[0], sheets[1]]);
    expect(found.map((line) => line.split(' in ')[1])).toEqual(
      service.config.vaultDirs.map((directory) => join(directory, `${campaignId}.box-key`)),
    );
    expect(await service.runTimers()).toBe(true);
  });

  it('opens the box, and destroys keys, shares and commitment', async () => {
    const { campaignId, subjectId } = campaign;
    await service.open();
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('opened');
    expect([vaultFiles(service, campaignId), shareFiles(service, campaignId)]).toEqual([[], []]);
    const { body } = await tenant.members.facilitator.caller
      .get(`subjects/${subjectId}/draft-report`)
      .expect(200);
    const shown = (body as DraftReportView).report.sources.filter(({ state }) => state === 'shown');
    expect(shown.map(({ group }) => group)).toContain('peer');
  });

  it('takes no third sheet afterwards, and leaves nothing of it', async () => {
    const { campaignId } = campaign;
    await giveBack(custodians[0], campaignId, sheets[0]).expect(409);
    expect((await custodyOf(custodians[0], campaignId)).stage).toBe('over');
    expect(shareFiles(service, campaignId)).toEqual([]);
  });

  it('is told in the audit chain, and no word of it in any log, table or file', async () => {
    process.stderr.write('Whatever is written here is heard.');
    expect(written).toContain('Whatever is written here is heard.');
    const kinds = await auditKinds(service);
    expect(kinds.filter((kind) => kind === 'custody-collected')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'custody-returned')).toHaveLength(2);
    for (const words of sheets)
      for (const part of [0, 8, 16]) {
        const phrase = words.slice(part, part + 4).join(' ');
        expect(written).not.toContain(phrase);
        expect(findInFiles(filesBelow(service.config.dataDir), [phrase])).toEqual([]);
      }
    const rows = await service.database.query<{ text: string }>(
      'select a::text as text from register.audit_events a union all select k::text from register.campaign_custodians k',
    );
    const text = rows.map((row) => row.text).join('\n');
    for (const words of sheets) expect(text).not.toContain(words.slice(0, 3).join(' '));
  });
});

describe('a ceremony that is not ready by the closing date', () => {
  it('never begins, and nobody is invited to what is over', async () => {
    const { campaignId } = await draftCeremony(tenant);
    await lock(tenant, campaignId);
    await service.database.query(
      `update register.campaigns set opens_at = now() - interval '2 days', closes_at = now() - interval '1 day'
       where id = $1`,
      [campaignId],
    );
    await collectAll(campaignId);
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('locked');
  });
});

describe('confirming a sheet', () => {
  it('names each of the three words that is another one, and the share stays until all are right', async () => {
    const { campaignId } = await draftCeremony(tenant);
    await lock(tenant, campaignId);
    const [custodian] = custodians;
    const sheet = await sheetOf(custodian, campaignId);
    const right = confirmation(sheet);
    const path = `custody/${campaignId}/confirmation`;
    const wrong = await custodian.caller.post(path, { ...right, second: 'zoo', third: '' }).expect(422);
    expect(problemsIn(wrong)).toEqual(['second: custody-word-differs', 'third: custody-word-differs']);
    const [, secondAsked] = sheet.asked;
    expect((wrong.body as { problems: unknown[] }).problems[0]).toMatchObject({
      params: { number: secondAsked },
    });
    expect(await sheetOf(custodian, campaignId)).toEqual(sheet);
    await custodian.caller.post(path, { ...right, first: ` ${right.first.toUpperCase()} ` }).expect(204);
    await custodian.caller.post(path, right).expect(409);
  });

  it('that was cut off before it was recorded is recorded when its custodian comes again', async () => {
    const { campaignId } = await draftCeremony(tenant);
    await lock(tenant, campaignId);
    const [custodian] = custodians;
    await collect(custodian, campaignId);
    await service.database.query(
      'update register.campaign_custodians set collected = false where campaign_id = $1',
      [campaignId],
    );
    await custodian.caller.get(`custody/${campaignId}/words`).expect(409);
    expect((await custodyOf(custodian, campaignId)).stage).toBe('keep');
  });

  it('is for each custodian their own: nobody else finds anything there', async () => {
    const { campaignId } = await draftCeremony(tenant);
    await lock(tenant, campaignId);
    for (const { caller } of [tenant.members.facilitator, tenant.members.leader, neighbour.members.panel])
      for (const path of [`custody/${campaignId}`, `custody/${campaignId}/words`])
        await caller.get(path).expect(404);
    const own = await custodians[1].caller.get('custody').expect(200);
    expect((own.body as { campaignId: string }[]).map((view) => view.campaignId)).toContain(campaignId);
  });
});

describe('words that are given back', () => {
  it('are refused with what is wrong with them, word by word', async () => {
    const { campaignId, sheets } = await closedCeremony();
    const other = await closedCeremony();
    const [custodian] = custodians;
    const [own, colleagues] = sheets;
    const refusals = [
      [own.slice(1), ['words: custody-word-count']],
      ['', ['words: custody-word-count']],
      [own.with(4, 'tosturi').with(9, 'blwch'), Array(2).fill('words: custody-word-unknown')],
      [await mistakenSheet(service, campaignId, own), ['words: custody-words-mistaken']],
      [colleagues, ['words: custody-another-sheet']],
      [other.sheets[0], ['words: custody-another-sheet']],
    ] as const;
    for (const [words, problems] of refusals) {
      const refused = await giveBack(custodian, campaignId, words).expect(422);
      expect(problemsIn(refused)).toEqual(problems);
    }
    const unknown = await giveBack(custodian, campaignId, own.with(4, 'tosturi')).expect(422);
    expect((unknown.body as { problems: unknown[] }).problems).toMatchObject([
      { params: { number: 5, word: 'tosturi' } },
    ]);
    expect(shareFiles(service, campaignId).filter((name) => name.endsWith('returned'))).toEqual([]);
    expect((await custodyOf(custodian, campaignId)).returned).toBe(0);
  });

  it('by two at the same moment are both taken', async () => {
    const { campaignId, sheets } = await closedCeremony();
    const answers = await Promise.all([
      giveBack(custodians[0], campaignId, sheets[0]),
      giveBack(custodians[1], campaignId, sheets[1]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    expect(await service.runTimers()).toBe(true);
    await service.open();
    await service.runTimers();
    expect(await stateOf(tenant, campaignId)).toBe('opened');
  });

  it('are made whole at the next start when the custodian was ended between the second sheet and the vault', async () => {
    const { campaignId, sheets } = await closedCeremony();
    await giveBack(custodians[0], campaignId, sheets[0]).expect(204);
    await giveBack(custodians[1], campaignId, sheets[1]).expect(204);
    for (const directory of service.config.vaultDirs) rmSync(join(directory, `${campaignId}.box-key`));
    await service.restartCustodian();
    expect(vaultFiles(service, campaignId).filter((name) => name.endsWith('.box-key'))).toHaveLength(2);
  });
});

describe('the lock of a ceremony', () => {
  it('that was cut off is repeated with the very same key and words', async () => {
    const { campaignId } = await draftCeremony(tenant);
    await lock(tenant, campaignId);
    const before = await sheetOf(custodians[0], campaignId);
    await service.database.query(`update register.campaigns set state = 'draft' where id = $1`, [campaignId]);
    await lock(tenant, campaignId);
    expect(await sheetOf(custodians[0], campaignId)).toEqual(before);
  });
});
