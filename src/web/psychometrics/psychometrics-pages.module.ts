import { Module } from '@nestjs/common';
import { PsychometricsModule } from '../../application/psychometrics/psychometrics.module.js';
import { PsychometricsPages } from './psychometrics.pages.js';

@Module({ imports: [PsychometricsModule], controllers: [PsychometricsPages] })
export class PsychometricsPagesModule {}
