/** A way in which the database refuses a ballot, made by its superuser. */
export interface DatabaseFault {
  readonly name: string;
  readonly begin: string;
  readonly end: string;
  /** Done while the ballot waits in the database. */
  readonly meanwhile?: string;
  /** What the server's log says of it. */
  readonly logged: string;
}

const trigger = (body: string): string =>
  `create function public.disturb() returns trigger language plpgsql as $$ begin ${body} return new; end $$;
   create trigger disturb before insert on box.ballots for each row execute function public.disturb()`;
const noTrigger = 'drop function public.disturb() cascade';

export const DATABASE_FAULTS: readonly DatabaseFault[] = [
  {
    name: 'a check fails',
    begin: 'alter table box.ballots add constraint never check (false) not valid',
    end: 'alter table box.ballots drop constraint never',
    logged: 'violates check constraint "never"',
  },
  {
    name: 'the right to insert is gone',
    begin: 'revoke insert on box.ballots from box_rw',
    end: 'grant insert on box.ballots to box_rw',
    logged: 'permission denied for table ballots',
  },
  {
    name: 'a trigger quotes the whole row',
    begin: trigger(`raise exception 'the row is %', new;`),
    end: noTrigger,
    logged: 'ERROR:  the row is (',
  },
  {
    name: 'a column is too small for what comes',
    begin: trigger(`perform (encode(new.sealed, 'escape'))::int;`),
    end: noTrigger,
    logged: 'invalid input syntax for type integer',
  },
  {
    name: 'the connection is ended by the server',
    begin: trigger('perform pg_sleep(3);'),
    end: noTrigger,
    meanwhile: `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'box_rw' and wait_event = 'PgSleep'`,
    logged: 'terminating connection due to administrator command',
  },
  {
    name: 'the statement takes too long',
    begin: trigger('perform pg_sleep(7);'),
    end: noTrigger,
    logged: 'canceling statement due to statement timeout',
  },
];
