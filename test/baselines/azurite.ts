// Azurite, Microsoft's emulator of the blob storage that caches lie in: installed by .ci/run, because it is large.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import {
  BlobServiceClient,
  ContainerSASPermissions,
  generateBlobSASQueryParameters,
  StorageSharedKeyCredential,
} from '@azure/storage-blob';
import { temporaryFolder } from '../git/real-git.ts';
import type { Blobs } from './cache-service.ts';

const PROGRAM = resolve(
  import.meta.dirname,
  '../../build/azurite/node_modules/azurite/dist/src/blob/main.js',
);
export const hasAzurite = existsSync(PROGRAM);

// The account and key that every Azurite has: https://learn.microsoft.com/azure/storage/common/storage-connect-azurite
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

export interface Azurite extends Blobs, AsyncDisposable {
  /** Replaces what was uploaded under a name. */
  readonly replace: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly bytes: (name: string) => Promise<Buffer>;
  readonly remove: (name: string) => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });

export async function startAzurite(): Promise<Azurite> {
  const port = await freePort();
  const flags = ['--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry', '--silent'];
  const place = ['--blobHost', '127.0.0.1', '--blobPort', String(port)];
  const child = spawn(process.execPath, [PROGRAM, ...place, ...flags], {
    cwd: temporaryFolder(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const credential = new StorageSharedKeyCredential(ACCOUNT, KEY);
  const url = `http://127.0.0.1:${port}/${ACCOUNT}`;
  const container = new BlobServiceClient(url, credential).getContainerClient('caches');
  for (let left = 100; ; left--) {
    const up = await container.createIfNotExists().then(
      () => true,
      () => false,
    );
    if (up) break;
    if (left === 0) throw new Error('Azurite does not come up');
    await new Promise((done) => setTimeout(done, 100));
  }
  const sign = (name: string, permissions: string): Promise<string> => {
    const query = generateBlobSASQueryParameters(
      {
        containerName: 'caches',
        blobName: name,
        permissions: ContainerSASPermissions.parse(permissions),
        expiresOn: new Date(Date.now() + 3_600_000),
      },
      credential,
    );
    return Promise.resolve(`${url}/caches/${name}?${query.toString()}`);
  };
  return {
    upload: (name) => sign(name, 'cw'),
    download: (name) => sign(name, 'r'),
    replace: async (name, bytes) => {
      await container.getBlockBlobClient(name).upload(bytes, bytes.length);
    },
    bytes: (name) => container.getBlockBlobClient(name).downloadToBuffer(),
    remove: async (name) => {
      await container.getBlockBlobClient(name).delete();
    },
    async [Symbol.asyncDispose]() {
      child.kill();
      await gone;
    },
  };
}
