import { en } from '../locales/en.js';
import { addEnglish } from '../registry.js';

/** What is said in English of fields once they are there, beside what their problems need before; comes with their controls. */
addEnglish('fields', { ...en.terms.fields, neededToClose: 'needed to close' });
