/**
 * What a pool loads into each thread. CommonJS, and next to nothing: a thread that is ended while it still loads ES modules
 * takes the process with it (V8 aborts in Node.js 20). So these are loaded by the first call, which is waited for.
 */
import type * as StoreThread from './storeThread.js' with { 'resolution-mode': 'import' };

export = {
  answerCall: async (call: StoreThread.ThreadCall): ReturnType<typeof StoreThread.answerCall> => {
    const thread = await import('./storeThread.js');
    return thread.answerCall(call);
  },
};
