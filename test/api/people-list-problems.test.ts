import { startTestService, TestService } from '../support/test-service.js';
import { createTenant, Tenant } from './tenant.js';
import { PeopleList, problemsOf, registerOf } from './people-list.js';

let service: TestService;
let tenant: Tenant;
let list: PeopleList;

beforeAll(async () => {
  service = await startTestService();
  tenant = await createTenant(service, 'a-board');
  list = new PeopleList(tenant.members.hr.caller);
});

afterAll(async () => {
  await service.stop();
});

const HEADER = 'staff_number,given_name,family_name,email,unit,manager,language';
const person = (number: number, manager = '', unit = ''): string =>
  `${String(number)},P,Number${String(number)},p${String(number)}@x.example,${unit},${manager},`;

describe('a list of people is read', () => {
  it.each([
    [
      'with semicolons and Windows line ends',
      'staff_number;email;given_name;family_name\r\n1;a@x.example;"B; b";C\r\n',
    ],
    ['with tabs, as cells are copied', 'staff_number\temail\tgiven_name\tfamily_name\n1\ta@x.example\tB\tC'],
    ['with a byte order mark', '\ufeffstaff_number,email,given_name,family_name\n1,a@x.example,B,C'],
    [
      'with the separator that Excel states',
      'sep=;\nstaff_number;email;given_name;family_name\n1;a@x.example;B;C',
    ],
    [
      'with Welsh names for its columns, in another order',
      'Cyfenw,Enw cyntaf,E-bost,Rhif staff\nC,B,a@x.example,1',
    ],
    [
      'with other words, capitals and spaces',
      'Employee Number,Email Address,First name,SURNAME\n1,a@x.example,B,C',
    ],
    [
      'with columns that nobody knows',
      'staff_number,email,given_name,family_name,car\n1,a@x.example,B,C,Fiat',
    ],
    ['with lines of nothing', 'staff_number,email,given_name,family_name\n\n,,,\n1,a@x.example,B,C\n,,,\n'],
    ['with the line ends of an old Mac', 'staff_number,email,given_name,family_name\r1,a@x.example,B,C\r'],
  ])('%s', async (_how, csv) => {
    expect(await list.preview([csv])).toMatchObject({ added: 1, badLines: 0 });
  });

  it('and a column that nobody knows is named', async () => {
    const csv = 'staff_number,email,given_name,family_name,car\n1,a@x.example,B,C,Fiat';
    expect(await list.preview([csv])).toMatchObject({ ignoredColumns: ['car'] });
  });

  it('and a quoted line break makes its cell wrong and leaves the numbers of the lines below as a spreadsheet shows them', async () => {
    expect(await list.problems([HEADER, '1,P,"One\nand",p1@x.example,,,', '2,,Two,p2@x.example,,,'])).toEqual(
      ['2 cell-hidden-character', '3 cell-empty'],
    );
  });

  it.each([
    ['nothing at all', '', 'csv: file-missing'],
    ['a heading only', HEADER, 'line 1: csv-empty'],
    ['a list of something else', 'name,email\na,b', 'line 1: columns-missing'],
    [
      'a column named twice',
      'staff_number,email,E-mail,given_name,family_name\n1,a,b,c,d',
      'line 1: column-twice',
    ],
    ['an open quotation', `${HEADER}\n"a,b,c`, 'line 2: csv-unreadable'],
    ['a spreadsheet that is no CSV', 'PK\u0003\u0004 workbook', 'line 1: columns-missing'],
  ])('but %s is none', async (_what, csv, problem) => {
    expect(problemsOf(await list.sending([csv]).expect(422))).toEqual([problem]);
  });

  it('but of more than 20,000 people is refused and never cut', async () => {
    const many = Array.from({ length: 20_001 }, (_, index) => person(index));
    expect(problemsOf(await list.sending([HEADER, ...many]).expect(422))).toEqual([
      'line 20002: too-many-people',
    ]);
  });
});

describe('a bad line is named with its reason', () => {
  it.each([
    ['an empty name', '1,,B,a@x.example,,,', 'cell-empty'],
    ['no staff number', ',A,B,a@x.example,,,', 'cell-empty'],
    ['a number that a spreadsheet rounded', '1.23E+11,A,B,a@x.example,,,', 'cell-staff-number-rounded'],
    ['a strange number', '1 2,A,B,a@x.example,,,', 'cell-staff-number'],
    ['half an address', '1,A,B,a at x.example,,,', 'cell-address'],
    ['an address with a Cyrillic letter', '1,A,B,\u0430nn@x.example,,,', 'cell-address'],
    ['a name that reads backwards', '1,A,\u202eB,a@x.example,,,', 'cell-hidden-character'],
    ['a name with a character of no width', '1,A\u200bnn,B,a@x.example,,,', 'cell-hidden-character'],
    ['a name with a bell', '1,A\u0007,B,a@x.example,,,', 'cell-hidden-character'],
    ['a formula', '1,"=HYPERLINK(""x"")",B,a@x.example,,,', 'cell-formula'],
    ['a letter that was lost', '1,G?yn,B,a@x.example,,,', 'cell-lost-letter'],
    ['a name of 61 letters', `1,${'x'.repeat(61)},B,a@x.example,,,`, 'cell-too-long'],
    ['a language of elsewhere', '1,A,B,a@x.example,,,fr', 'cell-language-unknown'],
    ['a cell too few', '1,A,B,a@x.example,,', 'cells-uneven'],
    ['a cell too many', '1,A,B,a@x.example,,,,x', 'cells-uneven'],
    ['an unknown unit', '1,A,B,a@x.example,Nowhere,,', 'unit-unknown'],
    ['an unknown manager', '1,A,B,a@x.example,,999,', 'manager-unknown'],
    ['somebody who manages themselves', '1,A,B,a@x.example,,1,', 'manager-of-oneself'],
  ])('%s', async (_what, line, problem) => {
    expect(await list.problems([HEADER, line])).toEqual([`2 ${problem}`]);
  });
});

describe('people who cannot both be right', () => {
  it('are one number twice, one address twice, and two addresses of one mailbox', async () => {
    const lines = [
      '1,A,A,ann.lee@x.example,,,',
      '1,B,B,b@x.example,,,',
      '2,C,C,ANN.LEE@x.example,,,',
      '3,D,D,ann.lee+again@x.example,,,',
      '4,E,E,annlee@x.example,,,',
    ];
    expect(await list.problems([HEADER, ...lines])).toEqual([
      '3 person-twice',
      '4 address-twice',
      '5 mailbox-twice',
      '6 mailbox-twice',
    ]);
  });

  it('are somebody new with the address, or an alias of it, of a person whom the list does not move', async () => {
    await list.takeIn([HEADER, '50,Old,Hand,old.hand@x.example,,,']);
    const taken = ['51,New,Hand,old.hand@x.example,,,', '52,New,Hand,oldhand+2@x.example,,,'];
    expect(await list.problems([HEADER, ...taken])).toEqual(['2 address-taken', '3 mailbox-twice']);
    expect(await list.problems([HEADER, taken[1] ?? ''])).toEqual(['2 address-taken']);
  });

  it('are managers in a circle, whose chain is named on each of their lines', async () => {
    const { problems } = await list.preview([
      HEADER,
      person(1, '2'),
      person(2, '3'),
      person(3, '1'),
      person(4, '1'),
    ]);
    expect(problems.map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'line 2 manager-cycle',
      'line 3 manager-cycle',
      'line 4 manager-cycle',
      'line 5 manager-line-bad',
    ]);
    expect(problems[0]?.params).toMatchObject({ chain: 'P Number1 → P Number2 → P Number3 → P Number1' });
  });

  it('are managers in a circle through somebody whom only the register knows', async () => {
    await list.takeIn([HEADER, person(61), person(62, '61')]);
    expect(await list.problems([HEADER, person(61, '62')])).toEqual(['2 manager-cycle']);
  });
});

describe('a list with bad lines', () => {
  const LINES = [
    HEADER,
    person(71),
    '72,,Bad,p72@x.example,,,',
    person(73, '72'),
    person(74, '73'),
    person(75, '71'),
  ];

  it('is taken in whole or not at all, unless the good lines alone are asked for', async () => {
    const before = await registerOf(tenant);
    const seen = await list.preview(LINES);
    expect(seen).toMatchObject({ added: 2, badLines: 3 });
    const refused = await list.confirming(seen).expect(422);
    expect(problemsOf(refused)).toEqual([
      'line 3: cell-empty',
      'line 4: manager-unknown',
      'line 5: manager-line-bad',
    ]);
    expect(await registerOf(tenant)).toEqual(before);
    expect(await list.confirm(seen, { lines: 'good' })).toMatchObject({ outcome: { added: 2, skipped: 3 } });
  });

  it('makes no unit for a line that is left out', async () => {
    const seen = await list.preview(
      [HEADER, person(81, '999', 'Ghost ward'), person(82, '', 'Real ward')],
      'create',
    );
    expect(seen.newUnits).toEqual(['Real ward']);
  });

  it('can do nothing half: a unit, a person or a manager that PostgreSQL refuses takes everything back', async () => {
    const before = await registerOf(tenant);
    const seen = await list.preview([HEADER, person(91), person(92)]);
    await service.database.query(
      `alter table register.people add constraint refused check (email <> 'p92@x.example')`,
    );
    await list.confirming(seen).expect(500);
    await service.database.query('alter table register.people drop constraint refused');
    expect(await registerOf(tenant)).toEqual(before);
  });
});
