/** The browser saves the file by this name. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has not read it yet when the click is done.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Letters and digits of a title, for the name of a file: `which-papers-replace-mlp`. */
export function fileName(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60) || 'papergraph';
}
