export type StoragePorts = { blob: number; queue: number; table: number };

/** The account that every Azurite knows, with the key that its documentation publishes: no secret. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export const addressOf = (port: number): string => `http://127.0.0.1:${port}/${account}`;

/** What the Azure SDKs take to reach the storage on this machine. */
export const connectionStringFor = (ports: StoragePorts): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${key}`,
    `BlobEndpoint=${addressOf(ports.blob)};QueueEndpoint=${addressOf(ports.queue)}`,
    `TableEndpoint=${addressOf(ports.table)};`,
  ].join(';');
