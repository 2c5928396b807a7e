import { HttpStatus, Param, ParseUUIDPipe } from '@nestjs/common';

/** An id in the path. What cannot be one leads nowhere, like one that nobody has. */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, new ParseUUIDPipe({ errorHttpStatusCode: HttpStatus.NOT_FOUND }));
