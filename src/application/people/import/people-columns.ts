/** What a list of people can say, under the names that its first line may use, English or Welsh, in any order. */
export const PEOPLE_COLUMNS = {
  staffNumber: ['staff_number', 'rhif_staff'],
  email: ['email', 'ebost'],
  givenName: ['given_name', 'enw_cyntaf'],
  familyName: ['family_name', 'cyfenw'],
  jobTitle: ['job_title', 'teitl_swydd'],
  unit: ['unit', 'uned'],
  manager: ['manager', 'rheolwr'],
  roles: ['roles', 'rolau'],
  language: ['language', 'iaith'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PeopleColumn = keyof typeof PEOPLE_COLUMNS;
export const COLUMN_NAMES = Object.keys(PEOPLE_COLUMNS) as readonly PeopleColumn[];

/** Without these nobody can be found again or written to. */
const REQUIRED: readonly PeopleColumn[] = ['staffNumber', 'email', 'givenName', 'familyName'];

/** Other names that staff systems and people use for the same. */
const MORE_NAMES: Readonly<Record<string, PeopleColumn>> = {
  employee_number: 'staffNumber',
  rhif_gweithiwr: 'staffNumber',
  email_address: 'email',
  e_mail: 'email',
  e_bost: 'email',
  cyfeiriad_e_bost: 'email',
  first_name: 'givenName',
  last_name: 'familyName',
  surname: 'familyName',
  line_manager: 'manager',
  rheolwr_llinell: 'manager',
  role: 'roles',
  swydd: 'jobTitle',
};

const BY_NAME: ReadonlyMap<string, PeopleColumn> = new Map([
  ...COLUMN_NAMES.flatMap((column) => PEOPLE_COLUMNS[column].map((name) => [name, column] as const)),
  ...Object.entries(MORE_NAMES),
]);

const nameIn = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s._-]+/g, '_');

export interface HeaderColumn {
  readonly column: PeopleColumn;
  readonly place: number;
  /** As the file calls it. */
  readonly name: string;
}

export interface Header {
  readonly columns: readonly HeaderColumn[];
  readonly cells: number;
  readonly missing: readonly PeopleColumn[];
  /** Named twice, so that nobody could say which one counts. */
  readonly twice: readonly string[];
  /** Columns that are read by nobody, and said to be. */
  readonly ignored: readonly string[];
}

/** What the first line says about the others. */
export function readHeader(cells: readonly string[]): Header {
  const named = cells.map((name, place) => ({ name: name.trim(), place, column: BY_NAME.get(nameIn(name)) }));
  const columns = named.flatMap(({ column, ...rest }) => (column === undefined ? [] : [{ column, ...rest }]));
  const seen = new Set(columns.map(({ column }) => column));
  return {
    columns,
    cells: cells.length,
    missing: REQUIRED.filter((column) => !seen.has(column)),
    twice: columns
      .filter(({ column, place }) => columns.some((other) => other.column === column && other.place < place))
      .map(({ name }) => name),
    ignored: named.filter(({ column, name }) => column === undefined && name !== '').map(({ name }) => name),
  };
}
