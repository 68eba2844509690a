import { adapterWith } from './scene.js';

document.querySelector('case-provider')!.adapter = await adapterWith('Phishing in finance');
