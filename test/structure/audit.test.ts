import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/project-fixture.js';

const REPORT = {
  vulnerabilities: {
    carrier: { via: ['leaky'] },
    leaky: {
      via: [
        { name: 'leaky', title: 'leaks', severity: 'high', url: 'https://example.org/advisories/GHSA-leak' },
        {
          name: 'leaky',
          title: 'is slow',
          severity: 'moderate',
          url: 'https://example.org/advisories/GHSA-slow',
        },
      ],
    },
  },
};

describe('the check for known vulnerabilities', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'tosturi-audit-'));
  });
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });

  const audit = (report: object, allowed: readonly object[]) => {
    const file = join(directory, 'allow.json');
    writeFileSync(file, JSON.stringify(allowed));
    const script = join(PROJECT_ROOT, 'scripts', 'audit.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script, file], {
      input: JSON.stringify(report),
      encoding: 'utf8',
    });
    return { status, lines: stdout.trim().split('\n') };
  };

  it('fails on a high one and leaves a moderate one to the reader', () => {
    expect(audit(REPORT, [])).toEqual({ status: 1, lines: ['audit: GHSA-leak leaky: leaks'] });
  });

  it('accepts what the list accepts with a reason, until its day', () => {
    expect(audit(REPORT, [{ id: 'GHSA-leak', reason: 'not reachable', until: '9999-12-31' }]).status).toBe(0);
    expect(audit(REPORT, [{ id: 'GHSA-leak', until: '9999-12-31' }]).status).toBe(1);
  });

  it('fails when the day of an accepted one is over, even when it is mended', () => {
    const expired = [{ id: 'GHSA-leak', reason: 'not reachable', until: '2020-01-01' }];
    expect(audit({ vulnerabilities: {} }, expired)).toEqual({
      status: 1,
      lines: ['audit: GHSA-leak was accepted until 2020-01-01, and that day is over'],
    });
  });

  it('says so when the registry gave no list', () => {
    expect(audit({ message: '405' }, [])).toEqual({
      status: 0,
      lines: ['audit: NOT CHECKED, the registry gave no list (405)'],
    });
  });
});
