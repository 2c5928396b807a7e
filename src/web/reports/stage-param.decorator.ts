import { Param, PipeTransform } from '@nestjs/common';
import { DomainError } from '../../core/errors.js';
import { Stage, STAGES } from '../../core/reports/reading/blocks.js';

const stagePipe: PipeTransform<string, Stage> = {
  transform: (value) => {
    const stage = STAGES.find((candidate) => candidate === value);
    if (stage === undefined) throw new DomainError('not-found');
    return stage;
  },
};

/** A part of the report in the path. */
export const StageParam = (): ParameterDecorator => Param('stage', stagePipe);
