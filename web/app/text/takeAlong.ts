export const TAKE_TEXT = {
  csv: 'Save as CSV',
  bibtex: 'Save as BibTeX',
  saving: 'Reading all of it …',
  saved: (name: string) => `${name} is saved.`,
};
