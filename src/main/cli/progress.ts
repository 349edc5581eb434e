/** Progress of long work on the error output, so that what a command answers can go into a file. */
export type Progress = {
  show(text: string): void;
  /** Leaves the last text standing. */
  end(): void;
};

/** On a terminal one line that changes; elsewhere a line now and then. */
const pauseMilliseconds = 5_000;

export function openProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  let shown = '';
  let at = Number.NEGATIVE_INFINITY;
  return {
    show: (text) => {
      if (text === shown) return;
      if (stream.isTTY) stream.write(`\r\u001b[2K${text}`);
      else if (performance.now() - at < pauseMilliseconds) return;
      else stream.write(`${text}\n`);
      shown = text;
      at = performance.now();
    },
    end: () => {
      if (stream.isTTY && shown !== '') stream.write('\n');
    },
  };
}
