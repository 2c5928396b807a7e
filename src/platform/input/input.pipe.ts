import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { fieldProblems } from './field-problems.js';

/** Input is what its class lists and nothing else; every wrong field is reported at once, pages and API alike. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // What @FormBody reads is checked like every body.
    validateCustomDecorators: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('input-invalid', {}, fieldProblems(errors)),
  });
