import 'case-elements/define';
import { adapter, signedIn } from './cases/adapter.js';
import { caseHref } from './cases/links.js';
import { securityOwner } from './cases/presets.js';
import { alertsPage } from './pages/alerts.js';
import { casePage } from './pages/case.js';
import { casesPage } from './pages/cases.js';
import { createCasePage } from './pages/create-case.js';
import { integrationsPage } from './pages/integrations.js';
import { overviewPage } from './pages/overview.js';
import { startControls } from './shell/controls.js';
import { startNavigation } from './shell/navigation.js';
import { apply } from './shell/preferences.js';
import { startRouter } from './shell/router.js';

apply();

// All that the case elements need from their host.
const provider = document.querySelector('case-provider')!;
provider.adapter = adapter;
provider.links = { case: caseHref };

startNavigation();
startControls(document.getElementById('controls')!, signedIn);
startRouter(document.getElementById('view')!, [
  { pattern: 'overview', title: 'overview.title', page: overviewPage(adapter, securityOwner) },
  { pattern: 'alerts', title: 'alerts.title', page: alertsPage },
  { pattern: 'cases', title: 'cases.title', page: casesPage },
  { pattern: 'cases/create', title: 'create.title', page: createCasePage },
  { pattern: 'cases/:id', title: 'nav.cases', page: casePage(adapter) },
  { pattern: 'integrations', title: 'integrations.title', page: integrationsPage },
]);
