/**
 * `npm audit --json | node scripts/audit.mjs [audit-allow.json]`
 *
 * Fails on known vulnerabilities rated high or critical, except those that the allow-list accepts with a reason and a
 * last day: [{ "id": "GHSA-…", "reason": "…", "until": "2026-12-31" }]. An entry past its day fails too, so that
 * nothing is accepted for ever.
 */
import { readFileSync } from 'node:fs';

const SEVERE = ['high', 'critical'];

/** One entry for each advisory, however many packages carry it. */
function severeAdvisories(vulnerabilities) {
  const causes = Object.values(vulnerabilities).flatMap(({ via }) => via);
  const severe = causes.filter((cause) => SEVERE.includes(cause.severity));
  const titles = severe.map(({ url, name, title }) => [url.split('/').at(-1), `${name}: ${title}`]);
  return [...new Map(titles)].map(([id, title]) => ({ id, title }));
}

function problemsOf(advisories, allowed, today) {
  const expired = allowed.filter(({ until }) => until < today);
  const accepted = allowed.filter(({ reason, until }) => reason && until >= today).map(({ id }) => id);
  return [
    ...expired.map(({ id, until }) => `${id} was accepted until ${until}, and that day is over`),
    ...advisories.filter(({ id }) => !accepted.includes(id)).map(({ id, title }) => `${id} ${title}`),
  ];
}

const report = JSON.parse(readFileSync(0, 'utf8'));
const allowed = JSON.parse(readFileSync(process.argv[2] ?? 'audit-allow.json', 'utf8'));
const today = new Date().toISOString().slice(0, 10);
const problems = problemsOf(severeAdvisories(report.vulnerabilities ?? {}), allowed, today);

for (const problem of problems) console.log(`audit: ${problem}`);
if (report.vulnerabilities === undefined)
  console.log(`audit: NOT CHECKED, the registry gave no list (${report.message})`);
else if (problems.length === 0) console.log('audit: nothing high or critical that is not accepted');
process.exitCode = problems.length > 0 ? 1 : 0;
