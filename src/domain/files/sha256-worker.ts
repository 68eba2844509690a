import { serveDigests } from './digester.js';
import { sha256 } from './sha256.js';

serveDigests(() => [sha256()]);
