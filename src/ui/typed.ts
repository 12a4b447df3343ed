/** Numbers as people type them: a real minus, a plus, grouping commas, a trailing unit sign. No guess where it is not clear. */

/** The number, or undefined when the text is not one. "1,5" is not one: it may mean 1.5 or 15. */
export function typedNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/^[−–]/, '-')
    .replace(/\s*[%×x]$/, '')
    .replace(/^[×x]\s*/, '');
  const ungrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(bare) ? bare.replaceAll(',', '') : bare;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(ungrouped) ? Number(ungrouped) + 0 : undefined;
}

/** Whether no further typing at the end can make it fit, so that there is no point in waiting to say so. */
export function hopeless(text: string, low: number, high: number): boolean {
  const number = typedNumber(text);
  if (number === undefined) return !/^\s*[+\-−–]?\s*\.?$/.test(text) && !/^[\d,.+\-−–\s]*$/.test(text);
  return (number > high && number > 0) || (number < low && number < 0);
}
