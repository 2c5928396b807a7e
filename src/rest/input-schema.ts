import { SchemaObject } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';

export type InputClass = abstract new () => object;

type Constraints = readonly unknown[];
type Rule = (constraints: Constraints) => SchemaObject;

/** As much of a rule of class-validator as JSON Schema can say. */
const RULES: Readonly<Record<string, Rule>> = {
  isString: () => ({ type: 'string' }),
  isEmail: () => ({ type: 'string', format: 'email' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isIso8601: () => ({ type: 'string', format: 'date' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isObject: () => ({ type: 'object' }),
  isArray: () => ({ type: 'array' }),
  arrayMinSize: ([minItems]) => ({ minItems: minItems as number }),
  arrayNotEmpty: () => ({ minItems: 1 }),
  arrayMaxSize: ([maxItems]) => ({ maxItems: maxItems as number }),
  isIn: ([choices]) => ({ enum: choices as string[] }),
  matches: ([pattern]) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  min: ([minimum]) => ({ minimum: minimum as number }),
  max: ([maximum]) => ({ maximum: maximum as number }),
  maxLength: ([maxLength]) => ({ maxLength: maxLength as number }),
  isLength: ([minLength, maxLength]) => ({
    minLength: minLength as number,
    maxLength: maxLength as number,
  }),
};

const rulesOf = (input: InputClass) => {
  const storage = getMetadataStorage();
  return storage.groupByPropertyName(storage.getTargetValidationMetadatas(input, '', false, false));
};

type Metadata = ReturnType<typeof rulesOf>[string][number];

const nestedClass = (input: InputClass, property: string): InputClass =>
  Reflect.getMetadata('design:type', input.prototype as object, property) as InputClass;

function schemaOfRule(
  input: InputClass,
  { type, name, propertyName, constraints, each }: Metadata,
): SchemaObject {
  if (type === 'conditionalValidation') return {};
  if (type === 'nestedValidation') return inputSchema(nestedClass(input, propertyName));
  const rule = RULES[name ?? ''];
  // A new kind of rule must not vanish from the documentation unnoticed.
  if (!rule)
    throw new Error(`No schema is known for the rule "${name ?? type}" of ${input.name}.${propertyName}.`);
  const schema = rule(constraints);
  return each ? { items: schema } : schema;
}

/** Several rules may hold for one property, or for each entry of its list. */
const merged = (schemas: readonly SchemaObject[]): SchemaObject => {
  const items = schemas.flatMap((schema) => ('items' in schema ? [schema.items] : []));
  const together = Object.assign({}, ...schemas) as SchemaObject;
  return items.length > 1
    ? Object.assign(together, { items: Object.assign({}, ...items) as SchemaObject })
    : together;
};

const isOptional = (rules: readonly Metadata[]): boolean =>
  rules.some(({ type }) => type === 'conditionalValidation');

/** The JSON Schema of an input, derived from the very rules that check it. */
export function inputSchema(input: InputClass): SchemaObject {
  const properties = Object.entries(rulesOf(input));
  return {
    type: 'object',
    additionalProperties: false,
    required: properties.filter(([, rules]) => !isOptional(rules)).map(([property]) => property),
    properties: Object.fromEntries(
      properties.map(([property, rules]) => {
        const schemas = rules.toReversed().map((rule) => schemaOfRule(input, rule));
        return [property, merged(schemas)];
      }),
    ),
  };
}
