import { CaseList } from '../elements/case-list/case-list.js';

CaseList.define();
