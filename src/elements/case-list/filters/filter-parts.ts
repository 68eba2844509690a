/** What a list needs once it is narrowed, or somebody wants to know how: one module, loaded as a whole. */
import '../../../i18n/english/filters.js';
export { FilterBar } from './filter-bar.js';
export { SearchHelp } from './search-help.js';
