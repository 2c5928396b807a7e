import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { evaluateBlinded } from '../../crypto/blind/token-issue.js';
import { EvaluationReply, EvaluationRequest } from './evaluation.js';

// Runs in a thread of its own: one evaluation with its proof would keep the app from answering for milliseconds.

/** Where cores are short, pages and the database go first: on Linux a priority is that of the thread which sets it. */
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

async function answer({ secretKey, binding, blinded }: EvaluationRequest): Promise<EvaluationReply> {
  try {
    const evaluation = await evaluateBlinded(secretKey, binding, blinded);
    return evaluation ? { outcome: 'evaluated', evaluation } : { outcome: 'refused' };
  } catch {
    return { outcome: 'failed' };
  }
}

parentPort?.on('message', (request: EvaluationRequest) => {
  void answer(request).then((reply) => parentPort?.postMessage(reply));
});
