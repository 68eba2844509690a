/** Registers every element, the provider first. */
import './define/case-provider.js';
import './define/case-create-form.js';
import './define/case-create-dialog.js';
import './define/case-list.js';
import './define/case-view.js';
import './define/case-settings.js';
import './define/case-picker.js';
import './define/add-to-case-menu.js';
import './define/case-app.js';
