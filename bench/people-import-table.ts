import { PeopleImportFigures } from './people-import.js';
import { aligned, digits } from './tables.js';

export const peopleImportTable = ({ people, csvBytes, floorSeconds, runs }: PeopleImportFigures): string =>
  `A list of ${String(people)} people (${digits(csvBytes / 1000, 0)} kB) through the API; floor: the same rows, checked already, in plain ` +
  `multi-row\ninserts and one transaction: ${digits(floorSeconds, 2)} s\n` +
  aligned([
    ['', 'preview s', 'confirm s', 'together', '/ floor', 'CPU ms', 'PostgreSQL'],
    ...runs.map(({ name, previewSeconds, confirmSeconds, appCpuMs, databaseCpuMs }) => [
      name,
      digits(previewSeconds, 2),
      digits(confirmSeconds, 2),
      digits(previewSeconds + confirmSeconds, 2),
      digits((previewSeconds + confirmSeconds) / floorSeconds, 1),
      digits(appCpuMs, 0),
      digits(databaseCpuMs, 0),
    ]),
  ]);
