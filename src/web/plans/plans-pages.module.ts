import { Module } from '@nestjs/common';
import { PlansModule } from '../../application/plans/plans.module.js';
import { PlanPages } from './plan.pages.js';

@Module({ imports: [PlansModule], controllers: [PlanPages] })
export class PlansPagesModule {}
