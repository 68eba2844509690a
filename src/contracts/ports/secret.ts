/**
 * Keeps what a connector needs to prove itself from everybody who can read the storage. Where there is none, only
 * connectors that work without secrets can be set up.
 */
export interface SecretPort {
  /** Makes a text of it that says nothing without this port. `about` is bound to it: sealed for one place, it opens in no other. */
  seal(secret: string, about: SecretPlace): Promise<string>;
  /** Rejects with `unavailable` when it cannot be opened any more, such as with another key. */
  open(sealed: string, about: SecretPlace): Promise<string>;
}

/** Whose secret it is. */
export interface SecretPlace {
  readonly connectorId: string;
  readonly key: string;
}
