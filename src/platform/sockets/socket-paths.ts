import { join } from 'node:path';

export const custodianSocket = (dataDir: string): string => join(dataDir, 'run', 'custodian.sock');
export const boxSocket = (dataDir: string): string => join(dataDir, 'run', 'box.sock');
