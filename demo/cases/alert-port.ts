import type { AlertPort } from 'case-elements/contracts';
import { refuseAborted } from 'case-elements/domain';
import { setAlertStatuses } from '../alerts/alert-statuses.js';

/** Quayside's own alerts, as cases write back to them. */
export const alertPort: AlertPort = {
  setStatus: async (alerts, status, { signal } = {}) => {
    refuseAborted(signal);
    return setAlertStatuses(
      alerts.map(({ alertId }) => alertId),
      status,
    );
  },
};
