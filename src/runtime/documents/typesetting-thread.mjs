// Sets documents as PDF in a thread of its own, started by typesetter.ts with the template and the names of the font
// files. Plain JavaScript, because a thread of Node 20 starts without the loader that reads TypeScript.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const { template, fontFiles, folder } = workerData;
const compiler = NodeCompiler.create({
  workspace: folder,
  fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
});

parentPort.on('message', ({ number, document, createdAt }) => {
  try {
    parentPort.postMessage({ number, bytes: typeset(document, createdAt) });
  } catch (fault) {
    parentPort.postMessage({ number, fault: faultOf(fault) });
  }
});

/** Written under both standards: the first only for its checks, which must hold; the second is the file. */
function typeset(document, createdAt) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { document } });
  if (compiled.result === null) throw compiled.takeError();
  const { result } = compiled;
  compiler.pdf(result, { pdfStandard: 'ua-1', creationTimestamp: createdAt });
  const bytes = compiler.pdf(result, { pdfStandard: 'a-2a', creationTimestamp: createdAt });
  // What was worked out for older documents is forgotten, so that memory does not grow with each one.
  compiler.evictCache(2);
  return new Uint8Array(bytes);
}

/** What went wrong, up to the text it went wrong at: that may be personal data. */
function faultOf(fault) {
  const said = String(fault?.shortDiagnostics?.[0]?.message ?? fault?.message ?? fault);
  return (/message: "([^`"\\]*)/.exec(said)?.[1] ?? said.split(/[`"]/)[0]).trim();
}
