import { addEnglish } from '../registry.js';

/** What is said in English of files that go with a case; comes with the code that says it. */
addEnglish('files', (n) => ({
  heading: 'Files',
  add: 'Add files',
  uploading: (name) => `${name} is being uploaded`,
  uploaded: (name) => `${name} is uploaded`,
  failed: 'The upload failed.',
  tooLarge: (name, limit) => `${name} is larger than ${limit}.`,
  tooMany: (limit, formats) => `${n.ACase} holds ${formats.number(limit)} files at most.`,
  nameTooLong: (name, limit, formats) =>
    `The name of ${name.slice(0, 24)}… is longer than ${formats.number(limit)} characters.`,
  cancel: (name) => `Cancel the upload of ${name}`,
  cancelled: (name) => `${name} is not uploaded`,
  foreign: (name) =>
    `${name} is of a type that ${n.cases} do not take. Put it into an archive, such as a ZIP, to add it.`,
  contradiction: (name) =>
    `The content of ${name} is not what its name says. Put it into an archive, such as a ZIP, to add it as it is.`,
  empty: (name) => `${name} is empty.`,
  lost: (name) => `${name} was not kept with the draft. Add it again.`,
}));
