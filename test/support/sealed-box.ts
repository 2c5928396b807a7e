import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startBox } from '../../src/box/box.process.js';
import { Custodian, LockedCampaign } from '../../src/application/custody/custodian.js';
import { ClosingStatement } from '../../src/core/campaigns/closing-statement.js';
import { smallQuestionnaire } from '../../src/core/questionnaires/questionnaire-example.js';
import { RATER_GROUPS, RaterGroup } from '../../src/core/questionnaires/questionnaire.js';
import { signClosing } from '../../src/crypto/closing-signature.js';
import { privateInput, receiptCommitment, tokenSuite } from '../../src/crypto/blind/token-binding.js';
import { startCustodian } from '../../src/custodian/custodian.process.js';
import { runOpener } from '../../src/opener/opener.process.js';
import { Config, readConfig } from '../../src/platform/config/config.js';
import { CustodianClient } from '../../src/platform/custody/custodian-client.js';
import { TokenKeyDirectory, tokenKeyDirectories } from '../../src/platform/custody/token-key-directory.js';
import { custodianSocket } from '../../src/platform/sockets/socket-paths.js';
import { freePort } from '../../src/platform/database/embedded-postgres.js';
import { createTestDatabase, TestDatabase } from './database.js';
import { bytesOf, hexOf, TestRater, TestTicket } from './rater.js';

export const SLUG = 'a-health-board';
export const THRESHOLDS = { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 };
const HOUR_MS = 3_600_000;

export interface LockedTestCampaign extends LockedCampaign {
  readonly campaignId: string;
  readonly subjects: readonly string[];
}

/** Box, custodian and opener on a database and a data directory of their own, as they run in the service. */
export class SealedBoxFixture {
  readonly organisationId = randomUUID();
  private readonly taken = new Map<string, number>();

  private constructor(
    readonly database: TestDatabase,
    readonly config: Config,
    readonly custodian: Custodian,
    private readonly stopProcesses: () => Promise<void>,
  ) {}

  static async start(): Promise<SealedBoxFixture> {
    const database = await createTestDatabase();
    const dataDir = mkdtempSync(join(tmpdir(), 'box-'));
    mkdirSync(join(dataDir, 'run'), { mode: 0o700 });
    const config = configFor(database, dataDir, await freePort());
    const custodian = await startCustodian(config);
    const box = await startBox(config);
    const fixture = new SealedBoxFixture(
      database,
      config,
      new CustodianClient(custodianSocket(dataDir)),
      async () => {
        await Promise.all([box.stop(), custodian.stop()]);
        rmSync(dataDir, { recursive: true });
      },
    );
    await fixture.registerOrganisation();
    return fixture;
  }

  async stop(): Promise<void> {
    await this.stopProcesses();
    await this.database.drop();
  }

  url(path: string): string {
    return `${this.config.boxOrigin}/o/${SLUG}/${path}`;
  }

  async lock(subjectCount = 1, closesInMs = HOUR_MS): Promise<LockedTestCampaign> {
    const campaignId = randomUUID();
    const subjects = Array.from({ length: subjectCount }, () => randomUUID());
    const locked = await this.custodian.lock({
      organisationId: this.organisationId,
      slug: SLUG,
      campaignId,
      purpose: 'development',
      custody: 'automatic',
      questionnaire: smallQuestionnaire,
      thresholds: THRESHOLDS,
      closesAt: new Date(Date.now() + closesInMs).toISOString(),
      subjects: subjects.map((subjectRef) => ({ subjectRef, groups: RATER_GROUPS })),
    });
    return { ...locked, campaignId, subjects };
  }

  /** What a rater has once they took their token: the output to which blinding and unblinding lead. */
  async rater(
    campaign: LockedTestCampaign,
    group: RaterGroup = 'peer',
    subjectIndex = 0,
  ): Promise<TestRater> {
    const { campaignId } = campaign;
    const subject = campaign.subjects[subjectIndex] ?? '';
    const seal = campaign.seals[subject] ?? '';
    const [tokenInput, receiptSecret] = [randomBytes(32), randomBytes(32)];
    const commitment = receiptCommitment(receiptSecret);
    const suite = tokenSuite({ seal: bytesOf(seal), subjectRef: subject, group });
    const input = privateInput({ tokenInput, receiptCommitment: commitment });
    const output = suite.evaluate(await this.tokenKey(campaignId), input);
    const key = `${campaignId} ${subject} ${group}`;
    this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
    return {
      ticket: {
        campaign: campaignId,
        subject,
        group,
        seal,
        tokenInput: hexOf(tokenInput),
        receiptHash: hexOf(commitment),
        token: hexOf(output),
      },
      receiptSecret: hexOf(receiptSecret),
    };
  }

  async ticket(campaign: LockedTestCampaign, group?: RaterGroup, subjectIndex?: number): Promise<TestTicket> {
    return (await this.rater(campaign, group, subjectIndex)).ticket;
  }

  /** What the app does at closing: first the box, then the count of tokens taken. */
  async close(campaign: LockedTestCampaign): Promise<void> {
    const { campaignId } = campaign;
    await this.custodian.close({ organisationId: this.organisationId, campaignId });
    const statement: ClosingStatement = {
      schema: 'tosturi-closing/1',
      campaignId,
      subjects: campaign.subjects.map((subjectRef) => ({
        subjectRef,
        replacements: {},
        notApplicable: [],
        tokensTaken: Object.fromEntries(
          RATER_GROUPS.map((group) => [group, this.taken.get(`${campaignId} ${subjectRef} ${group}`) ?? 0]),
        ),
      })),
    };
    await this.database.query(`set session_replication_role = replica`);
    await this.database.query(
      `insert into register.closing_statements (campaign_id, organisation_id, statement, signature)
       values ($1, $2, $3, $4)`,
      [campaignId, this.organisationId, statement, signClosing(await this.tokenKey(campaignId), statement)],
    );
  }

  open(): Promise<null> {
    return runOpener(this.config);
  }

  async tokenKey(campaignId: string): Promise<Buffer> {
    return new TokenKeyDirectory(tokenKeyDirectories(this.config.dataDir).app).read(campaignId);
  }

  private async registerOrganisation(): Promise<void> {
    await this.database.query(`set session_replication_role = replica`);
    await this.database.query(
      `insert into register.organisation_directory (slug, organisation_id) values ($1, $2)`,
      [SLUG, this.organisationId],
    );
  }
}

function configFor({ urls }: TestDatabase, dataDir: string, port: number): Config {
  return readConfig({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    PORT: '0',
    BOX_PORT: String(port),
    BOX_DATABASE_URL: urls.box,
    OPENER_DATABASE_URL: urls.opener,
  });
}

export const ANSWERS = {
  ratings: { present: 5, listens: 4, feels: 3, acts: 4, constructor: null },
  comments: [],
  conditions: ['workload'],
} as const;
