/**
 * A name without capitals and accents: who looks for Siân types sian. The column `search_name` says the same in SQL.
 *
 * `Siân Ŵyn` → `sian wyn`
 */
export const searchName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
