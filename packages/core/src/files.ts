/** Where the bytes of photos lie: a local folder, or S3 by configuration. Always served through the API's own origin. */
export interface FileStore {
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is stored under the key. */
  read(key: string): Promise<Uint8Array | null>;
  remove(key: string): Promise<void>;
}
