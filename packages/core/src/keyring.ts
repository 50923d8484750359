/** The installation's secrets. Keys of the contact vault are named, so that they can be rotated row by row. */
export interface Keyring {
  /** The key that new contacts are sealed with. */
  readonly contactKeyId: string;
  /** 32-byte keys by id; old ones stay until the last contact was sealed anew. */
  readonly contactKeys: ReadonlyMap<string, Uint8Array>;
  /** HMAC key of the blind index over phone numbers. */
  readonly blindIndexKey: Uint8Array;
  /** HMAC key from which a participant's link secret and PIN derive, so that a retried submit can show the same receipt. */
  readonly receiptKey: Uint8Array;
  /** HMAC key of the signed addresses of photos. */
  readonly photoKey: Uint8Array;
}
