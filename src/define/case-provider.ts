import { CaseProvider } from '../elements/provider/case-provider.js';

CaseProvider.define();
