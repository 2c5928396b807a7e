import { applyDecorators, HttpCode, Render, SetMetadata, UseInterceptors } from '@nestjs/common';
import { FastifyRequest } from 'fastify';
import { FormPageInterceptor } from './form-page.interceptor.js';
import { FORM_PAGE_LOADER } from './form-page-loader.js';

/** The controller returns the view of this template, or `seeOther('/path')`. */
export const Page = (template: string): MethodDecorator => applyDecorators(HttpCode(200), Render(template));

/** What a form page reads from the request to build its view again. */
export type FormRequest = FastifyRequest<{ Params: Record<string, string>; Query: Record<string, string> }>;

/**
 * For the handler of a posted form. When it, or the validation of its input, throws a DomainError of status 409 or
 * 422, the template is shown again with that status, what was typed and what is wrong; `load` fetches its view anew,
 * usually with the method that showed the form:
 *
 *     @Get('campaigns/new') @Page('campaigns/new')
 *     show(@Param('id') id: string) { return this.campaigns.draft(id); }
 *
 *     @Post('campaigns') @FormPage('campaigns/new', (pages: CampaignPages, request) => pages.show(request.params['id']))
 *     async create(@Body() input: CampaignInput) { … return seeOther(`/campaigns/${id}`); }
 *
 * Every other error goes to the error page.
 */
export const FormPage = (
  template: string,
  // `never`: each caller names its own controller class.
  load: (controller: never, request: FormRequest) => unknown,
): MethodDecorator =>
  applyDecorators(Page(template), SetMetadata(FORM_PAGE_LOADER, load), UseInterceptors(FormPageInterceptor));
