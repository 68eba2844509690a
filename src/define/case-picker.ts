import { CasePicker } from '../elements/case-picker/case-picker.js';

CasePicker.define();
