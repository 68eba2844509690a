import { AddToCaseMenu } from '../elements/add-to-case-menu/add-to-case-menu.js';

AddToCaseMenu.define();
