import { Controller, Get } from '@nestjs/common';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

/** What anybody may read about the service. */
@Public()
@Controller()
export class HelpPages {
  @Get('help')
  @Page('help/help')
  help(): object {
    return {};
  }

  @Get('anonymity')
  @Page('help/anonymity')
  anonymity(): object {
    return {};
  }

  @Get('how-numbers-are-made')
  @Page('help/numbers')
  numbers(): object {
    return {};
  }

  @Get('accessibility')
  @Page('help/accessibility')
  accessibility(): object {
    return {};
  }
}
