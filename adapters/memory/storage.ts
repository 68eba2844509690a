import type { FindCapabilities } from '../../src/contracts/capabilities.js';
import type { ChangeEvent } from '../../src/contracts/groups/changes.js';
import type { ReadOptions } from '../../src/contracts/options.js';
import type { Committed, StoragePort } from '../../src/contracts/ports/storage.js';
import type { Case } from '../../src/domain/cases/case.js';
import { CaseError, refuseAborted } from '../../src/domain/error.js';
import { caseColumns, filterKeys, sortKeys } from '../../src/domain/find/case-query.js';
import { findEntryOf, type FindEntry } from '../../src/domain/find/find-entry.js';
import { selectPage } from '../../src/domain/find/page.js';
import { searchedFields } from '../../src/domain/find/search-text.js';
import { selectCases } from '../../src/domain/find/select-cases.js';
import { selectSuggestions } from '../../src/domain/find/select-suggestions.js';
import type { AnyRecord } from '../../src/domain/records/apply-change.js';
import { caseChildren, entities, fitsChildQuery, timeOf, type Records } from '../../src/domain/records/record.js';
import { draftCommit, type Draft, type Tables } from './draft-commit.js';

const finds: FindCapabilities = {
  sorts: [...sortKeys, 'field'],
  filters: filterKeys,
  search: searchedFields,
  columns: [...caseColumns, 'field'],
  totals: 'exact',
  paging: ['page', 'after'],
};
