import { QueryFailedError } from 'typeorm';
import { loggable } from './loggable.js';

describe('what is logged about an unexpected error', () => {
  it('is never what a person wrote: a failed query shows its code and the place in the code', () => {
    const cause = Object.assign(new Error('duplicate key: canary in message'), {
      code: '23505',
      detail: 'canary in detail',
    });
    const line = loggable(new QueryFailedError('insert into t values ($1)', ['canary in parameters'], cause));
    expect(line).toContain('database error 23505');
    expect(line).toContain('loggable.spec');
    expect(line).not.toContain('canary');
  });

  it('is the stack of every other error', () => {
    expect(loggable(new Error('disk full'))).toContain('disk full');
    expect(loggable('odd')).not.toContain('odd');
  });
});
