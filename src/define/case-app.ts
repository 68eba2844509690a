import { CaseApp } from '../elements/case-app/case-app.js';

CaseApp.define();
