import { smallQuestionnaire } from '../core/questionnaires/questionnaire-example.js';
import { BLIND_TOKEN_SCHEME } from './blind/token-binding.js';
import { buildManifest, ManifestParts, questionnaireHash, sealOf } from './manifest.js';
import { sealBlocks } from './seal-blocks.js';

const PARTS: ManifestParts = {
  campaignId: 'campaign',
  subjectRef: 'subject',
  purpose: 'development',
  questionnaire: smallQuestionnaire,
  thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
  groups: ['patient', 'peer'],
  tokenPublicKey: 'aa'.repeat(32),
  boxPublicKey: '00'.repeat(32),
  custody: 'automatic',
};

describe('manifest', () => {
  it('has exactly what is promised, whatever else its maker was given', () => {
    const given = { ...PARTS, closesAt: '2026-01-01', organisationId: 'o' };
    expect(buildManifest(given)).toEqual({
      schema: 'tosturi-manifest/2',
      campaignId: 'campaign',
      subjectRef: 'subject',
      purpose: 'development',
      questionnaireHash: questionnaireHash(smallQuestionnaire),
      thresholds: PARTS.thresholds,
      groups: ['peer', 'patient'],
      tokenScheme: BLIND_TOKEN_SCHEME,
      tokenPublicKey: PARTS.tokenPublicKey,
      boxPublicKey: PARTS.boxPublicKey,
      custody: 'automatic',
    });
  });

  it('has one seal, in whatever order its groups were given', () => {
    const reversed = buildManifest({ ...PARTS, groups: ['peer', 'patient'] });
    expect(sealOf(reversed).equals(sealOf(buildManifest(PARTS)))).toBe(true);
  });

  it.each<[string, Partial<ManifestParts>]>([
    ['purpose', { purpose: 'promotion-evidence' }],
    ['questionnaire', { questionnaire: { ...smallQuestionnaire, version: 2 } }],
    ['thresholds', { thresholds: { ...PARTS.thresholds, peer: 6 } }],
    ['groups', { groups: ['peer'] }],
    ['key of the tokens', { tokenPublicKey: 'ab'.repeat(32) }],
    ['custody', { custody: 'ceremony' }],
    ['key of the box', { boxPublicKey: '01'.repeat(32) }],
    ['subject', { subjectRef: 'another' }],
    ['campaign', { campaignId: 'another' }],
  ])('gets another seal with another %s', (_, change) => {
    expect(sealOf(buildManifest({ ...PARTS, ...change })).equals(sealOf(buildManifest(PARTS)))).toBe(false);
  });

  it('shows the first 80 bits of a seal in four blocks', () => {
    const seal = Buffer.concat([Buffer.from('00443214c7ffffffffff', 'hex'), Buffer.alloc(22)]);
    expect(sealBlocks(seal)).toEqual(['0123', '4567', 'ZZZZ', 'ZZZZ']);
  });
});
