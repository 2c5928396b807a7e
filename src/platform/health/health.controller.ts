import { Controller, Get } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { Public } from '../sessions/signed-in.guard.js';
import { Readiness } from './readiness.js';

/** For whatever watches the process; the same in every process that answers the network. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (!(await this.readiness.isReady())) throw new DomainError('unavailable');
    return { status: 'ready' };
  }
}
