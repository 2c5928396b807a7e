import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { projectRules } from './scripts/lint-rules.mjs';

const TESTS = ['src/**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts'];

/** Flat config replaces the options of a rule instead of adding to them, so each list is whole. */
const SYNTAX = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'No default exports: the name belongs to the declaration.',
  },
  {
    selector: 'ExportAllDeclaration, ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that declares the thing.',
  },
  {
    selector: 'ClassDeclaration[id.name=/(Manager|Helper|Utils?|Base)$|^(Base|Abstract)[A-Z]/]',
    message: 'Name the class after what it is about.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(inTenant|inDirectory|transaction)$/] > :function ' +
      'MemberExpression[object.type="ThisExpression"][property.name=/^(database|dataSource)$/]',
    message:
      "Inside a transaction use only the callback's db: this query would run outside and survive a rollback.",
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'Use a readonly tuple and its union type, as everywhere else.',
  },
];

const IN_CORE = [
  ...SYNTAX,
  {
    selector: 'ClassDeclaration[superClass.name!="Error"]',
    message: 'core is functions over readonly data, without classes.',
  },
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="DateTime"][property.name=/^(now|local|utc)$/]',
    message: 'core has no clock: take the time as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'core has no dice: take the order as an argument.',
  },
];

const ENVIRONMENT_ONCE = {
  object: 'process',
  property: 'env',
  message: 'The environment is read once, in src/platform/config; take what you need as an argument.',
};

/** The cheap half of the arrows, for the editor; .dependency-cruiser.mjs holds all of them. */
const forbidImports = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const PERSISTENCE = { regex: '(^|/)persistence/', message: 'A transport calls a use case.' };
const QUERIES = {
  regex: '\\.entity\\.js$|^(typeorm|@nestjs/typeorm|pg|pg-boss)(/|$)',
  message: 'A transport sees views, never an entity or a query.',
};
const TRANSPORT = { regex: '^\\.\\./.*(rest|web|box|jobs)/', message: 'A use case knows no transport.' };
const PLATFORM = { regex: '(^|/)platform/', message: 'application declares a port; platform implements it.' };
const FASTIFY = {
  regex: '^(fastify|@fastify/|@nestjs/platform-fastify)',
  message: 'A use case knows no HTTP.',
};
const OUTSIDE_CORE = {
  regex: '^(?!\\.|luxon$|@stdlib/|ml-matrix$)',
  message: 'core imports nothing but itself.',
};

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.data/', 'bench/results/']),
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { project: projectRules },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'project/name-tells-purpose': 'error',
      'project/no-inheritance-between-ours': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40 }],
      complexity: ['error', { max: 10 }],
      'max-depth': ['error', 3],
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-else-return': 'error',
      'no-constant-binary-expression': 'error',
      'no-template-curly-in-string': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-restricted-properties': ['error', ENVIRONMENT_ONCE],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A Nest module, an entity or a migration is a class because its decorator or its runner wants one.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `process.env['PATH']` is how the compiler wants an index signature to be read.
      '@typescript-eslint/dot-notation': 'off',
      // Inputs and entities are plain data without a prototype to lose; a text is spread by code point on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: TESTS,
    rules: { 'no-restricted-syntax': ['error', ...IN_CORE], ...forbidImports(OUTSIDE_CORE) },
  },
  {
    files: ['src/application/**/*.ts'],
    ignores: TESTS,
    rules: forbidImports(TRANSPORT, PLATFORM, FASTIFY),
  },
  {
    files: ['src/{rest,web,jobs}/**/*.ts'],
    ignores: TESTS,
    rules: forbidImports(PERSISTENCE, QUERIES),
  },
  { files: ['src/box/**/*.ts'], ignores: ['**/*.process.ts', ...TESTS], rules: forbidImports(QUERIES) },
  {
    files: ['src/platform/config/*.ts', 'src/platform/{database,supervisor}/*.ts', 'src/main.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // A story is told in one piece; JSON bodies arrive untyped.
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': 'off',
      'max-depth': 'off',
      'no-restricted-properties': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.mjs'],
    plugins: { project: projectRules },
    rules: {
      'project/name-tells-purpose': 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40 }],
      eqeqeq: 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
    },
  },
);
