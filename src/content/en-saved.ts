/** Saved scenarios in English. What failed says what happened, that the work goes on, and the way out. */

import { many } from './numbers';
import type { SavedDeed, SavedFailure, SavedWords } from './words-saved';

const TRIED: Readonly<Record<SavedFailure['deed'], string>> = {
  read: 'The saved scenarios could not be read',
  save: 'The scenario was not saved',
  delete: 'The scenario was not deleted',
  restore: 'The scenario is in the list again, but is not saved',
};

const WHY: Readonly<Record<SavedFailure['why'], string>> = {
  full: 'this browser has no room left',
  refused: 'this browser does not let the page keep anything',
  busy: 'this browser did not answer, or another tab holds what is saved',
  newer: 'a newer version of Parallel Run has been used here',
  unknown: 'something went wrong in this browser',
};

const WAY_OUT: Readonly<Record<SavedFailure['deed'], string>> = {
  read: 'Your work goes on. To keep it, export it as a file.',
  save: 'Your work goes on. To keep it, export it as a file.',
  delete: 'It stays in the list.',
  restore: 'To keep it, export it as a file.',
};

const DEEDS: Readonly<Record<SavedDeed, string>> = {
  open: 'Open',
  duplicate: 'Duplicate',
  export: 'Export',
  delete: 'Delete',
};

const numbered = (text: string, count: number) => (count > 1 ? `${text} ${count}` : text);

export const SAVED_WORDS: SavedWords = {
  title: 'Saved scenarios',
  name: 'Name',
  nameProblem: ({ text, refused }, most) => {
    const long = `has ${[...text].length} characters`;
    const was = text.trim() === '' ? 'is empty' : refused ? `has ${refused}, which cannot be seen` : long;
    return `The name ${was}. It may have 1 to ${most} characters.`;
  },
  willSave: (state, when) =>
    ({
      new: 'It stays in this browser, on this device.',
      link: 'It came from a shared link. Saving makes it yours, in this browser.',
      file: 'It came from a file. Saving keeps it in this browser.',
      saved: `Saved ${when}. Nothing has changed since. With another name it is saved as a new one.`,
      changed: `Takes the place of what was saved ${when}.`,
    })[state],
  taken: (free) => `Another saved scenario has this name. This one will be “${free}”.`,
  saveChanges: 'Save changes',
  saveAsNew: 'Save as new',
  saved: (name) => `Saved as “${name}”.`,
  failure: ({ deed, why }) => `${TRIED[deed]}: ${WHY[why]}. ${WAY_OUT[deed]}`,
  exportFile: 'Export as a file',
  versionOf: (name, count) => numbered(`${name}, my version`, count),
  copyOf: (name, count) => numbered(`${name}, copy`, count),
  another: (name, count) => `${name} (${count + 1})`,
  empty: 'Nothing is saved yet. Save keeps the scenario you are working on. Scenario files can be imported here.',
  where: 'They stay in this browser, on this device.',
  unreadable: (count) =>
    `${many(count, 'more scenario', 'more scenarios')} cannot be read by this version of the page. Nothing of it is lost.`,
  importFiles: 'Import files',
  imported: (count) => `${many(count, 'scenario', 'scenarios')} imported.`,
  notImported: (file, problem) => `${file}: ${problem}`,
  nameOf: (name) => `Name of “${name}”`,
  deeds: DEEDS,
  deedOn: (deed, name) => `${DEEDS[deed]} “${name}”`,
  opened: 'Opened. Undo brings back what was there.',
  duplicated: (name) => `Copied as “${name}”.`,
  renamed: (name) => `Now called “${name}”.`,
};
