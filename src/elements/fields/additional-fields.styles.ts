import { controlStyles } from './control.styles.js';
import { peopleStyles } from '../people/people-input.styles.js';

export const additionalFieldsStyles = [peopleStyles, controlStyles];
