/**
 * The arrows of the house, held by `npm run check`:
 *
 *   rest | web | box | jobs → application → persistence → core
 *   crypto → core · platform implements ports that application declares
 *
 * The rule that keeps the box away from the register is a privacy control: it follows every path, not only direct imports.
 */
const SPEC = '\\.spec\\.ts$';
const TRANSPORTS = '^src/(rest|web|box|jobs|custodian|opener|demo)/';
/** Where a process is put together it must name the tables it works on; everything else there sees views. */
const PUTS_TOGETHER = '\\.process\\.ts$';
const DATABASE_PACKAGE = 'node_modules/(typeorm|@nestjs/typeorm|pg|pg-boss)/';

/** @type {(name: string, comment: string, from: object, to: object) => object} */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circular', 'Two files that need each other are one file or three.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A file that nothing imports and that imports nothing is dead.',
      {
        orphan: true,
        path: '^(src|test|bench)/',
        pathNot: ['\\.d\\.ts$', '\\.(spec|test)\\.ts$', '^src/client/', '\\.mjs$'],
      },
      {},
    ),
    forbid('no-unresolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-undeclared-package',
      'A package that package.json does not name may vanish with the next install.',
      {},
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-dev-package-in-src',
      'Code that ships must not need a development dependency.',
      { path: '^(src|migrations)/', pathNot: SPEC },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'src-knows-no-tests',
      'Code that ships never imports a test, a bench or a spec.',
      { path: '^(src|migrations)/' },
      { path: ['^(test|bench)/', SPEC] },
    ),

    forbid(
      'core-imports-only-core',
      'core is pure functions: nothing of ours outside core, not even a type.',
      { path: '^src/core/' },
      { path: '^(src|migrations|test|bench|scripts)/', pathNot: '^src/core/' },
    ),
    forbid(
      'numbers-leave-through-publish',
      'PRIVACY: what draws or writes a report has the published table, never an exact count or sum.',
      {
        path: [
          '^src/(web|rest|platform)/',
          '^src/core/reports/(reading|charts)/',
          '^src/core/reports/(build-report|report-[a-z]+|chart-data|gap|strengths)\\.ts$',
        ],
        pathNot: SPEC,
      },
      { path: '^src/core/disclosure/(frozen-results|raw-cells|drawing|exact-mean|audit/.*)\\.ts$' },
    ),
    forbid(
      'core-has-no-clock-dice-or-io',
      'core uses neither Node nor packages; the calendar (luxon) and pure mathematics (@stdlib, ml-matrix) are the exceptions.',
      { path: '^src/core/', pathNot: SPEC },
      {
        dependencyTypes: ['core', 'npm', 'npm-dev'],
        pathNot: 'node_modules/((@types/)?luxon|@stdlib|ml-matrix)/',
      },
    ),
    forbid(
      'crypto-knows-core-only',
      'crypto takes bytes and gives bytes.',
      { path: '^src/crypto/' },
      { path: '^src/', pathNot: '^src/(crypto|core)/' },
    ),
    forbid(
      'client-knows-core-and-crypto-only',
      'Browser scripts must not drag server code into a bundle.',
      { path: '^src/client/' },
      { path: '^src/', pathNot: '^src/(client|core|crypto)/' },
    ),
    forbid(
      'server-knows-no-client',
      'Browser scripts are bundled, never imported.',
      { path: '^src/', pathNot: '^src/client/' },
      { path: '^src/client/' },
    ),
    forbid(
      'persistence-never-upward',
      'persistence knows core and nothing above it.',
      { path: '^src/persistence/' },
      { path: '^src/', pathNot: '^src/(persistence|core)/' },
    ),
    forbid(
      'persistence-compartments-apart',
      'register, box and results are separate schemas with separate roles: no file knows two of them.',
      { path: '^src/persistence/(register|box|results)/' },
      { path: '^src/persistence/(register|box|results)/', pathNot: '^src/persistence/$1/' },
    ),
    forbid(
      'application-never-upward',
      'application declares ports; transports and platform know it, not the other way round.',
      { path: '^src/application/', pathNot: SPEC },
      { path: '^src/', pathNot: '^src/(application|persistence|crypto|core)/' },
    ),
    forbid(
      'application-without-fastify',
      'A use case must not know that it is called over HTTP.',
      { path: '^src/application/' },
      { path: 'node_modules/(fastify|@fastify/|@nestjs/platform-fastify)' },
    ),
    forbid(
      'features-by-their-face',
      'Another feature is reached through its service, module, input, view or port; access, audit, mails and custody serve all.',
      { path: '^src/application/([^/]+)/', pathNot: SPEC },
      {
        path: '^src/application/[^/]+/',
        pathNot: [
          '^src/application/($1|access|audit|mails|custody)/',
          '\\.(service|module|input|view|port)\\.ts$',
        ],
      },
    ),
    forbid(
      'transports-without-persistence',
      'A transport sees views, never an entity or a query.',
      { path: '^src/(rest|web|jobs)/', pathNot: [PUTS_TOGETHER, SPEC] },
      { path: ['^src/persistence/', DATABASE_PACKAGE] },
    ),
    forbid(
      'box-through-its-store',
      'The box has no use cases besides its own and may call its store, but never an entity or a query.',
      { path: '^src/box/', pathNot: [PUTS_TOGETHER, SPEC] },
      { path: ['\\.entity\\.ts$', DATABASE_PACKAGE] },
    ),
    forbid(
      'transports-apart',
      'What answers for one process knows nothing of the others.',
      { path: TRANSPORTS },
      { path: TRANSPORTS, pathNot: '^src/$1/' },
    ),
    forbid(
      'platform-below-transports',
      'platform serves every process and must not know any of them.',
      { path: '^src/platform/' },
      { path: TRANSPORTS },
    ),

    forbid(
      'box-never-reaches-register-or-results',
      'PRIVACY: by no path may the process that holds ballots reach people, invitations or results.',
      { path: '^src/box/' },
      { path: '^src/persistence/(register|results)/', reachable: true },
    ),
    forbid(
      'app-never-reaches-box-storage',
      'PRIVACY: by no path may the process that knows people reach ballots.',
      { path: '^src/(rest|web)/' },
      { path: '^src/persistence/box/', reachable: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    combinedDependencies: false,
  },
};
