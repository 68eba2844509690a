import { CaseSettings } from '../elements/case-settings/case-settings.js';

CaseSettings.define();
