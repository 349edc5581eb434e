/** Base64 (RFC 4648 § 4), read strictly: one text for the same bytes, or a changed character could go unseen. */

export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** The bytes, or nothing when the text is not exactly what `toBase64` writes (padding and unused bits included). */
export function fromBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
