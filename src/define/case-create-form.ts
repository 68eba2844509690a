import { CaseCreateForm } from '../elements/case-create-form/case-create-form.js';

CaseCreateForm.define();
