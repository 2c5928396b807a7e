import { DateTime } from 'luxon';
import { OrganisationsService } from '../application/organisations/organisations.service.js';
import { SignInService } from '../application/sign-in/sign-in.service.js';
import { DomainError } from '../core/errors.js';
import { openRegister } from '../processes/doors.js';
import { Config } from '../platform/config/config.js';
import { answerCampaign } from './answer-campaign.js';
import { ApiClient } from './api-client.js';
import { demoCampaigns } from './demo-campaigns.js';
import { DEMO_HR, DEMO_ORGANISATION, DEMO_SLUG } from './demo-people.js';
import { DemoSessions } from './demo-session.js';
import { addSetting } from './demo-setting.js';
import { startCampaign } from './fill-campaign.js';
import { planNextCampaign } from './plan-next-campaign.js';
import { seededDice } from './random.js';
import { releaseCampaign } from './release-campaign.js';
import { signInSheet } from './sign-in-sheet.js';

const SEED = 2026;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const exists = async (organisations: OrganisationsService): Promise<boolean> => {
  try {
    await organisations.bySlug(DEMO_SLUG);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not-found') return false;
    throw error;
  }
};

const INTERRUPTED = `Filling the demonstration was interrupted and is not taken up again: what is there works, some of it is missing.
For a fresh one, stop the service and remove its data directory.`;

/** The last thing that filling does is to plan the next campaign, which stays a draft. */
async function isFilled(sessions: DemoSessions): Promise<boolean> {
  const hr = await sessions.as(DEMO_HR).catch(() => null);
  const campaigns =
    hr === null ? [] : await hr.get<readonly { readonly state: string }[]>('/api/v1/campaigns');
  return campaigns.length > 2 && campaigns.filter(({ state }) => state === 'draft').length === 1;
}

async function fill(config: Config, sessions: DemoSessions, app: ApiClient): Promise<void> {
  const setting = await addSetting(sessions);
  const dice = seededDice(SEED);
  const box = new ApiClient(config.boxOrigin);
  for (const plan of demoCampaigns(DateTime.utc())) {
    const campaign = await startCampaign(sessions, plan, { setting, dice });
    const { questionnaire } = setting;
    await answerCampaign(
      { app, box, sessions, questionnaire, dice, answering: plan.answering },
      campaign,
      (done, all) => {
        if (done % 40 === 0 || done === all)
          say(`  ${plan.nameEn}: ${String(done)} of ${String(all)} answers are in the box`);
      },
    );
    if (plan.released) await releaseCampaign(sessions, campaign);
    say(`  ${plan.nameEn}: ${plan.released ? 'closed, opened and released' : 'collecting answers'}`);
  }
  await planNextCampaign(sessions, setting, DateTime.utc());
  say('  The next campaign is planned, and its leaders are enrolled.');
}

/**
 * Fills an invented health board through the same routes that people use, and says how to sign in as each role. The
 * organisation itself is made here, as whoever installs the service makes the first one.
 */
export async function runDemo(config: Config): Promise<null> {
  const register = await openRegister(config);
  const organisations = new OrganisationsService(register);
  const app = new ApiClient(config.appOrigin);
  const sessions = new DemoSessions(new SignInService(register, organisations), app);
  if (await exists(organisations)) {
    if (!(await isFilled(sessions))) say(INTERRUPTED);
  } else {
    say('Filling the demonstration organisation; you can already look around.');
    await organisations.create(DEMO_ORGANISATION);
    await fill(config, sessions, app);
  }
  say(await signInSheet(config, sessions));
  await register.close();
  return null;
}
