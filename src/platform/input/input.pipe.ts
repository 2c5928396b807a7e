import { ArgumentMetadata, PipeTransform, ValidationPipe } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { fieldProblems } from './field-problems.js';
import { fieldsWithZero } from './zero-characters.js';

/** Input is what its class lists and nothing else; every wrong field is reported at once, pages and API alike. */
const listedFields = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // What @FormBody reads is checked like every body.
    validateCustomDecorators: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new DomainError('input-invalid', {}, fieldProblems(errors)),
  });

export const inputPipe = (): PipeTransform => {
  const listed = listedFields();
  return {
    transform: (value: unknown, metadata: ArgumentMetadata): unknown => {
      const problems = fieldsWithZero(value).map((field) => ({ field, problem: 'invalid' }));
      if (problems.length > 0) throw new DomainError('input-invalid', {}, problems);
      return listed.transform(value, metadata);
    },
  };
};
