/** One HTTP/1.1 connection that is kept open: as little work for each request as a control plane's own client does. */
import { connect, type Socket } from 'node:net';

export type Reply = { readonly status: number; readonly body: string };

type Waiting = { resolve: (reply: Reply) => void; reject: (error: Error) => void };

export type Connection = { post(body: string): Promise<Reply>; close(): void };

/** Opens a connection that posts JSON to one path. It is used for one request at a time. */
export function openConnection(target: { port: number; path: string; key: string }): Promise<Connection> {
  return new Promise((resolve, reject) => {
    const socket = connect(target.port, '127.0.0.1', () => resolve(overSocket(socket, target)));
    socket.setNoDelay(true);
    socket.once('error', reject);
  });
}

function overSocket(socket: Socket, target: { path: string; key: string }): Connection {
  const head = `POST ${target.path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\nauthorization: Bearer ${target.key}\r\ncontent-length: `;
  let waiting: Waiting | undefined;
  let buffered = '';
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = undefined;
  };
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    buffered += chunk;
    const reply = takeReply(buffered);
    if (!reply) return;
    buffered = buffered.slice(reply.length);
    const done = waiting;
    waiting = undefined;
    done?.resolve(reply);
  });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('the connection was closed')));
  return {
    post: (body) =>
      new Promise((resolve, reject) => {
        if (socket.destroyed) return reject(new Error('the connection is closed'));
        waiting = { resolve, reject };
        socket.write(`${head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
      }),
    close: () => socket.destroy(),
  };
}

/** A whole reply at the start of `text`, or nothing yet. */
function takeReply(text: string): (Reply & { length: number }) | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = text.slice(0, headEnd);
  const status = Number(head.slice(9, 12));
  const length = /\r\ncontent-length: (\d+)/i.exec(head);
  const start = headEnd + 4;
  if (length) {
    const end = start + Number(length[1]);
    return text.length >= end ? { status, body: text.slice(start, end), length: end } : undefined;
  }
  const last = text.indexOf('\r\n0\r\n\r\n', headEnd);
  if (last < 0) return undefined;
  return { status, body: unchunk(text.slice(start, last)), length: last + 7 };
}

function unchunk(text: string): string {
  let body = '';
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\r\n', at);
    if (lineEnd < 0) break;
    const size = Number.parseInt(text.slice(at, lineEnd), 16);
    body += text.slice(lineEnd + 2, lineEnd + 2 + size);
    at = lineEnd + 2 + size + 2;
  }
  return body;
}
