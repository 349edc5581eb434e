/** Text or bytes that are made while they are sent. */

/** Reads on only as fast as the caller takes it. A fault cuts the stream short, and the answer ends as broken off. */
export function streamOf(text: AsyncGenerator<string | Uint8Array>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { value, done } = await text.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
    },
    cancel: async () => {
      await text.return(undefined);
    },
  });
}
