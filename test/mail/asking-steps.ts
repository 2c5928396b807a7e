import { DateTime } from 'luxon';
import { ParsedMail } from 'mailparser';
import { addRaters, createCampaign, enrol } from '../api/campaign-steps.js';
import { createTenant, Member, Tenant } from '../api/tenant.js';
import { TestService } from '../support/test-service.js';

/** The hour of reminders has come where the organisation is, whenever the test runs. */
const zoneAtNoon = (): string => {
  const ahead = 12 - DateTime.utc().hour;
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${String(Math.abs(ahead))}`;
};

export interface Round {
  readonly tenant: Tenant;
  readonly campaignId: string;
}

/** A campaign about the leaders named, locked, on its first day; the letters are queued and not sent. */
export async function beginRound(
  service: TestService,
  slug: string,
  asked: (tenant: Tenant) => readonly { readonly leader: Member; readonly emails: readonly string[] }[],
): Promise<Round> {
  const tenant = await createTenant(service, slug);
  await service.database.query('update register.organisations set time_zone = $1 where slug = $2', [
    zoneAtNoon(),
    slug,
  ]);
  const campaignId = await createCampaign(tenant);
  for (const { leader, emails } of asked(tenant)) {
    const subjectId = await enrol(tenant, campaignId, leader);
    const raters = emails.map((email) => ({ email, relationship: 'peer' }));
    await addRaters(tenant, subjectId, raters);
  }
  await tenant.members.hr.caller.post(`campaigns/${campaignId}/lock`).expect(204);
  await service.database.query(`delete from register.mails where kind = 'self-assessment-opens'`);
  await service.runTimers();
  return { tenant, campaignId };
}

/** Everything that has a date of its own moves back, as if so many days had gone by; then the timers run. */
export async function passDays(service: TestService, days: number): Promise<void> {
  await service.database.query('update register.mails set sent_on = sent_on - $1::int', [days]);
  await service.database.query(
    `update register.campaigns set opens_at = opens_at - $1 * interval '1 day',
       closes_at = closes_at - $1 * interval '1 day', reminded_on = reminded_on - $1::int`,
    [days],
  );
  await service.database.query(
    `update register.mails set next_attempt_at = next_attempt_at - $1 * interval '1 day'`,
    [days],
  );
  await service.runTimers();
}

/** All codes in a letter's links. */
export const codesIn = ({ text }: ParsedMail): readonly string[] =>
  [...(text ?? '').matchAll(/\/answer#([^.\s]+)\./g)].map(([, code = '']) => code);

/** The address in `List-Unsubscribe`, below the app's origin. */
export function declinePathIn(mail: ParsedMail, { config }: TestService): string {
  const list = mail.headers.get('list') as { unsubscribe?: { url: string } } | undefined;
  return (list?.unsubscribe?.url ?? '').replace(config.appOrigin, '');
}
