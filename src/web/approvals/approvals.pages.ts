import { Controller, Get } from '@nestjs/common';
import { Page } from '../../platform/pages/page.decorator.js';

@Controller('approvals')
export class ApprovalsPages {
  @Get()
  @Page('approvals/approvals')
  show(): object {
    return {};
  }
}
