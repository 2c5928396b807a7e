import { SchemaObject } from '@nestjs/swagger';
import { ERROR_CODES } from '../core/errors.js';

export const PROBLEM_REFERENCE = { $ref: '#/components/schemas/Problem' };

/** Problem details (RFC 9457). `title` and `detail` are in the language that `Accept-Language` asks for. */
export const PROBLEM: SchemaObject = {
  type: 'object',
  required: ['type', 'status', 'code', 'title', 'detail'],
  properties: {
    type: { type: 'string', enum: ['about:blank'] },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...Object.keys(ERROR_CODES), 'unexpected'] },
    title: { type: 'string' },
    detail: { type: 'string' },
    problems: {
      type: 'array',
      description: 'Each field, or line of a file, that is wrong.',
      items: {
        type: 'object',
        required: ['field', 'problem'],
        properties: {
          field: { type: 'string' },
          problem: { type: 'string' },
          params: {
            type: 'object',
            additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
          },
        },
      },
    },
  },
};
