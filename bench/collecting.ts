import { ChildProcess } from 'node:child_process';
import { Database } from '../src/persistence/database.js';
import { registerDoor } from '../src/processes/doors.js';
import { startCollecting } from './benched-invitations.js';
import { addOrganisation, BenchedOrganisation, LEADERS } from './benched-organisation.js';
import { cpuOfFamily, cpuOfProcess } from './cpu-time.js';
import { BenchedService } from './service.js';

export interface LockFigures {
  readonly leaders: number;
  readonly seconds: number;
  readonly appCpuMs: number;
  readonly databaseCpuMs: number;
}

/** A campaign that collects, with app, box and custodian running and the register at hand. */
export interface Collecting {
  readonly service: BenchedService;
  readonly register: Database;
  readonly organisation: BenchedOrganisation;
  readonly app: ChildProcess;
  readonly box: ChildProcess;
  readonly lock: LockFigures;
  stop(): Promise<void>;
}

async function measureLock(
  service: BenchedService,
  app: ChildProcess,
  { hr, campaignId }: BenchedOrganisation,
): Promise<LockFigures> {
  const cpu = (): number => cpuOfProcess(app.pid ?? 0);
  const before = [cpu(), cpuOfFamily(service.databasePid), performance.now()] as const;
  await hr.post(`/api/v1/campaigns/${campaignId}/lock`);
  return {
    leaders: LEADERS,
    seconds: (performance.now() - before[2]) / 1000,
    appCpuMs: cpu() - before[0],
    databaseCpuMs: cpuOfFamily(service.databasePid) - before[1],
  };
}

/** Locks the campaign through the API on the way, which is one of the figures. */
export async function beginCollecting(
  service: BenchedService,
  nodeOptions: readonly string[],
): Promise<Collecting> {
  const options = { environment: 'production', nodeOptions } as const;
  const custodian = await service.start('custodian');
  const [app, box] = [await service.start('app', options), await service.start('box', options)];
  const { config, database } = service;
  const register = registerDoor({ ...config, databases: { ...config.databases, app: database.urls.app } });
  await register.connect();
  const organisation = await addOrganisation(register, config);
  const lock = await measureLock(service, app, organisation);
  await startCollecting(register, organisation);
  const stop = async (): Promise<void> => {
    await register.close();
    await Promise.all([app, box, custodian].map((child) => service.end(child)));
  };
  return { service, register, organisation, app, box, lock, stop };
}
