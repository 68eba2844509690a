/** A reason of the host's why alerts are closed with their case, beside those every element knows. */
export interface OwnCloseReason {
  /** What is written to the alerts, as it is; 1 to 160 characters. */
  readonly value: string;
  /** What people choose by. */
  readonly label: string;
}
