import * as fc from 'fast-check';
import { smallQuestionnaire } from '../../core/questionnaires/questionnaire-example.js';
import { RATER_GROUPS } from '../../core/questionnaires/questionnaire.js';
import { buildManifest, Manifest, sealOf } from '../manifest.js';
import { sealBlocks } from '../seal-blocks.js';
import { computeSeal, fitsPrintedBlocks, fitsSeal } from './manifest-check.js';

const manifest = (parts: Partial<Manifest> = {}): Manifest => ({
  ...buildManifest({
    campaignId: 'campaign',
    subjectRef: 'subject',
    purpose: 'development',
    questionnaire: smallQuestionnaire,
    thresholds: { peer: 5, 'direct-report': 5, other: 5, patient: 10, pooled: 5 },
    groups: ['peer', 'patient'],
    tokenPublicKey: 'aa'.repeat(32),
    boxPublicKey: '00'.repeat(32),
    custody: 'automatic',
  }),
  ...parts,
});
const received = (text: string): unknown => JSON.parse(text);

describe('checking a manifest in the browser', () => {
  it('computes the seal that the server sealed, from JSON in whatever order', () => {
    const parts = fc.record({
      campaignId: fc.uuid(),
      subjectRef: fc.string({ unit: 'grapheme' }),
      groups: fc.subarray([...RATER_GROUPS]),
      boxPublicKey: fc.string(),
    });
    fc.assert(
      fc.property(parts, (some) => {
        const sealed = manifest(some);
        const reversed = JSON.stringify(Object.fromEntries(Object.entries(sealed).reverse()));
        const seal = sealOf(sealed);
        expect(seal.equals(computeSeal(received(reversed)))).toBe(true);
        expect(sealBlocks(computeSeal(received(reversed)))).toEqual(sealBlocks(seal));
        expect(fitsSeal(received(reversed), seal)).toBe(true);
        expect(fitsPrintedBlocks(received(reversed), sealBlocks(seal).join(' '))).toBe(true);
      }),
    );
  });

  it.each<[string, unknown]>([
    ['another key for tokens', manifest({ tokenPublicKey: 'ab'.repeat(32) })],
    ['another key of the box', manifest({ boxPublicKey: '01'.repeat(32) })],
    ['another group', manifest({ groups: ['peer'] })],
    ['one field more', { ...manifest(), note: '' }],
    ['no manifest', null],
    ['what JSON cannot say', { ...manifest(), subjectRef: '\ud800' }],
  ])('refuses %s', (_, other) => {
    const seal = sealOf(manifest());
    expect(fitsSeal(other, seal)).toBe(false);
    expect(fitsPrintedBlocks(other, sealBlocks(seal).join(' '))).toBe(false);
  });

  it('compares the whole seal and all four blocks, never a beginning', () => {
    const seal = sealOf(manifest());
    expect(fitsSeal(manifest(), seal.subarray(0, 10))).toBe(false);
    expect(fitsPrintedBlocks(manifest(), sealBlocks(seal).slice(0, 3).join('-'))).toBe(false);
    expect(fitsPrintedBlocks(manifest(), '')).toBe(false);
  });

  it('understands blocks as people type them', () => {
    const typed = ` ${sealBlocks(sealOf(manifest())).join('–').toLowerCase()} `;
    expect(fitsPrintedBlocks(manifest(), typed)).toBe(true);
  });
});
