/** SQL that every tenant table gets in the migration that makes it. */
const TENANT = `organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid`;

/** Row-level security, forced so that not even the owner of the table reads across organisations. */
export const forceTenancy = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy tenant on ${table} using (${TENANT}) with check (${TENANT});
`;
