/** Words for a key of `report.json` in the reader's language. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;
