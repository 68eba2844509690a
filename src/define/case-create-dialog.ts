import { CaseCreateDialog } from '../elements/case-create-dialog/case-create-dialog.js';

CaseCreateDialog.define();
