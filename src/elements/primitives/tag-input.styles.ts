export { chipStyles as tagInputStyles } from './chips.styles.js';
