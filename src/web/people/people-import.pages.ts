import { Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../application/access/actor.js';
import { MOST_PEOPLE } from '../../application/people/import/people-csv.js';
import {
  ConfirmPeopleInput,
  PreviewPeopleInput,
} from '../../application/people/import/people-imports.input.js';
import { PeopleImportsService } from '../../application/people/import/people-imports.service.js';
import { UnitsService } from '../../application/people/units.service.js';
import { FormBody } from '../../platform/input/form-body.decorator.js';
import { IdParam } from '../../platform/input/id-param.decorator.js';
import { SeeOther, seeOther } from '../../platform/pages/page-answers.js';
import { FormPage, Page } from '../../platform/pages/page.decorator.js';
import { actorOf, CurrentActor } from '../../platform/sessions/signed-in.guard.js';
import { ImportColumns, importColumns, PreviewPageView, toPreviewPageView } from './people-import.view.js';

interface UploadView {
  readonly columns: ImportColumns;
  readonly most: number;
}

/** A list of people: sent, looked at, and only then taken in. */
@Controller('people')
export class PeopleImportPages {
  constructor(
    private readonly imports: PeopleImportsService,
    private readonly units: UnitsService,
  ) {}

  /** Who may not see units may not send a list either, and finds no form for one. */
  @Get('import')
  @Page('people/import')
  async form(@CurrentActor() actor: Actor): Promise<UploadView> {
    await this.units.list(actor);
    return { columns: importColumns, most: MOST_PEOPLE };
  }

  @Post('import')
  @FormPage('people/import', (pages: PeopleImportPages, request) => pages.form(actorOf(request)))
  async upload(
    @CurrentActor() actor: Actor,
    @FormBody({ csv: 'verbatim' }) input: PreviewPeopleInput,
  ): Promise<SeeOther> {
    const { id } = await this.imports.preview(actor, input);
    return seeOther(`/people/imports/${id}`);
  }

  @Get('imports/:id')
  @Page('people/preview')
  async preview(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PreviewPageView> {
    return toPreviewPageView(await this.imports.show(actor, id));
  }

  @Post('imports/:id')
  @FormPage('people/preview', (pages: PeopleImportPages, request) =>
    pages.preview(actorOf(request), request.params['id'] ?? ''),
  )
  async confirm(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @FormBody() input: ConfirmPeopleInput,
  ): Promise<SeeOther> {
    await this.imports.confirm(actor, id, input);
    return seeOther(`/people/imports/${id}`);
  }
}
