import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsLatitude,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { inputSchema } from './input-schema.js';

class PlaceInput {
  @Matches(/^[a-z]+$/)
  readonly ward: string;
}

class VisitInput {
  @IsInt()
  @Min(1)
  @Max(5)
  readonly count: number;

  @IsOptional()
  @IsArray()
  @IsIn(['day', 'night'], { each: true })
  readonly shifts?: string[];

  @ValidateNested()
  @Type(() => PlaceInput)
  readonly place: PlaceInput;
}

class UnknownInput {
  @IsLatitude()
  readonly north: number;
}

describe('the schema of an input', () => {
  it('says what the rules of its class say, lists and nested inputs included', () => {
    expect(inputSchema(VisitInput)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['count', 'place'],
      properties: {
        count: { type: 'integer', minimum: 1, maximum: 5 },
        shifts: { type: 'array', items: { enum: ['day', 'night'] } },
        place: {
          type: 'object',
          additionalProperties: false,
          required: ['ward'],
          properties: { ward: { type: 'string', pattern: '^[a-z]+$' } },
        },
      },
    });
  });

  it('is refused for a rule that it could not pass on', () => {
    expect(() => inputSchema(UnknownInput)).toThrow('"isLatitude" of UnknownInput.north');
  });
});
