import { answerWithAll, LiveService } from './live-service.js';
import { TemporaryDirectory, temporaryDirectory, until } from './service-process.js';

const RATERS = 200;

let directory: TemporaryDirectory;
let service: LiveService;

beforeAll(async () => {
  directory = temporaryDirectory();
  service = await LiveService.start(directory.path);
  await service.startCampaign();
});

afterAll(async () => {
  await service.process.end();
  directory.remove();
});

describe('F1 app and box killed under load', () => {
  const killed: number[] = [];

  const kill = async (name: 'app' | 'box'): Promise<void> => {
    const pid = service.process.pidOf(name);
    process.kill(pid, 'SIGKILL');
    killed.push(pid);
    await until(() => ![0, pid].includes(service.process.pidOf(name)), 10_000, `${name} is started again`);
  };

  it('F1 every rater is answered in the end, and every acknowledged ballot is counted at the opening', async () => {
    const codes = await service.codes(RATERS);
    const load = answerWithAll(service, codes);
    for (const [at, name] of (['box', 'app', 'box'] as const).entries()) {
      await until(() => load.acknowledged.length >= (at + 1) * 30, 60_000, 'ballots before the next kill');
      await kill(name);
    }
    expect(load.acknowledged.length).toBeLessThan(RATERS);
    await load.done;
    expect(killed).toHaveLength(3);
    expect(new Set(load.acknowledged).size).toBe(RATERS);
    expect((await service.receiptsInBox()).toSorted()).toEqual(load.acknowledged.toSorted());
    expect(await service.openedBallots()).toBe(RATERS);
  });

  it('F1 says which process ended, and not a word about anybody’s answers', () => {
    expect(service.process.said).toContain('The box process ended unexpectedly');
    expect(service.process.said).toContain('The app process ended unexpectedly');
    const lines = service.process.said
      .split('\n')
      .filter((line) => !/^$|unexpectedly|Tosturi is ready/.test(line));
    expect(lines.filter((line) => !line.startsWith('The worker will try again'))).toEqual([]);
  });
});
