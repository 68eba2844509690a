import type { Page } from '../../domain/find/page.js';
import type { CaseId, Cursor, Owner, Timestamp, UserId } from '../../domain/ids.js';
import type { UserRef } from '../../domain/user.js';
import type { EffectProblem } from '../../domain/connector.js';
import type { ReadOptions, WriteOptions } from '../options.js';

export type NotificationEvent = 'assigned' | 'mentioned' | 'commented' | 'status-changed' | 'closed' | 'push-failed';
export type Channel = 'page' | 'email' | 'browser' | (string & {});

/** Something the signed-in user was told. */
export interface Notification {
  readonly id: string;
  readonly event: NotificationEvent;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly title: string;
  readonly at: Timestamp;
  readonly by: UserRef;
  readonly readAt: Timestamp | null;
}

/** Which event comes through which channel, and when not to disturb. */
export interface NotificationPreferences {
  readonly channels: Readonly<Partial<Record<NotificationEvent, readonly Channel[]>>>;
  /** Local times `HH:MM`. */
  readonly quietHours: { readonly from: string; readonly to: string; readonly timeZone: string } | null;
  readonly dailyDigest: boolean;
}

/** Group `notifications`: the inbox of the signed-in user. */
export interface NotificationVerbs {
  find(
    query: {
      unreadOnly?: boolean;
      events?: readonly NotificationEvent[];
      size?: number;
      at?: { readonly after: Cursor };
    },
    options?: ReadOptions,
  ): Promise<Page<Notification> & { readonly unread: number }>;
  /** Marks these, or all of them when absent, as read. */
  markRead(ids: readonly string[] | undefined, options?: WriteOptions): Promise<void>;
  preferences(options?: ReadOptions): Promise<NotificationPreferences>;
  savePreferences(preferences: NotificationPreferences, options?: WriteOptions): Promise<NotificationPreferences>;
}

/** One message to one person through one channel. */
export interface Delivery {
  readonly id: string;
  readonly caseId: CaseId;
  readonly owner: Owner;
  readonly event: NotificationEvent;
  readonly channel: Channel;
  readonly recipient: UserId;
  readonly status: 'queued' | 'sent' | 'failed' | 'uncertain' | 'skipped';
  readonly attempts: number;
  readonly at: Timestamp;
  readonly problem: EffectProblem | null;
}

/** Group `deliveries`, for administrators: rejects with `forbidden` without the right `settings`. */
export interface DeliveryVerbs {
  find(
    query: { owner: Owner; status?: readonly Delivery['status'][]; size?: number; at?: { readonly after: Cursor } },
    options?: ReadOptions,
  ): Promise<Page<Delivery>>;
  /** Sends a failed or uncertain one again. Rejects with `not_found`. */
  retry(id: string, options?: WriteOptions): Promise<Delivery>;
}

/** Group `follow`. */
export interface FollowVerbs {
  /** Whether the signed-in user is told about this case. */
  get(caseId: CaseId, options?: ReadOptions): Promise<boolean>;
  set(caseId: CaseId, following: boolean, options?: WriteOptions): Promise<void>;
}
