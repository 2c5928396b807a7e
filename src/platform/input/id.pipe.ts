import { Injectable, PipeTransform } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** For the ids in an address: what cannot be an id is an address at which there is nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new DomainError('not-found');
    return value;
  }
}
