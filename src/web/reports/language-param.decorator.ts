import { Param, PipeTransform } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { isLanguage, Language } from '../../core/language.js';

const languagePipe: PipeTransform<string, Language> = {
  transform: (value) => {
    if (!isLanguage(value)) throw new DomainError('not-found');
    return value;
  },
};

/** A language in the path, where it names a thing and is not the reader's choice for the pages. */
export const LanguageParam = (): ParameterDecorator => Param('language', languagePipe);
