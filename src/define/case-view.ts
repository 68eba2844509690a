import { CaseView } from '../elements/case-view/case-view.js';

CaseView.define();
