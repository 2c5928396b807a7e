import { Controller, Get } from '@nestjs/common';
import { Page } from '../../platform/pages/page.decorator.js';
import { Public } from '../../platform/sessions/signed-in.guard.js';

@Controller()
export class HomePages {
  /** Who is signed in finds their areas here; everybody else what this is and the two ways in. */
  @Public()
  @Get()
  @Page('home/home')
  show(): object {
    return {};
  }
}
