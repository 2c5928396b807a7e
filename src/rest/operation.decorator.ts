import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { ERROR_CODES, ErrorCode } from '../core/errors.js';
import { Public } from '../platform/sessions/signed-in.guard.js';
import { PROBLEM_REFERENCE } from './problem-schema.js';

type Success = 200 | 201 | 202 | 204;

/** Several problems may share a status; their codes tell them apart. */
const problemResponses = (codes: readonly ErrorCode[]): MethodDecorator[] => {
  const byStatus = Map.groupBy(codes.toSorted(), (code) => ERROR_CODES[code]);
  return [...byStatus].map(([status, sharing]) =>
    ApiResponse({
      status,
      description: sharing.join(', '),
      content: { 'application/problem+json': { schema: PROBLEM_REFERENCE } },
    }),
  );
};

const documented = (summary: string, success: Success, problems: readonly ErrorCode[]): MethodDecorator[] => [
  HttpCode(success),
  ApiOperation({ summary }),
  ApiResponse({ status: success, description: success === 204 ? 'Done; there is nothing to say.' : 'Done.' }),
  ...problemResponses(problems),
];

/** What a handler for signed-in people does, how it answers, and with which problems it refuses. */
export const Operation = (
  summary: string,
  success: Success,
  ...problems: readonly ErrorCode[]
): MethodDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ...documented(summary, success, ['sign-in-required', 'not-found', ...problems]),
  );

/** The same for the few handlers that need no session. */
export const PublicOperation = (
  summary: string,
  success: Success,
  ...problems: readonly ErrorCode[]
): MethodDecorator => applyDecorators(Public(), ...documented(summary, success, problems));
