/** For tests: a passkey in memory. Makes the messages of WebAuthn level 2 with an ES256 key and no attestation. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Asked = { readonly challenge: string; readonly rpId: string; readonly origin: string };

export type SoftwareAuthenticator = {
  /** The answer to `navigator.credentials.create`. */
  create(asked: Asked): object;
  /** The answer to `navigator.credentials.get`. */
  get(asked: Asked): object;
};

const userPresentAndVerified = 0x05;
const credentialIncluded = 0x40;

export function softwareAuthenticator(): SoftwareAuthenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let uses = 0;

  const authenticatorData = (rpId: string, flags: number, credential = Buffer.alloc(0)) => {
    const counter = Buffer.alloc(4);
    uses += 1;
    counter.writeUInt32BE(uses);
    return Buffer.concat([sha256(rpId), Buffer.of(flags), counter, credential]);
  };
  const answer = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });

  return {
    create: ({ challenge, rpId, origin }) => {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      // COSE: key type EC2, algorithm ES256, curve P-256, and the point.
      const key = cborMap([
        [cborInteger(1), cborInteger(2)],
        [cborInteger(3), cborInteger(-7)],
        [cborInteger(-1), cborInteger(1)],
        [cborInteger(-2), cborBytes(Buffer.from(x, 'base64url'))],
        [cborInteger(-3), cborBytes(Buffer.from(y, 'base64url'))],
      ]);
      const nobodysModel = Buffer.alloc(16);
      const credential = Buffer.concat([nobodysModel, Buffer.of(0, id.length), id, key]);
      const data = authenticatorData(rpId, userPresentAndVerified | credentialIncluded, credential);
      const attestation = cborMap([
        [cborText('fmt'), cborText('none')],
        [cborText('attStmt'), cborMap([])],
        [cborText('authData'), cborBytes(data)],
      ]);
      return answer({
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
        transports: ['internal'],
      });
    },
    get: ({ challenge, rpId, origin }) => {
      const client = clientData('webauthn.get', challenge, origin);
      const data = authenticatorData(rpId, userPresentAndVerified);
      return answer({
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
      });
    },
  };
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function sha256(of: string | Buffer): Buffer {
  return createHash('sha256').update(of).digest();
}

// As much of CBOR (RFC 8949) as a credential needs: lengths below 65536, keys in the order given.
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.of((major << 5) | value);
  if (value < 256) return Buffer.of((major << 5) | 24, value);
  return Buffer.of((major << 5) | 25, value >> 8, value & 0xff);
}

function cborInteger(value: number): Buffer {
  return value < 0 ? head(1, -1 - value) : head(0, value);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([head(2, bytes.length), bytes]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([head(3, Buffer.byteLength(text)), Buffer.from(text)]);
}

function cborMap(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([head(5, entries.length), ...entries.flat()]);
}
