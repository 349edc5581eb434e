/** The least an HTTP server of Node can do here: it reads a body and answers with a constant. Prints its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = JSON.stringify({ verdict: 'x'.repeat(900), signature: { keyId: 'y', value: 'z'.repeat(86) } });
const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };

const server = createServer((incoming, outgoing) => {
  incoming.on('data', () => undefined);
  incoming.once('end', () => outgoing.writeHead(200, head).end(body));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo; // Safe: it listens on TCP.
  console.log(port);
});
