import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import { inviteAssigned } from '../src/application/mails/inviting.js';
import { claimBatch } from '../src/application/mails/mail-claims.js';
import { MailsService } from '../src/application/mails/mails.service.js';
import { AskingLetter, Addressee } from '../src/application/mails/postbox.js';
import { OrganisationsService } from '../src/application/organisations/organisations.service.js';
import { AssignmentEntity } from '../src/persistence/register/invitation.entity.js';
import { SubjectEntity } from '../src/persistence/register/subject.entity.js';
import { insertRows } from '../src/persistence/rows.js';
import { Translations } from '../src/platform/language/translations.js';
import { LetterWriter } from '../src/platform/mail/letter-writer.js';
import { SmtpPostbox } from '../src/platform/mail/smtp-postbox.js';
import { Collecting } from './collecting.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { BenchedSink, startSink } from './mail-sink.js';

const INVITATIONS = 5000;
const FLOOR_LETTERS = 2000;
const AT_ONCE = 20;
const GROUPS = ['peer', 'direct-report', 'other'] as const;

export interface LetterFigures {
  readonly invitations: number;
  /** Everybody’s invitation and letter, in one transaction. */
  readonly queueSeconds: number;
  /** As many letters put into words, as text and HTML in both languages by turns. */
  readonly renderSeconds: number;
  readonly sentPerSecond: number;
  /** The same server takes ready-made letters over as many connections: no database, no words. */
  readonly floorPerSecond: number;
  readonly ratio: number;
  readonly processCpuMs: number;
  readonly databaseCpuMs: number;
}

const secondsOf = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** People who are asked, and not invited yet. */
async function assign({ register, organisation }: Collecting): Promise<void> {
  const { organisationId, campaignId } = organisation;
  await register.inTenant(organisationId, async (db) => {
    const subjects = await db.findBy(SubjectEntity, { campaignId });
    const people = Array.from({ length: INVITATIONS }, (_, nth) => ({
      id: randomUUID(),
      organisationId,
      subjectId: subjects[nth % subjects.length]?.id ?? '',
      relationship: GROUPS[nth % GROUPS.length] ?? 'peer',
      name: `Rater ${String(nth)}`,
      email: `letter.${String(nth)}@benched.example`,
      language: nth % 2 === 0 ? ('en' as const) : ('cy' as const),
    }));
    await insertRows(db, AssignmentEntity, people);
    // Of the lock, for leaders; they are not what is measured.
    await db.query(`update register.mails set state = 'sent'`);
  });
}

interface Sample {
  readonly addressee: Addressee;
  readonly letter: AskingLetter;
}

/** Real letters, as they are claimed; what was claimed is given back. */
async function samplesFrom({ register, organisation }: Collecting): Promise<readonly Sample[]> {
  const { organisationId } = organisation;
  const batch = await register.inTenant(organisationId, (db) => claimBatch(db, organisationId));
  await register.inTenant(organisationId, (db) =>
    db.query(`update register.mails set state = 'queued', next_attempt_at = now() where state = 'sending'`),
  );
  return (batch?.letters ?? []).flatMap(({ addressee, letter }) =>
    letter !== null && 'requests' in letter ? [{ addressee, letter }] : [],
  );
}

function render(writer: LetterWriter, samples: readonly Sample[]): void {
  for (let nth = 0; nth < INVITATIONS; nth += 1) {
    const sample = samples[nth % samples.length];
    if (!sample) throw new Error('No letter was claimed.');
    writer.write(sample.letter, sample.addressee);
  }
}

/** The least that sending costs: letters of the same size, written before, over as many connections. */
async function floorPerSecond(
  sink: BenchedSink,
  writer: LetterWriter,
  [sample]: readonly Sample[],
): Promise<number> {
  if (!sample) throw new Error('No letter was claimed.');
  const ready = writer.write(sample.letter, sample.addressee);
  const transport = createTransport({
    url: `smtp://127.0.0.1:${String(sink.port)}`,
    pool: true,
    maxConnections: 8,
  });
  const send = () => transport.sendMail({ from: 'a@benched.example', to: 'b@benched.example', ...ready });
  const seconds = await secondsOf(async () => {
    for (let sent = 0; sent < FLOOR_LETTERS; sent += AT_ONCE)
      await Promise.all(Array.from({ length: AT_ONCE }, send));
  });
  transport.close();
  return FLOOR_LETTERS / seconds;
}

/** The whole way of an invitation campaign: queued, put into words, sent to a mail server of this machine. */
export async function benchLetters(collecting: Collecting): Promise<LetterFigures> {
  const { service, register, organisation } = collecting;
  const { organisationId, campaignId } = organisation;
  await assign(collecting);
  const queueSeconds = await secondsOf(() =>
    register.inTenant(organisationId, (db) => inviteAssigned(db, organisationId, campaignId)),
  );
  const translations = new Translations('throw');
  const writer = new LetterWriter(service.config.appOrigin, translations);
  const samples = await samplesFrom(collecting);
  const renderSeconds = await secondsOf(() => {
    render(writer, samples);
  });
  const sink = await startSink(service);
  const floor = await floorPerSecond(sink, writer, samples);
  const mailUrl = `smtp://127.0.0.1:${String(sink.port)}`;
  const postbox = new SmtpPostbox({ ...service.config, mailUrl, mailPerMinute: 60_000 }, translations);
  const mails = new MailsService(register, new OrganisationsService(register), postbox);
  const before = [cpuOfProcess(process.pid), cpuOfFamily(service.databasePid)] as const;
  const sendSeconds = await secondsOf(() => mails.sendDue());
  const cpu = [cpuOfProcess(process.pid) - before[0], cpuOfFamily(service.databasePid) - before[1]] as const;
  const sent = (await sink.taken()) - FLOOR_LETTERS;
  postbox.close();
  await sink.stop();
  if (sent !== INVITATIONS)
    throw new Error(`${String(sent)} letters arrived instead of ${String(INVITATIONS)}.`);
  const sentPerSecond = sent / sendSeconds;
  return {
    invitations: INVITATIONS,
    queueSeconds,
    renderSeconds,
    sentPerSecond,
    floorPerSecond: floor,
    ratio: sentPerSecond / floor,
    processCpuMs: cpu[0] / sent,
    databaseCpuMs: cpu[1] / sent,
  };
}
