import { serveDigests } from '../../../domain/files/digester.js';
import { weakDigests } from './weak-digests.js';

serveDigests(weakDigests);
