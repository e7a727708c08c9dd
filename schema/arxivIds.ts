/** An arXiv id as it names one paper: "math/0309136" of "math.GT/0309136v2", whose subject class arXiv adds or leaves out. */
export function bareArxivId(id: string): string {
  const [, archive, number] = /^([a-z-]+)(?:\.[a-z]{2})?(\/\d{7})/i.exec(id) ?? [];
  return archive === undefined || number === undefined
    ? id.replace(/v\d+$/, '')
    : archive.toLowerCase() + number;
}
