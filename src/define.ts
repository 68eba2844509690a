/** Registers every element, the provider first. */
import './define/case-provider.js';
import './define/case-create-form.js';
import './define/case-list.js';
