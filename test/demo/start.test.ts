import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { startDemo } from '../support/demo-server.ts';

it('the demo says first of all that its port is in use', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'portico-start-'));
  const folder = join(parent, 'database');
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const failure = new RegExp(`ended with 1 while starting:\nPORT: ${port} is in use by another program`);
  await assert.rejects(startDemo({ folder, port }), failure);
  await assert.rejects(stat(folder), { code: 'ENOENT' });
  other.close();
  await rm(parent, { recursive: true });
});
