/** Whether this browser draws by WebGL: some do not, or not on this machine. */
export function hasWebgl(): boolean {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
  // A page may have few of them at once.
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
