import { Module } from '@nestjs/common';
import { PsychometricsService } from './psychometrics.service.js';

@Module({ providers: [PsychometricsService], exports: [PsychometricsService] })
export class PsychometricsModule {}
