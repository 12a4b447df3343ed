/** How many years of school a text asks for. */

/** Flesch–Kincaid grade: 0.39 · words per sentence + 11.8 · syllables per word − 15.59. */
export function grade(text: string): number {
  const sentences = text.split(/[.?:;]\s/).length;
  const words = text.match(/[A-Za-z’]+/g)!;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}

function syllablesOf(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, '');
  return Math.max(1, bare.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
