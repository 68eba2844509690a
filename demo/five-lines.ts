import 'case-elements/define/case-app';
import { indexedDbAdapter } from 'case-elements/adapters/indexeddb';

document.querySelector('case-app')!.adapter = indexedDbAdapter({ name: 'five-lines' });
