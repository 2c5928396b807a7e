import { Module } from '@nestjs/common';
import { ChangingService } from './changing.service.js';
import { DirectoryService } from './directory.service.js';
import { PeopleImportsService } from './import/people-imports.service.js';
import { PeopleService } from './people.service.js';
import { UnitsService } from './units.service.js';

const SERVICES = [ChangingService, DirectoryService, PeopleImportsService, PeopleService, UnitsService];

@Module({ providers: SERVICES, exports: SERVICES })
export class PeopleModule {}
