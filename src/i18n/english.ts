import './english/actions.js';
import './english/activity.js';
import './english/add-to-case.js';
import './english/app.js';
import './english/case-files.js';
import './english/case-observables.js';
import './english/choices.js';
import './english/closing.js';
import './english/connector-setup.js';
import './english/connector.js';
import './english/create.js';
import './english/evidence.js';
import './english/field-library.js';
import './english/files.js';
import './english/filters.js';
import './english/list.js';
import './english/markdown.js';
import './english/metrics.js';
import './english/neighbours.js';
import './english/observables.js';
import './english/references.js';
import './english/selection.js';
import './english/settings.js';
import './english/similar.js';
import './english/templates.js';
import './english/view.js';

/** English, all of it. Elements load what they say when they first say it. */
export { en } from './locales/en.js';
