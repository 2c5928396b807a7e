import { OrganisationsService } from '../src/application/organisations/organisations.service.js';
import { OwnSubjectView } from '../src/application/reports/reports.view.js';
import { SignInService } from '../src/application/sign-in/sign-in.service.js';
import { ApiClient } from '../src/demo/api-client.js';
import { DEMO_LEADERS, DEMO_SLUG } from '../src/demo/demo-people.js';
import { registerDoor } from '../src/processes/doors.js';
import { BenchedService } from './service.js';

/** A leader's released report, and what the leader's browser or program holds. */
export interface ReleasedReport {
  readonly subjectId: string;
  readonly session: string;
  readonly appPid: number;
}

const SERVERS = ['custodian', 'box', 'app', 'worker'] as const;

/** The service as it is started for development, until its demonstration is filled and its first campaign released. */
async function fillDemonstration(service: BenchedService): Promise<void> {
  let opening: Promise<void> | null = null;
  const onOpeningDue = (): void => {
    opening ??= service.run('opener').finally(() => {
      opening = null;
    });
  };
  const servers = await Promise.all(SERVERS.map((name) => service.start(name, { onOpeningDue })));
  await service.run('demo');
  await Promise.all(servers.map((server) => service.end(server)));
}

async function sessionOf(service: BenchedService, email: string): Promise<string> {
  const { app } = service.database.urls;
  const register = registerDoor({ ...service.config, databases: { ...service.config.databases, app } });
  await register.connect();
  try {
    const signIns = new SignInService(register, new OrganisationsService(register));
    const link = await signIns.mintLink({ organisation: DEMO_SLUG, email });
    const client = new ApiClient(service.config.appOrigin);
    return (await client.post<{ token: string }>('/api/v1/sessions', { token: link })).token;
  } finally {
    await register.close();
  }
}

/** Leaves the app running as in production, with the report of the demonstration's leader who has most raters. */
export async function releaseReport(service: BenchedService): Promise<ReleasedReport> {
  await fillDemonstration(service);
  const app = await service.start('app', { environment: 'production' });
  const session = await sessionOf(service, DEMO_LEADERS[0]?.email ?? '');
  const client = new ApiClient(service.config.appOrigin, session);
  const [own] = await client.get<OwnSubjectView[]>('/api/v1/my-subjects');
  if (!own?.released) throw new Error('The demonstration has released no report to its first leader.');
  return { subjectId: own.id, session, appPid: app.pid ?? 0 };
}
