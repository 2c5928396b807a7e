import { Module } from '@nestjs/common';
import { PeopleModule } from '../../application/people/people.module.js';
import { PeoplePages } from './people.pages.js';
import { PeopleViews } from './people-views.js';

@Module({ imports: [PeopleModule], providers: [PeopleViews], controllers: [PeoplePages] })
export class PeoplePagesModule {}
