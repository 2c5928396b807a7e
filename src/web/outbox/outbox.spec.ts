import 'reflect-metadata';
import { Outbox } from './outbox.js';

const site = { kind: 'app', appOrigin: 'https://a.example', boxOrigin: 'https://b.example' } as const;

describe('the outbox', () => {
  it('does not exist in production', () => {
    const outbox = new Outbox({ ...site, development: false });
    expect(() => outbox.letters()).toThrow('not-found');
    expect(() => outbox.letter('0')).toThrow('not-found');
  });

  it('knows no letter that never came', () => {
    const outbox = new Outbox({ ...site, development: true });
    expect(outbox.letters()).toEqual([]);
    expect(() => outbox.letter('0')).toThrow('not-found');
  });
});
