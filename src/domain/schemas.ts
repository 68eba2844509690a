/** What is asked of a case server, as schemas. Apart from the rest of the domain, since they bring a library along. */
export { CasePatches } from './case-patch.schema.js';
export { CaseQuery, CaseSelection } from './case-query.schema.js';
export { NewComment } from './comment.schema.js';
export { CaseIds } from './ids.schema.js';
export { NewCase } from './new-case.schema.js';
export { OwnerQuery } from './owner-query.schema.js';
export { PageQuery } from './page-query.schema.js';
export { parse } from './parse.schema.js';
export { SimilarQuery } from './similar-query.schema.js';
