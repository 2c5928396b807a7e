import { Module } from '@nestjs/common';
import { PeopleModule } from '../../application/people/people.module.js';
import { EditPersonPages } from './edit-person.pages.js';
import { PeopleImportPages } from './people-import.pages.js';
import { PeoplePages } from './people.pages.js';
import { PeopleViews } from './people-views.js';
import { PersonPages } from './person.pages.js';
import { UnitPages } from './unit.pages.js';

@Module({
  imports: [PeopleModule],
  providers: [PeopleViews],
  controllers: [EditPersonPages, PeoplePages, PeopleImportPages, PersonPages, UnitPages],
})
export class PeoplePagesModule {}
