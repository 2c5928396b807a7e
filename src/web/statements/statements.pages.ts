import { Controller, Get } from '@nestjs/common';
import { Page } from '../../platform/pages/page.decorator.js';

@Controller('statements')
export class StatementsPages {
  @Get()
  @Page('statements/statements')
  show(): object {
    return {};
  }
}
